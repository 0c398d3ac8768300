import { describe, expect, test } from '@jest/globals';
import { shippedYears } from '../../../domain/calendar/shipped-years.js';
import { buildCalendar } from '../../../domain/calendar/working-calendar.js';
import type { CivilDate } from '../../../domain/civil-date.js';
import { defaultPresets } from '../../../domain/presets.js';
import { extendPlan, mergeSteps, nextStep, planSteps, reviewNudges } from '../../../domain/reminder-plan.js';
import type { PlanStep } from '../../../domain/reminder-plan.js';

const calendar = buildCalendar(shippedYears);
const common = { calendar, presets: defaultPresets, zone: 'Europe/Moscow', spreadKey: 'a' };
const august = { ...common, opens: '2026-08-03', due: '2026-08-31' } as const;

const line = ({ day, kind, level }: PlanStep) => `${day} ${kind}${level ? ` ${level}` : ''}`;
const lines = (opens: CivilDate, due: CivilDate) => planSteps({ ...common, opens, due }).map(line);
const reminders = (opens: CivilDate, due: CivilDate) =>
  planSteps({ ...common, opens, due })
    .filter((step) => step.kind === 'remind')
    .map((step) => step.day);

describe('the plan of a task', () => {
  test('a whole August: 21 working days, so the reminder of 10 days before is not too early', () => {
    expect(lines('2026-08-03', '2026-08-31')).toEqual([
      '2026-08-17 remind',
      '2026-08-24 remind',
      '2026-08-28 remind', // Friday before Monday
      '2026-08-31 remind',
      '2026-09-01 mark_overdue',
      '2026-09-01 overdue_reminder',
      '2026-09-01 escalate head',
      '2026-09-02 overdue_reminder',
      '2026-09-03 overdue_reminder',
      '2026-09-03 escalate controlOfficer',
      '2026-09-09 escalate departmentHead', // 7th working day: 1–4, 7–9
      '2026-09-10 overdue_reminder', // 3 + 5
      '2026-09-17 overdue_reminder',
      '2026-09-24 overdue_reminder',
      '2026-10-01 overdue_reminder',
    ]);
  });

  test('a due date before days off: overdue at once, told on the next working day', () => {
    // 30.12.2026 is followed by days off until 10.01.2027
    expect(lines('2026-12-01', '2026-12-30').slice(4, 9)).toEqual([
      '2026-12-31 mark_overdue',
      '2027-01-11 overdue_reminder',
      '2027-01-11 escalate head',
      '2027-01-12 overdue_reminder',
      '2027-01-13 overdue_reminder',
    ]);
  });

  test.each<[what: string, opens: CivilDate, due: CivilDate, days: CivilDate[]]>([
    ['one day', '2026-11-23', '2026-11-23', ['2026-11-23']],
    ['Friday to Monday, 2 working days', '2020-11-27', '2020-11-30', ['2020-11-27', '2020-11-30']],
    ['9 working days', '2026-11-09', '2026-11-19', ['2026-11-18', '2026-11-19']],
    ['10 working days', '2026-11-09', '2026-11-20', ['2026-11-13', '2026-11-19', '2026-11-20']],
    ['19 working days', '2026-08-05', '2026-08-31', ['2026-08-24', '2026-08-28', '2026-08-31']],
    ['20 working days', '2026-08-04', '2026-08-31', ['2026-08-17', '2026-08-24', '2026-08-28', '2026-08-31']],
    // kept where it falls: no reminder on the Saturday itself
    ['a due date on a Saturday', '2026-10-01', '2026-10-31', ['2026-10-19', '2026-10-26', '2026-10-30']],
  ])('reminders within a window of %s', (_, opens, due, days) => {
    expect(reminders(opens, due)).toEqual(days);
  });

  test('a task born overdue is overdue from its first day and counted from it', () => {
    expect(lines('2020-11-27', '2020-09-30')).toEqual([
      '2020-11-27 mark_overdue',
      '2020-11-30 overdue_reminder',
      '2020-11-30 escalate head',
      '2020-12-01 overdue_reminder',
      '2020-12-02 overdue_reminder',
      '2020-12-02 escalate controlOfficer',
      '2020-12-08 escalate departmentHead',
      '2020-12-09 overdue_reminder',
      '2020-12-16 overdue_reminder',
      '2020-12-23 overdue_reminder',
      '2020-12-30 overdue_reminder',
    ]);
  });

  test('numbers are presets', () => {
    const presets = {
      ...defaultPresets,
      remindBefore: [3],
      overdueDaily: 1,
      overdueEvery: 0,
      escalateAfter: { head: 2, controlOfficer: 4, departmentHead: 5 },
    };
    expect(planSteps({ ...august, presets }).map(line)).toEqual([
      '2026-08-26 remind',
      '2026-09-01 mark_overdue',
      '2026-09-01 overdue_reminder',
      '2026-09-02 escalate head',
      '2026-09-04 escalate controlOfficer',
      '2026-09-07 escalate departmentHead',
    ]);
  });
});

