import type { CivilDate } from '../../domain/civil-date.js';
import type { Viewer } from '../../domain/roles.js';
import { markOf, markWords } from '../../domain/task-marks.js';
import type { TaskMark } from '../../domain/task-marks.js';
import type { TaskState } from '../../domain/task-states.js';
import type { Reader } from '../client.js';
import { fromColumn, toColumn } from '../dates.js';
import { Prisma } from '../generated/prisma/client.js';
import {
  atRiskNow,
  atRiskUntil,
  awaited,
  dueBetween,
  dueOnDays,
  handedInInTime,
  overdueNow,
  seenTasks,
} from './conditions.js';

/**
 * A figure of the overview whose tasks can be listed. `overdue`, `at_risk`, `waiting` stand for now, the others for a period;
 * `due` is what falls due in it and is not handed in, tasks held by a stage included (the days on which much comes together).
 */
export const overviewFigures = [
  ...(['overdue', 'at_risk', 'waiting'] as const),
  ...(['planned', 'done', 'in_time', 'late', 'due'] as const),
] as const;
export type OverviewFigure = (typeof overviewFigures)[number];

/** One task behind a figure. Days are civil. */
export interface OverviewTask {
  /** Of the occurrence. */
  id: string;
  activityId: string;
  text: string;
  orderNumber: string | null;
  sectionIndex: number;
  number: number | null;
  period: string;
  dueOn: CivilDate;
  leadBody: string | null;
  mark: TaskMark;
  sign: string;
  words: string;
}

export interface OverviewTaskFilter {
  figure: OverviewFigure;
  /** Both inclusive; what stands for now ignores them. */
  from: CivilDate;
  until: CivilDate;
  orderId?: string;
  /** The lead, as in the figures by body. */
  bodyId?: string;
  sectionId?: string;
}

function conditionOf(viewer: Viewer, { figure, from, until }: OverviewTaskFilter): Prisma.Sql {
  const done = Prisma.sql`${dueBetween(from, until)} AND c.state = 'accepted'`;
  switch (figure) {
    case 'overdue':
      return overdueNow(viewer);
    case 'at_risk':
      return atRiskNow(viewer);
    case 'waiting':
      return Prisma.sql`c.state = 'submitted'`;
    case 'planned':
      return dueBetween(from, until);
    case 'done':
      return done;
    case 'due':
      return Prisma.sql`${awaited} AND ${dueOnDays(from, until)}`;
    case 'in_time':
      return Prisma.sql`${done} AND ${handedInInTime(viewer)}`;
    case 'late':
      return Prisma.sql`${done} AND (${handedInInTime(viewer)}) IS NOT TRUE`;
  }
}

/** The tasks that a figure of the overview counts, by the same conditions, the earliest due first; at most `limit` after `after`. */
export async function listOverviewTasks(
  db: Reader,
  viewer: Viewer,
  filter: OverviewTaskFilter,
  after: { dueOn: CivilDate; id: string } | null,
  limit: number,
): Promise<OverviewTask[]> {
  const { orderId, bodyId, sectionId } = filter;
  const conditions = [seenTasks(viewer, orderId), conditionOf(viewer, filter)];
  if (bodyId !== undefined) conditions.push(Prisma.sql`lead.body_id = ${bodyId}::uuid`);
  if (sectionId !== undefined) conditions.push(Prisma.sql`a.section_id = ${sectionId}::uuid`);
  if (after)
    conditions.push(Prisma.sql`(c.due_on, c.id) > (${toColumn(after.dueOn)}::date, ${after.id}::uuid)`);
  type Found = Omit<OverviewTask, 'dueOn' | 'mark' | 'sign' | 'words'> & {
    dueOn: Date;
    state: TaskState;
    late: boolean;
  };
  const rows = await db.$queryRaw<Found[]>`
    SELECT c.id, c.activity_id AS "activityId", a.text, o.number AS "orderNumber", s.index AS "sectionIndex", a.number,
      c.period, c.due_on AS "dueOn", lead.body_name AS "leadBody", c.state,
      coalesce(NOT (${handedInInTime(viewer)}), false) AS late
    FROM occurrence c JOIN activity a ON a.id = c.activity_id JOIN section s ON s.id = a.section_id
      JOIN "order" o ON o.id = a.order_id
      LEFT JOIN assignment lead ON lead.occurrence_id = c.id AND lead.role = 'lead'
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY c.due_on, c.id LIMIT ${limit}`;
  return rows.map(({ state, late, dueOn, ...row }) => {
    const day = fromColumn(dueOn);
    const { today } = viewer;
    const mark = markOf({ state, dueOn: day, late, today, nearUntil: atRiskUntil(viewer) });
    return { ...row, dueOn: day, mark, ...markWords[mark] };
  });
}
