import type { Grid } from '../grid/grid.js';
import { textRow } from '../grid/grid.js';
import { lineText, phrasesOf, type PlacedLine } from '../layout/placed-line.js';
import { withStampsApart } from '../layout/stamps-apart.js';

const tabStop = 8;

/** A line of a text with its words where they stand. */
export function placedLine(raw: string, { line, apart }: { line: number; apart: boolean }): PlacedLine {
  const words = [...withoutTabs(raw).matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    text: word,
  }));
  return { words, phrases: phrasesOf(words, 1), line, apart, page: null };
}

/** The grid of a text with stamps that stand side by side above its table one after the other. */
export function stampsApart(grid: Grid, text: string): Grid {
  const table = grid.rows.findIndex(({ kind }) => kind === 'table');
  const raw = text.split(/\r\n|[\n\r\f]/);
  const above = new Map(
    grid.rows
      .slice(0, Math.max(table, 0))
      .map((row) => [placedLine(raw[row.line - 1] ?? '', { line: row.line, apart: row.apart }), row]),
  );
  const parted = withStampsApart([...above.keys()]).map(
    (one) => above.get(one) ?? textRow(lineText(one), { line: one.line, apart: one.apart }),
  );
  return { ...grid, rows: [...parted, ...grid.rows.slice(above.size)] };
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
