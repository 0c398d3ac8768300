import { localDate } from '../../domain/local-time.js';
import { reviewNudges } from '../../domain/reminder-plan.js';
import type { Task } from '../../domain/task.js';
import { change, processActor } from '../change.js';
import type { Database } from '../client.js';
import { toJsonColumn } from '../json-column.js';
import { loadSettings } from '../settings.js';
import { taskSelection, toTask } from './frozen-plan.js';
import type { FrozenStep } from './frozen-plan.js';

/** Freezes the nudges of the reviewer for the submission now under review. Repeated for the same submission, it only reads. */
export async function beginReview(db: Database, id: string, now: Date): Promise<Task> {
  const { organisationId } = await db.occurrence.findUniqueOrThrow({
    where: { id },
    select: { organisationId: true },
  });
  return change(db, { organisationId, actor: processActor, now }, async ({ tx }) => {
    await tx.$queryRaw`SELECT 1 FROM occurrence WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await tx.occurrence.findUniqueOrThrow({
      where: { id },
      select: { ...taskSelection, submittedAt: true },
    });
    if (row.state !== 'submitted' || !row.submittedAt) return toTask(row);
    const { zone, calendar, presets } = await loadSettings(tx, organisationId);
    const plan = reviewNudges(localDate(row.submittedAt, zone), { calendar, presets, zone, spreadKey: id });
    const [known] = row.reviewPlan as unknown as FrozenStep[];
    if (plan[0] && known?.at === plan[0].at) return toTask(row);
    const data = { reviewPlan: toJsonColumn(plan), reviewStepsTaken: 0 };
    return toTask(await tx.occurrence.update({ where: { id }, data, select: taskSelection }));
  });
}
