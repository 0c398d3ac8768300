import { Prisma } from '../generated/prisma/client.js';

/** Words of an activity (`a`), as they are indexed by the migration `index_lists_and_words`. */
export const activityWords = Prisma.sql`to_tsvector('russian', a.text || ' ' || a.deadline_text)`;

/** Words of a document (`i`), as they are indexed. */
export const evidenceWords = Prisma.sql`to_tsvector('russian', i.title || ' ' || coalesce(i.document_kind, '') || ' ' || coalesce(i.document_number, '') || ' ' || coalesce(i.signer, ''))`;

const mostWords = 12;

/**
 * SQL of the tsquery for what a person typed: the phrase as they wrote it («в кавычках», -без), or every word of it in any
 * form, the last letters of each left open, so that a word half typed finds too. Null when there is no letter and no digit.
 */
export function wordsQuery(text: string): Prisma.Sql | null {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords);
  if (words.length === 0) return null;
  // The stem finds other forms of a whole word, the bare beginning finds the stem while the word is being typed.
  const each = words.map(
    (word) => Prisma.sql`(to_tsquery('russian', ${`${word}:*`}) || to_tsquery('simple', ${`${word}:*`}))`,
  );
  return Prisma.sql`(websearch_to_tsquery('russian', ${text}) || (${Prisma.join(each, ' && ')}))`;
}

/** «п. 2.4» → section 2, row 4; null when the text is no number of a row. */
export function rowNumberOf(text: string): { section: number; number: number } | null {
  const match = /^(?:п(?:\.|ункт)?\s*)?(\d{1,3})\.(\d{1,4})\.?$/iu.exec(text.trim());
  return match ? { section: Number(match[1]), number: Number(match[2]) } : null;
}

/** «№ 88», «приказ 88-р», «88» → the number of an order, lower case; null when the text is none. */
export function orderNumberOf(text: string): string | null {
  const match = /^(?:приказ\p{L}*\s*)?(?:№|n)?\s*(\d[\d\p{L}/.-]{0,29})$/iu.exec(text.trim());
  return match?.[1]?.toLowerCase() ?? null;
}

/**
 * SQL: the activity `a` of the section `s` and the order `d` is what a person looks for, by words, by number of its row or
 * of its order. Finds nothing where the text holds neither a letter nor a digit.
 */
export function activityMatches(text: string): Prisma.Sql {
  const words = wordsQuery(text);
  if (!words) return Prisma.sql`false`;
  const found = [Prisma.sql`${activityWords} @@ ${words}`];
  const row = rowNumberOf(text);
  if (row) found.push(Prisma.sql`(s.index = ${row.section} AND a.number = ${row.number})`);
  const order = orderNumberOf(text);
  if (order !== null) found.push(Prisma.sql`lower(d.number) = ${order}`);
  return Prisma.sql`(${Prisma.join(found, ' OR ')})`;
}
