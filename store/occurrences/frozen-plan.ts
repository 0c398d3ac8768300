import type { Prisma } from '../generated/prisma/client.js';
import type { PlanStep } from '../../domain/reminders/plan-step.js';
import { isOffControl, taskStateNames } from '../../domain/task-states.js';
import type { TaskState } from '../../domain/task-states.js';
import type { Task } from '../../domain/task.js';

/** Columns of an occurrence that its process is told of. */
export const taskSelection = {
  id: true,
  state: true,
  planVersion: true,
  plan: true,
  stepsTaken: true,
  reviewPlan: true,
  reviewStepsTaken: true,
  submittedAt: true,
} as const;

/** A step as frozen with an occurrence; without an audience it speaks to everybody who still owes. */
export type FrozenStep = PlanStep & { audience?: 'co_executor' };

export type TaskRow = Prisma.OccurrenceGetPayload<{ select: typeof taskSelection }>;

/** The frozen plan that belongs to the state: nudges of the reviewer while under review, else reminders and escalations. */
export function planOfState(
  row: Pick<TaskRow, 'state' | 'plan' | 'reviewPlan' | 'stepsTaken' | 'reviewStepsTaken'>,
) {
  const underReview = row.state === 'submitted';
  const steps = (underReview ? row.reviewPlan : row.plan) as unknown as FrozenStep[];
  return { underReview, steps, taken: underReview ? row.reviewStepsTaken : row.stepsTaken };
}

/** The task as its process needs it. */
export function toTask(row: TaskRow): Task {
  const state = row.state as TaskState;
  const { underReview, steps, taken } = planOfState(row);
  const remaining = isOffControl(state)
    ? []
    : steps.map((step, index) => ({ index, at: Date.parse(step.at) })).slice(taken);
  const next = steps[taken];
  const details = `${taskStateNames[state]}${next && remaining.length > 0 ? `; следующий шаг ${next.day}` : ''}`;
  const [first] = steps;
  const reviewPlanned =
    underReview && first !== undefined && Date.parse(first.at) > (row.submittedAt?.getTime() ?? 0);
  return { id: row.id, state, planVersion: row.planVersion, steps: remaining, reviewPlanned, details };
}
