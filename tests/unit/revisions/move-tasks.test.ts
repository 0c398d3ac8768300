import { describe, expect, test } from '@jest/globals';
import type { CivilDate } from '../../../domain/civil-date.js';
import type { Rule } from '../../../domain/deadline.js';
import { planOccurrences } from '../../../domain/occurrence-plan.js';
import { applyPlannedDates } from '../../../domain/planned-dates.js';
import { moveTasks } from '../../../domain/revisions/move-tasks.js';
import type { ExistingTask } from '../../../domain/revisions/move-tasks.js';
import { settings } from '../drafts/draft-of.js';

/** The rule's plan for 2026–2027 under an order of 22 June 2026. */
function planOf(rule: Rule) {
  const input = { validFrom: '2026-01-12', validUntil: '2027-12-31', controlFrom: '2026-06-22' } as const;
  return applyPlannedDates(planOccurrences(rule, { ...input, ...settings }), null, settings);
}
const task = (
  period: string,
  start: CivilDate,
  end: CivilDate,
  rest: Partial<ExistingTask> = {},
): ExistingTask => ({
  ...{ id: period, period, windowStart: start, windowEnd: end, dueOn: end },
  ...{ offControl: false, past: false, openedByHand: false },
  ...rest,
});
const year2026 = task('2026', '2026-01-12', '2026-12-31', { dueOn: '2026-12-30' });
const recurring = (rrule: string, span: 'month' | 'quarter' | 'year'): Rule => ({
  ...{ kind: 'recurring', rrule, span, dueDayOfNextMonth: null },
});
const moved = ({ moves }: ReturnType<typeof moveTasks>) =>
  moves.map((one) => `${one.task.period} → ${one.to.period} ${one.to.due}`);
const stayed = ({ stays }: ReturnType<typeof moveTasks>) => stays.map((one) => one.period);

describe('an open task', () => {
  test('of a year goes to the month that the year has now', () => {
    const result = moveTasks([year2026], planOf(recurring('FREQ=YEARLY;BYMONTH=8', 'month')));
    expect(moved(result)).toEqual(['2026 → 2026-08 2026-08-31']);
    expect([result.stays, result.again]).toEqual([[], []]);
  });

  test('stays where the month of this year is over already', () => {
    expect(stayed(moveTasks([year2026], planOf(recurring('FREQ=YEARLY;BYMONTH=3', 'month'))))).toEqual([
      '2026',
    ]);
  });

  test('of a quarter becomes the year’s; the second one has no counterpart', () => {
    const quarters = [
      task('2026-Q1', '2026-01-12', '2026-03-31'),
      task('2026-Q2', '2026-04-01', '2026-06-30'),
    ];
    const result = moveTasks(quarters, planOf(recurring('FREQ=YEARLY', 'year')));
    expect(moved(result)).toEqual(['2026-Q1 → 2026 2026-12-30']);
    expect(stayed(result)).toEqual(['2026-Q2']);
  });

  test('keeps its period where the new rule has it', () => {
    const result = moveTasks(
      [task('2026-Q2', '2026-04-01', '2026-06-30')],
      planOf(recurring('FREQ=MONTHLY;INTERVAL=3', 'quarter')),
    );
    expect([moved(result), stayed(result)]).toEqual([[], []]);
  });

  test('stays under a rule that plans nothing, and when a person opened it', () => {
    expect(stayed(moveTasks([year2026], planOf({ kind: 'on_demand' })))).toEqual(['2026']);
    const byHand = task('hand-2026-05-01', '2026-05-01', '2026-05-31', { openedByHand: true });
    const result = moveTasks([byHand], planOf(recurring('FREQ=YEARLY', 'year')));
    expect([moved(result), stayed(result)]).toEqual([[], []]);
  });
});

describe('what is off control', () => {
  test('is not touched; a year done by the old rule is asked about once', () => {
    const result = moveTasks(
      [{ ...year2026, offControl: true }],
      planOf(recurring('FREQ=YEARLY;BYMONTH=8', 'month')),
    );
    expect([moved(result), stayed(result)]).toEqual([[], []]);
    expect(result.again.map(({ done, occurrence }) => [done.period, occurrence.period])).toEqual([
      ['2026', '2026-08'],
    ]);
  });

  test('a year that is past, or several openings in the new year, ask nothing', () => {
    const past = { ...year2026, offControl: true, past: true };
    expect(moveTasks([past], planOf(recurring('FREQ=YEARLY;BYMONTH=8', 'month'))).again).toEqual([]);
    const done = { ...year2026, offControl: true };
    expect(moveTasks([done], planOf(recurring('FREQ=MONTHLY;INTERVAL=3', 'quarter'))).again).toEqual([]);
  });
});
