import { describe, test } from '@jest/globals';
import { fc } from '../../support/fast-check.js';
import { shippedYears } from '../../../domain/calendar/shipped-years.js';
import { buildCalendar } from '../../../domain/calendar/working-calendar.js';
import { addDays } from '../../../domain/civil-date.js';
import type { Rule, RuleSpan } from '../../../domain/deadline.js';
import { planOccurrences } from '../../../domain/occurrence-plan.js';

const calendar = buildCalendar(shippedYears);
const day = (min: number, max: number) => fc.integer({ min, max }).map((n) => addDays('2020-01-01', n));

const recurring = fc
  .constantFrom<[string, RuleSpan]>(
    ['FREQ=YEARLY', 'year'],
    ['FREQ=YEARLY', 'school_year'],
    ['FREQ=YEARLY;BYMONTH=2,8', 'month'],
    ['FREQ=MONTHLY', 'month'],
    ['FREQ=MONTHLY;INTERVAL=3', 'quarter'],
    ['FREQ=MONTHLY;INTERVAL=6', 'half_year'],
    ['FREQ=MONTHLY;BYMONTHDAY=31', 'day'],
    ['FREQ=WEEKLY', 'week'],
    ['FREQ=WEEKLY;BYDAY=MO,FR', 'day'],
    ['FREQ=DAILY', 'day'],
  )
  .chain(([rrule, span]) =>
    fc.constantFrom(null, 10).map((dueDayOfNextMonth): Rule => ({
      kind: 'recurring',
      rrule,
      span,
      // A report of the next month is only said of whole periods.
      dueDayOfNextMonth: span === 'day' ? null : dueDayOfNextMonth,
    })),
  );
const once = fc.tuple(day(0, 2500), fc.integer({ min: 0, max: 90 })).map(([start, length]): Rule => {
  return { kind: 'once', start, end: addDays(start, length) };
});
const simple = fc.oneof(
  recurring,
  once,
  fc.constantFrom<Rule>(
    { kind: 'continuous', report: 'year_end' },
    { kind: 'continuous', report: 'january_20' },
    { kind: 'relative', days: -20, unit: 'day', anchor: 'конец квартала', span: 'quarter' },
    { kind: 'relative', days: 10, unit: 'working_day', anchor: 'конец месяца', span: 'month' },
    { kind: 'on_demand' },
  ),
);
const rule = fc.oneof(
  simple,
  fc.array(simple, { minLength: 1, maxLength: 3 }).map((parts): Rule => ({ kind: 'compound', parts })),
);

const plans = fc
  .tuple(rule, day(0, 2000), fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 700 }))
  .chain(([aRule, validFrom, length, later]) =>
    fc.constantFrom('preceding', 'next', 'none').map((shift) => {
      const controlFrom = addDays(validFrom, Math.min(later, length));
      const input = {
        validFrom,
        validUntil: addDays(validFrom, length),
        controlFrom,
        calendar,
        presets: { shift },
      };
      return { rule: aRule, ...input, planned: planOccurrences(aRule, input) };
    }),
  );

describe('every plan', () => {
  test('has unique ASCII periods and opens them in order', () => {
    fc.assert(
      fc.property(plans, ({ planned }) => {
        const keys = planned.map((one) => one.period);
        const ordered = planned.every((one, index) => one.opens >= (planned[index - 1]?.opens ?? ''));
        return (
          ordered && new Set(keys).size === keys.length && keys.every((key) => /^[\x21-\x7e]+$/.test(key))
        );
      }),
    );
  });

  test('keeps periodic windows within the validity', () => {
    fc.assert(
      fc.property(plans, ({ planned, validFrom, validUntil }) =>
        planned.every(
          ({ period, windowStart, windowEnd, dueByRule }) =>
            windowStart <= windowEnd &&
            windowEnd <= dueByRule &&
            // A one-off keeps its days; work after a period begins after it.
            (period.endsWith('once') || (windowStart >= validFrom && windowStart <= addDays(validUntil, 92))),
        ),
      ),
    );
  });

  test('falls due on a working day, unless dates are kept where they fall', () => {
    fc.assert(
      fc.property(plans, ({ planned, presets }) =>
        planned.every((one) => calendar.isWorkingDay(one.due) || presets.shift === 'none'),
      ),
    );
  });

  test('opens nothing before control and the order, nor after it was due, but for what was overdue with the order', () => {
    fc.assert(
      fc.property(plans, ({ planned, controlFrom, validFrom }) =>
        planned
          .filter((one) => !one.past)
          .every(
            (one) =>
              one.opens >= controlFrom &&
              (one.opens >= validFrom || (one.period.endsWith('once') && one.due < validFrom)) &&
              (one.opens <= one.due || (one.period.endsWith('once') && one.due < controlFrom)),
          ),
      ),
    );
  });

  test('calls past exactly what was over when control began', () => {
    fc.assert(
      fc.property(plans, ({ planned, controlFrom, validFrom }) =>
        planned.every((one) => {
          const last = [one.windowEnd, one.dueByRule, one.due].sort().at(-1) ?? '';
          const bornOverdue = last < validFrom && controlFrom <= validFrom;
          return one.past === (last < controlFrom && !bornOverdue);
        }),
      ),
    );
  });

  test('moves a date by the days off around it and no further', () => {
    fc.assert(
      fc.property(plans, ({ planned }) =>
        planned.every(({ due, dueByRule }) => {
          const apart = Math.abs(calendar.workingDaysBetween(due, dueByRule));
          return due === dueByRule || apart <= (calendar.isWorkingDay(dueByRule) ? 0 : 1);
        }),
      ),
    );
  });
});
