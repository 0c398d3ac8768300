import { randomUUID } from 'node:crypto';
import type { Edition } from '../../../domain/drafts/edits.js';
import type { Roadmap } from '../../../domain/drafts/roadmap.js';
import { plainText } from '../../../domain/revisions/similarity.js';
import type { Change } from '../../change.js';

/** Sections of the amended order by their index in the amending draft. */
export async function amendSections(
  { tx }: Change,
  { orderId, roadmap, edition }: { orderId: string; roadmap: Roadmap; edition: Edition },
): Promise<Map<number, string>> {
  const known = await tx.section.findMany({ where: { orderId }, orderBy: { index: 'asc' } });
  const free = new Map(known.map((section) => [plainText(section.title ?? ''), section.id]));
  const ids = new Map<number, string>();
  let last = Math.max(0, ...known.map((section) => section.index));
  for (const { index, title } of roadmap.sections) {
    const same = free.get(plainText(title ?? ''));
    if (same) free.delete(plainText(title ?? ''));
    const id = same ?? randomUUID();
    ids.set(index, id);
    if (!same) await tx.section.create({ data: { id, orderId, title, index: ++last } });
  }
  if (edition === 'whole') {
    const left = known.filter(({ id }) => ![...ids.values()].includes(id)).map(({ id }) => id);
    await renumber({ tx }, 'section', [...ids.values(), ...left]);
  }
  return ids;
}

/**
 * Gives the rows of an order their places, 1-based, in the order of `ids`. Places are unique, so all of them first step
 * aside.
 */
export async function placeActivities(unit: Pick<Change, 'tx'>, ids: readonly string[]): Promise<void> {
  await renumber(unit, 'activity', ids);
}

async function renumber(
  { tx }: Pick<Change, 'tx'>,
  what: 'activity' | 'section',
  ids: readonly string[],
): Promise<void> {
  const places = ids.map((_, at) => at + 1);
  if (what === 'section') {
    await tx.$executeRaw`UPDATE section SET "index" = -"index" WHERE id = ANY(${ids}::uuid[])`;
    await tx.$executeRaw`
      UPDATE section SET "index" = placed.n
      FROM unnest(${ids}::uuid[], ${places}::int[]) AS placed (id, n) WHERE section.id = placed.id`;
    return;
  }
  await tx.$executeRaw`UPDATE activity SET position = -position WHERE id = ANY(${ids}::uuid[])`;
  await tx.$executeRaw`
    UPDATE activity SET position = placed.n
    FROM unnest(${ids}::uuid[], ${places}::int[]) AS placed (id, n) WHERE activity.id = placed.id`;
}
