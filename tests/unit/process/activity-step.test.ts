import { describe, expect, test } from '@jest/globals';
import { fc } from '../../support/fast-check.js';
import { idleYearPeriod, nextActivityStep } from '../../../domain/activity-step.js';
import type { ActivityStanding } from '../../../domain/activity-step.js';
import { addDays } from '../../../domain/civil-date.js';
import type { CivilDate } from '../../../domain/civil-date.js';
import type { Rule } from '../../../domain/deadline.js';
import type { PlannedOccurrence } from '../../../domain/occurrence-plan.js';

const external: Rule = { kind: 'external', schedule: 'график проведения НИКО' };
const onDemand: Rule = { kind: 'on_demand' };
const yearly: Rule = { kind: 'recurring', rrule: 'FREQ=YEARLY', span: 'year', dueDayOfNextMonth: null };

function planned(period: string, opens: CivilDate, past = false): PlannedOccurrence {
  const due = addDays(opens, 20);
  return { period, windowStart: opens, windowEnd: due, dueByRule: due, opens, due, past };
}

function standing(changes: Partial<ActivityStanding>): ActivityStanding {
  return {
    state: 'on_control',
    rule: yearly,
    planned: [],
    taken: new Set(),
    handYears: new Set(),
    askedYears: new Set(),
    controlFrom: '2026-09-14',
    validUntil: '2028-06-30',
    ...changes,
  };
}

const two = [planned('2026', '2026-09-14'), planned('2027', '2027-01-01')];

describe('what a row of the road map does next', () => {
  test.each([
    ['the first period', standing({ planned: two }), { kind: 'open', period: '2026', day: '2026-09-14' }],
    [
      'the next, when the first has its row',
      standing({ planned: two, taken: new Set(['2026']) }),
      { kind: 'open', period: '2027', day: '2027-01-01' },
    ],
    [
      'a period over before control began is never opened',
      standing({ planned: [planned('2025', '2025-01-01', true), ...two] }),
      { kind: 'open', period: '2026', day: '2026-09-14' },
    ],
    [
      'after the last one it ends on the day after the validity',
      standing({ planned: two, taken: new Set(['2026', '2027']) }),
      { kind: 'end', day: '2028-07-01' },
    ],
    ['suspended, it waits for a person', standing({ state: 'suspended', planned: two }), { kind: 'idle' }],
    [
      'removed, it ends at once',
      standing({ state: 'removed', planned: two }),
      { kind: 'end', day: '2026-09-14' },
    ],
  ])('%s', (_what, input, step) => {
    expect(nextActivityStep(input)).toEqual(step);
  });
});

describe('dates of an external schedule', () => {
  test.each([
    ['asked for when control begins', {}, { kind: 'ask_schedule', year: 2026, day: '2026-09-14' }],
    [
      'asked for again at the start of the next year',
      { askedYears: new Set([2026]) },
      { kind: 'ask_schedule', year: 2027, day: '2027-01-01' },
    ],
    [
      'not asked for when they were entered',
      { handYears: new Set([2026, 2027]) },
      { kind: 'ask_schedule', year: 2028, day: '2028-01-01' },
    ],
    [
      'every year of the validity was asked for',
      { askedYears: new Set([2026, 2027, 2028]) },
      { kind: 'end', day: '2028-07-01' },
    ],
  ] as const)('%s', (_what, changes, step) => {
    expect(nextActivityStep(standing({ rule: external, ...changes }))).toEqual(step);
  });

  test('a part of a compound rule asks too, after what opens earlier', () => {
    const rule: Rule = { kind: 'compound', parts: [yearly, external] };
    const opening = [planned('p1-2026', '2026-12-01')];
    expect(nextActivityStep(standing({ rule, planned: opening }))).toMatchObject({
      kind: 'ask_schedule',
      year: 2026,
    });
    expect(nextActivityStep(standing({ rule, planned: opening, askedYears: new Set([2026]) }))).toMatchObject(
      {
        kind: 'open',
        period: 'p1-2026',
      },
    );
  });
});

describe('years without need', () => {
  test.each([
    ['closed on the day after the year', {}, { kind: 'close_year', year: 2026, day: '2027-01-01' }],
    [
      'needed once: nothing to close',
      { handYears: new Set([2026]) },
      { kind: 'close_year', year: 2027, day: '2028-01-01' },
    ],
    [
      'the last one is closed when the validity ends',
      { taken: new Set([idleYearPeriod(2026)]), handYears: new Set([2027]) },
      { kind: 'close_year', year: 2028, day: '2028-07-01' },
    ],
    [
      'closed once',
      { taken: new Set(['none-2026', 'none-2027', 'none-2028']) },
      { kind: 'end', day: '2028-07-01' },
    ],
  ] as const)('%s', (_what, changes, step) => {
    expect(nextActivityStep(standing({ rule: onDemand, ...changes }))).toEqual(step);
  });
});

test('taking each step in turn comes to an end, and never goes back in time', () => {
  const rules = fc.constantFrom<Rule>(yearly, external, onDemand, {
    kind: 'compound',
    parts: [yearly, onDemand],
  });
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 600 }), { maxLength: 20 });
  fc.assert(
    fc.property(rules, days, (rule, offsets) => {
      const plan = offsets
        .sort((a, b) => a - b)
        .map((offset) => planned(`d${offset}`, addDays('2026-09-14', offset)));
      const taken = new Set<string>();
      const askedYears = new Set<number>();
      let before: string = '';
      for (let turn = 0; turn <= offsets.length + 6; turn += 1) {
        const step = nextActivityStep(standing({ rule, planned: plan, taken, askedYears }));
        if (step.kind === 'idle') throw new Error('never idle when on control');
        expect(step.day >= before).toBe(true);
        before = step.day;
        if (step.kind === 'end') {
          expect(plan.every(({ period }) => taken.has(period))).toBe(true);
          return;
        }
        if (step.kind === 'open') taken.add(step.period);
        if (step.kind === 'close_year') taken.add(idleYearPeriod(step.year));
        if (step.kind === 'ask_schedule') askedYears.add(step.year);
      }
      throw new Error('it never ended');
    }),
  );
});
