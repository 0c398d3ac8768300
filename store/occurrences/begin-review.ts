import type { Task } from '../../domain/task.js';
import { change, processActor } from '../change.js';
import type { Database } from '../client.js';
import { toJsonColumn } from '../json-column.js';
import { loadSettings } from '../settings.js';
import { taskSelection, toTask } from './frozen-plan.js';
import type { FrozenStep } from './frozen-plan.js';
import { reviewPlanOf } from './make-plan.js';

/**
 * Freezes the nudges of the reviewer for a submission that was made without them (before 0.2.0, or where the presets want
 * none). Repeated for the same submission, it only reads.
 */
export async function beginReview(db: Database, id: string, now: Date): Promise<Task> {
  const { organisationId } = await db.occurrence.findUniqueOrThrow({
    where: { id },
    select: { organisationId: true },
  });
  return change(db, { organisationId, actor: processActor, now }, async ({ tx }) => {
    await tx.$queryRaw`SELECT 1 FROM occurrence WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await tx.occurrence.findUniqueOrThrow({
      where: { id },
      select: taskSelection,
    });
    if (row.state !== 'submitted' || !row.submittedAt) return toTask(row);
    const plan = reviewPlanOf(id, row.submittedAt, await loadSettings(tx, organisationId));
    const [known] = row.reviewPlan as unknown as FrozenStep[];
    if (plan[0] && known?.at === plan[0].at) return toTask(row);
    const data = { reviewPlan: toJsonColumn(plan), reviewStepsTaken: 0 };
    return toTask(await tx.occurrence.update({ where: { id }, data, select: taskSelection }));
  });
}
