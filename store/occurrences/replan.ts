import { localDate } from '../../domain/local-time.js';
import type { Change } from '../change.js';
import { fromColumn } from '../dates.js';
import { toJsonColumn } from '../json-column.js';
import type { Settings } from '../settings.js';
import { makePlan } from './make-plan.js';

/**
 * Replaces the frozen plan of an occurrence after its date was moved, in the caller's transaction. The new plan is counted
 * from the day of the move, so that nothing is said twice; co-executors are reminded of the dates they have, which the move
 * may have left alone; the mark of overdue is taken back when the new date is not over. Tasks that were never assigned get
 * their plan when they are.
 */
export async function replanOccurrence(
  { tx, context }: Change,
  settings: Settings,
  id: string,
): Promise<void> {
  const row = await tx.occurrence.findUniqueOrThrow({
    where: { id },
    select: {
      opensOn: true,
      dueOn: true,
      planVersion: true,
      // The members of a group share one date, as all co-executors do until one of them is moved.
      assignments: {
        where: { role: 'co_executor' },
        select: { dueOn: true },
        orderBy: { dueOn: 'desc' },
        take: 1,
      },
    },
  });
  if (row.planVersion === 0) return;
  const [opens, due] = [fromColumn(row.opensOn), fromColumn(row.dueOn)];
  const [coExecutor] = row.assignments;
  const today = localDate(context.now, settings.zone);
  const plan = makePlan(
    {
      ...{ id, due, opens: today > opens ? today : opens },
      coExecutorDue: coExecutor ? fromColumn(coExecutor.dueOn) : null,
    },
    settings,
  );
  await tx.occurrence.update({
    where: { id },
    data: {
      plan: toJsonColumn(plan),
      planVersion: { increment: 1 },
      stepsTaken: 0,
      ...(due >= today ? { overdueAt: null } : {}),
    },
  });
}
