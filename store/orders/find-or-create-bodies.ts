import type { DraftBody } from '../../domain/draft-order.js';
import type { Change } from '../change.js';
import { bodyFinder, loadOrganisationBodies } from './organisation-bodies.js';

/**
 * Ids of the bodies by name. A body that the organisation has under another spelling of the same name (`bodyKey`) is that
 * body, so that its people and addresses are found; those it does not know yet are created, without members and addresses.
 */
export async function findOrCreateBodies(
  { tx, context, record }: Change,
  bodies: readonly DraftBody[],
): Promise<Map<string, string>> {
  const { organisationId, now } = context;
  const find = bodyFinder(await loadOrganisationBodies(tx, organisationId));
  const kinds = new Map(bodies.filter(({ name }) => !find(name)).map(({ name, kind }) => [name, kind]));
  const created = await tx.body.createManyAndReturn({
    skipDuplicates: true,
    select: { id: true, name: true, kind: true },
    data: [...kinds].map(([name, kind]) => ({ organisationId, name, kind, createdAt: now })),
  });
  for (const { id, name, kind } of created) {
    record({ action: 'body.created', subject: { type: 'body', id }, data: { name, kind } });
  }
  const added = await tx.body.findMany({
    where: { organisationId, name: { in: [...kinds.keys()] } },
    select: { id: true, name: true },
  });
  const addedIds = new Map(added.map(({ id, name }) => [name, id]));
  return new Map(
    bodies.flatMap(({ name }) => {
      const id = addedIds.get(name) ?? find(name)?.id;
      return id === undefined ? [] : [[name, id] as const];
    }),
  );
}
