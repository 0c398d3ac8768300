import { CellParts } from '../grid/cell-parts.js';
import { isCutWord } from '../grid/cut-words.js';
import { sameLine, type PageWord } from './pdf-page.js';

/** A space and what is measured wrongly, in heights of letters. */
const roomOfSpace = 0.5;
/** Words farther from the border of their cell stand in its middle. */
const widestMargin = 8;
/** Lines that end so near the margin, in points, end at it; words that stand farther apart, in heights of letters, were drawn apart. */
const atEdge = 1;
const widestSpace = 0.4;

/**
 * The words of a cell, joined as wrapped text. A line after which the next word would still have found room was ended on purpose:
 * there the cell has a line break. `left` and `right` = its borders.
 */
export function textOfCell(
  words: readonly PageWord[],
  { left, right }: { left: number; right: number },
  known?: ReadonlySet<string>,
): string {
  const lines: PageWord[][] = [];
  for (const word of words.toSorted((one, other) => other.y - one.y)) {
    const last = lines.at(-1)?.[0];
    if (last && sameLine(last, word)) lines.at(-1)?.push(word);
    else lines.push([word]);
  }
  const parts = new CellParts();
  // the margin on the right is as wide as that on the left
  const margin = Math.min(Math.max(Math.min(...words.map(({ start }) => start - left)), 0), widestMargin);
  const justified = lines.some((line) => isStretched(line, right - margin));
  let room = 0;
  let ended = false;
  let full: Parameters<typeof isCutWord>[0] | null = null;
  for (const line of lines) {
    const sorted = line.toSorted((one, other) => one.start - other.start);
    const [first] = sorted;
    const text = sorted
      .map((word) => word.text)
      .join(' ')
      .replace(/^[\u{E000}-\u{F8FF}]\s*/u, '');
    const fitted = first && room > first.end - first.start + margin + roomOfSpace * first.height;
    if (fitted || ended || /^[•●▪◦]/u.test(text)) parts.addLine(text);
    else if ((full && isCutWord(full, text, known)) || /^[:;,.!?)»]/u.test(text)) parts.grow(text);
    else parts.add(text);
    room = roomAfter(sorted, { left, right });
    ended = justified && sorted.length > 1 && room > margin + 2 * atEdge;
    full =
      first && sorted.length === 1
        ? { word: text, width: first.end - first.start, room: room - (first.start - left) }
        : null;
  }
  return parts.toString();
}

/** What is left beside a line: on its right, or on both sides of one in the middle of its cell. */
function roomAfter(line: readonly PageWord[], { left, right }: { left: number; right: number }): number {
  const before = (line[0]?.start ?? left) - left;
  const after = right - Math.max(...line.map(({ end }) => end));
  return before > widestMargin && Math.abs(before - after) < 2 * atEdge
    ? before + after - widestMargin
    : after;
}

/** A line of justified text: its words are drawn apart until the last of them ends at the margin. Only the last of a paragraph is not. */
function isStretched(line: readonly PageWord[], edge: number): boolean {
  const sorted = line.toSorted((one, other) => one.start - other.start);
  const end = sorted.at(-1)?.end ?? 0;
  const gaps = sorted.slice(1).map(({ start, height }, at) => (start - (sorted[at]?.end ?? start)) / height);
  return Math.abs(edge - end) < atEdge && gaps.some((gap) => gap > widestSpace);
}
