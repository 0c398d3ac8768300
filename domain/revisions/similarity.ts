import { wordStems } from '../chains/word-stems.js';

/** A text prepared for comparing. */
export interface Fingerprint {
  stems: ReadonlyMap<string, number>;
  trigrams: ReadonlyMap<string, number>;
}

/** What two spellings of one text have in common: case, «ё», punctuation and runs of spaces do not count. */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** Words and letters of a text, counted. */
export function fingerprint(text: string): Fingerprint {
  const plain = plainText(text).slice(0, 4_000);
  const trigrams = Array.from({ length: Math.max(plain.length - 2, 0) }, (_, at) => plain.slice(at, at + 3));
  return { stems: counted(wordStems(plain)), trigrams: counted(trigrams) };
}

/** From 0 (nothing in common) to 1 (the same words and letters), symmetric: the mean of both Dice coefficients. */
export function similarity(one: Fingerprint, other: Fingerprint): number {
  return (dice(one.stems, other.stems) + dice(one.trigrams, other.trigrams)) / 2;
}

function dice(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const [short, long] = one.size <= other.size ? [one, other] : [other, one];
  let common = 0;
  for (const [part, times] of short) common += Math.min(times, long.get(part) ?? 0);
  const all = total(one) + total(other);
  return all === 0 ? 0 : (2 * common) / all;
}

function counted(parts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const times of counts.values()) sum += times;
  return sum;
}
