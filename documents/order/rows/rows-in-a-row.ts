import { headOf } from '../../../domain/bodies/words/head.js';
import { startsPerson } from '../../../domain/bodies/words/persons.js';
import { isWholeTime } from './another-time.js';
import { startsMidSentence } from '../grid/cell-parts.js';
import type { Columns } from '../table/columns.js';
import type { TablePart } from '../table/found-table.js';
import type { GridRow } from '../grid/grid.js';
import { numberParts } from '../table/row-number.js';

type Role = 'activity' | 'deadlines' | 'responsibles';

const mostRows = 200;

/**
 * «1.⏎2.⏎3.» beside as many lines in the cells of the work, its deadline and who does it: a table whose rows were typed into one. Each line becomes a
 * row; a cell of a single line belongs to all of them. Where the lines do not match, the row stays as it is.
 */
export function withRowsApart(part: TablePart): TablePart {
  const { number, activity, deadlines, responsibles } = part.columns;
  if (number === null) return part;
  return {
    ...part,
    rows: part.rows.flatMap((row) => apart(row, { number, activity, deadlines, responsibles })),
  };
}

function apart(row: GridRow, columns: Pick<Columns, Role> & { number: number }): GridRow[] {
  const numbers = linesOf(row, columns.number);
  const count = numbers.length;
  if (row.kind === 'text' || count < 2 || count > mostRows || !follow(numbers)) return [row];
  const works = linesOf(row, columns.activity);
  const fits =
    works.length === count &&
    !works.some((line) => startsMidSentence(line)) &&
    columns.deadlines.every((column) => isShared(linesOf(row, column), count, isWholeTime)) &&
    columns.responsibles.every((column) => isShared(linesOf(row, column), count, namesSomebody));
  if (!fits) return [row];
  return numbers.map((_, at) => ({
    ...row,
    cells: row.cells.map((cell, column) => {
      const lines = linesOf(row, column);
      return lines.length === count ? (lines[at] ?? '') : cell;
    }),
  }));
}

/** One line for all the rows, or one for each that is whole by itself: «Начальник⏎отдела» is one name on two lines. */
function isShared(lines: readonly string[], count: number, isWhole: (line: string) => boolean): boolean {
  return lines.length === 1 || (lines.length === count && lines.every((line) => isWhole(line.trim())));
}

function namesSomebody(line: string): boolean {
  const head = headOf(line);
  const begins = /^\p{Lu}/u.test(line);
  return startsPerson(line) || /^\p{Lu}{2,}/u.test(line) || (head !== null && (begins || !head.syncretic));
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
