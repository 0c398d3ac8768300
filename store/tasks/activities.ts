import type { CivilDate } from '../../domain/civil-date.js';
import type { Rule } from '../../domain/deadline.js';
import { NotFound } from '../../domain/errors.js';
import type { Viewer } from '../../domain/roles.js';
import type { Reader } from '../client.js';
import { fromColumn } from '../dates.js';
import { visibleActivities, visibleOccurrences } from './visibility.js';

/** A row of the road map. */
export interface ActivityRow {
  id: string;
  orderId: string;
  sectionId: string;
  /** 1-based over the whole table. */
  position: number;
  number: number | null;
  text: string;
  deadlineText: string;
  ruleText: string;
  /** lead | all | any */
  mode: string;
  /** on_control | suspended | removed */
  state: string;
  bodies: { bodyId: string; name: string; role: string }[];
}

export interface ActivityView extends ActivityRow {
  rule: Rule;
  /** 1-based in its order. */
  sectionIndex: number;
  stage: { chainId: string; index: number; stage: string } | null;
  occurrences: { id: string; period: string; state: string; dueByRule: CivilDate; dueOn: CivilDate }[];
}

/** A place in the list. */
export interface ActivityKey {
  orderId: string;
  position: number;
}

const columns = {
  id: true,
  orderId: true,
  sectionId: true,
  position: true,
  number: true,
  text: true,
  deadlineText: true,
  ruleText: true,
  mode: true,
  state: true,
  bodies: {
    orderBy: { index: 'asc' },
    select: { bodyId: true, role: true, body: { select: { name: true } } },
  },
} as const;

type Bodies = { bodyId: string; role: string; body: { name: string } }[];
const toBodies = (bodies: Bodies) =>
  bodies.map(({ bodyId, role, body }) => ({ bodyId, name: body.name, role }));

/** Rows of the road maps the viewer may see, in the order of their tables; at most `limit` after `after`. */
export async function listActivities(
  db: Reader,
  viewer: Viewer,
  filter: { orderId?: string; sectionId?: string },
  after: ActivityKey | null,
  limit: number,
): Promise<ActivityRow[]> {
  const rows = await db.activity.findMany({
    where: {
      AND: [
        visibleActivities(viewer),
        { ...filter },
        after === null
          ? {}
          : {
              OR: [
                { orderId: { gt: after.orderId } },
                { orderId: after.orderId, position: { gt: after.position } },
              ],
            },
      ],
    },
    orderBy: [{ orderId: 'asc' }, { position: 'asc' }],
    take: limit,
    select: columns,
  });
  return rows.map((row) => ({ ...row, bodies: toBodies(row.bodies) }));
}

/** One row with its rule and the tasks the viewer may see. Throws NotFound `activity`. */
export async function readActivity(db: Reader, viewer: Viewer, id: string): Promise<ActivityView> {
  const row = await db.activity.findFirst({
    where: { AND: [{ id }, visibleActivities(viewer)] },
    select: {
      ...columns,
      rule: true,
      section: { select: { index: true } },
      stage: { select: { chainId: true, index: true, stage: true } },
      occurrences: {
        where: visibleOccurrences(viewer),
        orderBy: [{ windowStart: 'asc' }, { id: 'asc' }],
        select: { id: true, period: true, state: true, dueByRule: true, dueOn: true },
      },
    },
  });
  if (!row) throw new NotFound('activity', 'Такого мероприятия нет.');
  const { section, ...own } = row;
  return {
    ...own,
    sectionIndex: section.index,
    bodies: toBodies(row.bodies),
    rule: row.rule as Rule,
    occurrences: row.occurrences.map((one) => ({
      ...one,
      dueByRule: fromColumn(one.dueByRule),
      dueOn: fromColumn(one.dueOn),
    })),
  };
}
