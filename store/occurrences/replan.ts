import { localDate } from '../../domain/local-time.js';
import { coExecutorDue } from '../../domain/reminder-plan.js';
import type { Change } from '../change.js';
import { fromColumn } from '../dates.js';
import type { Settings } from '../settings.js';
import { makePlan } from './make-plan.js';

/**
 * Replaces the frozen plan of an occurrence after its date was moved, in the caller's transaction. The new plan is counted from
 * the day of the move, so that nothing is said twice; the mark of overdue is taken back when the new date is not over. Tasks that were never
 * assigned get their plan when they are.
 */
export async function replanOccurrence(
  { tx, context }: Change,
  settings: Settings,
  id: string,
): Promise<void> {
  const row = await tx.occurrence.findUniqueOrThrow({
    where: { id },
    select: { opensOn: true, dueOn: true, planVersion: true, assignments: { select: { role: true } } },
  });
  if (row.planVersion === 0) return;
  const [opens, due] = [fromColumn(row.opensOn), fromColumn(row.dueOn)];
  const { presets, calendar, zone } = settings;
  const hasCoExecutors = row.assignments.some((one) => one.role === 'co_executor');
  const half = hasCoExecutors
    ? coExecutorDue(opens, due, presets.coExecutorShare, calendar, presets.shift)
    : null;
  const today = localDate(context.now, zone);
  const plan = makePlan({ id, opens: today > opens ? today : opens, due, coExecutorDue: half }, settings);
  await tx.occurrence.update({
    where: { id },
    data: {
      plan: plan as unknown as object[],
      planVersion: { increment: 1 },
      stepsTaken: 0,
      ...(due >= today ? { overdueAt: null } : {}),
    },
  });
}
