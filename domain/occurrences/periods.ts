import { addDays, civilDate, isoWeekday, lastDayOfMonth, partsOf, type CivilDate } from '../civil-date.js';
import type { RuleSpan } from '../deadline.js';

/** A period of the calendar; both days inclusive. */
export interface Period {
  /** ASCII and sortable within a span: `2026-05-15`, `2026-W07`, `2026-05`, `2026-Q2`, `2026-H1`, `2026`, `2026-SY`. */
  key: string;
  start: CivilDate;
  end: CivilDate;
}

/** The first month of the school year (1 September – 31 August), DOMAIN §1. */
export const schoolYearStart = 9;

/** The period of this span in which the day lies. Weeks are ISO weeks; a school year is named by the year it starts in. */
export function periodOf(date: CivilDate, span: RuleSpan): Period {
  const { year, month } = partsOf(date);
  switch (span) {
    case 'day':
      return { key: date, start: date, end: date };
    case 'week':
      return weekOf(date);
    case 'month':
      return months(date.slice(0, 7), year, month, 1);
    case 'quarter': {
      const quarter = Math.ceil(month / 3);
      return months(`${year}-Q${quarter}`, year, quarter * 3 - 2, 3);
    }
    case 'half_year': {
      const half = Math.ceil(month / 6);
      return months(`${year}-H${half}`, year, half * 6 - 5, 6);
    }
    case 'year':
      return months(String(year), year, 1, 12);
    case 'school_year': {
      const first = month >= schoolYearStart ? year : year - 1;
      return months(`${first}-SY`, first, schoolYearStart, 12);
    }
  }
}

/** Every period of the span that has a day between the two, both inclusive, in order. */
export function periodsBetween(from: CivilDate, until: CivilDate, span: RuleSpan): Period[] {
  const periods: Period[] = [];
  for (let period = periodOf(from, span); period.start <= until;) {
    periods.push(period);
    period = periodOf(addDays(period.end, 1), span);
  }
  return periods;
}

/** The same day one month earlier, or the last day of that month where it has no such day. */
export function monthBefore(date: CivilDate): CivilDate {
  const { day } = partsOf(date);
  const last = addDays(`${date.slice(0, 7)}-01` as CivilDate, -1);
  const { year, month, day: length } = partsOf(last);
  return civilDate(year, month, Math.min(day, length));
}

/** The given day of the month after the one in which `date` lies; the last day of a month that is too short. */
export function dayOfNextMonth(date: CivilDate, day: number): CivilDate {
  const { year, month } = partsOf(date);
  const last = month === 12 ? lastDayOfMonth(year + 1, 1) : lastDayOfMonth(year, month + 1);
  const parts = partsOf(last);
  return civilDate(parts.year, parts.month, Math.min(day, parts.day));
}

function weekOf(date: CivilDate): Period {
  const start = addDays(date, 1 - isoWeekday(date));
  // ISO 8601: a week belongs to the year of its Thursday.
  const { year } = partsOf(addDays(start, 3));
  const firstThursday = addDays(civilDate(year, 1, 1), (11 - isoWeekday(civilDate(year, 1, 1))) % 7);
  const number = Math.round((Date.parse(addDays(start, 3)) - Date.parse(firstThursday)) / 604_800_000) + 1;
  return { key: `${year}-W${String(number).padStart(2, '0')}`, start, end: addDays(start, 6) };
}

function months(key: string, year: number, first: number, count: number): Period {
  const last = first + count - 1;
  return {
    key,
    start: civilDate(year, first, 1),
    end: last > 12 ? lastDayOfMonth(year + 1, last - 12) : lastDayOfMonth(year, last),
  };
}
