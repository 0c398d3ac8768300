import { addDays, civilDate, partsOf } from '../civil-date.js';
import type { CivilDate } from '../civil-date.js';
import type { DayStatus, WorkingCalendar } from './working-calendar.js';

/** One month of a working calendar. */
export interface CalendarMonth {
  /** 1–12 */
  month: number;
  workingDays: number;
  days: ({ date: CivilDate } & DayStatus)[];
}

/** The twelve months of a year, every day with what it is and why. */
export function calendarMonths(year: number, calendar: WorkingCalendar): CalendarMonth[] {
  const months: CalendarMonth[] = Array.from({ length: 12 }, (_, index) => ({
    ...{ month: index + 1, workingDays: 0 },
    days: [],
  }));
  for (let date = civilDate(year, 1, 1); date <= `${year}-12-31`; date = addDays(date, 1)) {
    const status = calendar.dayStatus(date);
    const month = months[partsOf(date).month - 1];
    month?.days.push({ date, ...status });
    if (month && status.working) month.workingDays += 1;
  }
  return months;
}
