import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { addDays } from '../../domain/civil-date.js';
import type { CivilDate } from '../../domain/civil-date.js';
import type { DraftOrder } from '../../domain/draft-order.js';
import { readOrder } from '../../documents/order/read-order.js';
import type { ChangeContext } from '../../store/change.js';
import type { Database } from '../../store/client.js';
import { fromColumn } from '../../store/dates.js';
import { assignBodies } from '../../store/occurrences/assign-bodies.js';
import { openOccurrence } from '../../store/occurrences/open-occurrence.js';
import { confirmOrder } from '../../store/orders/confirm-order.js';
import { saveDraft } from '../../store/orders/save-draft.js';
import { plannedBySelection, planOf } from '../../store/roadmap/planning.js';
import { loadSettings } from '../../store/settings.js';
import { tester } from './installation.js';

/** Every question of the draft answered by its first reading; those of the whole order are answered by the dates. */
function firstReadings(draft: DraftOrder): Record<string, string> {
  const rows = draft.sections.flatMap((section) => section.rows);
  const questions = rows.flatMap((row) => row.questions).filter(({ choices }) => choices.length > 0);
  return Object.fromEntries(questions.map(({ id, choices }) => [id, choices[0]?.value ?? '']));
}

/**
 * Puts the seed order on control in this organisation, as of `today`, and opens what its rules would have opened by then,
 * without the processes; answers with the order's id.
 */
export async function orderStory(db: Database, organisationId: string, today: CivilDate): Promise<string> {
  const bytes = await readFile(new URL('../../examples/prikaz-88-kurkino.txt', import.meta.url));
  const draft = readOrder({ name: 'приказ 88.txt', bytes });
  const context: ChangeContext = { organisationId, actor: tester, now: new Date(`${today}T06:00:00Z`) };
  const fileSha256 = createHash('sha256').update(bytes).digest('hex');
  const { id } = await saveDraft(db, context, { fileName: 'приказ 88.txt', fileSha256, draft });
  await confirmOrder(db, context, {
    ...{ orderId: id, validFrom: '2020-11-27', validUntil: '2027-12-31', controlFrom: '2026-01-12' },
    answers: firstReadings(draft),
  });
  const settings = await loadSettings(db, organisationId);
  const activities = await db.activity.findMany({
    where: { orderId: id },
    select: { id: true, ...plannedBySelection },
  });
  for (const activity of activities)
    for (const one of planOf(activity, settings).filter(({ past, opens }) => !past && opens <= today))
      await openOccurrence(db, context, { activityId: activity.id, period: one.period });
  for (const { id: occurrenceId } of await db.occurrence.findMany({
    where: { activity: { orderId: id }, state: 'on_control' },
    select: { id: true },
  }))
    await assignBodies(db, occurrenceId, context.now);
  return id;
}

/** Takes some tasks off control, in time and late, and leaves one under review: a year as it might look in November. */
export async function liveALittle(db: Database, orderId: string): Promise<void> {
  const rows = await db.occurrence.findMany({
    where: { activity: { orderId }, state: 'on_control' },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    select: { id: true, dueOn: true },
  });
  for (const [index, row] of rows.entries()) {
    if (index % 3 === 2) continue;
    const due = fromColumn(row.dueOn);
    const at = new Date(`${addDays(due, index % 5 === 0 ? 3 : -2)}T09:00:00Z`);
    await db.occurrence.update({
      where: { id: row.id },
      data:
        index % 7 === 3
          ? { state: 'submitted', submittedAt: at }
          : { state: 'accepted', submittedAt: at, offControlAt: at },
    });
  }
}
