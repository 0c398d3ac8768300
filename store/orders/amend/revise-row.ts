import type { CivilDate } from '../../../domain/civil-date.js';
import { describeRule } from '../../../domain/deadlines/reading/describe-rule.js';
import type { RevisedRow } from '../../../domain/revisions/compare-rows.js';
import type { CurrentRow } from '../../../domain/revisions/row-diff.js';
import type { SettledRow } from '../../../domain/settle-draft.js';
import type { Json } from '../../../domain/canonical-json.js';
import { partsOf } from '../../../domain/civil-date.js';
import { periodInWords } from '../../../domain/occurrences/period-words.js';
import type { ScheduledOccurrence } from '../../../domain/planned-dates.js';
import type { Change } from '../../change.js';
import { toColumn } from '../../dates.js';
import { Prisma } from '../../generated/prisma/client.js';
import { toJsonColumn } from '../../json-column.js';
import { closeLocked } from '../../reviews/close-without-execution.js';
import type { Settings } from '../../settings.js';
import { lockOccurrence } from '../../submissions/lock-occurrence.js';
import { findOrCreateBodies } from '../find-or-create-bodies.js';
import { moveTaskByOrder } from './move-task.js';
import type { Ground } from './move-task.js';
import { reassignByOrder } from './reassign-task.js';

/** What an amending order did to tasks. */
export interface TaskCounts {
  moved: number;
  closed: number;
}

/**
 * Writes what an amending order changes in a row, in the caller's transaction, and lets its open tasks follow: dates move,
 * bodies change hands, a year that is done already is noted as done. `controlFrom` = the day from which the changed rule
 * opens occurrences. The row's process looks again.
 */
export async function reviseRow(
  unit: Change,
  settings: Settings,
  input: {
    row: RevisedRow & { current: CurrentRow; settled: SettledRow };
    sectionId: string;
    controlFrom: CivilDate;
    ground: Ground;
  },
): Promise<TaskCounts> {
  const { row, sectionId, controlFrom, ground } = input;
  const { current, settled, moves, diff } = row;
  const { activityId } = current;
  const rule = settled.rule ?? current.rule;
  await unit.tx.activity.update({
    where: { id: activityId },
    data: {
      ...{ sectionId, number: settled.number, text: settled.activity, deadlineText: settled.deadline },
      ...{ responsiblesText: settled.responsiblesText, mode: settled.mode },
      ...(diff.changes.length > 0 && { revisedById: ground.orderId }),
      ...(moves && {
        rule: toJsonColumn(rule),
        ruleText: describeRule(rule),
        planned: settled.planned ? toJsonColumn(settled.planned) : Prisma.DbNull,
        controlFrom: toColumn(later(controlFrom, current.controlFrom)),
      }),
    },
  });
  unit.poke('activity', activityId, { id: activityId });
  if (diff.changes.length === 0) return { moved: 0, closed: 0 };
  unit.record({
    action: 'activity.revised',
    subject: { type: 'activity', id: activityId },
    data: {
      ...{ changes: diff.changes, ground: ground.words, orderId: ground.orderId },
      ...{ before: diff.before as unknown as Json, after: diff.after as unknown as Json },
    },
  });
  if (diff.changes.includes('bodies')) await rewriteBodies(unit, activityId, settled);
  for (const { task, to } of moves?.moves ?? []) {
    await moveTaskByOrder(unit, settings, { occurrenceId: task.id, to, ground });
  }
  for (const { occurrence, done } of row.doneAlready)
    await noteDone(unit, activityId, occurrence, done, ground);
  if (diff.changes.includes('bodies')) {
    for (const task of current.tasks.filter((one) => !one.offControl)) {
      await reassignByOrder(unit, settings, { occurrenceId: task.id, ground });
    }
  }
  return { moved: moves?.moves.length ?? 0, closed: 0 };
}

/** Takes a row off control on the ground of the amending order: its open tasks are closed, its past stays. */
export async function removeRow(
  unit: Change,
  { current, ground }: { current: CurrentRow; ground: Ground },
): Promise<TaskCounts> {
  const { activityId } = current;
  const words = `Исключено из плана: ${ground.words}`;
  await unit.tx.activity.update({
    where: { id: activityId },
    data: { state: 'removed', revisedById: ground.orderId },
  });
  unit.record({
    action: 'activity.removed',
    subject: { type: 'activity', id: activityId },
    data: { ground: words, orderId: ground.orderId },
  });
  unit.poke('activity', activityId, { id: activityId });
  const open = current.tasks.filter((task) => !task.offControl);
  for (const { id: occurrenceId } of open) {
    const occurrence = await lockOccurrence(unit.tx, unit.context.organisationId, { occurrenceId });
    await closeLocked(unit, occurrence, { move: 'cancel', ground: words });
  }
  return { moved: 0, closed: open.length };
}

const later = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b);

async function rewriteBodies(unit: Change, activityId: string, { bodies }: SettledRow): Promise<void> {
  const ids = await findOrCreateBodies(unit, bodies);
  await unit.tx.activityBody.deleteMany({ where: { activityId } });
  await unit.tx.activityBody.createMany({
    data: bodies.map(({ name, role }, index) => ({ activityId, bodyId: ids.get(name) ?? '', role, index })),
  });
}

/** The period of the new rule gets its row, so that it is not opened: it was done under the old one. */
async function noteDone(
  { tx, context, record }: Change,
  activityId: string,
  occurrence: ScheduledOccurrence,
  done: { id: string; period: string },
  ground: Ground,
): Promise<void> {
  const words = `Исполнено за период «${periodInWords(done.period)}» до изменения срока (${ground.words})`;
  const { id } = await tx.occurrence.create({
    select: { id: true },
    data: {
      organisationId: context.organisationId,
      ...{ activityId, period: occurrence.period, year: partsOf(occurrence.windowEnd).year },
      windowStart: toColumn(occurrence.windowStart),
      windowEnd: toColumn(occurrence.windowEnd),
      opensOn: toColumn(occurrence.opens),
      dueByRule: toColumn(occurrence.dueByRule),
      dueOn: toColumn(occurrence.due),
      ...{ state: 'not_applicable', ground: words, offControlAt: context.now },
    },
  });
  record({
    action: 'activity.period_done_before',
    subject: { type: 'activity', id: activityId },
    occurrenceId: id,
    data: { ...{ period: occurrence.period, state: 'not_applicable' }, doneIn: done.id, ground: words },
  });
}
