import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { addDays } from '../../domain/civil-date.js';
import type { CivilDate } from '../../domain/civil-date.js';
import { Conflict } from '../../domain/errors.js';
import { readOrder } from '../../documents/order/read-order.js';
import type { ChangeContext } from '../../store/change.js';
import type { Database } from '../../store/client.js';
import { fromColumn } from '../../store/dates.js';
import { assignBodies } from '../../store/occurrences/assign-bodies.js';
import { openOccurrence } from '../../store/occurrences/open-occurrence.js';
import { confirmOrder } from '../../store/orders/confirm-order.js';
import type { OrderConfirmation } from '../../store/orders/confirm-order.js';
import { saveDraft } from '../../store/orders/save-draft.js';
import { plannedBySelection, planOf } from '../../store/roadmap/planning.js';
import { loadSettings } from '../../store/settings.js';
import { tester } from './installation.js';

interface OpenQuestion {
  id: string;
  text: string;
  choices: { value: string }[];
}

/** Puts the draft on control with the first reading of whatever is asked about it. */
async function confirmByFirstReadings(
  db: Database,
  context: ChangeContext,
  confirmation: OrderConfirmation,
): Promise<void> {
  const answers: Record<string, string> = {};
  for (let round = 0; round < 10; round++)
    try {
      await confirmOrder(db, context, { ...confirmation, answers });
      return;
    } catch (error) {
      if (!(error instanceof Conflict) || error.code !== 'questions_open') throw error;
      for (const { id, text, choices } of error.details['questions'] as OpenQuestion[]) {
        const [first] = choices;
        if (!first) throw new Error(`the seed order asks what has no choices: ${text}`, { cause: error });
        answers[id] = first.value;
      }
    }
  throw new Error('the seed order asks again and again');
}

/**
 * Puts the seed order on control in this organisation, as of `today`, and opens what its rules would have opened by then,
 * without the processes; answers with the order's id.
 */
export async function orderStory(db: Database, organisationId: string, today: CivilDate): Promise<string> {
  const bytes = await readFile(new URL('../../examples/prikaz-88-kurkino.txt', import.meta.url));
  const draft = readOrder({ name: 'приказ 88.txt', bytes });
  // The order of the seeded organisation has this number too: the story's would be read as a new edition of it.
  await db.order.updateMany({ where: { organisationId, number: '88' }, data: { number: '1' } });
  const context: ChangeContext = { organisationId, actor: tester, now: new Date(`${today}T06:00:00Z`) };
  const fileSha256 = createHash('sha256').update(bytes).digest('hex');
  const { id } = await saveDraft(db, context, { fileName: 'приказ 88.txt', fileSha256, draft });
  await confirmByFirstReadings(db, context, {
    ...{ orderId: id, validFrom: '2020-11-27', validUntil: '2027-12-31', controlFrom: '2026-01-12' },
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
