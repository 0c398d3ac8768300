import type { TablePart } from './found-table.js';
import type { GridRow } from './grid.js';
import { numberParts } from './row-number.js';

const mostRows = 200;

/**
 * «1.⏎2.⏎3.» beside as many lines in the cells of the work, its deadline and who does it: a table whose rows were typed into one. Each line becomes a
 * row; a cell of a single line belongs to all of them. Where the lines do not match, the row stays as it is.
 */
export function withRowsApart(part: TablePart): TablePart {
  const { number, activity, deadlines, responsibles } = part.columns;
  if (number === null) return part;
  const rest = [...deadlines, ...responsibles];
  return { ...part, rows: part.rows.flatMap((row) => apart(row, { number, activity, rest })) };
}

function apart(
  row: GridRow,
  columns: { number: number; activity: number; rest: readonly number[] },
): GridRow[] {
  const numbers = linesOf(row, columns.number);
  const count = numbers.length;
  if (row.kind === 'text' || count < 2 || count > mostRows || !follow(numbers)) return [row];
  const fits =
    linesOf(row, columns.activity).length === count &&
    columns.rest.every((column) => [1, count].includes(linesOf(row, column).length));
  if (!fits) return [row];
  return numbers.map((_, at) => ({
    ...row,
    cells: row.cells.map((cell, column) => {
      const lines = linesOf(row, column);
      return lines.length === count ? (lines[at] ?? '') : cell;
    }),
  }));
}

function linesOf({ cells }: GridRow, column: number): string[] {
  return (cells[column] ?? '').split(/\n+/u).filter((line) => line.trim());
}

/** True for the numbers of rows one after another. */
function follow(lines: readonly string[]): boolean {
  const parts = lines.map((line) => numberParts(line));
  return parts.every(
    (own, at) => own !== null && (at === 0 || own.at(-1) === (parts[at - 1]?.at(-1) ?? Number.NaN) + 1),
  );
}
