import { bodyKey } from '../../domain/bodies/body-key.js';
import type { DraftBody } from '../../domain/draft-order.js';
import type { Change } from '../change.js';

/**
 * Ids of the bodies by name. A body that the organisation has under another spelling of the same name (`bodyKey`) is that
 * body, so that its people and addresses are found; those it does not know yet are created, without members and addresses.
 */
export async function findOrCreateBodies(
  { tx, context, record }: Change,
  bodies: readonly DraftBody[],
): Promise<Map<string, string>> {
  const { organisationId, now } = context;
  const have = await tx.body.findMany({
    where: { organisationId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, name: true },
  });
  const byName = new Map(have.map(({ name, id }) => [name, id]));
  // The oldest last: it is the one people have filled in.
  const byKey = new Map(have.map(({ name, id }) => [bodyKey(name), id]));
  const idOf = (name: string) => byName.get(name) ?? byKey.get(bodyKey(name));
  const kinds = new Map(bodies.filter(({ name }) => !idOf(name)).map(({ name, kind }) => [name, kind]));
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
  for (const { id, name } of added) byName.set(name, id);
  return new Map(bodies.flatMap(({ name }) => [[name, idOf(name)]] as const).filter(hasId));
}

const hasId = (entry: readonly [string, string | undefined]): entry is [string, string] =>
  entry[1] !== undefined;
