import type { OffsetUnit, RuleSpan } from '../../deadline.js';
import type { Frequency } from '../words/recurrence-words.js';

/**
 * A day or period as the phrase names it, before its year is settled. `number` is a bare number that takes its meaning
 * from its right neighbour («25, 26 октября», «1–2 кв.»); `month_day` is «15 числа» (−1 = the last day), `last_day` the last
 * day of a month (`n` 1 = its last working day), `working_month_day` «5-го рабочего дня»;
 * `week` counts seven days from the first of the month, `calendar_week` from Monday to Sunday.
 */
export interface Point {
  unit:
    | 'number'
    | 'day'
    | 'last_day'
    | 'month'
    | 'third'
    | 'half_month'
    | 'week'
    | 'calendar_week'
    | 'nth_weekday'
    | 'month_day'
    | 'working_month_day'
    | 'quarter'
    | 'half_year'
    | 'year'
    | 'school_year'
    | 'season';
  /** Day of the month, number of the month, quarter, half, third, week; first month of a season; −1 = the last. */
  n: number;
  /** The month of a day, third, half, week, weekday; 0 where there is none. */
  month: number;
  /** ISO weekday of `nth_weekday`, or the weekday the phrase claims for a day; 0 = none. */
  weekday: number;
  year: number | null;
  /** The year was taken from a neighbour of a list. */
  yearShared: boolean;
  /** The school year said for it («ноябрь 2024/2025 уч. г.»): the year it begins in. */
  schoolYear: number | null;
  /** «май 2025/2026»: the school year, or the month of both years. */
  slashed?: true;
  /** «текущего года», «следующего года», «предыдущего года», «текущего учебного года»; `any` = a year that comes again («отчётного года»). */
  hint: 'current' | 'next' | 'previous' | 'any' | 'current_school' | null;
}

/** `for` = «за I квартал»: what is reported on, not when. */
export type Bound = 'at' | 'until' | 'since' | 'within' | 'for';

