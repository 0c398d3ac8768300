import { addDays } from '../../domain/civil-date.js';
import type { CivilDate } from '../../domain/civil-date.js';
import { scopeOf } from '../../domain/roles.js';
import type { Viewer } from '../../domain/roles.js';
import { isLate, markOf, markWords, nearDays } from '../../domain/task-marks.js';
import type { TaskMark } from '../../domain/task-marks.js';
import type { TaskState } from '../../domain/task-states.js';
import { readCycle } from '../cycles/read-cycle.js';
import type { Reader } from '../client.js';
import { fromColumn } from '../dates.js';
import { toEvidence, withFile } from '../evidence/evidence-view.js';
import type { EvidenceView } from '../evidence/evidence-view.js';
import { visibleActivities, visibleOccurrences } from './visibility.js';

/** A task of a stage. Documents are empty for who may not read evidence. */
export interface CycleTask {
  id: string;
  period: string;
  dueOn: CivilDate;
  /** ISO 8601 instant. */
  offControlAt: string | null;
  mark: TaskMark;
  sign: string;
  words: string;
  documents: EvidenceView[];
}

/** A chain of the management cycle in one calendar year. */
export interface CycleRow {
  id: string;
  orderId: string;
  orderNumber: string | null;
  section: string | null;
  sectionIndex: number;
  year: number;
  stages: {
    index: number;
    /** domain/draft-order.ts CycleStage */
    stage: string;
    /** domain/cycle.ts StageStatus */
    status: string;
    released: boolean;
    activityId: string;
    text: string;
    /** Of the row in its section. */
    number: number | null;
    occurrenceIds: string[];
    /** The tasks behind `occurrenceIds`, in order of their dates, with what was accepted or waits for review. */
    tasks: CycleTask[];
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
      ...{ id: true, orderId: true, section: { select: { title: true, index: true } } },
      order: { select: { number: true } },
      stages: { where: { activity: seen }, select: { index: true } },
    },
  });
  const rows: CycleRow[] = [];
  for (const { id, orderId: order, order: head, section, stages: visible } of chains) {
    const { stages, over } = await readCycle(db, { chainId: id, year });
    const mine = new Set(visible.map((stage) => stage.index));
    const activities = new Map(
      (await readActivities(db, viewer, id, year)).map((activity) => [activity.id, activity]),
    );
    rows.push({
      ...{ id, orderId: order, orderNumber: head.number, year, over },
      ...{ section: section.title, sectionIndex: section.index },
      stages: stages.map(({ index, stage, status, released, activityId, occurrenceIds }) => {
        const activity = activities.get(activityId);
        return {
          ...{ index, stage, status, released, activityId },
          ...{ text: activity?.text ?? '', number: activity?.number ?? null },
          occurrenceIds: mine.has(index) ? occurrenceIds : [],
          tasks: mine.has(index) ? (activity?.occurrences ?? []).map((one) => toTask(one, viewer)) : [],
        };
      }),
    });
  }
  return rows;
}

/** Rows of a chain with their tasks of a year; an executor gets the tasks of their bodies. */
function readActivities(db: Reader, viewer: Viewer, chainId: string, year: number) {
  return db.activity.findMany({
    where: { stage: { chainId } },
    select: {
      ...{ id: true, text: true, number: true },
      occurrences: {
        where: { AND: [{ year }, visibleOccurrences(viewer, 'cycle.read')] },
        orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
        select: {
          ...{ id: true, period: true, state: true, dueOn: true, offControlAt: true, submittedAt: true },
          evidence: {
            where: { submission: { kind: 'final', state: { in: ['submitted', 'accepted'] } } },
            orderBy: { id: 'asc' },
            include: withFile,
          },
        },
      },
    },
  });
}

type Found = Awaited<ReturnType<typeof readActivities>>[number]['occurrences'][number];

function toTask(row: Found, viewer: Viewer): CycleTask {
  const state = row.state as TaskState;
  const dueOn = fromColumn(row.dueOn);
  const { today, zone } = viewer;
  const late = isLate(row.submittedAt, dueOn, zone);
  const mark = markOf({ state, dueOn, late, today, nearUntil: addDays(today, nearDays - 1) });
  return {
    ...{ id: row.id, period: row.period, dueOn, mark, ...markWords[mark] },
    offControlAt: row.offControlAt?.toISOString() ?? null,
    documents: scopeOf(viewer.role, 'evidence.read') !== null ? row.evidence.map(toEvidence) : [],
  };
}
