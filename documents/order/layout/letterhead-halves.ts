import { withoutSpacing } from '../head/spaced-letters.js';
import type { Piece, PlacedLine } from './placed-line.js';

/** The space between what stands side by side. */
export interface Gap {
  from: number;
  to: number;
}

const orderName = /^(?:приказ|распоряжение|постановление|решение)$/iu;
/** A letterhead is the first thing of a page, and takes so many lines down to the name of the order. */
const topLines = 20;
const leastLines = 2;

/**
 * A letterhead in one half of the page, with the name of the order in it, and something else in the other half (to whom the order goes, the same in
 * another language), perhaps at heights of its own: where the space between the two is. Null where words stand across it.
 */
export function halvesOf(
  lines: readonly PlacedLine[],
): { at: number; upTo: number; gap: Gap; starts: readonly [number, number] } | null {
  const top = lines.slice(0, topLines);
  const at = top.findIndex(({ phrases }) => phrases.some(isName));
  const name = top[at]?.phrases.find(isName);
  if (!name) return null;
  const above = top.slice(0, at + 1).map(({ phrases }) => phrases);
  const sides = [
    partedBy(above, ({ start }) => start >= name.end),
    partedBy(above, ({ end }) => end > name.start),
  ];
  return sides.find((side) => side !== null) ?? null;
}

function isName({ text }: Piece): boolean {
  return orderName.test(withoutSpacing(text));
}

function partedBy(
  lines: readonly (readonly Piece[])[],
  isRight: (phrase: Piece) => boolean,
): ReturnType<typeof halvesOf> {
  const left = lines.map((phrases) => phrases.filter((phrase) => !isRight(phrase)));
  const right = lines.map((phrases) => phrases.filter(isRight));
  if ([left, right].some((half) => half.filter(({ length }) => length > 0).length < leastLines)) return null;
  const gap = {
    from: Math.max(...left.flat().map(({ end }) => end)),
    to: Math.min(...right.flat().map(({ start }) => start)),
  };
  const begins = Math.min(...left.flat().map(({ start }) => start));
  return gap.from < gap.to ? { at: 0, upTo: lines.length - 1, gap, starts: [begins, gap.to] } : null;
}
