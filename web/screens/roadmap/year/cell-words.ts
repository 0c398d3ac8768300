import { formatNearDate } from '../../../text/dates.js';
import { monthName } from '../../../text/period.js';
import { plural } from '../../../text/plural.js';
import type { Cell } from '../rows.js';

export const termForms = ['срок', 'срока', 'сроков'] as const;

/** «ноябрь: просрочено, срок 15 ноября»: the whole of a cell for who does not see it. */
export function cellWords(cell: Cell, year: number): string {
  return `${monthName(cell.month)}: ${cell.words}, срок ${formatNearDate(cell.dueOn, `${year}-01-01`)}`;
}

/** The same of a month with several occurrences. */
export function cellsWords(cells: readonly Cell[], worst: Cell): string {
  return `${monthName(worst.month)}: ${plural(cells.length, termForms)}, самое важное — ${worst.words}`;
}

/** Day of the month without a leading zero. */
export const dayNumber = (cell: Cell): string => String(Number(cell.dueOn.slice(8)));
