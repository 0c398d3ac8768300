import { scopeOf } from '../../domain/roles.js';
import type { Viewer } from '../../domain/roles.js';
import { readCycle } from '../cycles/read-cycle.js';
import type { Reader } from '../client.js';
import { visibleActivities } from './visibility.js';

/** A chain of the management cycle in one calendar year. */
export interface CycleRow {
  id: string;
  orderId: string;
  section: string | null;
  year: number;
  stages: {
    index: number;
    /** domain/draft-order.ts CycleStage */
    stage: string;
    /** domain/cycle.ts StageStatus */
    status: string;
    released: boolean;
    activityId: string;
    occurrenceIds: string[];
  }[];
  over: boolean;
}

/**
 * Chains with at least one row the viewer may see, by id, at most `limit` after `after`. An executor is shown all stages of
 * such a chain (they wait for one another), but no tasks of others.
 */
export async function listCycles(
  db: Reader,
  viewer: Viewer,
  filter: { year: number; orderId?: string },
  after: string | null,
  limit: number,
): Promise<CycleRow[]> {
  const { year, orderId } = filter;
  const own = scopeOf(viewer.role, 'cycle.read') === 'own';
  const seen = visibleActivities(viewer, 'cycle.read');
  const chains = await db.chain.findMany({
    where: {
      organisationId: viewer.organisationId,
      ...(orderId === undefined ? {} : { orderId }),
      ...(after === null ? {} : { id: { gt: after } }),
      ...(own ? { stages: { some: { activity: seen } } } : {}),
    },
    orderBy: { id: 'asc' },
    take: limit,
    select: {
      ...{ id: true, orderId: true, section: { select: { title: true } } },
      stages: { where: { activity: seen }, select: { index: true } },
    },
  });
  const rows: CycleRow[] = [];
  for (const { id, orderId: order, section, stages: visible } of chains) {
    const { stages, over } = await readCycle(db, { chainId: id, year });
    const mine = new Set(visible.map((stage) => stage.index));
    rows.push({
      ...{ id, orderId: order, section: section.title, year, over },
      stages: stages.map(({ index, stage, status, released, activityId, occurrenceIds }) => ({
        ...{ index, stage, status, released, activityId },
        occurrenceIds: mine.has(index) ? occurrenceIds : [],
      })),
    });
  }
  return rows;
}
