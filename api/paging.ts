import { z } from 'zod';
import { InvalidInput } from '../domain/errors.js';

/** Query fields of every list. */
export const pageQuery = {
  after: z.string().min(1).max(600).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

/** The answer of every list: `next` is given back as `after`, null on the last page. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

/** The place in the list after which the page begins. Throws InvalidInput `bad_cursor`. */
export function readCursor<Key>(after: string | undefined, shape: z.ZodType<Key, unknown>): Key | null {
  if (after === undefined) return null;
  try {
    return shape.parse(JSON.parse(Buffer.from(after, 'base64url').toString('utf8')));
  } catch {
    throw new InvalidInput('bad_cursor', 'Метка страницы (after) повреждена. Начните список сначала.');
  }
}

/** One page out of `limit + 1` rows that were asked for. */
export function page<Item>(
  rows: readonly Item[],
  limit: number,
  keyOf: (item: Item) => unknown,
): { items: Item[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, next: more ? Buffer.from(JSON.stringify(keyOf(last))).toString('base64url') : null };
}
