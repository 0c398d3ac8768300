import { isPlanTitle } from '../head/plan-title.js';
import { withoutSpacing } from '../head/spaced-letters.js';
import { halvesOf, type Gap } from './letterhead-halves.js';
import { lineText, phrasesOf, type Piece, type PlacedLine } from './placed-line.js';

const stamp = /^[«"]?(?:согласован|утвержд|принят|рассмотрен|одобрен)\p{L}*/iu;
const ownWords =
  /^(?:[«"]?О(?:б|бо|Б|БО)?\s+\p{L}|\d{1,2}[.)]\s*\p{Lu}|п\s?р\s?и\s?к\s?а\s?з(?:ы\p{L}+)?\s*:?$|(?:приказ|постановл|распоряжени|решени|решил)\p{L}*\s*:?$)/iu;
/** Two stamps stand so near the top, and take so many lines. */
const topLines = 60;
const mostLines = 16;
const longestStamp = 30;
/** Lines of a column that begin at one place differ by no more, in points or letters. */
const sameStart = 2;

/** What stands side by side: where it begins, the space between its halves, and where each of them begins. */
interface Block {
  at: number;
  /** The last line that is sure to be a part of it. */
  upTo: number;
  gap: Gap;
  starts: readonly [number, number];
}

/**
 * Two stamps of approval side by side («РАССМОТРЕНО … УТВЕРЖДЕНО»), or the halves of a letterhead, share the lines of a page: their words are read
 * one after the other, as in the cells of a table. They end at a line whose words stand in the gap between them.
 */
export function withStampsApart<Line extends PlacedLine>(lines: readonly Line[]): Line[] {
  const block = stampsIn(lines) ?? halvesOf(lines);
  if (!block) return [...lines];
  const { at, upTo, gap, starts } = block;
  const left: Line[] = [];
  const right: Line[] = [];
  let end = at;
  for (let line = lines[end]; line && end < at + mostLines; line = lines[++end]) {
    const cut = end > upTo && endsBlock(line, gap) ? null : cutOf(line, gap, starts);
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

function stampsIn(lines: readonly PlacedLine[]): Block | null {
  const at = lines.slice(0, topLines).findIndex((line, at) => gapAfterStamp(line, lines[at + 1]) !== null);
  const first = lines[at];
  const gap = first ? gapAfterStamp(first, lines[at + 1]) : null;
  return first && gap ? { at, upTo: at, gap, starts: [first.phrases.at(-2)?.start ?? 0, gap.to] } : null;
}

/** The line with only these of its words. */
function withWords<Line extends PlacedLine>(line: Line, words: Piece[]): Line {
  const own = line.phrases.map(({ start, end }) =>
    words.filter((word) => word.start >= start && word.start < end),
  );
  return { ...line, words, phrases: own.flatMap((phrase) => phrasesOf(phrase, Number.POSITIVE_INFINITY)) };
}

/** The space before the last of the stamps on one line, and that between two halves of a letterhead, which go on so below. */
function gapAfterStamp({ phrases }: PlacedLine, below?: PlacedLine): Gap | null {
  const [before, own] = phrases.slice(-2);
  if (!before || !own || phrases.length > 3) return null;
  const gap = { from: before.end, to: own.start };
  const isStamp = stamp.test(own.text) && own.text.length < longestStamp;
  if (isStamp && (phrases.length === 2 || phrases.every(({ text }) => stamp.test(text)))) return gap;
  return phrases.length === 2 && isLetterhead(phrases) && below && goesOnBelow(below, gap) ? gap : null;
}

/** Names of bodies in capitals side by side: in two languages, or of two that issue an order together. */
function isLetterhead(phrases: readonly Piece[]): boolean {
  return phrases.every(
    ({ text }) => /^[\p{Lu}«"]/u.test(text) && !/[\p{Ll}\d]/u.test(text) && text.length > 6,
  );
}

function goesOnBelow({ phrases }: PlacedLine, gap: Gap): boolean {
  const [left, right] = phrases;
  return phrases.length === 2 && left !== undefined && right !== undefined && isLetterhead(phrases)
    ? left.end < right.start && Math.max(left.end, gap.from) < Math.min(right.start, gap.to)
    : false;
}

/** The name of the plan or of the order, what it is about, its clauses: no part of what stands side by side above. */
function endsBlock(line: PlacedLine, gap: Gap): boolean {
  const text = withoutSpacing(lineText(line));
  const [first, ...others] = line.phrases;
  const alone = others.length === 0 && first !== undefined && first.start < gap.to;
  return isPlanTitle(text) || (alone && ownWords.test(text));
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
