import { addDays, daysBetween, type CivilDate } from '../civil-date.js';
import type { CalendarYear } from './calendar-year.js';
import { holidayName, holidaysOf, isNewYearHoliday, isWeekend } from './public-holidays.js';

/** Why a day is worked or off. `moved` = a day off that a decree or ст. 112 ТК moved here. */
export type DayKind = 'working' | 'weekend' | 'holiday' | 'moved' | 'edict' | 'regional';

export interface DayFact {
  kind: DayKind;
  /** Russian, for the reader of the calendar: the law, decree or edict behind the day. */
  source: string;
}

/** What the rules of a year say apart from plain weekdays and weekends. */
export interface YearDays {
  /** Days that differ from «Monday–Friday worked, Saturday and Sunday off». */
  facts: ReadonlyMap<CivilDate, DayFact>;
  /** Worked Saturdays → the day each was swapped with. */
  workedFor: ReadonlyMap<CivilDate, CivilDate>;
}

const labourCode = 'ст. 112 ТК РФ';

/**
 * Applies ст. 112 ТК, the decree's moves and the edicts to one year (DOMAIN §2, algorithm).
 * `edictsAreOff: false` leaves edict days as they would be without the edict.
 */
export function computeYearDays(calendar: CalendarYear, edictsAreOff: boolean): YearDays {
  const facts = new Map<CivilDate, DayFact>();
  for (const day of holidaysOf(calendar.year)) {
    facts.set(day, { kind: 'holiday', source: `${holidayName(day)}, ${labourCode}` });
  }
  for (const day of calendar.regionalDaysOff) {
    if (!facts.has(day)) facts.set(day, { kind: 'regional', source: 'нерабочий день региона' });
  }
  const workedFor = applyMoves(calendar, facts);
  applyAutomaticMoves(calendar, facts);
  // Edicts come last: they never changed which day a holiday moved to.
  if (edictsAreOff) applyEdicts(calendar, facts);
  return { facts, workedFor };
}

function applyMoves(calendar: CalendarYear, facts: Map<CivilDate, DayFact>): Map<CivilDate, CivilDate> {
  const source = decreeName(calendar);
  const workedFor = new Map<CivilDate, CivilDate>();
  for (const { from, to } of calendar.moves) {
    facts.set(to, { kind: 'moved', source: `выходной перенесён с ${dayMonth(from)}: ${source}` });
    if (facts.has(from)) continue;
    facts.set(from, { kind: 'working', source: `рабочий вместо ${dayMonth(to)}: ${source}` });
    workedFor.set(from, to);
  }
  return workedFor;
}

function applyAutomaticMoves(calendar: CalendarYear, facts: Map<CivilDate, DayFact>): void {
  for (const holiday of movedByLaw(calendar)) {
    let day = addDays(holiday, 1);
    while (isOff(day, facts)) day = addDays(day, 1);
    facts.set(day, { kind: 'moved', source: `выходной перенесён с ${dayMonth(holiday)}: ${labourCode}` });
  }
}

/** Holidays on a weekend that the law itself moves, in order: not those of the New Year, nor those a decree has moved. */
export function movedByLaw({ year, moves }: Pick<CalendarYear, 'year' | 'moves'>): CivilDate[] {
  const byDecree = new Set(moves.map((move) => move.from));
  return holidaysOf(year).filter((day) => isWeekend(day) && !isNewYearHoliday(day) && !byDecree.has(day));
}

function applyEdicts(calendar: CalendarYear, facts: Map<CivilDate, DayFact>): void {
  for (const { source, from, until } of calendar.edicts) {
    for (let n = 0; n <= daysBetween(from, until); n++) {
      const day = addDays(from, n);
      if (!isOff(day, facts)) facts.set(day, { kind: 'edict', source });
    }
  }
}

function isOff(day: CivilDate, facts: ReadonlyMap<CivilDate, DayFact>): boolean {
  const fact = facts.get(day);
  return fact ? fact.kind !== 'working' : isWeekend(day);
}

function decreeName({ decree, status }: CalendarYear): string {
  if (!decree) return status === 'preliminary' ? 'предварительно' : 'по постановлению';
  return `постановление Правительства РФ от ${fullDate(decree.date)} № ${decree.number}`;
}

const dayMonth = (day: CivilDate) => `${day.slice(8)}.${day.slice(5, 7)}`;
const fullDate = (day: CivilDate) => `${dayMonth(day)}.${day.slice(0, 4)}`;
