import { addDays, civilDate, isoWeekday, lastDayOfMonth, partsOf, type CivilDate } from '../../civil-date.js';
import type { RuleSpan } from '../../deadline.js';
import type { DatePiece, Point } from '../pieces/items.js';

/** A first and last day; null where the phrase leaves that side open. */
export interface Window {
  start: CivilDate | null;
  end: CivilDate | null;
}

const leapYear = 2024;

/** The days a point covers in a year (the year in which it begins); null when there is no such day. */
export function pointWindow(point: Point, year: number): { start: CivilDate; end: CivilDate } | null {
  const { n, month } = point;
  switch (point.unit) {
    case 'day':
      return day(year, month, n);
    case 'last_day':
      return { start: lastDayOfMonth(year, month), end: lastDayOfMonth(year, month) };
    case 'month':
      return n >= 1 && n <= 12 ? months(year, n, 1) : null;
    case 'quarter':
      return n >= 1 && n <= 4 ? months(year, 3 * n - 2, 3) : null;
    case 'half_year':
      return n >= 1 && n <= 2 ? months(year, 6 * n - 5, 6) : null;
    case 'year':
      return months(year, 1, 12);
    case 'school_year':
      return months(year, 9, 12);
    case 'season':
      return months(year, n, 3);
    case 'third':
    case 'half_month':
    case 'week':
    case 'nth_weekday':
      return partOfMonth(point, year);
    case 'calendar_week':
      return calendarWeek(point, year);
    case 'number':
    case 'month_day':
    case 'working_month_day':
      return null;
  }
}

/** The first days of `count` months from a month of a year on. */
function months(year: number, month: number, count: number): { start: CivilDate; end: CivilDate } {
  const last = month + count - 2;
  return {
    start: civilDate(year, month, 1),
    end: lastDayOfMonth(year + Math.floor(last / 12), (last % 12) + 1),
  };
}

function day(year: number, month: number, n: number): { start: CivilDate; end: CivilDate } | null {
  if (month < 1 || month > 12 || n < 1) return null;
  const last = partsOf(lastDayOfMonth(year, month)).day;
  if (n > last) return null;
  const date = civilDate(year, month, n);
  return { start: date, end: date };
}

function partOfMonth(point: Point, year: number): { start: CivilDate; end: CivilDate } | null {
  const { n, month, unit } = point;
  // «2–3 неделя» of a month that is not named
  if (month === 0) return null;
  const last = lastDayOfMonth(year, month);
  const lastDay = partsOf(last).day;
  if (unit === 'nth_weekday') return nthWeekday(point, year);
  const length = unit === 'third' ? 10 : unit === 'half_month' ? 15 : 7;
  const parts = unit === 'third' ? 3 : unit === 'half_month' ? 2 : 5;
  if (n === -1)
    return {
      start: unit === 'week' ? addDays(last, -6) : civilDate(year, month, (parts - 1) * length + 1),
      end: last,
    };
  const first = (n - 1) * length + 1;
  if (n < 1 || n > parts || first > lastDay) return null;
  const end = n === parts ? lastDay : Math.min(lastDay, n * length);
  return { start: civilDate(year, month, first), end: civilDate(year, month, end) };
}

/** The n-th week from Monday to Sunday, the first being that of the month's first day; only its days of the month. */
function calendarWeek({ n, month }: Point, year: number): { start: CivilDate; end: CivilDate } | null {
  const [first, last] = [civilDate(year, month, 1), lastDayOfMonth(year, month)];
  const monday =
    n === -1 ? addDays(last, 1 - isoWeekday(last)) : addDays(first, 1 - isoWeekday(first) + 7 * (n - 1));
  if (n === 0 || monday > last) return null;
  const sunday = addDays(monday, 6);
  return { start: monday < first ? first : monday, end: sunday > last ? last : sunday };
}

function nthWeekday({ n, month, weekday }: Point, year: number): { start: CivilDate; end: CivilDate } | null {
  const last = lastDayOfMonth(year, month);
  const first = civilDate(year, month, 1);
  const date =
    n === -1
      ? addDays(last, -((isoWeekday(last) - weekday + 7) % 7))
      : addDays(first, ((weekday - isoWeekday(first) + 7) % 7) + 7 * (n - 1));
  return date >= first && date <= last ? { start: date, end: date } : null;
}

/** True when the point exists in no year at all («31 июня», «13.2024», «5 квартал»). */
export function isImpossible(point: Point): boolean {
  if (point.unit === 'number') return true;
  if (point.unit === 'month_day') return point.n > 31 || point.n === 0;
  if (point.unit === 'working_month_day') return point.n > 23 || point.n === 0;
  if (point.unit === 'calendar_week') return point.n > 6 || point.n === 0;
  if (needsNoYear(point)) return false;
  return pointWindow(point, point.year ?? leapYear) === null;
}

/** «конца года», «конца месяца»: a period that is not named. */
export function needsNoYear(point: Point): boolean {
  return (point.unit === 'month' || point.unit === 'quarter' || point.unit === 'half_year') && point.n === 0;
}

/** True when the days lie on both sides of New Year («декабрь – февраль», an учебный год). */
export function crossesNewYear(piece: DatePiece): boolean {
  const from = pointWindow(piece.from, leapYear);
  const to = piece.to ? pointWindow(piece.to, leapYear) : null;
  if (!from) return false;
  return to ? from.start > to.end : partsOf(from.end).year > leapYear;
}

/** The window of a piece whose first point lies in `year`; `endYear` where the end has a year of its own. */
export function pieceWindow(piece: DatePiece, year: number, endYear?: number): Window | null {
  const from = pointWindow(piece.from, year);
  if (!from) return null;
  if (piece.bound === 'until') {
    if (piece.to) return null;
    if (piece.edge === 'before') return { start: null, end: addDays(from.start, -1) };
    return { start: null, end: piece.edge === 'start' ? from.start : from.end };
  }
  if (piece.to) {
    const to = pointWindow(piece.to, endYear ?? (crossesNewYear(piece) ? year + 1 : year));
    return to && to.end >= from.start ? { start: from.start, end: to.end } : null;
  }
  return { start: from.start, end: piece.bound === 'since' ? null : from.end };
}

/** The work window one piece stands for when start and end do not say it. */
export function spanOf(piece: DatePiece): RuleSpan | null {
  if (piece.to || piece.bound === 'since' || piece.bound === 'until' || piece.edge) return null;
  switch (piece.from.unit) {
    case 'day':
    case 'last_day':
    case 'nth_weekday':
      return 'day';
    case 'month':
    case 'quarter':
    case 'half_year':
    case 'year':
    case 'school_year':
    case 'week':
      return piece.from.unit;
    default:
      return null;
  }
}

/** The months of a range that consists of whole months. */
export function monthsBetween(piece: DatePiece): number[] | null {
  const window = pieceWindow(piece, 2023);
  if (!window?.start || !window.end) return null;
  const first = partsOf(window.start);
  const last = partsOf(window.end);
  const count = (last.year - first.year) * 12 + last.month - first.month + 1;
  if (first.day !== 1 || last.day < 28 || count > 12) return null;
  return Array.from({ length: count }, (_, index) => ((first.month - 1 + index) % 12) + 1).sort(
    (a, b) => a - b,
  );
}
