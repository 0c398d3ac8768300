import type { Piece } from '../layout/placed-line.js';

/** A word on a page, in points from its lower left corner. */
export interface PageWord extends Piece {
  /** Of the baseline. */
  y: number;
  height: number;
}

/** A line drawn on a page: of a cell's border or under a word. */
export interface PageRule {
  upright: boolean;
  /** Across: x of an upright rule, y of a level one. */
  place: number;
  from: number;
  to: number;
}

/** A run of letters turned on their side, as in the narrow first column of a table; the place is that of its middle. */
export interface TurnedRun {
  text: string;
  x: number;
  y: number;
  /** Which comes first of two in one cell. */
  order: readonly [line: number, along: number];
}

export interface PdfPage {
  number: number;
  words: PageWord[];
  turned?: readonly TurnedRun[];
  rules: PageRule[];
}

/** A run of text as pdf.js gives it. */
export interface TextRun {
  str: string;
  transform: readonly number[];
  width: number;
  height: number;
}

/** So much of the letters' height may part two runs of one word. */
const insideWord = 0.16;

/**
 * Runs of text → words. Programs write a word in several runs and several words in one; spaces of their own or gaps part them.
 * Rotated text (stamps, marks in the margin) is left out: that of cells is in `turnedRuns`.
 */
export function pageWords(runs: readonly TextRun[]): PageWord[] {
  const pieces = runs
    .filter(
      ({ str, transform }) =>
        str.trim() !== '' && Math.abs(transform[1] ?? 0) < 0.01 && (transform[0] ?? 0) > 0,
    )
    .flatMap(wordsOfRun);
  pieces.sort((one, other) => (sameLine(one, other) ? one.start - other.start : other.y - one.y));
  const words: PageWord[] = [];
  for (const piece of pieces) {
    const last = words.at(-1);
    const gap = last ? piece.start - last.end : 0;
    if (last && !piece.parted && sameLine(last, piece) && Math.abs(gap) < insideWord * piece.height) {
      last.text += piece.text;
      last.end = Math.max(last.end, piece.end);
    } else
      words.push({ start: piece.start, end: piece.end, text: piece.text, y: piece.y, height: piece.height });
  }
  return words;
}

/** Text that runs straight up or straight down the page. */
export function turnedRuns(runs: readonly TextRun[]): TurnedRun[] {
  return runs.flatMap(({ str, transform: [a = 0, b = 0, , , x = 0, y = 0], width, height }) => {
    if (str.trim() === '' || Math.abs(a) > 0.01 || Math.abs(b) < 1) return [];
    const up = Math.sign(b);
    return [
      {
        text: str.trim(),
        x: x - (up * (height || Math.abs(b))) / 3,
        y: y + (up * width) / 2,
        order: [Math.round(up * x), up * y] as const,
      },
    ];
  });
}

function wordsOfRun({ str, transform, width, height }: TextRun): (PageWord & { parted: boolean })[] {
  const [x = 0, y = 0] = transform.slice(4);
  const places = [0];
  for (let at = 0; at < str.length; at++) places.push((places[at] ?? 0) + breadthOf(str.charAt(at)));
  const unit = width / Math.max(places.at(-1) ?? 1, 1);
  return [...str.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    start: x + (places[index] ?? 0) * unit,
    end: x + (places[index + text.length] ?? 0) * unit,
    text,
    y,
    height: height || Math.abs(transform[3] ?? 10),
    parted: index > 0,
  }));
}

/** How broad a letter is drawn beside others, about: only the whole run is measured. */
function breadthOf(sign: string): number {
  if (/[жшщюмыфЖШЩЮМ№—]/u.test(sign)) return /\p{Lu}/u.test(sign) ? 9 : 7;
  if (/\p{Lu}/u.test(sign)) return 7;
  return /[\p{L}\d«»–]/u.test(sign) ? 5 : 3;
}

export function sameLine(one: { y: number; height: number }, other: { y: number; height: number }): boolean {
  return Math.abs(one.y - other.y) < 0.4 * Math.min(one.height || 1, other.height || 1);
}
