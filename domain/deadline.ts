import type { CivilDate } from './civil-date.js';

/** DOMAIN §1. `unknown` is never scheduled: it is a question. */
export type DeadlineKind =
  | 'one_off'
  | 'recurring'
  | 'range'
  | 'continuous'
  | 'by_external_schedule'
  | 'on_demand'
  | 'relative'
  | 'unknown';

/** What the text round the phrase says; every part is optional and what is missing is asked, not guessed. */
export interface DeadlineContext {
  orderDate?: CivilDate;
  planYear?: number;
  /** The year in which the school year starts: 2024 for 2024/2025. */
  schoolYear?: number;
  /** The plan's validity, both days inclusive. */
  period?: { start: CivilDate; end: CivilDate };
}

/** A part of the phrase and what it was read as. Offsets are UTF-16 positions in the phrase, `end` exclusive. */
export interface ReadSpan {
  start: number;
  end: number;
  text: string;
  meaning: string;
}

/** A choice for a person. `choices` carry the reading each answer would give; empty where only a person can type the date. */
export interface DeadlineQuestion {
  code: string;
  text: string;
  choices: { label: string; reading: DeadlineReading }[];
}

/** A preset of DOMAIN that the reading leaned on, shown with its source. */
export interface PresetUse {
  code: string;
  text: string;
  source: string;
}

/** What a deadline phrase says. Serialisable; holds only what was read, the calendar shift comes later. */
export interface DeadlineReading {
  kind: DeadlineKind;
  /**
   * RFC 5545 RRULE body without DTSTART, floating; only what the phrase says («август, ежегодно» = `FREQ=YEARLY;BYMONTH=8`).
   * A yearly window is `FREQ=YEARLY` with its days in `partial`.
   */
  rrule: string | null;
  /** First and last day said by the phrase, both inclusive; `start` of «до 15 июля 2025» is null. */
  start: CivilDate | null;
  end: CivilDate | null;
  /** Days whose year is not said and no context gives: `--MM-DD`. */
  partial: { start: string | null; end: string | null } | null;
  /**
   * Parts of a compound phrase («до 1 июня, далее ежеквартально»), each read by itself; else empty. The compound has the
   * kind of its first part and, where all parts are dated, the outermost of their days.
   */
  parts: DeadlineReading[];
  /** How wide the work window of one occurrence is when it is not given by start/end. */
  span: RuleSpan | null;
  /** «до 15 числа месяца, следующего за отчётным»: the day said; null = not said (a preset may apply). */
  dueDayOfNextMonth: number | null;
  /** The first day of a yearly window as `--MM-DD` («ежегодно с 1 по 15 мая» = `--05-01`); both days stand in `partial`. */
  opensOn: string | null;
  /** The last day of a yearly window: `--05-15`, or `--05` for the end of May in leap years too. */
  closesOn: string | null;
  /** Where `kind` is `continuous`: when its yearly report is due (DOMAIN §1). */
  report: 'year_end' | 'january_20' | null;
  /** Where `kind` is `by_external_schedule`: the schedule's name as written; empty when the phrase names none. */
  schedule: string | null;
  /**
   * Where `kind` is `relative`: so many units from an anchor; negative = before it. Where `kind` is `recurring`: the n-th
   * working day after every period («не позднее 5 рабочего дня месяца, следующего за отчётным»).
   */
  offset: { days: number; unit: OffsetUnit; anchor: string } | null;
  ambiguous: boolean;
  questions: DeadlineQuestion[];
  /** One plain Russian sentence saying what was understood. */
  reading: string;
  spans: ReadSpan[];
  presets: PresetUse[];
}

/** What the length of a relative term is counted in: `month` = calendar months (ст. 192 ГК), a year is twelve of them. */
export type OffsetUnit = 'day' | 'working_day' | 'month';

/** The period one occurrence of a recurring rule covers. */
export type RuleSpan = 'day' | 'week' | 'month' | 'quarter' | 'half_year' | 'year' | 'school_year';

/**
 * A rule without open questions, frozen on an activity: the input of the occurrence plan. JSON-serialisable.
 * - `once`: one window, both days inclusive.
 * - `recurring`: windows by rrule; `dueDayOfNextMonth` = report by that day of the month after the period (preset: 10).
 *   With BYMONTHDAY or BYDAY the occurrence is due on that day; else on the last day of the period `span` (of the month when
 *   BYMONTH is given). `opensOn` = `--MM-DD`, the window's first day, in the year before when it stands later in the year than
 *   the due day. `from` and `until` (both inclusive) narrow the activity's validity to what the phrase says.
 * - `continuous`: one occurrence a year; `report: 'year_end'` = due the last day of the year, `'january_20'` = 20 January after it.
 * - `external`: waits for dates entered by hand or imported. `on_demand`: opened by hand.
 * - `relative`: `days` units from the end of every period of `span`, or from an event named by `anchor`, whose date is entered.
 * - `compound`: the occurrences of all parts.
 */
export type Rule =
  | { kind: 'once'; start: CivilDate; end: CivilDate }
  | {
      kind: 'recurring';
      rrule: string;
      span: RuleSpan;
      dueDayOfNextMonth: number | null;
      opensOn?: string;
      from?: CivilDate;
      until?: CivilDate;
    }
  | { kind: 'continuous'; report: 'year_end' | 'january_20'; from?: CivilDate; until?: CivilDate }
  | { kind: 'external'; schedule: string }
  | { kind: 'on_demand' }
  | { kind: 'relative'; days: number; unit: OffsetUnit; anchor: string; span: RuleSpan | null }
  | { kind: 'compound'; parts: Rule[] };
