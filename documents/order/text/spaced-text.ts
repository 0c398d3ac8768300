import type { Grid } from '../grid/grid.js';
import type { PlacedLine } from '../layout/placed-line.js';
import { placedRows } from '../layout/placed-rows.js';
import { placedLine } from './placed-text.js';

const pageNumber = /^\s*-?\s*\d{1,3}\s*-?\s*$/;

/** A text whose table is laid out by spaces → grid. */
export function spacedGrid(source: string, text: string): Grid {
  const lines: PlacedLine[] = [];
  let apart = true;
  text.split(/\r\n|[\n\r\f]/).forEach((raw, at) => {
    if (!raw.trim() || pageNumber.test(raw)) {
      apart = true;
      return;
    }
    lines.push(placedLine(raw, { line: at + 1, apart }));
    apart = false;
  });
  return { source, rows: placedRows(lines, { space: 1, slack: 0 }), placed: true };
}
