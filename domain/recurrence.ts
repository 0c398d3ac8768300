import * as namespace from 'rrule';
import {
  addDays,
  civilDate,
  fromUtcMidnight,
  isoWeekday,
  lastDayOfMonth,
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
 * The days of an RRULE body (RFC 5545, no DTSTART, floating) within the range, ascending, without repetitions.
 * - Where the body leaves month or day open, the first day of the period stands for it: `FREQ=YEARLY;BYMONTH=8` gives
 *   1 August, `FREQ=MONTHLY;INTERVAL=3` the first days of quarters, `FREQ=WEEKLY` Mondays.
 * - A day of the month that a month does not have is its last day («до 31 числа» in April = the 30th), where RFC 5545
 *   would silently skip the month.
 * Throws InvalidInput `recurrence_rule` when the body is no such rule.
 */
export function expandRecurrence(rrule: string, range: RecurrenceRange): CivilDate[] {
  const options = parse(rrule);
  const { from } = range;
  const until = options.until ? earlier(fromUtcMidnight(options.until), range.until) : range.until;
  if (until < from) return [];
  const dtstart = toUtcMidnight(firstDayOfPeriod(options, range));
  const days = daysToClamp(options);
  if (!days) return between(new RRule({ ...options, until: null, dtstart }), from, until);
  const months = new RRule({ ...options, bymonthday: null, until: null, dtstart });
  const expanded = between(months, `${from.slice(0, 7)}-01` as CivilDate, until)
    .flatMap((month) => days.map((day) => dayOfMonth(month, day)))
    .filter((day) => day >= from && day <= until);
  return [...new Set(expanded)].sort();
}

/** True when the body itself says the day («15 числа», «по пятницам», daily), false when it names a month, week or year. */
export function namesDay(rrule: string): boolean {
  const { freq, bymonthday, byweekday, byyearday } = parse(rrule);
  return freq === RRule.DAILY || [bymonthday, byweekday, byyearday].some((part) => part !== undefined);
}

/** True for «ежедневно»: the rule counts days, so its days off are simply not worked. */
export function isDaily(rrule: string): boolean {
  return parse(rrule).freq === RRule.DAILY;
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

/** The days of the month of a rule that names a month and such days and nothing else; null for every other rule. */
function daysToClamp(options: RuleOptions): number[] | null {
  const { freq, bymonth, bymonthday, byweekday, bysetpos, byyearday, byweekno, count } = options;
  const namesMonth = freq === RRule.MONTHLY || (freq === RRule.YEARLY && bymonth !== undefined);
  const more = [byweekday, bysetpos, byyearday, byweekno, count].some((part) => part !== undefined);
  if (!namesMonth || more || bymonthday === undefined || bymonthday === null) return null;
  return [bymonthday].flat();
}

function dayOfMonth(monthStart: CivilDate, day: number): CivilDate {
  const { year, month } = partsOf(monthStart);
  const length = partsOf(lastDayOfMonth(year, month)).day;
  return civilDate(year, month, day > 0 ? Math.min(day, length) : Math.max(length + 1 + day, 1));
}

function between(rule: InstanceType<typeof RRule>, from: CivilDate, until: CivilDate): CivilDate[] {
  return rule.between(toUtcMidnight(from), toUtcMidnight(until), true).map(fromUtcMidnight);
}

const earlier = (a: CivilDate, b: CivilDate) => (a < b ? a : b);
