import type { Grid } from '../grid.js';
import { phrasesOf, type PlacedLine } from '../layout/placed-line.js';
import { placedRows } from '../layout/placed-rows.js';

const pageNumber = /^\s*-?\s*\d{1,3}\s*-?\s*$/;
const tabStop = 8;

/** A text whose table is laid out by spaces → grid. */
export function spacedGrid(source: string, text: string): Grid {
  const lines: PlacedLine[] = [];
  let apart = true;
  text.split(/\r\n|[\n\r\f]/).forEach((raw, at) => {
    if (!raw.trim() || pageNumber.test(raw)) {
      apart = true;
      return;
    }
    const words = [...withoutTabs(raw).matchAll(/\S+/g)].map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
      text: word,
    }));
    lines.push({ words, phrases: phrasesOf(words, 1), line: at + 1, apart, page: null });
    apart = false;
  });
  return { source, rows: placedRows(lines, { space: 1, slack: 0 }), placed: true };
}

function withoutTabs(line: string): string {
  if (!line.includes('\t')) return line;
  let place = 0;
  return Array.from(line, (sign) => {
    const width = sign === '\t' ? tabStop - (place % tabStop) : 1;
    place += width;
    return sign === '\t' ? ' '.repeat(width) : sign;
  }).join('');
}
