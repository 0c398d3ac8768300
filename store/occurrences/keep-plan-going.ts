import { extendPlan } from '../../domain/reminder-plan.js';
import type { Transaction } from '../client.js';
import { fromColumn } from '../dates.js';
import type { Settings } from '../settings.js';
import type { FrozenStep } from './frozen-plan.js';
import { planInput } from './make-plan.js';

/** Adds the next few overdue reminders to a plan that is used up: a task is never forgotten because it is very late. */
export async function keepPlanGoing(tx: Transaction, settings: Settings, id: string): Promise<void> {
  const row = await tx.occurrence.findUniqueOrThrow({
    where: { id },
    select: { state: true, plan: true, stepsTaken: true, opensOn: true, dueOn: true },
  });
  const plan = row.plan as unknown as FrozenStep[];
  const usedUp = ['on_control', 'returned'].includes(row.state) && row.stepsTaken >= plan.length;
  if (!usedUp) return;
  const input = planInput({ id, opens: fromColumn(row.opensOn), due: fromColumn(row.dueOn) }, settings);
  await tx.occurrence.update({
    where: { id },
    data: { plan: extendPlan(plan, input) as unknown as object[] },
  });
}
