import { InvalidInput } from '../../domain/errors.js';
import { cleanCell } from './clean-cell.js';
import { readHeader, type Columns } from './columns.js';
import type { Grid, GridRow } from './grid.js';

/** The road map inside a document: what stands before its header, and what follows it. */
export interface FoundTable {
  head: GridRow[];
  parts: TablePart[];
  /** Rows of further tables that do not continue the road map and were not read. */
  skipped: number;
}

/** Rows under one header. A header that is repeated with the same names and order begins no new part. */
export interface TablePart {
  columns: Columns;
  rows: GridRow[];
}

/** Signatures and marks of approval stand in tables of one or two cells. */
const leastCells = 3;

/**
 * Finds the header by the names of its columns. Throws InvalidInput `order_no_table` when there is none and
 * `order_two_tables` when a later header lacks columns of the first: these are two tables of different kinds.
 */
export function findTable(grid: Grid): FoundTable {
  const start = grid.rows.findIndex((row) => row.kind === 'table' && readHeader(row.cells) !== null);
  const first = grid.rows[start];
  if (!first) throw noTable();
  let part: TablePart = { columns: readColumns(first), rows: [] };
  const found: FoundTable = { head: grid.rows.slice(0, start), parts: [part], skipped: 0 };
  let header = first;
  let table = first.table;
  let skipping = false;
  for (const row of grid.rows.slice(start + 1)) {
    if (row.kind === 'text') {
      part.rows.push(row);
      continue;
    }
    const columns = readHeader(row.cells);
    if (columns && !isSecondHeaderRow(row, header)) {
      const repeated = sameNames(row, header);
      if (!repeated) {
        refuseOtherKind(part.columns, columns, row);
        part = { columns, rows: [] };
        found.parts.push(part);
      }
      header = row;
      table = row.table;
      skipping = false;
    } else if (row.table !== table || skipping) {
      if (row.table !== table) skipping = row.cells.length !== part.columns.width;
      table = row.table;
      if (!skipping) part.rows.push(row);
      else if (row.cells.filter((cell) => cell.trim()).length >= leastCells) found.skipped++;
    } else if (isSecondHeaderRow(row, header)) {
      part.columns = readHeader(joinHeaderRows(header.cells, row.cells)) ?? part.columns;
    } else {
      part.rows.push(row);
    }
  }
  return found;
}

function readColumns(row: GridRow): Columns {
  const columns = readHeader(row.cells);
  if (!columns) throw noTable();
  return columns;
}

function noTable(): InvalidInput {
  return new InvalidInput(
    'order_no_table',
    'В файле не найдена таблица мероприятий. Нужна таблица, в заголовке которой есть столбцы «Наименование мероприятия», ' +
      '«Срок исполнения» и «Ответственные» (порядок столбцов любой).',
  );
}

/** The lower half of a header of two rows repeats, by its merged cells, some of the upper names and holds no data. */
function isSecondHeaderRow(row: GridRow, header: GridRow): boolean {
  if (row.line !== header.line + 1 || row.table !== header.table) return false;
  const names = header.cells.map(cleanCell);
  return (
    row.cells.some((cell, at) => cleanCell(cell) !== '' && cleanCell(cell) === names[at]) &&
    !sameNames(row, header)
  );
}

/** «Срок» over «начало» and «окончание» → «Срок начало», «Срок окончание». */
function joinHeaderRows(upper: readonly string[], lower: readonly string[]): string[] {
  let name = '';
  return upper.map((cell, at) => {
    name = cell.trim() || name;
    const under = lower[at]?.trim() ?? '';
    return under && under !== cell.trim() ? `${name} ${under}` : cell;
  });
}

function sameNames(row: GridRow, header: GridRow): boolean {
  const names = (cells: readonly string[]) => cells.map((cell) => cleanCell(cell).toLowerCase()).join('\t');
  return names(row.cells) === names(header.cells);
}

function refuseOtherKind(first: Columns, next: Columns, row: GridRow): void {
  const lacks =
    (first.deadlines.length > 0 && next.deadlines.length === 0) ||
    (first.responsibles.length > 0 && next.responsibles.length === 0);
  if (!lacks) return;
  throw new InvalidInput(
    'order_two_tables',
    `В файле две разные таблицы: у второй (строка ${row.line}) нет столбцов первой. Оставьте в файле одну таблицу мероприятий ` +
      'или приведите заголовки к одному виду.',
    { line: row.line },
  );
}
