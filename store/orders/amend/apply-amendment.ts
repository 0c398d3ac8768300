import { randomUUID } from 'node:crypto';
import type { CivilDate } from '../../../domain/civil-date.js';
import { roadmapOf } from '../../../domain/drafts/roadmap.js';
import type { RoadmapRow } from '../../../domain/drafts/roadmap.js';
import type { RevisedRow } from '../../../domain/revisions/compare-rows.js';
import type { BaseOrder, CurrentRow } from '../../../domain/revisions/row-diff.js';
import type { SettledDraft, SettledRow } from '../../../domain/settle-draft.js';
import type { Edition } from '../../../domain/drafts/edits.js';
import type { Change } from '../../change.js';
import { toColumn } from '../../dates.js';
import type { Settings } from '../../settings.js';
import { writeActivities } from '../write-roadmap.js';
import { amendChains } from './chains.js';
import type { Ground } from './move-task.js';
import { amendSections, placeActivities } from './places.js';
import { removeRow, reviseRow } from './revise-row.js';

/** What an amending order did. */
export interface Amendment {
  /** The order on control that was amended. */
  orderId: string;
  added: number;
  changed: number;
  removed: number;
  /** Open tasks whose date or period moved. */
  movedTasks: number;
  /** Open tasks closed with their rows. */
  closedTasks: number;
}

/**
 * Makes the changes of a confirmed amending order in the order it amends, in the caller's transaction, both held by it. What
 * is off control is never touched; rows keep their ids, so their processes run on and only look again.
 */
export async function applyAmendment(
  unit: Change,
  settings: Settings,
  input: {
    base: BaseOrder;
    edition: Edition;
    rows: readonly RevisedRow[];
    settled: SettledDraft;
    validUntil: CivilDate;
    controlFrom: CivilDate;
    ground: Ground;
  },
): Promise<Amendment> {
  const { base, edition, rows, settled, validUntil, controlFrom, ground } = input;
  const { tx, record } = unit;
  const roadmap = roadmapOf(settled);
  const atPosition = new Map(roadmap.rows.map((row) => [row.draftPosition, row]));
  await tx.order.update({ where: { id: base.orderId }, data: { validUntil: toColumn(validUntil) } });
  const sectionIds = await amendSections(unit, { orderId: base.orderId, roadmap, edition });
  const sectionOf = (settledRow: SettledRow) => sectionIds.get(settledRow.sectionIndex) ?? '';
  const done: Amendment = {
    ...{ orderId: base.orderId, added: 0, changed: 0, removed: 0, movedTasks: 0, closedTasks: 0 },
  };
  const count = (counts: { moved: number; closed: number }) => {
    done.movedTasks += counts.moved;
    done.closedTasks += counts.closed;
  };
  for (const row of rows) {
    if (isKept(row)) {
      count(await reviseRow(unit, settings, { row, sectionId: sectionOf(row.settled), controlFrom, ground }));
      if (row.diff.kind === 'changed') done.changed += 1;
    } else if (row.diff.kind === 'removed' && row.current) {
      count(await removeRow(unit, { current: row.current, ground }));
      done.removed += 1;
    } else if (row.diff.kind === 'kept' && row.current) {
      // The plan may last longer now.
      unit.poke('activity', row.current.activityId, { id: row.current.activityId });
    }
  }
  const added = await addRows(unit, { base, rows, atPosition, sectionOf, controlFrom, ground });
  done.added = added.length;
  const idAt = new Map<number, string>(added.map((row) => [row.draftPosition, row.activityId]));
  for (const { current, settled: row } of rows)
    if (current && row) idAt.set(row.row.position, current.activityId);
  await placeActivities(unit, await placesOf(unit, base.orderId, edition, rows, idAt));
  await amendChains(unit, settings, {
    orderId: base.orderId,
    chains: settled.chains.map(({ sectionIndex, stages }) => ({
      sectionId: sectionIds.get(sectionIndex) ?? '',
      stages: stages.flatMap(({ position, stage }) => {
        const activityId = idAt.get(position);
        return activityId ? [{ activityId, stage }] : [];
      }),
    })),
  });
  record({
    action: 'order.amended',
    subject: { type: 'order', id: base.orderId },
    data: { ...done, ground: ground.words, orderId: ground.orderId, edition, validUntil, controlFrom },
  });
  return done;
}

function isKept(row: RevisedRow): row is RevisedRow & { current: CurrentRow; settled: SettledRow } {
  return row.current !== null && row.settled !== null;
}

async function addRows(
  unit: Change,
  input: {
    base: BaseOrder;
    rows: readonly RevisedRow[];
    atPosition: ReadonlyMap<number, RoadmapRow>;
    sectionOf: (row: SettledRow) => string;
    controlFrom: CivilDate;
    ground: Ground;
  },
) {
  const { base, rows, atPosition, sectionOf, controlFrom, ground } = input;
  const last = await unit.tx.activity.aggregate({
    where: { orderId: base.orderId },
    _max: { position: true },
  });
  let position = last._max.position ?? 0;
  const added = rows.flatMap(({ diff, settled }) => {
    const row = settled && atPosition.get(settled.row.position);
    if (diff.kind !== 'added' || !settled || !row) return [];
    position += 1;
    return [{ ...row, position, activityId: randomUUID(), sectionId: sectionOf(settled) }];
  });
  await writeActivities(unit, {
    orderId: base.orderId,
    rows: added,
    origin: { controlFrom, revisedById: ground.orderId },
  });
  return added;
}

/** The rows in their new order: that of the new edition, then those that are no longer in it; partial changes add at the end. */
async function placesOf(
  { tx }: Change,
  orderId: string,
  edition: Edition,
  rows: readonly RevisedRow[],
  idAt: ReadonlyMap<number, string>,
): Promise<string[]> {
  const all = await tx.activity.findMany({
    where: { orderId },
    orderBy: { position: 'asc' },
    select: { id: true },
  });
  const ids = all.map(({ id }) => id);
  if (edition === 'partial') return ids;
  const first = rows.flatMap(({ settled }) => (settled && idAt.get(settled.row.position)) ?? []);
  const placed = new Set(first);
  return [...first, ...ids.filter((id) => !placed.has(id))];
}
