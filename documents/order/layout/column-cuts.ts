import type { PlacedHeader } from './placed-header.js';
import type { Piece, PlacedLine } from './placed-line.js';

/** So many of the lines may cross a cut: titles and notes do. */
const mostCrossing = 0.12;
const samples = 400;

/**
 * Where a table laid out by spaces is cut into columns: between two neighbouring names of its header, in the gap that the fewest
 * lines cross and right before which most phrases begin; of equal ones, the one inside the fewest phrases. `unit` = the width of a space. Null when there is no such gap. Linear.
 */
export function columnCuts(
  { extents }: PlacedHeader,
  lines: readonly PlacedLine[],
  unit: number,
): number[] | null {
  const rows = lines.filter(({ phrases }) => phrases.length > 1);
  const words = rows.flatMap((line) => line.words);
  const phrases = rows.flatMap((line) => line.phrases);
  const alone = lines.flatMap((line) => (line.phrases.length === 1 ? line.phrases : []));
  const cuts: number[] = [];
  for (let at = 0; at + 1 < extents.length; at++) {
    const left = extents[at];
    const right = extents[at + 1];
    if (!left || !right) return null;
    const from = Math.max((left.start + left.end) / 2, cuts.at(-1) ?? Number.NEGATIVE_INFINITY);
    const to = Math.max((right.start + right.end) / 2, from);
    const cut = bestCut({ words, phrases, alone, rows: rows.length }, from, to, unit);
    if (cut === null) return null;
    cuts.push(cut);
  }
  return cuts;
}

interface Samples {
  words: readonly Piece[];
  phrases: readonly Piece[];
  /** Phrases that have a line to themselves: of cells, of titles. */
  alone: readonly Piece[];
  rows: number;
}

function bestCut(
  { words, phrases, alone, rows }: Samples,
  from: number,
  to: number,
  unit: number,
): number | null {
  const step = Math.max((to - from) / samples, unit / 2);
  const crossing = crossings(words, from, step, Math.max(Math.floor((to - from) / step), 0));
  const fewest = Math.min(...crossing);
  if (fewest > Math.max(1, rows * mostCrossing)) return null;
  let best: { at: number; begins: number; within: number } | null = null;
  for (let at = 0; at < crossing.length; at++) {
    if (crossing[at] !== fewest || crossing[at + 1] === fewest) continue;
    const cut = from + at * step;
    const begins = phrases.filter(
      ({ start }) => start >= cut - step && start <= cut + 2 * unit + step,
    ).length;
    const within = phrases.filter(({ start, end }) => start < cut - step && end > cut + step).length;
    if (!best || begins > best.begins || (begins === best.begins && within < best.within))
      best = { at, begins, within };
  }
  if (!best) return null;
  let gap = best.at;
  while (gap > 0 && crossing[gap - 1] === fewest) gap--;
  // a line in the middle of its cell may begin within the gap, or end there
  const lone = crossings(alone, from + gap * step, step, best.at - gap);
  return from + (gap + lone.lastIndexOf(Math.min(...lone))) * step;
}

/** By place, `step` apart: how many words stand across it. A cut at the very beginning of a word crosses it no more. */
function crossings(words: readonly Piece[], from: number, step: number, size: number): number[] {
  const changes = Array<number>(size + 2).fill(0);
  const clamp = (place: number) => Math.min(Math.max(place, 0), size + 1);
  for (const { start, end } of words) {
    const first = clamp(Math.floor((start - from) / step) + 1);
    const last = clamp(Math.ceil((end - from) / step));
    if (first >= last) continue;
    changes[first] = (changes[first] ?? 0) + 1;
    changes[last] = (changes[last] ?? 0) - 1;
  }
  let open = 0;
  return changes.slice(0, size + 1).map((change) => (open += change));
}

/**
 * The words of a line by column. Null when the line is no row: a word stands across a cut, or its only phrase runs over one, as
 * titles and notes do.
 */
export function cutLine(
  { words, phrases }: PlacedLine,
  cuts: readonly number[],
  slack: number,
): string[] | null {
  const columnAt = (place: number) => cuts.filter((cut) => cut <= place + slack).length;
  const only = phrases.length === 1 ? phrases[0] : undefined;
  if (only && columnAt(only.start) !== columnAt(only.end - 2 * slack - 0.01)) return null;
  const cells = Array<string>(cuts.length + 1).fill('');
  for (const { start, end, text } of words) {
    const column = columnAt(start);
    const right = cuts[column];
    if (right !== undefined && end > right + slack) return null;
    cells[column] = cells[column] ? `${cells[column]} ${text}` : text;
  }
  return cells;
}
