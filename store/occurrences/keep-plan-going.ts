import { localDate } from '../../domain/local-time.js';
import { extendPlan, reviewNudges } from '../../domain/reminder-plan.js';
import type { Transaction } from '../client.js';
import { fromColumn } from '../dates.js';
import { toJsonColumn } from '../json-column.js';
import type { Settings } from '../settings.js';
import type { FrozenStep } from './frozen-plan.js';
import { planInput } from './make-plan.js';

/**
 * Adds the next few overdue reminders, or nudges of the reviewer, to a plan that is used up: a task is never forgotten
 * because it is very late.
 */
export async function keepPlanGoing(tx: Transaction, settings: Settings, id: string): Promise<void> {
  const row = await tx.occurrence.findUniqueOrThrow({
    where: { id },
    select: {
      state: true,
      plan: true,
      stepsTaken: true,
      reviewPlan: true,
      reviewStepsTaken: true,
      submittedAt: true,
      opensOn: true,
      dueOn: true,
    },
  });
  const nudges = row.reviewPlan as unknown as FrozenStep[];
  if (row.state === 'submitted' && row.submittedAt && row.reviewStepsTaken >= nudges.length) {
    const more = reviewNudges(
      localDate(row.submittedAt, settings.zone),
      { ...settings, spreadKey: id },
      nudges.length + 1,
    );
    await tx.occurrence.update({
      where: { id },
      data: { reviewPlan: toJsonColumn([...nudges, ...more]) },
    });
  }
  const plan = row.plan as unknown as FrozenStep[];
  const usedUp = ['on_control', 'returned'].includes(row.state) && row.stepsTaken >= plan.length;
  if (!usedUp) return;
  const input = planInput({ id, opens: fromColumn(row.opensOn), due: fromColumn(row.dueOn) }, settings);
  await tx.occurrence.update({
    where: { id },
    data: { plan: toJsonColumn(extendPlan(plan, input)) },
  });
}
