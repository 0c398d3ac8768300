import { describe, expect, test } from '@jest/globals';
import { fc } from '../../support/fast-check.js';
import { partsOf } from '../../../domain/civil-date.js';
import type { Rule } from '../../../domain/deadline.js';
import { planOccurrences } from '../../../domain/occurrence-plan.js';
import { applyPlannedDates } from '../../../domain/planned-dates.js';
import type { SpreadSettings } from '../../../domain/spread-places.js';
import { proposeSpread } from '../../../domain/spread-plan.js';
import type { RowToSpread, SpreadPlan } from '../../../domain/spread-plan.js';
import { settings } from './draft-of.js';

const plan = { validFrom: '2026-01-01', validUntil: '2028-12-31', controlFrom: '2026-01-01' } as const;
const spread: SpreadSettings = { ...settings, from: '--02-01', until: '--12-20', mostPerDay: 3 };
const yearly: Rule = { kind: 'recurring', rrule: 'FREQ=YEARLY', span: 'year', dueDayOfNextMonth: null };
const inMonth = (month: number): Rule => ({
  kind: 'recurring',
  rrule: `FREQ=YEARLY;BYMONTH=${month}`,
  span: 'month',
  dueDayOfNextMonth: null,
});
const quarterly: Rule = {
  kind: 'recurring',
  rrule: 'FREQ=MONTHLY;INTERVAL=3',
  span: 'quarter',
  dueDayOfNextMonth: 10,
};
const allYear: Rule = { kind: 'continuous', report: 'year_end' };

const rowsOf = (...rules: Rule[]): RowToSpread[] =>
  rules.map((rule, index) => ({
    position: index + 1,
    rule,
    planned: null,
    plan: planOccurrences(rule, { ...plan, ...settings }),
  }));
const peak = (days: SpreadPlan['days'], when: 'before' | 'after') =>
  Math.max(...days.map((day) => day[when]));

describe('forty yearly tasks on the last working day of December', () => {
  const proposed = proposeSpread(rowsOf(...Array.from({ length: 40 }, () => yearly)), [], spread);

  test('get a day each, none twice on one day of the year that was spread', () => {
    expect(proposed.proposals).toHaveLength(40);
    expect(peak(proposed.days, 'before')).toBe(40);
    expect(proposed.days.filter(({ day, after }) => day.startsWith('2026') && after > 1)).toEqual([]);
  });

  test('are spread over the whole time, not crowded at one end of it', () => {
    const months = proposed.proposals.map(({ everyYear }) => everyYear.slice(2, 4));
    for (const month of ['02', '05', '08', '11', '12']) expect(months).toContain(month);
  });
});

