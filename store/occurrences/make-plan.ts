import type { CivilDate } from '../../domain/civil-date.js';
import { localDate } from '../../domain/local-time.js';
import { planSteps, reviewNudges } from '../../domain/reminder-plan.js';
import type { StepInput } from '../../domain/reminders/plan-step.js';
import type { Settings } from '../settings.js';
import type { FrozenStep } from './frozen-plan.js';

/** What the plan of an occurrence is made from; steps are spread over the night by its id. */
export function planInput(
  { id, opens, due }: { id: string; opens: CivilDate; due: CivilDate },
  { calendar, presets, zone }: Settings,
): StepInput {
  return { opens, due, calendar, presets, zone, spreadKey: id };
}

/**
 * The frozen plan of an occurrence: reminders, overdue notices and escalations by its own date, and reminders of the
 * co-executors by theirs (null = there are none). In order of time.
 */
export function makePlan(
  task: { id: string; opens: CivilDate; due: CivilDate; coExecutorDue: CivilDate | null },
  settings: Settings,
): FrozenStep[] {
  const own: FrozenStep[] = planSteps(planInput(task, settings));
  const { coExecutorDue } = task;
  if (coExecutorDue === null || coExecutorDue >= task.due) return own;
  const days = new Set(own.map((step) => step.day));
  const theirs = planSteps(planInput({ ...task, due: coExecutorDue }, settings))
    .filter((step) => step.kind === 'remind' && !days.has(step.day))
    .map((step) => ({ ...step, audience: 'co_executor' as const }));
  return [...own, ...theirs].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** The frozen nudges of the reviewer of what was submitted at that instant. */
export function reviewPlanOf(
  id: string,
  submittedAt: Date,
  { calendar, presets, zone }: Settings,
): FrozenStep[] {
  return reviewNudges(localDate(submittedAt, zone), { calendar, presets, zone, spreadKey: id });
}
