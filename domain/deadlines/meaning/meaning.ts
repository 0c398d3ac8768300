import type { CivilDate } from '../../civil-date.js';
import type { OffsetUnit, RuleSpan } from '../../deadline.js';

/** What a phrase means once its pieces are put together; becomes a `DeadlineReading`. */
export type Meaning =
  | (Dated & { kind: 'once'; start: CivilDate | null; end: CivilDate | null })
  /** `--MM-DD` days whose year nobody said. */
  | (Dated & { kind: 'partial'; start: string | null; end: string | null })
  | RecurringMeaning
  | {
      kind: 'continuous';
      report: 'year_end' | 'january_20';
      span: 'year' | 'school_year';
      /** The event it accompanies, as written («в период ЕГЭ»); null where it goes on by itself. */
      during: string | null;
      from: CivilDate | null;
      until: CivilDate | null;
    }
  | { kind: 'external'; schedule: string }
  | { kind: 'on_demand' }
  | {
      kind: 'relative';
      days: number | null;
      unit: OffsetUnit;
      anchor: string;
      span: RuleSpan | null;
    }
  | { kind: 'unknown' }
  | { kind: 'compound'; parts: Meaning[] };

interface Dated {
  span: RuleSpan | null;
  range: boolean;
  /** The days of a school quarter by the recommendation of the ministry. */
  quarter?: true;
}

export interface RecurringMeaning {
  kind: 'recurring';
  /** Null while how often is asked. */
  rrule: string | null;
  span: RuleSpan;
  dueDayOfNextMonth: number | null;
  /** «до 5-го рабочего дня месяца, следующего за отчётным»: which working day after the period; null = not said so. */
  workingDay: number | null;
  opensOn: string | null;
  from: CivilDate | null;
  until: CivilDate | null;
}

/** One meaning of several: nothing, the only one, or a compound without nesting. */
export function compound(parts: readonly Meaning[]): Meaning {
  const flat = parts.flatMap((part) => (part.kind === 'compound' ? part.parts : [part]));
  const [first, ...rest] = flat;
  if (!first) return { kind: 'unknown' };
  return rest.length === 0 ? first : { kind: 'compound', parts: flat };
}

export function recurring(
  rrule: string | null,
  span: RuleSpan,
  rest: Partial<RecurringMeaning> = {},
): RecurringMeaning {
  return {
    kind: 'recurring',
    rrule,
    span,
    dueDayOfNextMonth: null,
    workingDay: null,
    opensOn: null,
    from: null,
    until: null,
    ...rest,
  };
}
