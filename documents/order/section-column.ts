import type { TablePart } from './found-table.js';
import type { GridRow } from './grid.js';
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
  const titled = rows.flatMap((row) => {
    const text = row.cells[column] ?? '';
    const isSignature = (row.cells[columns.activity] ?? '').trim() === '';
    if (row.kind === 'text' || !begins(row, column) || isSignature) return [row];
    return [title(text, row), row];
  });
  return {
    columns: { ...columns, extras: columns.extras.filter((at) => at !== column) },
    rows: titled,
  };
}

function isSections(name: string, column: number, rows: readonly GridRow[]): boolean {
  const first = rows[0];
  const begun = rows.filter((row) => begins(row, column));
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
