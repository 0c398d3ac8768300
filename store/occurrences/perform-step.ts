import type { Change } from '../change.js';
import { planNotifications } from '../notifications/plan-notifications.js';
import type { Settings } from '../settings.js';
import type { FrozenStep } from './frozen-plan.js';

/** Does what a step says, in the caller's transaction; the ledger's unique keys keep a repeat harmless. */
export async function performStep(
  unit: Change,
  settings: Settings,
  { id, activityId, step }: { id: string; activityId: string; step: FrozenStep },
): Promise<void> {
  const fact = { activityId, occurrenceId: id };
  switch (step.kind) {
    case 'remind':
      await planNotifications(unit, settings, {
        ...fact,
        kind: 'remind',
        assignmentIds: await owing(unit, id, step.audience),
      });
      return;
    case 'mark_overdue':
      return markOverdue(unit, id);
    case 'overdue_reminder':
      await planNotifications(unit, settings, {
        ...fact,
        kind: 'overdue',
        assignmentIds: await owing(unit, id),
      });
      return;
    case 'escalate':
      // A head hears what that body owes; the officers hear of the task once.
      await planNotifications(unit, settings, {
        ...fact,
        kind: 'escalation',
        level: step.level,
        assignmentIds: step.level === 'head' ? await owing(unit, id) : [],
      });
      unit.record({
        action: 'occurrence.escalated',
        subject: { type: 'occurrence', id },
        occurrenceId: id,
        data: { level: step.level ?? null },
      });
      return;
    case 'nudge_reviewer':
      await planNotifications(unit, settings, { ...fact, kind: 'nudge_reviewer', assignmentIds: [] });
      return;
  }
}

/** Assignments of which nothing was submitted yet, or whose submission was returned. */
async function owing({ tx }: Change, occurrenceId: string, audience?: 'co_executor'): Promise<string[]> {
  const rows = await tx.assignment.findMany({
    where: { occurrenceId, state: { in: ['pending', 'returned'] }, ...(audience ? { role: audience } : {}) },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

async function markOverdue({ tx, context, record }: Change, id: string): Promise<void> {
  const { count } = await tx.occurrence.updateMany({
    where: { id, overdueAt: null },
    data: { overdueAt: context.now },
  });
  if (count > 0)
    record({ action: 'occurrence.overdue', subject: { type: 'occurrence', id }, occurrenceId: id });
}
