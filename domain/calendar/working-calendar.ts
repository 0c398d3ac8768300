import { addDays, partsOf, type CivilDate } from '../civil-date.js';
import { yearWithoutData } from './calendar-year.js';
import type { CalendarYear } from './calendar-year.js';
import { holidayName, isWeekend } from './public-holidays.js';
import { computeYearDays, type DayKind, type YearDays } from './year-days.js';

/** Where a last day on a non-working day goes: DOMAIN §2. */
export type ShiftMode = 'preceding' | 'next' | 'none';

export interface DayStatus {
  kind: DayKind;
  working: boolean;
  /** One hour shorter (ст. 95 ТК РФ): a working day just before a holiday, or the Saturday worked in place of such a day. */
  shortened: boolean;
  /** Russian: the law, decree or edict behind the day; empty for an ordinary day. */
  source: string;
  /** True when the year is not settled by a decree and the day is computed from ст. 112 ТК alone. */
  preliminary: boolean;
}

/** Working days of the five-day week. Pure: every method depends on its arguments and on the data given to `buildCalendar`. */
export interface WorkingCalendar {
  isWorkingDay(date: CivilDate): boolean;
  /** The first working day after `date` (never `date` itself). */
  nextWorkingDay(date: CivilDate): CivilDate;
  /** The last working day before `date` (never `date` itself). */
  previousWorkingDay(date: CivilDate): CivilDate;
  /** The `n`-th working day after `date`, before it when `n` is negative, `date` itself when 0. */
  addWorkingDays(date: CivilDate, n: number): CivilDate;
  /** How many working days lie after `from` up to and including `to`; negative when `to` is earlier (then `from` is left out). */
  workingDaysBetween(from: CivilDate, to: CivilDate): number;
  /** `date` when it is a working day or the mode is `none`, else the nearest working day in that direction. */
  shift(date: CivilDate, mode: ShiftMode): CivilDate;
  dayStatus(date: CivilDate): DayStatus;
}

/**
 * The working calendar of these years (DOMAIN §2). A year given twice: the later entry wins, so an organisation's own
 * data goes after the shipped ones. Years without data are computed from ст. 112 ТК and reported as preliminary.
 * `edictsAreOff` (default true): days «нерабочие» by edict count as off.
 */
export function buildCalendar(
  years: readonly CalendarYear[],
  { edictsAreOff = true }: { edictsAreOff?: boolean } = {},
): WorkingCalendar {
  const data = new Map(years.map((year) => [year.year, year]));
  const computed = new Map<number, YearDays>();

  function daysOf(year: number): YearDays {
    let days = computed.get(year);
    if (!days) {
      days = computeYearDays(data.get(year) ?? yearWithoutData(year), edictsAreOff);
      computed.set(year, days);
    }
    return days;
  }

  function kindOf(date: CivilDate): DayKind {
    const fact = daysOf(partsOf(date).year).facts.get(date);
    return fact?.kind ?? (isWeekend(date) ? 'weekend' : 'working');
  }

  const isWorkingDay = (date: CivilDate) => kindOf(date) === 'working';

  function step(date: CivilDate, direction: 1 | -1): CivilDate {
    let day = addDays(date, direction);
    while (!isWorkingDay(day)) day = addDays(day, direction);
    return day;
  }

  function addWorkingDays(date: CivilDate, n: number): CivilDate {
    let day = date;
    for (let left = Math.abs(n); left > 0; left--) day = step(day, n > 0 ? 1 : -1);
    return day;
  }

  function workingDaysBetween(from: CivilDate, to: CivilDate): number {
    const direction = from <= to ? 1 : -1;
    let count = 0;
    for (let day = from; day !== to;) {
      day = addDays(day, direction);
      if (isWorkingDay(day)) count += direction;
    }
    return count;
  }

  function shift(date: CivilDate, mode: ShiftMode): CivilDate {
    if (mode === 'none' || isWorkingDay(date)) return date;
    return step(date, mode === 'next' ? 1 : -1);
  }

  function isShortened(date: CivilDate): boolean {
    if (!isWorkingDay(date)) return false;
    const swappedWith = daysOf(partsOf(date).year).workedFor.get(date);
    return holidayName(addDays(date, 1)) !== null || isBeforeHoliday(swappedWith);
  }

  function dayStatus(date: CivilDate): DayStatus {
    const { year } = partsOf(date);
    const kind = kindOf(date);
    return {
      kind,
      working: kind === 'working',
      shortened: isShortened(date),
      source: daysOf(year).facts.get(date)?.source ?? '',
      preliminary: data.get(year)?.status !== 'decree',
    };
  }

  return {
    isWorkingDay,
    nextWorkingDay: (date) => step(date, 1),
    previousWorkingDay: (date) => step(date, -1),
    addWorkingDays,
    workingDaysBetween,
    shift,
    dayStatus,
  };
}

function isBeforeHoliday(date: CivilDate | undefined): boolean {
  return date !== undefined && holidayName(addDays(date, 1)) !== null;
}
