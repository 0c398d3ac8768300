import { partsOf, type CivilDate } from '../../civil-date.js';
import type { DeadlineContext } from '../../deadline.js';
import type { DatePiece } from '../pieces/items.js';
import { crossesNewYear, pieceWindow } from './windows.js';

interface Period {
  start: CivilDate;
  end: CivilDate;
}

/**
 * The years in which a window without a year can lie, as far as the text round the phrase says; empty = it says nothing.
 * `alone` = no other date stands beside it.
 */
export function candidateYears(piece: DatePiece, context: DeadlineContext, alone = false): number[] {
  if (piece.from.hint) return hintedYears(piece, piece.from.hint, context);
  // «с 1 октября по 1 марта следующего года»: the year is said of the end
  const ends = piece.to?.hint;
  if (ends && crossesNewYear(piece)) return hintedYears(piece, ends, context).map((year) => year - 1);
  const sets: number[][] = [];
  if (context.period) sets.push(yearsMeeting(piece, context.period));
  if (context.schoolYear !== undefined) {
    const own = piece.from.unit === 'school_year';
    const years = endsWithSchoolYear(piece, context)
      ? [context.schoolYear, context.schoolYear + 1]
      : yearsOfSchoolYear(piece, context.schoolYear);
    const settled = !alone || endsWithSchoolYear(piece, context);
    sets.push(own ? [context.schoolYear] : settled ? years : notPast(piece, years, context));
  }
  if (context.planYear !== undefined) {
    const { planYear } = context;
    sets.push(crossesNewYear(piece) ? [planYear - 1, planYear] : [planYear]);
  }
  const said = sets.filter((years) => years.length > 0);
  const common = said.reduce<number[] | null>(
    (kept, years) => (kept ? kept.filter((year) => years.includes(year)) : years),
    null,
  );
  if (common === null) return [];
  const conflicting = common.length === 0 || said.length < sets.length;
  const all = [...new Set(said.flat())].sort((a, b) => a - b);
  return conflicting && all.length === 1
    ? [...all, (all[0] ?? 0) + 1]
    : common.length > 0 && !conflicting
      ? common
      : all;
}

/** «текущего года» is the year of the order or of the plan, «следующего» the one after; two different ones are asked. */
function hintedYears(
  piece: DatePiece,
  hint: NonNullable<DatePiece['from']['hint']>,
  context: DeadlineContext,
): number[] {
  if (hint === 'any') return [];
  if (hint === 'current_school') {
    return context.schoolYear === undefined ? [] : yearsOfSchoolYear(piece, context.schoolYear);
  }
  const order = context.orderDate && partsOf(context.orderDate).year;
  const base = [order, context.planYear].filter((year) => year !== undefined);
  return [...new Set(base)].map((year) => year + { current: 0, next: 1, previous: -1 }[hint]);
}

/**
 * The years in which a window belongs to the school year that begins in `first`: one for most months, two for August,
 * which plans put at either end.
 */
export function yearsOfSchoolYear(piece: DatePiece, first: number): number[] {
  // «с 1 июня до 1 сентября» lies in the summer at the end
  const last = piece.to ? `${first + 1}-09-01` : `${first + 1}-08-31`;
  const period: Period = { start: `${first}-08-01` as CivilDate, end: last as CivilDate };
  const inside = yearsMeeting(piece, period, true);
  return inside.length > 0 ? inside : yearsMeeting(piece, period);
}

/** «до 1 сентября»: what is ready when the plan's year begins, or done when it ends; an order of before that day means the first. */
function endsWithSchoolYear(
  { bound, edge, from }: DatePiece,
  { orderDate, schoolYear }: DeadlineContext,
): boolean {
  const first = from.unit === 'day' && from.month === 9 && from.n === 1;
  return first && bound === 'until' && edge === null && !(orderDate && orderDate < `${schoolYear}-09-01`);
}

/** An order of the school year itself cannot mean the August before it; in a list August may head the months that follow. */
function notPast(piece: DatePiece, years: number[], { orderDate, schoolYear }: DeadlineContext): number[] {
  if (years.length < 2 || !orderDate || orderDate < `${schoolYear}-09-01`) return years;
  const ahead = years.filter((year) => (pieceWindow(piece, year)?.end ?? orderDate) >= orderDate);
  return ahead.length > 0 ? ahead : years;
}

function yearsMeeting(piece: DatePiece, period: Period, wholly = false): number[] {
  const first = partsOf(period.start).year - 1;
  const last = Math.min(partsOf(period.end).year, first + 12);
  const years: number[] = [];
  for (let year = first; year <= last; year += 1) {
    const window = pieceWindow(piece, year);
    if (!window) continue;
    const start = window.start ?? window.end ?? period.start;
    const end = window.end ?? window.start ?? period.end;
    const meets = wholly
      ? start >= period.start && end <= period.end
      : start <= period.end && end >= period.start;
    if (meets) years.push(year);
  }
  return years;
}
