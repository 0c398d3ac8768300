import { cleanCell } from './clean-cell.js';
import type { GridRow } from './grid.js';

/** A line of the text before the table, cleaned; `apart` when a blank line or a paragraph border stands before it. */
export interface HeadLine {
  text: string;
  apart: boolean;
}

const mostLines = 2_000;
const longestLine = 20_000;

/** The text before the table, line by line; rows of small tables there (requisites, signatures) become one line each. */
export function headLines(rows: readonly GridRow[]): HeadLine[] {
  return rows
    .slice(0, mostLines)
    .map((row) => ({
      text: cleanCell([row.label, ...row.cells].join(' ').slice(0, longestLine)),
      apart: row.apart || row.kind === 'table',
    }))
    .filter(({ text }) => text !== '');
}

/** The paragraph that begins at this line: the line and those that run on from it. */
export function paragraphAt(lines: readonly HeadLine[], at: number): { text: string; next: number } {
  const parts: string[] = [];
  let next = at;
  while (next < lines.length && (next === at || !lines[next]?.apart)) {
    parts.push(lines[next]?.text ?? '');
    next++;
  }
  return { text: parts.join(' '), next };
}
