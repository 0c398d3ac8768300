import { cleanCell } from '../grid/clean-cell.js';
import type { TablePart } from './found-table.js';
import type { GridRow } from '../grid/grid.js';
import { anyMonth, monthNamed } from '../grid/month-words.js';

const namesMonths = /^месяц$/iu;
const longest = 100;
const monthWord = new RegExp(String.raw`(?<!\p{L})${anyMonth}(?!\p{L})`, 'giu');
const monthOfDate = /(?<!\d)\d{1,2}\.(\d{2})(?:\.\d{2,4})?(?!\d)/gu;
/** What says its time only together with a month: «в течение месяца», «последняя неделя», «5–10». */
const withinMonth = /месяц|недел|декад|числ|^[\d\s,–-]+$/iu;

/**
 * «Месяц | Сроки»: a day that names its month says all by itself, and what names none is said together with the month above it. A table that was
 * saved as plain values has lost the merging of its first column: there the month goes on over the empty cells below it.
 */
export function withMonthColumn(part: TablePart): TablePart {
  const { columns, rows } = part;
  const month = columns.deadlines.find((column) => namesMonths.test(columns.names[column] ?? ''));
  const [day, other] = columns.deadlines.filter((column) => column !== month);
  if (month === undefined || day === undefined || other !== undefined) return part;
  // where cells are merged, an empty one says nothing
  const isMerged = rows.some(({ inherited }) => inherited.includes(month));
  let above = '';
  return {
    columns,
    rows: rows.map((row) => {
      const own = row.cells[month]?.trim() ?? '';
      if (row.kind === 'text' || row.banner || !row.cells[columns.activity]?.trim()) {
        // a title of a section
        if (row.cells.some((cell) => cell.trim())) above = '';
        return row;
      }
      if (!isMerged) above = own || above;
      return withMonth(row, { month, day, above });
    }),
  };
}

function withMonth(
  row: GridRow,
  { month, day, above }: { month: number; day: number; above: string },
): GridRow {
  const text = cleanCell(row.cells[day]?.slice(0, longest) ?? '');
  const own = row.cells[month]?.trim() ?? '';
  const said = monthsIn(text);
  const isSame = said.length > 0 && said.every((one) => monthsIn(own).includes(one));
  const carried = said.length === 0 && (text === '' || withinMonth.test(text)) ? above : '';
  const written = isSame ? '' : own || carried;
  return written === own
    ? row
    : { ...row, cells: row.cells.map((cell, at) => (at === month ? written : cell)) };
}

function monthsIn(text: string): number[] {
  const words = [...text.matchAll(monthWord)].map(([word]) => monthNamed(word.toLowerCase()));
  const dates = [...text.matchAll(monthOfDate)].map(([, month]) => Number(month));
  return [...words, ...dates].filter((month) => month !== null);
}
