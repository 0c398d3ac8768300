import { partsOf } from '../../../domain/civil-date.js';
import type { ScheduledOccurrence } from '../../../domain/planned-dates.js';
import { moveTask as allowMove } from '../../../domain/task-states.js';
import type { Change } from '../../change.js';
import { fromColumn, toColumn, toOptionalColumn } from '../../dates.js';
import { closeExtensions } from '../../extensions/close-extensions.js';
import { followDue } from '../../occurrences/follow-due.js';
import type { Settings } from '../../settings.js';
import { lockOccurrence } from '../../submissions/lock-occurrence.js';

/** The amending order, as the ground of what it does. */
export interface Ground {
  orderId: string;
  /** «Приказ № 15 от 20.06.2026». */
  words: string;
}

/**
 * Moves an open task to the occurrence of the changed rule that it stands for from now on, in the caller's transaction: the
 * date in force changes, the first date by the rule and the date before stay recorded with the amending order as ground;
 * reminders are planned anew, everybody who owes is told, and the running process looks again.
 */
export async function moveTaskByOrder(
  unit: Change,
  settings: Settings,
  { occurrenceId, to, ground }: { occurrenceId: string; to: ScheduledOccurrence; ground: Ground },
): Promise<void> {
  const { tx, context, record, poke } = unit;
  const occurrence = await lockOccurrence(tx, context.organisationId, { occurrenceId });
  allowMove(occurrence.state, 'extend');
  const before = await tx.occurrence.findUniqueOrThrow({
    where: { id: occurrenceId },
    select: { period: true },
  });
  const previousDue = fromColumn(occurrence.dueOn);
  const dueOn = toColumn(to.due);
  await tx.occurrence.update({
    where: { id: occurrenceId },
    data: {
      ...{ period: to.period, year: partsOf(to.windowEnd).year, dueOn },
      windowStart: toColumn(to.windowStart),
      windowEnd: toColumn(to.windowEnd),
      plannedOn: toOptionalColumn(to.plannedOn),
      version: { increment: 1 },
    },
  });
  record({
    action: 'occurrence.moved_by_order',
    subject: { type: 'occurrence', id: occurrenceId },
    occurrenceId,
    data: {
      ...{ previousDue, dueOn: to.due, dueByRule: to.dueByRule, ground: ground.words },
      ...{ orderId: ground.orderId, previousPeriod: before.period, period: to.period },
    },
  });
  poke('occurrence', occurrenceId, { id: occurrenceId });
  if (to.due === previousDue) return;
  await tx.extension.create({
    data: {
      ...{ organisationId: context.organisationId, occurrenceId, state: 'granted', orderId: ground.orderId },
      ...{ reason: ground.words, ground: ground.words },
      ...{ requestedDue: dueOn, previousDue: occurrence.dueOn },
      ...{ askedById: context.actor.accountId, askedAt: context.now },
      ...{ decidedById: context.actor.accountId, decidedAt: context.now },
    },
  });
  await closeExtensions(unit, occurrenceId, `Срок изменён: ${ground.words}.`);
  await followDue(unit, settings, occurrence, { dueOn: to.due, note: ground.words });
}