export interface DatePiece {
  type: 'date';
  bound: Bound;
  /** «до конца мая», «начало июня»; `before` = up to the day before it begins. */
  edge: 'start' | 'middle' | 'end' | 'before' | null;
  /** «по май», «не позднее мая», «до мая включительно». */
  inclusive: boolean;
  /** Its end was opened by «до» («с января до марта»). */
  endsBefore: boolean;
  from: Point;
  to: Point | null;
  /** Its two ends are those of one period («I полугодие учебного года»). */
  single?: true;
  /** «2023-2024» without «гг.»: two years, or the school year of both. */
  bareYears?: true;
  /** Its preposition stands before it («до», «с»), it was not taken from the date before in a list. */
  ownBound?: true;
  /** «на 2026 год», «на 1 января»: beside another day it may be what the work is for. */
  onto?: true;
  /** «за I полугодие – до 15 июля»: what the date is a report on, until its year is settled. */
  report?: ReportSubject | undefined;
}
/** A period to be reported on: its year where it is said, its first month, and whether it is a whole year. */
export interface ReportSubject {
  year: number | null;
  firstMonth: number;
  whole: boolean;
  /** «план на 2026 год»: what the work is for, so its day comes before. */
  ahead?: true;
  /** What is made for that year stands before it («план на …», not «на 2026 год – …»), so it says nothing of the day. */
  named?: true;
  /** `year` is that in which a school year begins. */
  school?: true;
  /** «сентябрь – до 20 октября»: a month that heads the date, which may also be the beginning of the term. */
  heading?: Point;
}
export interface EveryPiece extends Frequency {
  type: 'every';
  /** RFC 5545 weekdays («TU», «-1FR»). */
  byDay: string[];
  /** Several times in the period («2 раза в год»): 1 = once, 0 = «1–2 раза». */
  times: number;
  /** «последний день месяца»: due on the last day of the period itself. */
  lastDay: boolean;
  /** «последний рабочий день месяца»: which day that is, only a calendar knows. */
  lastWorking: boolean;
  /** The whole rule where it is more than a rhythm («до 25 числа последнего месяца квартала»). */
  fixed: string | null;
  /** «каждую вторую пятницу»: of the month, or every other week. */
  doubtful: boolean;
  /** «по рабочим дням»: Monday to Friday, but for the days off of the calendar. */
  workingDays: boolean;
  /** Said by an adverb («ежегодно»), so that a narrower period beside it wins. */
  loose: boolean;
  /** «ежегодно» stood beside it: the dates it lies in come every year. */
  eachYear?: true;
}
/** What one stretch of the phrase was recognised as. */
export type Piece =
  | DatePiece
  | EveryPiece
  | {
      type: 'continuous';
      report: 'year_end' | 'january_20';
      vague: boolean;
      /** The stretch it names: «в течение года», «календарного года», «учебного года», «всего периода»; null = «постоянно». */
      frame: 'year' | 'calendar_year' | 'school_year' | 'period' | null;
    }
  | { type: 'external'; schedule: string }
  /** `conditional` = «при наличии средств»: a condition, while «по мере необходимости» is a rhythm of its own. */
  | { type: 'demand'; conditional: boolean }
  | {
      type: 'relative';
      /** So many units; negative = before the anchor. */
      days: number;
      unit: OffsetUnit;
      anchor: string | null;
      span: RuleSpan | null;
      /** «не ранее чем за 10 дней до …»: the earliest day is said, and perhaps the last one too. */
      notBefore: boolean;
      /** The day it is counted from, where the phrase says one («за 10 дней до 1 сентября»). */
      date: DatePiece | null;
      /** «в течение месяца»: in the plan of one month, that month. */
      wholeMonth?: boolean;
    }
  /** `during` = the work goes on while the event lasts («в период выборов»). */
  | { type: 'event'; anchor: string; during: boolean }
  | { type: 'after_period'; span: RuleSpan }
  /** `open` = «следующего за отчётным периодом»: how long the period is, is not said. */
  | { type: 'next_period'; of: RuleSpan | null; step: 'month' | 'year'; open?: true }
  | { type: 'urgent'; days: number; word: string; sure: boolean }
  /**
   * `each` = again in every one of them («1 раз в четверть»); `quarters` = the first and last school quarter where they
   * are named («II–III четверть»).
   */
  | {
      type: 'unscheduled';
      anchor: string;
      each: boolean;
      quarters: [number, number] | null;
      schoolYear: number | null;
    }
  /** `span` = «за год», «за квартал»: how long the period is that is reported on. */
  | { type: 'label'; span?: RuleSpan }
  | { type: 'place' }
  /** «День России»: beside its date only a remark, alone a date that a person must give. */
  | { type: 'named_day' }
  /** `doubtful` = «с 9.30 до 10.10»: the second may be a day. */
  | { type: 'time'; until: boolean; since: boolean; doubtful?: true }
  | { type: 'then' }
  | { type: 'break' }
  /** What parts two deadlines softly; `apart` = a dash or colon («I квартал – до 10 апреля»), `and` = «и». */
  | { type: 'comma'; apart: boolean; and: boolean }
  /** «т.е.»: what follows says the same in other words. */
  | { type: 'that_is' }
  | { type: 'or' }
  | { type: 'filler' }
  /** «кроме июля и августа»; `settleLeftOut` puts the months into the rhythm or makes it unread words. */
  | { type: 'left_out'; months: number[] }
  | { type: 'unknown' };

/** A piece with its place in the phrase (UTF-16, `end` exclusive). */
export type Item = Piece & { start: number; end: number; text: string };

export function point(unit: Point['unit'], n: number, rest: Partial<Point> = {}): Point {
  return {
    unit,
    n,
    month: 0,
    weekday: 0,
    year: null,
    yearShared: false,
    schoolYear: null,
    hint: null,
    ...rest,
  };
}

/** A piece that repeats once in every period. */
export function every(frequency: Frequency, rest: Partial<EveryPiece> = {}): EveryPiece {
  return {
    type: 'every',
    ...frequency,
    byDay: [],
    times: 1,
    lastDay: false,
    lastWorking: false,
    fixed: null,
    doubtful: false,
    workingDays: false,
    loose: false,
    ...rest,
  };
}

/** Two deadlines of one group, each with its own items. */
export interface Split {
  before: Item[];
  after: Item[];
}