describe('a month or a year that the phrase says', () => {
  test('nine tasks of August get nine working days of August', () => {
    const { proposals, days } = proposeSpread(
      rowsOf(...Array.from({ length: 9 }, () => inMonth(8))),
      [],
      spread,
    );
    expect(proposals.map(({ everyYear }) => everyYear.slice(2, 4))).toEqual(
      Array.from({ length: 9 }, () => '08'),
    );
    expect(peak(days, 'before')).toBe(9);
    expect(days.filter(({ day, after }) => day.startsWith('2026') && after > 1)).toEqual([]);
  });

  test('«декабрь 2026» and «2026 год», said once, leave the last days of December', () => {
    const december: Rule = { kind: 'once', start: '2026-12-01', end: '2026-12-31' };
    const year: Rule = { kind: 'once', start: '2026-01-01', end: '2026-12-31' };
    const { proposals } = proposeSpread(rowsOf(december, december, december, year, year), [], spread);
    expect(proposals.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
    for (const { position, after } of proposals) {
      expect(after >= (position <= 3 ? '2026-12-01' : '2026-02-01') && after <= '2026-12-20').toBe(true);
    }
  });
});

describe('what stays where it is', () => {
  test('few tasks on a day, short windows, quarters, work of the whole year, and days chosen by hand', () => {
    expect(proposeSpread(rowsOf(yearly, yearly, yearly), [], spread).proposals).toEqual([]);
    const short: Rule = { kind: 'once', start: '2026-08-24', end: '2026-08-31' };
    const years: Rule = { kind: 'once', start: '2026-01-01', end: '2027-12-31' };
    for (const rule of [short, years]) {
      expect(proposeSpread(rowsOf(...Array.from({ length: 9 }, () => rule)), [], spread).proposals).toEqual(
        [],
      );
    }
    expect(
      proposeSpread(rowsOf(...Array.from({ length: 9 }, () => quarterly)), [], spread).proposals,
    ).toEqual([]);
    expect(proposeSpread(rowsOf(...Array.from({ length: 9 }, () => allYear)), [], spread).proposals).toEqual(
      [],
    );
    const chosen = rowsOf(...Array.from({ length: 9 }, () => yearly)).map((row) => ({
      ...row,
      planned: { everyYear: '--05-05', periods: {} },
    }));
    expect(proposeSpread(chosen, [], spread).proposals).toEqual([]);
  });
});

describe('a chain', () => {
  test('keeps its order: after a monitoring in August the analysis and the recommendations follow', () => {
    const rows = rowsOf(inMonth(8), yearly, yearly, yearly, yearly, yearly);
    const { proposals } = proposeSpread(rows, [[1, 2, 3]], spread);
    const dayOf = (position: number) => proposals.find((one) => one.position === position)?.after ?? '';
    // 31 August 2026 is a Monday.
    expect(dayOf(2) >= '2026-08-31').toBe(true);
    expect(dayOf(3) > dayOf(2)).toBe(true);
  });
});

test('any road map: working days inside the windows and the bounds, chains in order in every year, the same each time', () => {
  const once: Rule = { kind: 'once', start: '2027-11-01', end: '2027-11-30' };
  const rule = fc.constantFrom(yearly, yearly, yearly, inMonth(5), inMonth(10), once, quarterly, allYear);
  fc.assert(
    fc.property(fc.array(rule, { minLength: 1, maxLength: 30 }), fc.nat(3), (rules, mostPerDay) => {
      const rows = rowsOf(...rules);
      const chains =
        rows.length >= 6
          ? [
              [1, 2, 3],
              [4, 6],
            ]
          : [];
      const wanted = { ...spread, mostPerDay };
      const proposed = proposeSpread(rows, chains, wanted);
      expect(proposeSpread(rows, chains, wanted)).toEqual(proposed);
      const planned = new Map(proposed.proposals.map((one) => [one.position, one.everyYear]));
      const datesOf = (row: RowToSpread | undefined, everyYear = planned.get(row?.position ?? 0)) =>
        row ? applyPlannedDates(row.plan, everyYear ? { everyYear, periods: {} } : null, settings) : [];
      for (const { position, everyYear } of proposed.proposals) {
        expect(everyYear >= wanted.from && everyYear <= wanted.until).toBe(true);
        const dates = datesOf(rows[position - 1]);
        for (const one of dates) {
          expect(one.plannedOn).not.toBeNull();
          expect(settings.calendar.isWorkingDay(one.due)).toBe(true);
          expect(one.due >= one.windowStart && one.due <= one.windowEnd).toBe(true);
        }
      }
      for (const chain of chains) {
        for (const [index, position] of chain.entries()) {
          const ahead = rows[(chain[index - 1] ?? 0) - 1];
          if (!planned.has(position) && !planned.has(ahead?.position ?? 0)) continue;
          for (const one of datesOf(rows[position - 1])) {
            const { year } = partsOf(one.windowEnd);
            const sameYear = datesOf(ahead).filter((before) => partsOf(before.windowEnd).year === year);
            const outOfOrder = sameYear.some((before) => before.due > one.due);
            const was = datesOf(rows[position - 1], '').find((old) => old.period === one.period);
            const wasOut = datesOf(ahead, '').some(
              (old) => partsOf(old.windowEnd).year === year && old.due > (was?.due ?? ''),
            );
            expect(outOfOrder && !wasOut).toBe(false);
          }
        }
      }
      const count = (when: 'before' | 'after') => proposed.days.reduce((sum, day) => sum + day[when], 0);
      expect(count('after')).toBe(count('before'));
    }),
    { numRuns: 100 },
  );
});
