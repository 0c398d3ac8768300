import { partsOf } from '../../domain/civil-date.js';
import type { CivilDate } from '../../domain/civil-date.js';
import type { PlannedOccurrence } from '../../domain/occurrence-plan.js';
import { plannedBySelection, planOf } from '../roadmap/planning.js';
import { change } from '../change.js';
import type { Change, ChangeContext } from '../change.js';
import type { Database } from '../client.js';
import { toColumn, toOptionalColumn } from '../dates.js';
import { loadSettings } from '../settings.js';

/** The stage an activity has in a chain; null outside one. */
export type StagePlace = { chainId: string; index: number } | null;

/**
 * Opens the occurrence of a planned period and starts its process. A later stage of a chain is only laid down and waits for
 * the cycle to release it. Does nothing when the period has its row already, or when the plan knows no such period any more
 * (the rule was changed between the decision and this call).
 */
export async function openOccurrence(
  db: Database,
  context: ChangeContext,
  { activityId, period }: { activityId: string; period: string },
): Promise<void> {
  await change(db, context, async (unit) => {
    const activity = await unit.tx.activity.findUniqueOrThrow({
      where: { id: activityId },
      select: { ...plannedBySelection, stage: { select: { chainId: true, index: true } } },
    });
    const settings = await loadSettings(unit.tx, context.organisationId);
    const planned = planOf(activity, settings).find((one) => one.period === period && !one.past);
    if (planned)
      await layDown(unit, { activityId, planned, stage: activity.stage, openedByHand: false, ground: null });
  });
}

/** Writes the row, its history and its hints. Returns its id, or null when the period has its row already. */
export async function layDown(
  { tx, context, record, poke }: Change,
  input: {
    activityId: string;
    planned: Pick<
      PlannedOccurrence,
      'period' | 'windowStart' | 'windowEnd' | 'opens' | 'dueByRule' | 'due'
    > & {
      plannedOn?: CivilDate | null;
    };
    stage: StagePlace;
    openedByHand: boolean;
    ground: string | null;
  },
): Promise<string | null> {
  const { activityId, planned, stage, openedByHand, ground } = input;
  const { year } = partsOf(planned.windowEnd);
  // A stage released by hand before its day opens at once when the day comes.
  const released =
    stage &&
    (await tx.stageRelease.count({ where: { chainId: stage.chainId, year, index: stage.index } })) > 0;
  const waits = stage !== null && stage.index > 0 && !released;
  const [row] = await tx.occurrence.createManyAndReturn({
    skipDuplicates: true,
    select: { id: true },
    data: {
      organisationId: context.organisationId,
      activityId,
      period: planned.period,
      year,
      windowStart: toColumn(planned.windowStart),
      windowEnd: toColumn(planned.windowEnd),
      opensOn: toColumn(planned.opens),
      dueByRule: toColumn(planned.dueByRule),
      dueOn: toColumn(planned.due),
      plannedOn: toOptionalColumn(planned.plannedOn ?? null),
      state: waits ? 'waiting_stage' : 'on_control',
      openedAt: waits ? null : context.now,
      openedByHand,
      ground,
    },
  });
  if (!row) return null;
  record({
    action: waits ? 'occurrence.laid_down' : 'occurrence.opened',
    subject: { type: 'occurrence', id: row.id },
    occurrenceId: row.id,
    data: {
      activityId,
      period: planned.period,
      opens: planned.opens,
      dueByRule: planned.dueByRule,
      due: planned.due,
      ...(planned.plannedOn && { plannedOn: planned.plannedOn }),
      ground,
    },
  });
  if (!waits) poke('occurrence', row.id, { id: row.id });
  if (stage) poke('cycle', `${stage.chainId}:${year}`, { chainId: stage.chainId, year });
  return row.id;
}
