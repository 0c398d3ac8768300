import { CellParts, startsMidSentence } from '../grid/cell-parts.js';
import type { TablePart } from './found-table.js';
import type { GridRow } from '../grid/grid.js';
import { isCutWord } from '../grid/cut-words.js';
import { numberParts } from './row-number.js';

const sectionName = /^(?:направлени|раздел|блок|модул|этап|задач[аи]|цел[ьи](?![а-яё])|сфера|категори)/iu;

/**
 * A first column merged downwards over several works («Направление») names the sections: each of its texts becomes a row over those it stands
 * beside; behind a column of numbers only where these begin again with each. Where it says something else of every row, or the table has titles of
 * its own, it is a column like others.
 */
export function withSectionRows(part: TablePart): TablePart {
  const { columns, rows } = part;
  const table = rows.filter(({ kind, cells }) => kind === 'table' && cells.some((cell) => cell.trim()));
  if (table.some(({ banner }) => banner)) return part;
  const column = columns.names.findIndex(
    (name, at) =>
      at < columns.activity &&
      columns.number !== at &&
      isSections(name, at, table) &&
      (at === 0 || restarts(at, columns.number, table)),
  );
  if (column < 0) return part;
  const titled: GridRow[] = [];
  let last: GridRow | null = null;
  for (const [at, row] of rows.entries()) {
    const text = row.cells[column] ?? '';
    const isSignature = (row.cells[columns.activity] ?? '').trim() === '';
    if (last && begins(row, column) && goesOn(row, column, rows[at - 1])) {
      last.cells[0] = afterCut(last.cells[0] ?? '', text);
    } else if (row.kind === 'table' && begins(row, column) && !isSignature) {
      last = title(text, row);
      titled.push(last);
    }
    titled.push(row);
  }
  return {
    columns: { ...columns, extras: columns.extras.filter((at) => at !== column) },
    rows: titled,
  };
}

/** The rest of a section's name, over the border of a page. */
function goesOn({ cells, page }: GridRow, column: number, above: GridRow | undefined): boolean {
  return page !== null && page !== above?.page && startsMidSentence(cells[column] ?? '');
}

function afterCut(name: string, rest: string): string {
  const whole = new CellParts(name);
  if (isCutWord({ word: /\S*$/u.exec(name)?.[0] ?? '', width: 1, room: 0 }, rest)) whole.grow(rest);
  else whole.add(rest);
  return whole.toString();
}

function isSections(name: string, column: number, rows: readonly GridRow[]): boolean {
  const first = rows[0];
  const begun = rows.filter((row, at) => begins(row, column) && !goesOn(row, column, rows[at - 1]));
  const merged = rows.filter((row) => row.inherited.includes(column));
  return (
    first !== undefined &&
    begins(first, column) &&
    begun.every(({ cells }) => /\p{L}{3}/u.test(cells[column] ?? '')) &&
    (sectionName.test(name) || sectionName.test(name.replaceAll(' ', ''))
      ? begun.length < rows.length
      : name === '' && merged.length > 0)
  );
}

/** Every section's first row is number 1. */
function restarts(column: number, number: number | null, rows: readonly GridRow[]): boolean {
  const first = rows.filter((row) => begins(row, column)).map(({ cells }) => cells[number ?? -1] ?? '');
  return first.length > 1 && first.every((cell) => numberParts(cell)?.at(-1) === 1);
}

function begins({ cells, inherited }: GridRow, column: number): boolean {
  return (cells[column] ?? '').trim() !== '' && !inherited.includes(column);
}

function title(text: string, row: GridRow): GridRow {
  const cells = row.cells.map((_, at) => (at === 0 ? text : ''));
  return { ...row, cells, banner: true, inherited: [], label: '', struck: [] };
}
