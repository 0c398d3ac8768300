import { describe, test } from '@jest/globals';
import { fc } from '../../support/fast-check.js';
import { shippedYears } from '../../../domain/calendar/shipped-years.js';
import { buildCalendar } from '../../../domain/calendar/working-calendar.js';
import { addDays } from '../../../domain/civil-date.js';
import { localDate, localTime } from '../../../domain/local-time.js';
import { defaultPresets } from '../../../domain/presets.js';
import { coExecutorDue, planSteps } from '../../../domain/reminder-plan.js';

const calendar = buildCalendar(shippedYears);
const zones = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Asia/Yekaterinburg',
  'Asia/Vladivostok',
  'Asia/Kamchatka',
];
const task = fc.record({
  opens: fc.integer({ min: 0, max: 2500 }).map((n) => addDays('2020-06-01', n)),
  length: fc.integer({ min: -40, max: 120 }),
  zone: fc.constantFrom(...zones),
  spreadKey: fc.uuid(),
});
const plans = task.map(({ opens, length, zone, spreadKey }) => {
  const due = calendar.shift(addDays(opens, length), 'preceding');
  const input = { opens, due, zone, spreadKey, calendar, presets: defaultPresets };
  return { ...input, steps: planSteps(input) };
});

describe('every plan', () => {
  test('is frozen data in order of time, the same each time', () => {
    fc.assert(
      fc.property(plans, ({ steps, ...input }) => {
        const instants = steps.map((step) => Date.parse(step.at));
        const ordered = instants.every((at, index) => at >= (instants[index - 1] ?? 0));
        const text = JSON.stringify(steps);
        return (
          ordered && text === JSON.stringify(planSteps(input)) && JSON.stringify(JSON.parse(text)) === text
        );
      }),
    );
  });

  test('acts in the night before the digest of its day', () => {
    fc.assert(
      fc.property(plans, ({ steps, zone }) =>
        steps.every((step) => {
          const at = new Date(step.at);
          const time = localTime(at, zone);
          return localDate(at, zone) === step.day && time >= '00:30' && time < '06:00';
        }),
      ),
    );
  });

  test('speaks on working days only and never before the opening', () => {
    fc.assert(
      fc.property(plans, ({ steps, opens }) =>
        steps.every(
          (step) => step.day >= opens && (step.kind === 'mark_overdue' || calendar.isWorkingDay(step.day)),
        ),
      ),
    );
  });

  test('reminds up to the due date, marks once, then chases', () => {
    fc.assert(
      fc.property(plans, ({ steps, due }) => {
        const marks = steps.filter((step) => step.kind === 'mark_overdue');
        const inTime = steps.filter((step) => step.kind === 'remind').every((step) => step.day <= due);
        const late = steps.filter((step) => step.kind !== 'remind').every((step) => step.day > due);
        return marks.length === 1 && inTime && late;
      }),
    );
  });

  test('wakes a late task at most 13 times', () => {
    // 4 reminders, the mark, 4 days of the first week (two reminders coincide with escalations), 4 weekly ones.
    fc.assert(fc.property(plans, ({ steps }) => new Set(steps.map((step) => step.at)).size <= 13));
  });
});

test('keys spread over the night: of 1,000 tasks at most 15 share a minute', () => {
  const minutes = new Map<string, number>();
  for (let n = 0; n < 1000; n++) {
    const input = { opens: '2026-11-02', due: '2026-11-30', zone: 'Europe/Moscow', calendar } as const;
    const [step] = planSteps({ ...input, spreadKey: `occurrence-${n}`, presets: defaultPresets });
    const minute = step ? localTime(new Date(step.at), 'Europe/Moscow') : '';
    minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
  }
  // 330 minutes, 3 tasks in each on average
  if (Math.max(...minutes.values()) > 15 || minutes.size < 280) throw new Error('the night is crowded');
});

test('a co-executor’s date is a working day within the term', () => {
  fc.assert(
    fc.property(plans, fc.double({ min: 0, max: 1, noNaN: true }), ({ opens, due }, share) => {
      const own = coExecutorDue(opens, due, share, calendar, 'preceding');
      return own <= due && calendar.isWorkingDay(own) && (opens > due || own >= opens);
    }),
  );
});
