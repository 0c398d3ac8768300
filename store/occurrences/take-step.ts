import type { PlanStep } from '../../domain/reminder-plan.js';
import type { Task } from '../../domain/task.js';
import { change, processActor } from '../change.js';
import type { Change } from '../change.js';
import type { Database } from '../client.js';
import { planNotifications } from '../notifications/plan-notifications.js';
import { loadSettings } from '../settings.js';
import { planOfState, taskSelection, toTask } from './frozen-plan.js';

/**
 * Takes one step of the frozen plan: reminds who has not submitted, marks overdue, escalates, or nudges the reviewer. Done
 * once per step and plan version: a repeat, a step of a replaced plan or of a state left meanwhile only reads.
 */
export async function takeStep(
  db: Database,
  input: { id: string; planVersion: number; index: number; now: Date },
): Promise<Task> {
  const { id, planVersion, index, now } = input;
  const { organisationId } = await db.occurrence.findUniqueOrThrow({ where: { id }, select: { organisationId: true } });
  return change(db, { organisationId, actor: processActor, now }, async (unit) => {
    await unit.tx.$queryRaw`SELECT 1 FROM occurrence WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await unit.tx.occurrence.findUniqueOrThrow({
      where: { id },
      select: { ...taskSelection, activityId: true, overdueAt: true },
    });
    const { underReview, steps, taken } = planOfState(row);
    const step = steps[index];
    if (row.planVersion !== planVersion || taken !== index || !step) return toTask(row);
    const counter = underReview ? { reviewStepsTaken: index + 1 } : { stepsTaken: index + 1 };
    await perform(unit, { id, activityId: row.activityId, alreadyOverdue: row.overdueAt !== null, step });
    const after = await unit.tx.occurrence.update({ where: { id }, data: counter, select: taskSelection });
    return toTask(after);
  });
}

interface StepOfTask {
  id: string;
  activityId: string;
  alreadyOverdue: boolean;
  step: PlanStep;
}

async function perform(unit: Change, { id, activityId, alreadyOverdue, step }: StepOfTask): Promise<void> {
  const { tx, context, record } = unit;
  if (step.kind === 'mark_overdue') {
    if (alreadyOverdue) return;
    await tx.occurrence.update({ where: { id }, data: { overdueAt: context.now } });
    record({ action: 'occurrence.overdue', subject: { type: 'occurrence', id }, occurrenceId: id });
    return;
  }
  const owing = await tx.assignment.findMany({
    where: {
      occurrenceId: id,
      state: step.kind === 'nudge_reviewer' ? 'submitted' : { in: ['pending', 'returned'] satisfies string[] },
      ...(step.audience === 'co_executor' ? { role: 'co_executor' } : {}),
    },
    select: { id: true, role: true },
  });
  const lead = owing.filter((one) => one.role === 'lead');
  const settings = await loadSettings(tx, context.organisationId);
  const fact = { activityId, occurrenceId: id, assignmentIds: owing.map((one) => one.id) };
  switch (step.kind) {
    case 'remind':
      await planNotifications(unit, settings, { ...fact, kind: 'remind' });
      break;
    case 'overdue_reminder':
      await planNotifications(unit, settings, { ...fact, kind: 'overdue' });
      break;
    case 'nudge_reviewer':
      await planNotifications(unit, settings, { ...fact, kind: 'nudge_reviewer', assignmentIds: [] });
      break;
    case 'escalate': {
      const level = step.level;
      // The officers hear once of the task, a head of a body of what that body owes.
      const assignmentIds = level === 'head' ? (lead.length > 0 ? lead : owing).map((one) => one.id) : [];
      await planNotifications(unit, settings, { ...fact, kind: 'escalation', level, assignmentIds });
      record({ action: 'occurrence.escalated', subject: { type: 'occurrence', id }, occurrenceId: id, data: { level } });
      break;
    }
  }
}

