import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { addDays, addMonths, type CivilDate } from '../civil-date.js';
import type { Rule } from '../deadline.js';
import { recurrenceShape } from '../recurrence.js';
import { periodOf, periodsBetween } from './periods.js';
import { recurringWindows } from './recurring-windows.js';
import { clip, earliest, narrow, type RuleWindow, type Validity } from './window.js';

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
      return recurringWindows(rule, validity, calendar);
    case 'continuous':
      return continuousWindows(rule, validity);
    case 'relative':
      return relativeWindows(rule, validity, calendar);
    case 'compound':
      return compoundWindows(rule.parts, validity, calendar);
    case 'external':
    case 'on_demand':
      return [];
  }
}

function continuousWindows(rule: Extract<Rule, { kind: 'continuous' }>, validity: Validity): RuleWindow[] {
  const within = narrow(validity, rule);
  if (!within) return [];
  return periodsBetween(within.validFrom, within.validUntil, 'year').flatMap((year) => {
    const window = clip(year, within);
    if (!window) return [];
    const january20 = `${Number(year.key) + 1}-01-20` as CivilDate;
    return [{ ...window, lastDay: rule.report === 'january_20' ? january20 : window.end }];
  });
}

/** Before a period's end: work inside the period. After it: work from the day after the period. */
function relativeWindows(
  { span, unit, days }: Extract<Rule, { kind: 'relative' }>,
  validity: Validity,
  calendar: WorkingCalendar,
): RuleWindow[] {
  if (span === null) return [];
  const offset = (end: CivilDate, count: number) => {
    if (unit === 'working_day') return calendar.addWorkingDays(end, count);
    return unit === 'month' ? addMonths(end, count) : addDays(end, count);
  };
  return periodsBetween(validity.validFrom, validity.validUntil, span).flatMap(({ key, start, end }) => {
    const day = offset(end, days);
    if (days > 0) return [{ period: key, start: addDays(end, 1), end: day, lastDay: day }];
    const window = clip({ key, start: earliest(start, day), end: day }, validity);
    return window ? [{ ...window, lastDay: window.end }] : [];
  });
}

function compoundWindows(parts: Rule[], validity: Validity, calendar: WorkingCalendar): RuleWindow[] {
  return parts.flatMap((part, index) =>
    ruleWindows(skipCoveredPeriod(part, parts.slice(0, index)), validity, calendar).map((window) => ({
      ...window,
      period: `p${index + 1}-${window.period}`,
    })),
  );
}

/**
 * «до 1 июня 2025, далее ежеквартально»: a rhythm that starts on the day after a one-off begins with the first whole
 * period, as the one-off stands for the period it lies in.
 */
function skipCoveredPeriod(part: Rule, before: readonly Rule[]): Rule {
  if (part.kind !== 'recurring' || !part.from || recurrenceShape(part.rrule) !== 'periods') return part;
  const { from, span } = part;
  if (!before.some((one) => one.kind === 'once' && addDays(one.end, 1) === from)) return part;
  const period = periodOf(from, span);
  return period.start === from ? part : { ...part, from: addDays(period.end, 1) };
}
