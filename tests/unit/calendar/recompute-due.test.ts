import { describe, expect, test } from '@jest/globals';
import { fc } from '../../support/fast-check.js';
import { recomputedDue, recomputedPart } from '../../../domain/calendar/recompute-due.js';
import { buildCalendar } from '../../../domain/calendar/working-calendar.js';
import { addDays } from '../../../domain/civil-date.js';
import type { CivilDate } from '../../../domain/civil-date.js';

const year = { year: 2026, status: 'decree' as const, decree: { number: '1', date: '2025-09-01' as const } };
const rest = { edicts: [], regionalDaysOff: [] };
/** Friday 30 October 2026 becomes a day off. */
const change = {
  before: buildCalendar([{ ...year, moves: [], ...rest }]),
  after: buildCalendar([{ ...year, moves: [{ from: '2026-01-04', to: '2026-10-30' }], ...rest }]),
  shift: 'preceding' as const,
  coExecutorShare: 0.5,
};
const opens = '2026-10-01' as const;

describe('a date under a new calendar', () => {
  test.each([
    ['the last day before a weekend is off now', '2026-10-31', '2026-10-30', '2026-10-29'],
    ['the day itself is off now', '2026-10-30', '2026-10-30', '2026-10-29'],
    ['another day', '2026-10-28', '2026-10-28', '2026-10-28'],
    ['moved by a decision', '2026-10-31', '2026-11-05', '2026-11-05'],
  ] as const)('%s', (_name, dueByRule, dueOn, expected) => {
    expect(recomputedDue({ dueByRule, opens, dueOn }, change)).toBe(expected);
  });

  test('never before the task opened', () => {
    const late = { dueByRule: '2026-10-30', opens: '2026-10-30', dueOn: '2026-10-30' } as const;
    expect(recomputedDue(late, change)).toBe('2026-11-02');
  });

  test('a part goes with its task, a co-executor’s half is counted anew, a date of its own stays', () => {
    const task = { opens, dueOn: '2026-10-30', newDue: '2026-10-29' } as const;
    expect(recomputedPart('2026-10-30', task, change)).toBe('2026-10-29');
    // Half of 1 to 30 October is the 15th; of 1 to 29 October as well.
    expect(recomputedPart('2026-10-15', task, change)).toBe('2026-10-15');
    expect(recomputedPart('2026-10-20', task, change)).toBe('2026-10-20');
  });

  test('the same calendar changes nothing; what changes falls on a working day', () => {
    const days = fc.integer({ min: 0, max: 360 }).map((n): CivilDate => addDays('2026-01-02', n));
    fc.assert(
      fc.property(days, days, (dueByRule, dueOn) => {
        const task = { dueByRule, opens: '2026-01-01' as const, dueOn };
        expect(recomputedDue(task, { ...change, after: change.before })).toBe(dueOn);
        const moved = recomputedDue(task, change);
        if (moved !== dueOn) expect(change.after.isWorkingDay(moved)).toBe(true);
      }),
    );
  });
});
