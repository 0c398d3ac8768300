import type { CivilDate } from '../../domain/civil-date.js';
import type { DraftBody } from '../../domain/draft-order.js';
import type { Reader } from '../client.js';
import { recipientsOfBodies } from '../recipients.js';
import { bodyFinder } from './organisation-bodies.js';
import type { OrganisationBody } from './organisation-bodies.js';

/** A body whose tasks nobody would be written to about. */
export interface UnreachedBody {
  name: string;
  /** `people` = nobody with a post there and an e-mail, and no box of its own; `members` = a group without members. */
  lacks: 'people' | 'members';
}

/**
 * Those of the bodies that nobody reads the mail of on that day, each once, in their order; a group with members stands for
 * them. One the organisation does not know yet has nobody.
 */
export async function findUnreached(
  reader: Reader,
  bodies: readonly Pick<DraftBody, 'name' | 'kind'>[],
  { organisation, day }: { organisation: readonly OrganisationBody[]; day: CivilDate },
): Promise<UnreachedBody[]> {
  const find = bodyFinder(organisation);
  const groupIds = bodies.flatMap(({ name }) => find(name)?.id ?? []);
  const members = await reader.bodyMember.findMany({
    where: { groupId: { in: [...new Set(groupIds)] }, group: { kind: 'group' } },
    select: { groupId: true, member: { select: { id: true, name: true } } },
    orderBy: { memberId: 'asc' },
  });
  const named = bodies.flatMap(({ name, kind }): Named[] => {
    const body = find(name);
    const own = members.filter(({ groupId }) => groupId === body?.id).map(({ member }) => member);
    if (own.length > 0) return own.map((member) => ({ ...member, kind: 'body' }));
    return [{ id: body?.id ?? null, name: body?.name ?? name, kind: body?.kind ?? kind }];
  });
  const readers = await recipientsOfBodies(
    reader,
    named.flatMap(({ id }) => id ?? []),
    day,
  );
  const unreached = new Map<string, UnreachedBody>();
  for (const { id, name, kind } of named) {
    if (id !== null && (readers.get(id) ?? []).length > 0) continue;
    unreached.set(name, { name, lacks: kind === 'group' ? 'members' : 'people' });
  }
  return [...unreached.values()];
}

interface Named {
  /** Null = not there yet. */
  id: string | null;
  name: string;
  kind: DraftBody['kind'];
}
