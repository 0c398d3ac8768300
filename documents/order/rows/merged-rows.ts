import type { Columns } from '../table/columns.js';
import type { GridRow } from '../grid/grid.js';

/** One work and one deadline over several rows, each naming somebody else: a single activity. */
export function namesOneMore(row: GridRow, { activity, deadlines, responsibles }: Columns): boolean {
  const merged = (column: number) => row.inherited.includes(column);
  const fromAbove = (column: number) => merged(column) || isEmpty(row, column);
  return merged(activity) && deadlines.every(fromAbove) && !responsibles.every(merged);
}

/** A row whose number, work, deadline and body are merged with those above: only a sum or another source of money is new. */
export function isWhollyMerged(
  row: GridRow,
  { number, activity, deadlines, responsibles }: Columns,
): boolean {
  const own = [...(number === null ? [] : [number]), ...deadlines, ...responsibles];
  const merged = (column: number) => row.inherited.includes(column);
  return merged(activity) && own.every((column) => merged(column) || isEmpty(row, column));
}

function isEmpty({ cells }: GridRow, column: number): boolean {
  return (cells[column] ?? '').trim() === '';
}
