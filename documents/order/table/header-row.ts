import { cleanCell } from '../grid/clean-cell.js';
import { readHeader, rolesNamed, type Columns } from './columns.js';
import type { GridRow } from '../grid/grid.js';
import { numberParts } from './row-number.js';

/** A header found in a grid: its columns, and how many rows it takes. */
export interface HeaderRows {
  columns: Columns;
  height: 1 | 2;
  row: GridRow;
}

const longestLower = 60;

/** The header that begins at a row: of one row, or of two where the lower says more («Срок» over «начало» and «окончание»). */
export function headerAt(rows: readonly GridRow[], at: number): HeaderRows | null {
  const row = rows[at];
  if (row?.kind !== 'table') return null;
  const alone = readHeader(row.cells);
  const lower = rows[at + 1];
  const joined = lower && isLowerHalf(row, lower) ? readHeader(joinHeaderRows(row.cells, lower.cells)) : null;
  if (joined && (!alone || rolesNamed(joined) >= rolesNamed(alone)))
    return { columns: joined, height: 2, row };
  return alone && { columns: alone, height: 1, row };
}

/** The names of two headers, broken and spelled as they may be. */
export function sameNames(one: Columns, other: Columns): boolean {
  return (
    one.names.length === other.names.length &&
    one.names.every((name, at) => key(name) === key(other.names[at]))
  );
}

/** How much of a header's names another has, 0–1. */
export function sharedNames(one: Columns, other: Columns): number {
  const known = new Set(other.names.map(key));
  const named = one.names.map(key).filter(Boolean);
  return named.filter((name) => known.has(name)).length / Math.max(named.length, 1);
}

const columnName =
  /^(?:№(?:\s*п\/п)?|(?:наименование\s+)?мероприяти[ея]|содержание|срок[иа]?(?:\s+\p{L}+)?|дата|ответственн\p{L}+(?:\s+\p{L}+)?|исполнител[ьи]|(?:ожидаемый\s+)?результаты?|примечани[ея]|финанс\p{L}+|показател[ьи]|единица|значение|источник\p{L}*)$/iu;

/** True for a text that is nothing but the usual name of a column. */
export function isColumnName(cell: string): boolean {
  return columnName.test(cleanCell(cell.slice(0, 100)));
}

function key(name: string | undefined): string {
  return (name ?? '').toLowerCase().replace(/[^\p{L}\d№]/gu, '');
}

/**
 * The lower half of a header of two rows repeats, by its merged cells, some of the upper names; where cells are not repeated it
 * has names only under and right after a name that spans several columns.
 */
function isLowerHalf(upper: GridRow, lower: GridRow): boolean {
  if (lower.kind !== 'table' || lower.table !== upper.table || lower.banner || upper.banner) return false;
  const names = lower.cells.map((cell) => cleanCell(cell.slice(0, 1_000)));
  if (names.some((name) => name.length > longestLower * 3)) return false;
  const above = upper.cells.map((cell) => cleanCell(cell.slice(0, 1_000)));
  const filled = names.flatMap((name, at) => (name ? [at] : []));
  const repeats = filled.filter((at) => names[at] === above[at]);
  const added = filled.filter((at) => names[at] !== above[at]);
  if (added.length === 0 || added.some((at) => (names[at]?.length ?? 0) > longestLower)) return false;
  if (added.some((at) => numberParts(names[at] ?? '') && !/^20\d\d$/.test(names[at] ?? ''))) return false;
  if (repeats.length > 0) return true;
  if (above.filter(Boolean).length < 3 || lower.line !== upper.line + 1) return false;
  const spanned = (at: number) => above[at] === '' || above[at + 1] === '';
  return added.length >= 2 && added.every(spanned) && added.some((at) => above[at] === '');
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
