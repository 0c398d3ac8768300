import { localDate } from '../../../domain/local-time.js';
import { coExecutorDue } from '../../../domain/reminder-plan.js';
import type { Change } from '../../change.js';
import { fromColumn, toColumn } from '../../dates.js';
import { dropObsolete } from '../../notifications/drop-obsolete.js';
import { planNotifications } from '../../notifications/plan-notifications.js';
import { responsibleBodies } from '../../occurrences/assign-bodies.js';
import type { ResponsibleBody } from '../../occurrences/assign-bodies.js';
import { replanOccurrence } from '../../occurrences/replan.js';
import type { Settings } from '../../settings.js';
import { lockOccurrence } from '../../submissions/lock-occurrence.js';
import type { LockedOccurrence } from '../../submissions/lock-occurrence.js';
import type { Ground } from './move-task.js';

/**
 * Hands an open task to the bodies its activity has now, in the caller's transaction: who is new gets an assignment, who is
 * no longer named is released unless something of theirs was handed in already. A task under review, or one that was not
 * handed out yet, is left as it is: the first is judged as it was done, the second gets the new bodies when it opens.
 */
export async function reassignByOrder(
  unit: Change,
  settings: Settings,
  { occurrenceId, ground }: { occurrenceId: string; ground: Ground },
): Promise<void> {
  const { tx, context, record, poke } = unit;
  const occurrence = await lockOccurrence(tx, context.organisationId, { occurrenceId });
  const handedOut = occurrence.assignments.length > 0;
  if (!handedOut || !['on_control', 'returned'].includes(occurrence.state)) return;
  const wanted = await responsibleBodies(unit, occurrence.activityId);
  const released = await release(unit, occurrence, wanted);
  const assigned = await assign(unit, settings, occurrence, wanted);
  if (released.length === 0 && assigned.length === 0) return;
  await dropObsolete(unit, occurrenceId);
  await replanOccurrence(unit, settings, occurrenceId);
  const { activityId } = occurrence;
  await planNotifications(unit, settings, {
    ...{ kind: 'assigned', activityId, occurrenceId, note: ground.words },
    assignmentIds: assigned.map((one) => one.id),
  });
  await planNotifications(unit, settings, {
    ...{ kind: 'cancelled', activityId, occurrenceId, note: ground.words },
    assignmentIds: released.map((one) => one.id),
  });
  record({
    action: 'occurrence.reassigned_by_order',
    subject: { type: 'occurrence', id: occurrenceId },
    occurrenceId,
    data: {
      ...{ ground: ground.words, orderId: ground.orderId },
      bodies: wanted.map(({ name, role }) => ({ body: name, role })),
      assigned: assigned.map(({ bodyName, role }) => ({ body: bodyName, role })),
      released: released.map(({ bodyName }) => ({ body: bodyName })),
    },
  });
  poke('occurrence', occurrenceId, { id: occurrenceId });
}

async function release({ tx }: Change, occurrence: LockedOccurrence, wanted: readonly ResponsibleBody[]) {
  const named = new Set(wanted.map((body) => body.bodyId));
  const released = occurrence.assignments.filter(
    ({ bodyId, state }) => !named.has(bodyId) && (state === 'pending' || state === 'returned'),
  );
  await tx.assignment.updateMany({
    where: { id: { in: released.map((one) => one.id) } },
    data: { state: 'closed' },
  });
  return released;
}

/** New bodies, and those whose part or role is theirs again. */
async function assign(
  { tx, context }: Change,
  { presets, calendar, zone }: Settings,
  occurrence: LockedOccurrence,
  wanted: readonly ResponsibleBody[],
) {
  const due = fromColumn(occurrence.dueOn);
  const half = coExecutorDue(
    localDate(context.now, zone),
    due,
    presets.coExecutorShare,
    calendar,
    presets.shift,
  );
  const known = new Map(occurrence.assignments.map((one) => [one.bodyId, one]));
  const changed: { id: string; bodyName: string; role: string }[] = [];
  for (const { bodyId, name, role, groupId } of wanted) {
    const before = known.get(bodyId);
    const dueOn = toColumn(role === 'lead' ? due : half);
    if (!before) {
      const created = await tx.assignment.create({
        data: {
          ...{ organisationId: context.organisationId, occurrenceId: occurrence.id },
          ...{ bodyId, bodyName: name, role, groupId, dueOn },
        },
        select: { id: true, bodyName: true, role: true },
      });
      changed.push(created);
    } else if (before.state === 'closed' || before.role !== role) {
      await tx.assignment.update({
        where: { id: before.id },
        data: {
          role,
          ...(before.state === 'closed' && { state: 'pending', dueOn }),
          ...(role === 'lead' && { dueOn: toColumn(due) }),
        },
      });
      changed.push({ id: before.id, bodyName: before.bodyName, role });
    }
  }
  return changed;
}
