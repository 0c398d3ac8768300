import type { CivilDate } from '../../domain/civil-date.js';
import type { Change } from '../change.js';
import { toColumn } from '../dates.js';
import { dropObsolete } from '../notifications/drop-obsolete.js';
import { planNotifications } from '../notifications/plan-notifications.js';
import { replanOccurrence } from '../occurrences/replan.js';
import type { Settings } from '../settings.js';
import { recountOpenTasks } from './recount.js';
import type { RecountedTask } from './recount.js';

/** An open task whose date is another now. */
export interface MovedTask {
  occurrenceId: string;
  previousDue: CivilDate;
  dueOn: CivilDate;
}

/** Writes the new dates of open tasks and their parts in the caller's transaction, plans anew, and tells executors. */
export async function moveOpenTasks(
  unit: Change,
  year: number,
  { before, after, ground }: { before: Settings; after: Settings; ground: string },
): Promise<MovedTask[]> {
  const { tx, context } = unit;
  const { organisationId, now } = context;
  await tx.$queryRaw`
    SELECT id FROM occurrence WHERE organisation_id = ${organisationId}::uuid
      AND state IN ('waiting_stage', 'on_control', 'returned') AND planned_on IS NULL ORDER BY id FOR UPDATE`;
  const moved: MovedTask[] = [];
  const calendars = { before: before.calendar, after: after.calendar };
  for (const task of await recountOpenTasks(tx, { organisationId, now, year, settings: after, calendars })) {
    for (const part of task.parts)
      await tx.assignment.update({ where: { id: part.id }, data: { dueOn: toColumn(part.dueOn) } });
    if (task.newDue !== task.previousDue) {
      await moveTask(unit, { after, ground }, task);
      moved.push({ occurrenceId: task.id, previousDue: task.previousDue, dueOn: task.newDue });
    } else {
      await replanOccurrence(unit, after, task.id);
      unit.poke('occurrence', task.id, { id: task.id });
    }
  }
  return moved;
}

async function moveTask(
  unit: Change,
  { after, ground }: { after: Settings; ground: string },
  task: RecountedTask,
): Promise<void> {
  const { id, activityId, previousDue, newDue: dueOn } = task;
  await unit.tx.occurrence.update({
    where: { id },
    data: { dueOn: toColumn(dueOn), version: { increment: 1 } },
  });
  await dropObsolete(unit, id);
  await replanOccurrence(unit, after, id);
  await planNotifications(unit, after, {
    ...{ kind: 'extended' as const, activityId, occurrenceId: id, note: ground },
    assignmentIds: task.assignmentIds,
  });
  unit.record({
    action: 'occurrence.due_recomputed',
    subject: { type: 'occurrence', id },
    occurrenceId: id,
    data: { previousDue, dueOn, ground },
  });
  unit.poke('occurrence', id, { id });
}
