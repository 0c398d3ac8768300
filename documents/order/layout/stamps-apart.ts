import { isPlanTitle } from '../second-plan.js';
import { withoutSpacing } from '../spaced-letters.js';
import { lineText, phrasesOf, type Piece, type PlacedLine } from './placed-line.js';

const stamp = /^[«"]?(?:согласован|утвержд|принят|рассмотрен|одобрен)\p{L}*/iu;
/** Two stamps stand so near the top, and take so many lines. */
const topLines = 60;
const mostLines = 16;
/** Lines of a column that begin at one place differ by no more, in points or letters. */
const sameStart = 2;

interface Gap {
  from: number;
  to: number;
}

/**
 * Two stamps of approval side by side («РАССМОТРЕНО … УТВЕРЖДЕНО») share the lines of a page: their words are read one stamp after the other, as in
 * the cells of a table. They end at a line whose words stand in the gap between them.
 */
export function withStampsApart<Line extends PlacedLine>(lines: readonly Line[]): Line[] {
  const at = lines.slice(0, topLines).findIndex((line) => gapAfterStamp(line) !== null);
  const first = lines[at];
  const gap = first ? gapAfterStamp(first) : null;
  if (!first || !gap) return [...lines];
  const starts = [first.phrases.at(-2)?.start ?? 0, gap.to] as const;
  const left: Line[] = [];
  const right: Line[] = [];
  let end = at;
  for (let line = lines[end]; line && end < at + mostLines; line = lines[++end]) {
    const cut = isPlanTitle(withoutSpacing(lineText(line))) ? null : cutOf(line, gap, starts);
    if (cut === null) break;
    const before = line.words.filter(({ start }) => start < cut);
    const after = line.words.filter(({ start }) => start >= cut);
    if (before.length > 0) left.push(withWords(line, before));
    if (after.length > 0) right.push(withWords(line, after));
    gap.from = Math.max(gap.from, before.at(-1)?.end ?? 0);
    gap.to = Math.min(gap.to, after[0]?.start ?? gap.to);
  }
  const [begins, ...rest] = right;
  const below = lines[end];
  return [
    ...lines.slice(0, at),
    ...withStampsApart(left),
    ...(begins ? [{ ...begins, apart: true }, ...rest] : []),
    ...(below ? [{ ...below, apart: true }, ...lines.slice(end + 1)] : []),
  ];
}

/** The line with only these of its words. */
function withWords<Line extends PlacedLine>(line: Line, words: Piece[]): Line {
  const own = line.phrases.map(({ start, end }) =>
    words.filter((word) => word.start >= start && word.start < end),
  );
  return { ...line, words, phrases: own.flatMap((phrase) => phrasesOf(phrase, Number.POSITIVE_INFINITY)) };
}

/** The space between the last two of the stamps that begin on one line. */
function gapAfterStamp({ phrases }: PlacedLine): Gap | null {
  const [before, own] = phrases.slice(-2);
  if (!before || !own || phrases.length > 3 || !phrases.every(({ text }) => stamp.test(text))) return null;
  return { from: before.end, to: own.start };
}

/** Where the words of a line are parted: in the gap, or between two phrases that reach into it; null where a phrase stands across. */
function cutOf({ phrases }: PlacedLine, gap: Gap, starts: readonly [number, number]): number | null {
  const [first, ...others] = phrases;
  if (!first) return null;
  const second = others.find(({ start }) => start > gap.from);
  const before = phrases.findLast(({ end }) => end < gap.to);
  if (second && before && before.end <= second.start) return second.start;
  if (aligned(first, starts[0]) && first.end < gap.to) return gap.to;
  if (aligned(first, starts[1])) return first.start;
  const middle = (gap.from + gap.to) / 2;
  return phrases.some(({ start, end }) => start < middle && end > middle) ? null : middle;
}

function aligned({ start }: Piece, left: number): boolean {
  return Math.abs(start - left) <= sameStart;
}
