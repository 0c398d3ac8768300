import { phrasesOf, type PlacedLine } from '../layout/placed-line.js';
import { sameLine, type PageWord } from './pdf-page.js';

/** In letters' heights: the widest space inside a phrase, and a gap between lines that parts paragraphs. */
const widestSpace = 0.8;
const paragraphGap = 1.75;

/** A line of a page at its height. */
export type PageLine = PlacedLine & { y: number };

/** Words of a page, sorted from the top, by line. */
export function linesOf(words: readonly PageWord[], page: number): PageLine[] {
  const lines: PageWord[][] = [];
  for (const word of words) {
    const last = lines.at(-1)?.[0];
    if (last && sameLine(last, word)) lines.at(-1)?.push(word);
    else lines.push([word]);
  }
  return lines.map((line, at): PageLine => {
    const sorted = line.toSorted((one, other) => one.start - other.start);
    const { y = 0, height = 1 } = line[0] ?? {};
    const above = lines[at - 1]?.[0];
    return {
      words: sorted,
      phrases: phrasesOf(sorted, widestSpace * height),
      line: at + 1,
      apart: !above || above.y - y > paragraphGap * height,
      page,
      y,
    };
  });
}
