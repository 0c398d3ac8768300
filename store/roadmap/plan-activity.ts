import type { CivilDate } from '../../domain/civil-date.js';
import type { Rule } from '../../domain/deadline.js';
import { Conflict, NotFound } from '../../domain/errors.js';
import { planOccurrences } from '../../domain/occurrence-plan.js';
import { checkPlannedDates } from '../../domain/planned-dates.js';
import type { PlannedDates, ScheduledOccurrence } from '../../domain/planned-dates.js';
import { change } from '../change.js';
import type { Change, ChangeContext } from '../change.js';
import type { Database } from '../client.js';
import { fromColumn, toColumn, toOptionalColumn } from '../dates.js';
import { Prisma } from '../generated/prisma/client.js';
import { toJsonColumn } from '../json-column.js';
import { followDue } from '../occurrences/follow-due.js';
import { loadSettings } from '../settings.js';
import type { Settings } from '../settings.js';
import { lockOccurrence } from '../submissions/lock-occurrence.js';
import { plannedBySelection, planOf, validityOf } from './planning.js';

/** What planning days did: the dates ahead and how many open tasks follow. Days inclusive. */
export interface PlannedActivity {
  dates: ScheduledOccurrence[];
  movedTasks: number;
}

/**
 * Chooses days inside the windows of a row on control, for every year or for single periods; null takes them back. Open
 * tasks follow as long as they stand on the date of the plan: one that was moved by a decision, or is under review, stays.
 * This is no extension (DOMAIN §1): the date by the rule is untouched. Throws NotFound `activity`; Conflict
 * `activity_not_on_control`; InvalidInput `planned_date` or `planned_outside_window`.
 */
export async function planActivity(
  db: Database,
  context: ChangeContext,
  { activityId, planned }: { activityId: string; planned: PlannedDates | null },
): Promise<PlannedActivity> {
  return change(db, context, async (unit) => {
    const { tx } = unit;
    await tx.$queryRaw`SELECT 1 FROM activity WHERE id = ${activityId}::uuid FOR UPDATE`;
    const activity = await tx.activity.findFirst({
      where: { id: activityId, organisationId: context.organisationId },
      select: { ...plannedBySelection, state: true },
    });
    if (!activity) throw new NotFound('activity', 'Такого мероприятия нет.');
    if (activity.state !== 'on_control')
      throw new Conflict('activity_not_on_control', 'Мероприятие не на контроле.');
    const settings = await loadSettings(tx, context.organisationId);
    const { calendar, presets } = settings;
    const rule = activity.rule as Rule;
    if (planned) {
      const plan = planOccurrences(rule, { ...validityOf(activity), calendar, presets });
      checkPlannedDates(plan, planned, settings);
    }
    const before = planOf(activity, settings);
    const after = planOf({ ...activity, planned }, settings);
    await tx.activity.update({
      where: { id: activityId },
      data: { planned: planned ? toJsonColumn(planned) : Prisma.DbNull },
    });
    unit.record({
      action: 'activity.planned',
      subject: { type: 'activity', id: activityId },
      data: { everyYear: planned?.everyYear ?? null, periods: { ...planned?.periods } },
    });
    unit.poke('activity', activityId, { id: activityId });
    const movedTasks = await moveOpen(unit, settings, activityId, { before, after });
    return { dates: after.filter((one) => !one.past), movedTasks };
  });
}

async function moveOpen(
  unit: Change,
  settings: Settings,
  activityId: string,
  plans: { before: readonly ScheduledOccurrence[]; after: readonly ScheduledOccurrence[] },
): Promise<number> {
  const dueBefore = new Map(plans.before.map((one) => [one.period, one.due]));
  const dueAfter = new Map(plans.after.map((one) => [one.period, one]));
  const open = await unit.tx.occurrence.findMany({
    where: { activityId, state: { in: ['waiting_stage', 'on_control', 'returned'] }, openedByHand: false },
    orderBy: { id: 'asc' },
    select: { id: true, period: true, dueOn: true },
  });
  let moved = 0;
  for (const { id, period, dueOn } of open) {
    const to = dueAfter.get(period);
    const stands = fromColumn(dueOn) === dueBefore.get(period);
    if (!to || !stands || to.due === fromColumn(dueOn)) continue;
    await moveTo(unit, settings, id, to);
    moved += 1;
  }
  return moved;
}

async function moveTo(
  unit: Change,
  settings: Settings,
  occurrenceId: string,
  to: ScheduledOccurrence,
): Promise<void> {
  const { tx, context } = unit;
  const occurrence = await lockOccurrence(tx, context.organisationId, { occurrenceId });
  const previousDue: CivilDate = fromColumn(occurrence.dueOn);
  await tx.occurrence.update({
    where: { id: occurrenceId },
    data: {
      dueOn: toColumn(to.due),
      plannedOn: toOptionalColumn(to.plannedOn),
      version: { increment: 1 },
    },
  });
  unit.record({
    action: 'occurrence.planned',
    subject: { type: 'occurrence', id: occurrenceId },
    occurrenceId,
    data: { previousDue, dueOn: to.due, dueByRule: to.dueByRule, plannedOn: to.plannedOn },
  });
  await followDue(unit, settings, occurrence, {
    dueOn: to.due,
    note: 'Выбрана плановая дата внутри срока по приказу.',
  });
  unit.poke('occurrence', occurrenceId, { id: occurrenceId });
}
