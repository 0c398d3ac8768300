import type { CivilDate } from '../../domain/civil-date.js';
import type { Viewer } from '../../domain/roles.js';
import type { Reader } from '../client.js';
import { fromColumn, toColumn } from '../dates.js';
import { visibleOccurrences } from './visibility.js';

/** A task of one period. Days are civil and inclusive. */
export interface OccurrenceRow {
  id: string;
  activityId: string;
  period: string;
  state: string;
  dueByRule: CivilDate;
  dueOn: CivilDate;
  /** Owed and past its date today. */
  overdue: boolean;
  text: string;
  sectionIndex: number;
  section: string | null;
  number: number | null;
  position: number;
}

export interface OccurrenceFilter {
  /** domain/task-states.ts */
  state?: string;
  orderId?: string;
  activityId?: string;
  bodyId?: string;
  year?: number;
  overdue: boolean;
}

/** A place in the list. */
export interface OccurrenceKey {
  dueOn: CivilDate;
  id: string;
}

const owed = ['on_control', 'returned'];

/** Tasks the viewer may see, the earliest due first; at most `limit` after `after`. */
export async function listOccurrences(
  db: Reader,
  viewer: Viewer,
  filter: OccurrenceFilter,
  after: OccurrenceKey | null,
  limit: number,
): Promise<OccurrenceRow[]> {
  const { state, orderId, activityId, bodyId, year, overdue } = filter;
  const day = after && toColumn(after.dueOn);
  const rows = await db.occurrence.findMany({
    where: {
      AND: [
        visibleOccurrences(viewer),
        state === undefined ? {} : { state },
        orderId === undefined ? {} : { activity: { orderId } },
        activityId === undefined ? {} : { activityId },
        bodyId === undefined ? {} : { assignments: { some: { bodyId } } },
        year === undefined ? {} : { year },
        overdue ? { state: { in: owed }, dueOn: { lt: toColumn(viewer.today) } } : {},
        after && day ? { OR: [{ dueOn: { gt: day } }, { dueOn: day, id: { gt: after.id } }] } : {},
      ],
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: limit,
    select: {
      ...{ id: true, activityId: true, period: true, state: true, dueByRule: true, dueOn: true },
      activity: {
        select: {
          text: true,
          number: true,
          position: true,
          section: { select: { index: true, title: true } },
        },
      },
    },
  });
  return rows.map(({ activity, ...row }) => ({
    ...row,
    dueByRule: fromColumn(row.dueByRule),
    dueOn: fromColumn(row.dueOn),
    overdue: owed.includes(row.state) && fromColumn(row.dueOn) < viewer.today,
    text: activity.text,
    sectionIndex: activity.section.index,
    section: activity.section.title,
    number: activity.number,
    position: activity.position,
  }));
}
