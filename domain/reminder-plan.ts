import type { ShiftMode, WorkingCalendar } from './calendar/working-calendar.js';
import { addDays, daysBetween, type CivilDate } from './civil-date.js';
import { instantOf, localDate, localTime } from './local-time.js';
import type { Presets } from './presets.js';
import {
  dailyOverdueReminders,
  escalations,
  markOverdue,
  spacedOverdueReminders,
} from './reminders/overdue-steps.js';
import { stepOn, type PlanStep, type StepInput } from './reminders/plan-step.js';

export type { PlanStep } from './reminders/plan-step.js';

/** How many reminders of the unbounded row after the first days one plan holds: a run stays far below 120 events. */
const tailLength = 4;

/** Nudges of the reviewer that one plan holds. */
const nudgesPlanned = 5;

/**
 * Everything a task does by itself until something is submitted (DOMAIN §4), in order of time; to be frozen with the task.
 * - Reminders so many working days before the due date as the presets say and on the day; none earlier than the opening,
 *   none on a day off, none further away than half of the window (its working days, both ends counted).
 * - `mark_overdue` in the night after the due date; then reminders on the first working days after it and every so many
 *   after these (only the first few: `extendPlan` adds more), and escalations. A task born overdue (`opens` after `due`)
 *   has only these, counted from its opening.
 * A plan replaced midway (moved date) is made with the day of the move as `opens`, so that nothing is said twice.
 */
export function planSteps(input: StepInput): PlanStep[] {
  const steps = [
    ...reminders(input),
    markOverdue(input),
    ...dailyOverdueReminders(input),
    ...escalations(input),
    ...spacedOverdueReminders(input, 1, tailLength),
  ];
  // On one day the mark comes first, then the reminder, then the escalation.
  return mergeSteps(steps, []);
}

/** Two plans as one, in order of time; steps of one instant keep their order, those of `first` ahead. */
export function mergeSteps(first: readonly PlanStep[], second: readonly PlanStep[]): PlanStep[] {
  return [...first, ...second].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/**
 * The plan with the next few overdue reminders behind it, for a task that is still overdue when its plan is used up; the
 * steps it had keep their places. `input` as given to `planSteps`.
 */
export function extendPlan(plan: readonly PlanStep[], input: StepInput): PlanStep[] {
  const reminded = plan.filter((step) => step.kind === 'overdue_reminder').length;
  const spaced = Math.max(reminded - input.presets.overdueDaily, 0);
  return [...plan, ...spacedOverdueReminders(input, spaced + 1, tailLength)];
}

/** Nudges of the reviewer every so many working days after the submission, from number `from` (1-based) on. */
export function reviewNudges(
  submitted: CivilDate,
  input: Omit<StepInput, 'opens' | 'due'>,
  from = 1,
): PlanStep[] {
  const every = input.presets.nudgeReviewerEvery;
  if (every <= 0) return [];
  let day = input.calendar.addWorkingDays(submitted, every * (from - 1));
  return Array.from({ length: nudgesPlanned }, () => {
    day = input.calendar.addWorkingDays(day, every);
    return stepOn(day, 'nudge_reviewer', input);
  });
}

/**
 * The next step of a plan of which the first `taken` are done with, and its index; null when none is left. Of reminders
 * whose time has come together (the program was stopped, the task came back from review) only the last is left, and none
 * once the task is overdue.
 */
export function nextStep(
  plan: readonly PlanStep[],
  taken: number,
  now: Date,
): { index: number; step: PlanStep } | null {
  const come = plan.filter((step) => Date.parse(step.at) <= now.getTime());
  for (const [index, step] of plan.entries()) {
    if (index >= taken && !come.slice(index + 1).some((later) => supersedes(later, step)))
      return { index, step };
  }
  return null;
}

/** A co-executor's own date: that share of the term (calendar days, rounded down), on a working day, within the term. */
export function coExecutorDue(
  opens: CivilDate,
  due: CivilDate,
  share: number,
  calendar: WorkingCalendar,
  mode: ShiftMode,
): CivilDate {
  if (opens >= due) return due;
  const day = addDays(opens, Math.floor(daysBetween(opens, due) * Math.min(Math.max(share, 0), 1)));
  const moved = calendar.shift(day, mode);
  const within = moved < opens ? calendar.shift(day, 'next') : moved;
  return within > due ? due : within;
}

/** The earliest instant not before `now` at which urgent mail may leave: within the local hours for mail of a working day. */
export function mailMoment(now: Date, presets: Presets, calendar: WorkingCalendar, zone: string): Date {
  const today = localDate(now, zone);
  const time = localTime(now, zone);
  if (mailLeavesOn(today, presets, calendar)) {
    if (time < presets.mailFrom) return instantOf(today, presets.mailFrom, zone);
    if (time < presets.mailUntil) return now;
  }
  let day = addDays(today, 1);
  while (!mailLeavesOn(day, presets, calendar)) day = addDays(day, 1);
  return instantOf(day, presets.mailFrom, zone);
}

/** The instant of the first morning digest not before `now`. */
export function nextDigest(now: Date, presets: Presets, calendar: WorkingCalendar, zone: string): Date {
  for (let day = localDate(now, zone); ; day = addDays(day, 1)) {
    const at = instantOf(day, presets.digestAt, zone);
    if (at >= now && mailLeavesOn(day, presets, calendar)) return at;
  }
}

function reminders({ opens, due, calendar, presets, ...rest }: StepInput): PlanStep[] {
  if (opens > due) return [];
  const window = calendar.workingDaysBetween(addDays(opens, -1), due);
  return presets.remindBefore
    .filter((before) => before <= window / 2)
    .map((before) => calendar.addWorkingDays(due, -before))
    .filter((day) => day >= opens && calendar.isWorkingDay(day))
    .map((day) => stepOn(day, 'remind', { presets, ...rest }));
}

function supersedes(later: PlanStep, step: PlanStep): boolean {
  if (step.kind === 'remind') return later.kind === 'remind' || later.kind === 'mark_overdue';
  return step.kind === 'overdue_reminder' && later.kind === 'overdue_reminder';
}

function mailLeavesOn(day: CivilDate, presets: Presets, calendar: WorkingCalendar): boolean {
  return presets.mailOnDaysOff || calendar.isWorkingDay(day);
}
