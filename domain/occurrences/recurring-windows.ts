import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { addDays, civilDate, lastDayOfMonth, partsOf, type CivilDate } from '../civil-date.js';
import type { Rule } from '../deadline.js';
import { InvalidInput } from '../errors.js';
import { expandRecurrence, recurrenceShape } from '../recurrence.js';
import { dayOfNextMonth, monthBefore, periodOf, schoolYearStart } from './periods.js';
import { clip, earliest, latest, narrow, type RuleWindow, type Validity } from './window.js';

type Recurring = Extract<Rule, { kind: 'recurring' }>;

/** The windows of a recurring rule, clipped to the validity. Throws InvalidInput `recurrence_rule` for a broken rule. */
export function recurringWindows(
  rule: Recurring,
  validity: Validity,
  calendar: WorkingCalendar,
): RuleWindow[] {
  const shape = recurrenceShape(rule.rrule);
  refuseUnclearSpan(rule);
  const within = narrow(validity, rule);
  if (!within) return [];
  switch (shape) {
    case 'periods':
      return periodWindows(rule, within);
    case 'months_of_year':
      return monthWindows(rule, within);
    case 'days':
      return dayWindows(rule, within);
    case 'every_day':
      // «Ежедневно» means every working day.
      return dayWindows(rule, within).filter((window) => calendar.isWorkingDay(window.end));
  }
}

/** «ежегодно», «ежеквартально»: the window is the period itself; the report may follow it. */
function periodWindows(rule: Recurring, validity: Validity): RuleWindow[] {
  const days = expandRecurrence(rule.rrule, {
    from: periodOf(validity.validFrom, rule.span).start,
    until: validity.validUntil,
    yearStartsIn: rule.span === 'school_year' ? schoolYearStart : 1,
  });
  // Several starts in one period (a monthly rule read as quarters) are one occurrence.
  const starts = new Set(days.map((day) => periodOf(day, rule.span).start));
  return [...starts].flatMap((start) => {
    const period = periodOf(start, rule.span);
    const window = clip(period, validity);
    return window ? [{ ...window, lastDay: reportDay(rule, period.end) ?? window.end }] : [];
  });
}

/** «август, ежегодно», «до июля ежегодно», «март–май ежегодно»: up to the last day of the month that the rule names. */
function monthWindows(rule: Recurring, validity: Validity): RuleWindow[] {
  const { validFrom, validUntil } = validity;
  const starts = expandRecurrence(rule.rrule, {
    from: periodOf(validFrom, 'month').start,
    until: rule.opensOn ? addDays(validUntil, 366) : validUntil,
    anchor: validFrom,
  });
  return starts.flatMap((monthStart) => {
    const month = periodOf(monthStart, 'month');
    const wide = rule.span === 'year' || rule.span === 'school_year';
    const start = openingSaid(rule, month.end) ?? (wide ? periodOf(month.end, rule.span).start : month.start);
    const window = clip({ ...month, start }, validity);
    return window ? [{ ...window, lastDay: reportDay(rule, month.end) ?? window.end }] : [];
  });
}

/**
 * «до 15 июля ежегодно», «ежемесячно до 10 числа», «ежегодно с 1 по 15 мая»: the rule says the last day. Where the phrase
 * does not say the first one, the work opens with the period of the rule's span, at least the ordinary term of a task, one
 * month (DOMAIN §1), ahead («до 1 числа», «до 15 января» would else leave a day or two), but not before the previous
 * occurrence was due.
 */
function dayWindows(rule: Recurring, validity: Validity): RuleWindow[] {
  const { validFrom, validUntil } = validity;
  const until = rule.opensOn ? addDays(validUntil, 366) : validUntil;
  const days = expandRecurrence(rule.rrule, { from: validFrom, until });
  return days.flatMap((day, index) => {
    const previous = days[index - 1];
    const term = earliest(addDays(monthBefore(day), 1), periodOf(day, rule.span).start);
    const start = openingSaid(rule, day) ?? (previous ? latest(term, addDays(previous, 1)) : term);
    const window = clip({ key: day, start, end: day }, validity);
    return window ? [{ ...window, lastDay: reportDay(rule, day) ?? window.end }] : [];
  });
}

function reportDay({ dueDayOfNextMonth }: Recurring, periodEnd: CivilDate): CivilDate | null {
  return dueDayOfNextMonth === null ? null : dayOfNextMonth(periodEnd, dueDayOfNextMonth);
}

/** The first day `--MM-DD` said by the phrase, in the year of the last day or in the one before. */
function openingSaid({ opensOn }: Recurring, lastDay: CivilDate): CivilDate | null {
  if (!opensOn) return null;
  const { year } = partsOf(lastDay);
  const inYear = opensOn.slice(2) <= lastDay.slice(5) ? year : year - 1;
  const [month = 1, day = 1] = opensOn.slice(2).split('-').map(Number);
  return civilDate(inYear, month, Math.min(day, partsOf(lastDayOfMonth(inYear, month)).day));
}

/** A rule whose parts contradict each other would give a wrong date without a sign of it. */
function refuseUnclearSpan({ rrule, span }: Recurring): void {
  const shape = recurrenceShape(rrule);
  const yearly = rrule.startsWith('FREQ=YEARLY');
  const partOfYear = span !== 'year' && span !== 'school_year';
  const periodUnclear = shape === 'periods' && (span === 'day' || (yearly && partOfYear));
  const monthUnclear = shape === 'months_of_year' && partOfYear && span !== 'month' && span !== 'day';
  if (!periodUnclear && !monthUnclear) return;
  throw new InvalidInput(
    'recurrence_rule',
    `Правило повторения «${rrule}» не сходится с длиной периода. Задайте срок мероприятия заново.`,
    { rrule, span },
  );
}
