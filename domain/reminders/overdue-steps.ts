import { addDays, type CivilDate } from '../civil-date.js';
import type { EscalationLevel } from '../notifications.js';
import { stepOn, type PlanStep, type StepInput } from './plan-step.js';

/** The day working days of delay are counted from: the due date, or the opening where the task was born overdue. */
function lateFrom({ opens, due }: StepInput): CivilDate {
  return opens > due ? opens : due;
}

/** The task becomes overdue in the first night after the due date, worked or not; one born overdue on its first day. */
export function markOverdue(input: StepInput): PlanStep {
  const day = input.opens > input.due ? input.opens : addDays(input.due, 1);
  return stepOn(day, 'mark_overdue', input);
}

/** A reminder on each of the first working days after the due date. */
export function dailyOverdueReminders(input: StepInput): PlanStep[] {
  return counting(1, input.presets.overdueDaily).map((n) => overdueReminder(n, input));
}

/** Reminders number `from`, `from`+1, … (1-based) of the unbounded row that follows the daily ones. */
export function spacedOverdueReminders(input: StepInput, from: number, count: number): PlanStep[] {
  const { overdueDaily, overdueEvery } = input.presets;
  if (overdueEvery <= 0) return [];
  return counting(from, count).map((n) => overdueReminder(overdueDaily + n * overdueEvery, input));
}

/** The levels an overdue task is brought to. */
export function escalations(input: StepInput): PlanStep[] {
  const levels = Object.entries(input.presets.escalateAfter) as [EscalationLevel, number][];
  return levels.map(([level, after]) => {
    const day = input.calendar.addWorkingDays(lateFrom(input), after);
    return { ...stepOn(day, 'escalate', input), level };
  });
}

function overdueReminder(workingDaysLate: number, input: StepInput): PlanStep {
  return stepOn(input.calendar.addWorkingDays(lateFrom(input), workingDaysLate), 'overdue_reminder', input);
}

function counting(from: number, count: number): number[] {
  return Array.from({ length: Math.max(count, 0) }, (_, index) => from + index);
}
