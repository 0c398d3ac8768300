import type { DraftBody } from '../../domain/draft-order.js';
import type { Change } from '../change.js';

/** Ids of the bodies by name; those the organisation does not know yet are created, without members and addresses. */
export async function findOrCreateBodies(
  { tx, context, record }: Change,
  bodies: readonly DraftBody[],
): Promise<Map<string, string>> {
  const { organisationId, now } = context;
  const kinds = new Map(bodies.map(({ name, kind }) => [name, kind]));
  const created = await tx.body.createManyAndReturn({
    skipDuplicates: true,
    select: { id: true, name: true, kind: true },
    data: [...kinds].map(([name, kind]) => ({ organisationId, name, kind, createdAt: now })),
  });
  for (const { id, name, kind } of created) {
    record({ action: 'body.created', subject: { type: 'body', id }, data: { name, kind } });
  }
  const found = await tx.body.findMany({
    where: { organisationId, name: { in: [...kinds.keys()] } },
    select: { id: true, name: true },
  });
  return new Map(found.map(({ id, name }) => [name, id]));
}
