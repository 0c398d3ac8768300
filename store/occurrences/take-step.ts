import { nextStep } from '../../domain/reminder-plan.js';
import type { TaskState } from '../../domain/task-states.js';
import type { Task } from '../../domain/task.js';
import { change, processActor } from '../change.js';
import type { Change } from '../change.js';
import type { Database } from '../client.js';
import { loadSettings } from '../settings.js';
import type { Settings } from '../settings.js';
import { keepPlanGoing } from './keep-plan-going.js';
import { planOfState, taskSelection, toTask } from './frozen-plan.js';
import { performStep } from './perform-step.js';

export interface StepOfTask {
  id: string;
  state: TaskState;
  planVersion: number;
  index: number;
}

/**
 * Takes what has come of the frozen plan by `now`: reminds who has not submitted, marks overdue, escalates, or nudges the
 * reviewer. `state` and `index` (the first step not taken) are as the caller knows them: a repeat, a step of a replaced plan
 * (`planVersion`) or of a state left meanwhile, of which the hint is still on its way, only reads.
 */
export async function takeStep(
  db: Database,
  { id, state, planVersion, index, now }: StepOfTask & { now: Date },
): Promise<Task> {
  const { organisationId } = await db.occurrence.findUniqueOrThrow({
    where: { id },
    select: { organisationId: true },
  });
  return change(db, { organisationId, actor: processActor, now }, async (unit) => {
    const { tx } = unit;
    await tx.$queryRaw`SELECT 1 FROM occurrence WHERE id = ${id}::uuid FOR UPDATE`;
    const before = await tx.occurrence.findUniqueOrThrow({
      where: { id },
      select: { ...taskSelection, activityId: true },
    });
    const { underReview, taken } = planOfState(before);
    const known = before.state === state && before.planVersion === planVersion && taken === index;
    if (!known) return toTask(before);
    const settings = await loadSettings(tx, organisationId);
    const done = await performDue(unit, settings, before);
    const counter = underReview ? { reviewStepsTaken: done } : { stepsTaken: done };
    await tx.occurrence.update({ where: { id }, data: counter });
    await keepPlanGoing(tx, settings, id);
    return toTask(await tx.occurrence.findUniqueOrThrow({ where: { id }, select: taskSelection }));
  });
}

/** Performs every step that is due, as one: those of one night belong together. Returns how many are behind us then. */
async function performDue(
  unit: Change,
  settings: Settings,
  row: Parameters<typeof planOfState>[0] & { id: string; activityId: string },
): Promise<number> {
  const { steps, taken } = planOfState(row);
  let done = taken;
  for (;;) {
    const next = nextStep(steps, done, unit.context.now);
    const step = next && steps[next.index];
    if (!next || !step || Date.parse(step.at) > unit.context.now.getTime())
      return next?.index ?? steps.length;
    await performStep(unit, settings, { id: row.id, activityId: row.activityId, step });
    done = next.index + 1;
  }
}
