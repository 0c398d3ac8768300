import type { CivilDate } from '../../domain/civil-date.js';
import type { Reader } from '../client.js';
import { toColumn } from '../dates.js';
import { loadStandIns, standInFor } from '../substitutes.js';

/** For whom a link acts today: an official of the body (or who stands in for one), or whoever reads the body's own box. */
export type LinkHolder =
  { kind: 'official'; officialId: string; name: string; post: string | null } | { kind: 'box' };

/**
 * The holder of a link to a part of this body, or null when the link is revoked: the official has neither a post there nor
 * stands in for anybody who has, their account was disabled, or the body's box is no longer the address written to.
 */
export async function findHolder(
  reader: Reader,
  link: { recipient: string; address: string; bodyId: string; today: CivilDate },
): Promise<LinkHolder | null> {
  const [kind, id = ''] = link.recipient.split(':');
  if (kind === 'official')
    return findOfficial(reader, { officialId: id, bodyId: link.bodyId, today: link.today });
  if (id !== link.bodyId) return null;
  const body = await reader.body.findUnique({ where: { id }, select: { mailbox: true } });
  const same = body?.mailbox?.trim().toLowerCase() === link.address.trim().toLowerCase();
  return same ? { kind: 'box' } : null;
}

async function findOfficial(
  reader: Reader,
  { officialId, bodyId, today }: { officialId: string; bodyId: string; today: CivilDate },
): Promise<LinkHolder | null> {
  const on = toColumn(today);
  const inForce = { startsOn: { lte: on }, OR: [{ endsOn: null }, { endsOn: { gte: on } }] };
  const official = await reader.official.findUnique({
    where: { id: officialId },
    select: {
      name: true,
      account: { select: { disabledAt: true } },
      posts: {
        where: inForce,
        select: { bodyId: true, title: true },
        orderBy: [{ isHead: 'desc' }, { startsOn: 'asc' }, { id: 'asc' }],
      },
    },
  });
  if (!official || (official.account?.disabledAt ?? null) !== null) return null;
  const own = official.posts.find((post) => post.bodyId === bodyId);
  if (!own && !(await standsIn(reader, officialId, bodyId, today))) return null;
  const post = own ?? official.posts[0];
  return { kind: 'official', officialId, name: official.name, post: post?.title ?? null };
}

async function standsIn(
  reader: Reader,
  officialId: string,
  bodyId: string,
  today: CivilDate,
): Promise<boolean> {
  const on = toColumn(today);
  const posts = await reader.post.findMany({
    where: { bodyId, startsOn: { lte: on }, OR: [{ endsOn: null }, { endsOn: { gte: on } }] },
    select: { officialId: true },
  });
  const holders = posts.map((post) => post.officialId);
  const { substitutes } = await loadStandIns(reader, holders, today);
  return holders.some((holder) => standInFor(holder, substitutes) === officialId);
}
