import { addDays } from '../../domain/civil-date.js';
import type { CivilDate } from '../../domain/civil-date.js';
import { scopeOf } from '../../domain/roles.js';
import type { Viewer } from '../../domain/roles.js';
import type { Reader } from '../client.js';
import { fromColumn, toColumn } from '../dates.js';
import type { Prisma } from '../generated/prisma/client.js';

/** A place in the list of tasks. */
export interface TaskKey {
  dueOn: CivilDate;
  id: string;
}

export interface TaskFilter {
  /** By the assignment's own date; `soon` = the next 14 days, today included. */
  when: 'all' | 'overdue' | 'today' | 'soon';
  /** `open` = owed now; `submitted` = waiting for the others or for review; `done` = accepted or closed. */
  state: 'open' | 'submitted' | 'done' | 'any';
  bodyId?: string;
  /** Only of the bodies the viewer acts for; always so for an executor. */
  mine: boolean;
}

export interface TaskRow {
  id: string;
  occurrenceId: string;
  activityId: string;
  orderId: string;
  bodyId: string;
  bodyName: string;
  role: string;
  /** Of the assignment. */
  state: string;
  dueOn: CivilDate;
  overdue: boolean;
  period: string;
  /** Of the occurrence. */
  taskState: string;
  text: string;
  deadlineText: string;
  section: string | null;
  number: number | null;
}

const assignmentStates: Readonly<Record<TaskFilter['state'], string[] | null>> = {
  open: ['pending', 'returned'],
  submitted: ['submitted'],
  done: ['accepted', 'closed'],
  any: null,
};

/** Parts of tasks by bodies, the earliest due first; at most `limit` after `after`. Days are those of the organisation. */
export async function listTasks(
  db: Reader,
  viewer: Viewer,
  filter: TaskFilter,
  after: TaskKey | null,
  limit: number,
): Promise<TaskRow[]> {
  const rows = await db.assignment.findMany({
    where: { AND: [where(viewer, filter), ...(after ? [afterKey(after)] : [])] },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: limit,
    include: {
      occurrence: {
        select: {
          period: true,
          state: true,
          activity: {
            select: {
              id: true,
              orderId: true,
              text: true,
              deadlineText: true,
              number: true,
              section: { select: { title: true } },
            },
          },
        },
      },
    },
  });
  return rows.map(({ occurrence, ...row }) => ({
    id: row.id,
    occurrenceId: row.occurrenceId,
    activityId: occurrence.activity.id,
    orderId: occurrence.activity.orderId,
    bodyId: row.bodyId,
    bodyName: row.bodyName,
    role: row.role,
    state: row.state,
    dueOn: fromColumn(row.dueOn),
    overdue: ['pending', 'returned'].includes(row.state) && fromColumn(row.dueOn) < viewer.today,
    period: occurrence.period,
    taskState: occurrence.state,
    text: occurrence.activity.text,
    deadlineText: occurrence.activity.deadlineText,
    section: occurrence.activity.section.title,
    number: occurrence.activity.number,
  }));
}

function where(viewer: Viewer, filter: TaskFilter): Prisma.AssignmentWhereInput {
  const states = assignmentStates[filter.state];
  const own = filter.mine || scopeOf(viewer.role, 'occurrence.read') === 'own';
  return {
    AND: [
      { organisationId: viewer.organisationId },
      own ? { bodyId: { in: [...viewer.bodyIds] } } : {},
      filter.bodyId === undefined ? {} : { bodyId: filter.bodyId },
      states === null ? {} : { state: { in: states } },
      { dueOn: dueWhen(filter.when, viewer.today) },
    ],
  };
}

function dueWhen(when: TaskFilter['when'], today: CivilDate): Prisma.DateTimeFilter {
  if (when === 'overdue') return { lt: toColumn(today) };
  if (when === 'today') return { equals: toColumn(today) };
  if (when === 'soon') return { gte: toColumn(today), lte: toColumn(addDays(today, 13)) };
  return {};
}

function afterKey({ dueOn, id }: TaskKey): Prisma.AssignmentWhereInput {
  const day = toColumn(dueOn);
  return { OR: [{ dueOn: { gt: day } }, { dueOn: day, id: { gt: id } }] };
}
