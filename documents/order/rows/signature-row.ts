import { headOf } from '../../../domain/bodies/words/head.js';
import { startsMidSentence } from '../grid/cell-parts.js';
import type { Columns } from '../table/columns.js';
import type { GridRow } from '../grid/grid.js';
import { numberParts } from '../table/row-number.js';
import { isMakersNote, isPersonName } from '../table/row-shapes.js';

/**
 * «Начальник отдела | | | И.И. Иванов» and other rows that only use the table's columns to stand apart. `isLast` = no row of a table follows;
 * `follows` = an activity stands above.
 */
export function isSignatureRow(
  row: GridRow,
  filled: readonly number[],
  { columns, isLast, follows }: { columns: Columns; isLast: boolean; follows: boolean },
): boolean {
  const { number, activity, deadlines } = columns;
  const own = number === null ? '' : (row.cells[number] ?? '').trim();
  const only = filled.length === 1 ? (row.cells[filled[0] ?? 0] ?? '').trim() : '';
  if (only && isMakersNote(only) && isLast) return true;
  if (own && filled.length > 1 && !filled.includes(activity))
    return !numberParts(own) && !startsMidSentence(own);
  const last = (row.cells[filled.at(-1) ?? 0] ?? '').trim();
  if (own && filled.length === 2 && isPersonName(last) && isLast) return !numberParts(own);
  const post = headOf((row.cells[filled[0] ?? 0] ?? '').trim());
  if (!filled.includes(activity) && post?.class === 'post' && isPersonName(last) && isLast)
    return filled.length === 2 && follows;
  const undated = deadlines.every((column) => !filled.includes(column));
  return !own && undated && filled.length > 1 && isPersonName(last) && isLast && follows;
}
