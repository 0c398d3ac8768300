import { InvalidInput } from '../../domain/errors.js';
import { demandScope } from '../../domain/roles.js';
import type { Viewer } from '../../domain/roles.js';
import { moveTask } from '../../domain/task-states.js';
import type { TaskState } from '../../domain/task-states.js';
import { change } from '../change.js';
import type { Change, ChangeContext } from '../change.js';
import type { Database } from '../client.js';
import { closeExtensions } from '../extensions/close-extensions.js';
import { dropObsolete } from '../notifications/drop-obsolete.js';
import { planNotifications } from '../notifications/plan-notifications.js';
import { lockOccurrence } from '../submissions/lock-occurrence.js';
import type { LockedOccurrence } from '../submissions/lock-occurrence.js';

export interface ClosingInput {
  occurrenceId: string;
  ground: string;
  viewer: Viewer;
}

/** Cancels a task on a written ground. Throws as `markNotApplicable`. */
export function cancelOccurrence(db: Database, context: ChangeContext, input: ClosingInput) {
  return closeTask(db, context, input, 'cancel');
}

/**
 * Notes that a task has no place in its period. Throws NotFound `task_not_found`; Forbidden `role_forbidden`; InvalidInput
 * `ground_needed`; Conflict `task_state`.
 */
export function markNotApplicable(db: Database, context: ChangeContext, input: ClosingInput) {
  return closeTask(db, context, input, 'mark_not_applicable');
}

const unfinished = [
  'assigned',
  'remind',
  'overdue',
  'escalation',
  'nudge_reviewer',
  'submitted',
  'extension_asked',
] as const;

async function closeTask(
  db: Database,
  context: ChangeContext,
  { occurrenceId, ground, viewer }: ClosingInput,
  move: 'cancel' | 'mark_not_applicable',
): Promise<{ id: string; state: TaskState }> {
  demandScope(viewer, 'occurrence.cancel');
  if (ground.trim() === '') throw new InvalidInput('ground_needed', 'Напишите основание.');
  return change(db, context, async (unit) => {
    const occurrence = await lockOccurrence(unit.tx, context.organisationId, { occurrenceId });
    return closeLocked(unit, occurrence, { move, ground });
  });
}

/** Takes a locked task off control without execution, in the caller's transaction. Throws Conflict `task_state`. */
export async function closeLocked(
  unit: Change,
  occurrence: LockedOccurrence,
  { move, ground }: { move: 'cancel' | 'mark_not_applicable'; ground: string },
): Promise<{ id: string; state: TaskState }> {
  const { tx, context, record, poke } = unit;
  const { id: occurrenceId } = occurrence;
  const state = moveTask(occurrence.state, move);
  await tx.occurrence.update({
    where: { id: occurrenceId },
    data: { state, ground, offControlAt: context.now, version: { increment: 1 } },
  });
  await tx.assignment.updateMany({
    where: { occurrenceId, state: { in: ['pending', 'submitted', 'returned'] } },
    data: { state: 'closed' },
  });
  await closeExtensions(unit, occurrenceId, 'Задача снята с контроля.');
  await dropObsolete(unit, occurrenceId, unfinished);
  await planNotifications(unit, occurrence.settings, {
    kind: 'cancelled',
    activityId: occurrence.activityId,
    occurrenceId,
    assignmentIds: occurrence.assignments.map((one) => one.id),
    note: ground,
  });
  const action = state === 'cancelled' ? 'occurrence.cancelled' : 'occurrence.not_applicable';
  record({ action, subject: { type: 'occurrence', id: occurrenceId }, occurrenceId, data: { ground } });
  poke('occurrence', occurrenceId, { id: occurrenceId });
  const { chainId, year } = occurrence;
  if (chainId !== null) poke('cycle', `${chainId}:${year}`, { chainId, year });
  return { id: occurrenceId, state };
}
