import type { CivilDate } from '../../domain/civil-date.js';
import { mergeSteps, planSteps } from '../../domain/reminder-plan.js';
import type { PlanStep } from '../../domain/reminder-plan.js';
import type { Settings } from '../settings.js';

/**
 * The frozen plan of an occurrence: reminders, overdue notices and escalations by its own date, and reminders of the
 * co-executors by theirs. Steps are in order; instants are spread by the occurrence's id.
 */
export function makePlan(
  input: { id: string; opens: CivilDate; due: CivilDate; coExecutorDue: CivilDate | null },
  { calendar, presets, zone }: Settings,
): PlanStep[] {
  const common = { opens: input.opens, calendar, presets, zone, spreadKey: input.id };
  const own = planSteps({ ...common, due: input.due });
  if (input.coExecutorDue === null || input.coExecutorDue >= input.due) return own;
  const theirs = planSteps({ ...common, due: input.coExecutorDue })
    .filter((step) => step.kind === 'remind')
    .map((step) => ({ ...step, audience: 'co_executor' as const }));
  return mergeSteps(own, theirs);
}
