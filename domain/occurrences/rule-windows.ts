import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { addDays, type CivilDate } from '../civil-date.js';
import type { Rule } from '../deadline.js';
import { InvalidInput } from '../errors.js';
import { expandRecurrence, isDaily, namesDay } from '../recurrence.js';
import {
  dayOfNextMonth,
  monthBefore,
  periodOf,
  periodsBetween,
  schoolYearStart,
  type Period,
} from './periods.js';

/** What a rule says of one occurrence, before the working calendar moves anything. Days inclusive. */
export interface RuleWindow {
  period: string;
  start: CivilDate;
  end: CivilDate;
  /** The last day on which the occurrence is in time; after `end` where a report follows the period. */
  lastDay: CivilDate;
}

interface Validity {
  validFrom: CivilDate;
  validUntil: CivilDate;
}

/**
 * The windows of a rule inside a validity (both days inclusive), clipped to it; a `once` rule keeps the days it names.
 * Kinds that wait for a person (external, on demand, relative to an event) have none.
 * Throws InvalidInput `recurrence_rule` when a recurring rule is no rule.
 */
export function ruleWindows(rule: Rule, validity: Validity, calendar: WorkingCalendar): RuleWindow[] {
  switch (rule.kind) {
    case 'once':
      return [{ period: 'once', start: rule.start, end: rule.end, lastDay: rule.end }];
    case 'recurring':
      return namesDay(rule.rrule) ? dayWindows(rule, validity, calendar) : spanWindows(rule, validity);
    case 'continuous':
      return continuousWindows(rule.report, validity);
    case 'relative':
      return rule.span ? relativeWindows({ ...rule, span: rule.span }, validity, calendar) : [];
    case 'compound':
      return compoundWindows(rule.parts, validity, calendar);
    case 'external':
    case 'on_demand':
      return [];
  }
}

type Recurring = Extract<Rule, { kind: 'recurring' }>;

/** «август, ежегодно», «ежеквартально»: the window is the period itself; the report may follow it. */
function spanWindows(rule: Recurring, validity: Validity): RuleWindow[] {
  refuseUnclearSpan(rule);
  return starts(rule, periodOf(validity.validFrom, rule.span).start, validity).flatMap((start) => {
    const period = periodOf(start, rule.span);
    const window = clip(period, validity);
    if (!window) return [];
    const report = rule.dueDayOfNextMonth;
    return [{ ...window, lastDay: report === null ? window.end : dayOfNextMonth(period.end, report) }];
  });
}

/**
 * «до 15 июля ежегодно», «ежемесячно до 10 числа»: the rule says the last day only. The work opens when the previous one
 * was due, but not more than the ordinary term of a task, one month (DOMAIN §1), before it is due: a window from the 1st
 * of that month would give «до 1 июня» a single day. With a wider span the work opens with the span.
 */
function dayWindows(rule: Recurring, validity: Validity, calendar: WorkingCalendar): RuleWindow[] {
  // «Ежедневно» means every working day.
  const idle = (day: CivilDate) => isDaily(rule.rrule) && !calendar.isWorkingDay(day);
  const days = starts(rule, validity.validFrom, validity).filter((day) => !idle(day));
  return days.map((day, index) => {
    const previous = days[index - 1];
    const term = rule.span === 'day' ? addDays(monthBefore(day), 1) : periodOf(day, rule.span).start;
    const start = latest(term, validity.validFrom, previous ? addDays(previous, 1) : term);
    const lastDay = rule.dueDayOfNextMonth === null ? day : dayOfNextMonth(day, rule.dueDayOfNextMonth);
    return { period: day, start, end: day, lastDay };
  });
}

/** A month said and a year taken, or the reverse, would give a wrong date without a sign of it. */
function refuseUnclearSpan({ rrule, span }: Recurring): void {
  const saysMonth = rrule.includes('BYMONTH=');
  const yearOfMonth = span === 'year' && saysMonth && !/BYMONTH=1(;|$)/.test(rrule);
  const partOfYear = span !== 'year' && span !== 'school_year' && /FREQ=YEARLY/.test(rrule) && !saysMonth;
  if (span !== 'day' && !yearOfMonth && !partOfYear) return;
  throw new InvalidInput(
    'recurrence_rule',
    `Правило повторения «${rrule}» не сходится с длиной периода. Задайте срок мероприятия заново.`,
    { rrule, span },
  );
}

function starts(rule: Recurring, from: CivilDate, { validFrom, validUntil }: Validity): CivilDate[] {
  const days = expandRecurrence(rule.rrule, {
    from,
    until: validUntil,
    anchor: rule.span === 'day' ? validFrom : periodOf(validFrom, rule.span).start,
    ...(rule.span === 'school_year' && !rule.rrule.includes('BYMONTH')
      ? { yearStartsIn: schoolYearStart }
      : {}),
  });
  if (namesDay(rule.rrule)) return days;
  // Several starts in one period (a monthly rule read as quarters) are one occurrence.
  return [...new Set(days.map((day) => periodOf(day, rule.span).start))];
}

function continuousWindows(report: 'year_end' | 'january_20', validity: Validity): RuleWindow[] {
  return periodsBetween(validity.validFrom, validity.validUntil, 'year').flatMap((year) => {
    const window = clip(year, validity);
    if (!window) return [];
    const january20 = `${Number(year.key) + 1}-01-20` as CivilDate;
    return [{ ...window, lastDay: report === 'january_20' ? january20 : window.end }];
  });
}

/** Before a period's end: work inside the period. After it: work from the day after the period. */
function relativeWindows(
  rule: Extract<Rule, { kind: 'relative' }> & {
    span: Exclude<Extract<Rule, { kind: 'relative' }>['span'], null>;
  },
  validity: Validity,
  calendar: WorkingCalendar,
): RuleWindow[] {
  return periodsBetween(validity.validFrom, validity.validUntil, rule.span).flatMap((period) => {
    const day =
      rule.unit === 'day' ? addDays(period.end, rule.days) : calendar.addWorkingDays(period.end, rule.days);
    if (rule.days > 0) {
      return [{ period: period.key, start: addDays(period.end, 1), end: day, lastDay: day }];
    }
    const window = clip({ key: period.key, start: earliest(period.start, day), end: day }, validity);
    return window ? [{ ...window, lastDay: window.end }] : [];
  });
}

/** A periodic part that follows a one-off part («до 1 июня 2025, далее ежеквартально») begins after it. */
function compoundWindows(parts: Rule[], validity: Validity, calendar: WorkingCalendar): RuleWindow[] {
  let { validFrom } = validity;
  return parts.flatMap((part, index) => {
    const windows =
      validFrom > validity.validUntil ? [] : ruleWindows(part, { ...validity, validFrom }, calendar);
    if (part.kind === 'once') validFrom = latest(validFrom, addDays(part.end, 1));
    return windows.map((window) => ({ ...window, period: `p${index + 1}-${window.period}` }));
  });
}

function clip(
  { key, start, end }: Period,
  { validFrom, validUntil }: Validity,
): Omit<RuleWindow, 'lastDay'> | null {
  const window = { period: key, start: latest(start, validFrom), end: earliest(end, validUntil) };
  return window.start <= window.end ? window : null;
}

const latest = (...days: [CivilDate, ...CivilDate[]]) => days.reduce((a, b) => (a > b ? a : b));
const earliest = (a: CivilDate, b: CivilDate) => (a < b ? a : b);