describe('a task that stays overdue', () => {
  test('its plan goes on week by week and keeps what it had', () => {
    const plan = planSteps(august);
    const longer = extendPlan(plan, august);
    expect(longer.slice(0, plan.length)).toEqual(plan);
    expect(longer.slice(plan.length).map((step) => step.day)).toEqual([
      '2026-10-08',
      '2026-10-15',
      '2026-10-22',
      '2026-10-29',
    ]);
    expect(extendPlan(longer, august).at(-1)?.day).toBe('2026-11-27'); // 4.11 is a holiday: the Fridays follow
  });
});

describe('a submission nobody looks at', () => {
  test('comes back to the reviewer every third working day', () => {
    const days = (from?: number) =>
      reviewNudges('2026-10-30', common, from).map(({ kind, day }) => `${day} ${kind}`);
    expect(days()).toEqual([
      '2026-11-05 nudge_reviewer', // 2, 3, 5 November: the 4th is a holiday
      '2026-11-10 nudge_reviewer',
      '2026-11-13 nudge_reviewer',
      '2026-11-18 nudge_reviewer',
      '2026-11-23 nudge_reviewer',
    ]);
    expect(days(6)[0]).toBe('2026-11-26 nudge_reviewer');
  });
});

describe('the next step', () => {
  const plan = planSteps(august);
  const evening = (day: string) => new Date(`${day}T18:00:00Z`);
  const next = (taken: number, day: string) => {
    const found = nextStep(plan, taken, evening(day));
    return found && `${found.index}: ${line(found.step)}`;
  };

  test('is the first one not taken', () => {
    expect(next(0, '2026-08-03')).toBe('0: 2026-08-17 remind');
    expect(next(1, '2026-08-17')).toBe('1: 2026-08-24 remind');
    expect(next(4, '2026-09-01')).toBe('4: 2026-09-01 mark_overdue');
    expect(next(plan.length, '2026-12-01')).toBeNull();
  });

  test('of several reminders that came due together only the last is left', () => {
    expect(next(0, '2026-08-29')).toBe('2: 2026-08-28 remind');
  });

  test('after a long silence: no stale reminders, but the mark and every escalation', () => {
    expect(next(0, '2026-09-12')).toBe('4: 2026-09-01 mark_overdue');
    expect(next(5, '2026-09-12')).toBe('6: 2026-09-01 escalate head');
    expect(next(7, '2026-09-12')).toBe('9: 2026-09-03 escalate controlOfficer');
    expect(next(10, '2026-09-12')).toBe('10: 2026-09-09 escalate departmentHead');
    expect(next(11, '2026-09-12')).toBe('11: 2026-09-10 overdue_reminder');
    expect(next(12, '2026-09-12')).toBe('12: 2026-09-17 overdue_reminder');
  });
});

test('two plans are merged in order of time, the first ahead', () => {
  const theirs = planSteps({ ...common, opens: '2026-08-03', due: '2026-08-17' })
    .filter((step) => step.kind === 'remind')
    .map((step) => ({ ...step, audience: 'co_executor' as const }));
  const merged = mergeSteps(planSteps(august), theirs).slice(0, 5);
  expect(merged.map((step) => `${line(step)} ${step.audience ?? ''}`.trim())).toEqual([
    '2026-08-10 remind co_executor',
    '2026-08-14 remind co_executor',
    '2026-08-17 remind',
    '2026-08-17 remind co_executor',
    '2026-08-24 remind',
  ]);
});
