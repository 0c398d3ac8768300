import * as namespace from 'rrule';
import {
  addDays,
  civilDate,
  fromUtcMidnight,
  isoWeekday,
  partsOf,
  toUtcMidnight,
  type CivilDate,
} from './civil-date.js';
import { InvalidInput } from './errors.js';

// rrule is CommonJS to Node and a namespace to bundlers: a named import compiles everywhere and fails under plain Node.
const { RRule } = (namespace as unknown as { default?: typeof namespace }).default ?? namespace;

/** Days between which a rule is expanded, both inclusive, and the day its periods are counted from. */
export interface RecurrenceRange {
  from: CivilDate;
  until: CivilDate;
  /** A day of the first period: intervals («раз в 3 года») and counts start there. Default: `from`. */
  anchor?: CivilDate;
  /** Month (1–12) in which the year of the rule starts; 9 for the school year. Default: 1. */
  yearStartsIn?: number;
}

/**
 * The days of an RRULE body (RFC 5545, no DTSTART, floating) within the range, ascending. Where the body leaves month or
 * day open, the first day of the period stands for it: `FREQ=YEARLY;BYMONTH=8` gives 1 August, `FREQ=MONTHLY;INTERVAL=3`
 * the first days of quarters, `FREQ=WEEKLY` Mondays. As in the RFC, months without such a day are skipped (BYMONTHDAY=31).
 * Throws InvalidInput `recurrence_rule` when the body is no such rule.
 */
export function expandRecurrence(rrule: string, range: RecurrenceRange): CivilDate[] {
  const options = parse(rrule);
  const dtstart = toUtcMidnight(firstDayOfPeriod(options, range));
  const days = new RRule({ ...options, dtstart });
  return days.between(toUtcMidnight(range.from), toUtcMidnight(range.until), true).map(fromUtcMidnight);
}

/** What a rule names: every day, single days («15 числа», «по пятницам»), months of the year, or periods as such. */
export type RecurrenceShape = 'every_day' | 'days' | 'months_of_year' | 'periods';

/** The shape of an RRULE body. Throws InvalidInput `recurrence_rule` when it is none. */
export function recurrenceShape(rrule: string): RecurrenceShape {
  const { freq, bymonth, bymonthday, byweekday, byyearday } = parse(rrule);
  if (freq === RRule.DAILY) return 'every_day';
  if ([bymonthday, byweekday, byyearday].some((part) => part !== undefined)) return 'days';
  return freq === RRule.YEARLY && bymonth !== undefined ? 'months_of_year' : 'periods';
}

type RuleOptions = ReturnType<typeof RRule.parseString>;

function parse(rrule: string): RuleOptions {
  const body = /^FREQ=(YEARLY|MONTHLY|WEEKLY|DAILY)(;[A-Z]+=[A-Z0-9,+-]+)*$/;
  if (body.test(rrule) && !/DTSTART|TZID|BYHOUR|BYMINUTE|BYSECOND/.test(rrule)) {
    try {
      const options = RRule.parseString(rrule);
      // The constructor checks what the parser lets through.
      new RRule(options);
      return options;
    } catch {
      // Told below in the words of the field.
    }
  }
  throw new InvalidInput(
    'recurrence_rule',
    `Правило повторения «${rrule}» не распознано. Задайте срок мероприятия заново.`,
    { rrule },
  );
}

function firstDayOfPeriod({ freq, interval }: RuleOptions, range: RecurrenceRange): CivilDate {
  const anchor = range.anchor ?? range.from;
  const { year, month } = partsOf(anchor);
  const startMonth = range.yearStartsIn ?? 1;
  if (freq === RRule.YEARLY) return civilDate(month >= startMonth ? year : year - 1, startMonth, 1);
  if (freq === RRule.WEEKLY) return addDays(anchor, 1 - isoWeekday(anchor));
  if (freq === RRule.DAILY) return anchor;
  // Every 2, 3, 4 or 6 months are parts of the calendar year, wherever the plan begins.
  const every = interval ?? 1;
  return civilDate(year, 12 % every === 0 ? month - ((month - 1) % every) : month, 1);
}
