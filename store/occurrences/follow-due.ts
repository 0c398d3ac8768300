import type { CivilDate } from '../../domain/civil-date.js';
import type { Change } from '../change.js';
import { toColumn } from '../dates.js';
import { dropObsolete } from '../notifications/drop-obsolete.js';
import { planNotifications } from '../notifications/plan-notifications.js';
import type { Settings } from '../settings.js';
import type { LockedOccurrence } from '../submissions/lock-occurrence.js';
import { replanOccurrence } from './replan.js';

/**
 * Lets everything that hangs on a task's date follow a date that was moved earlier or later, in the caller's transaction
 * and after the task has its new date: the parts still owed, the frozen reminders, and word to everybody who owes. Whoever
 * had until the old date has until the new one; an earlier date of a co-executor stays unless the task is due before it.
 */
export async function followDue(
  unit: Change,
  settings: Settings,
  occurrence: LockedOccurrence,
  { dueOn, note }: { dueOn: CivilDate; note: string },
): Promise<void> {
  const { id, activityId, dueOn: previous, assignments } = occurrence;
  const due = toColumn(dueOn);
  await unit.tx.assignment.updateMany({
    where: {
      occurrenceId: id,
      state: { in: ['pending', 'returned'] },
      OR: [{ dueOn: { gte: previous } }, { dueOn: { gt: due } }],
    },
    data: { dueOn: due },
  });
  await dropObsolete(unit, id);
  await replanOccurrence(unit, settings, id);
  await planNotifications(unit, settings, {
    ...{ kind: 'extended', activityId, occurrenceId: id, note },
    assignmentIds: assignments.filter((one) => one.state !== 'closed').map((one) => one.id),
  });
}
