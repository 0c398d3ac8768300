import type { CivilDate } from '../../domain/civil-date.js';
import type { Viewer } from '../../domain/roles.js';
import { groupBounds, groupOfPart } from '../../domain/task-groups.js';
import type { TaskGroup } from '../../domain/task-groups.js';
import { termOf } from '../../domain/task-term.js';
import type { Term } from '../../domain/task-term.js';
import type { Reader } from '../client.js';
import { fromColumn, fromOptionalColumn } from '../dates.js';
import { Prisma } from '../generated/prisma/client.js';
import { loadSettings } from '../settings.js';
import { taskCondition, taskTables } from './task-conditions.js';
import type { TaskFilter } from './task-conditions.js';

/** A place in the list of tasks. */
export interface TaskKey {
  dueOn: CivilDate;
  id: string;
}

export interface TaskRow {
  id: string;
  occurrenceId: string;
  activityId: string;
  orderId: string;
  orderNumber: string | null;
  orderDate: CivilDate | null;
  bodyId: string;
  bodyName: string;
  role: string;
  /** Of the assignment. */
  state: string;
  dueOn: CivilDate;
  overdue: boolean;
  /** Null when the part is over. */
  group: TaskGroup | null;
  /** Null when nothing is owed. */
  term: Term | null;
  period: string;
  /** Of the occurrence. */
  taskState: string;
  text: string;
  deadlineText: string;
  sectionId: string;
  sectionIndex: number;
  section: string | null;
  number: number | null;
  position: number;
  /** The other executors of the task: how many there are, and how many have handed in a final report. */
  others: { total: number; reported: number };
}

interface Row extends Omit<TaskRow, 'dueOn' | 'orderDate' | 'overdue' | 'group' | 'term' | 'others'> {
  dueOn: Date;
  orderDate: Date | null;
  othersTotal: number;
  othersReported: number;
}

/** Parts of tasks by bodies, the earliest due first; at most `limit` after `after`. Days are those of the organisation. */
export async function listTasks(
  db: Reader,
  viewer: Viewer,
  filter: TaskFilter,
  after: TaskKey | null,
  limit: number,
): Promise<TaskRow[]> {
  const { calendar } = await loadSettings(db, viewer.organisationId);
  const bounds = groupBounds(viewer.today, calendar);
  const beyond =
    after === null
      ? Prisma.sql`true`
      : Prisma.sql`(g.due_on, g.id) > (${after.dueOn}::date, ${after.id}::uuid)`;
  const rows = await db.$queryRaw<Row[]>`
    WITH page AS MATERIALIZED (
      SELECT g.id, g.occurrence_id AS "occurrenceId", c.activity_id AS "activityId", a.order_id AS "orderId",
        d.number AS "orderNumber", d.date AS "orderDate", g.body_id AS "bodyId", g.body_name AS "bodyName",
        g.role, g.state, g.due_on AS "dueOn", c.period, c.state AS "taskState", a.text,
        a.deadline_text AS "deadlineText", s.id AS "sectionId", s.index AS "sectionIndex", s.title AS section,
        a.number, a.position
      FROM ${taskTables}
      WHERE ${taskCondition(viewer, filter, bounds)} AND ${beyond}
      ORDER BY g.due_on, g.id LIMIT ${limit})
    SELECT page.*, count(o.id)::int AS "othersTotal",
      (count(o.id) FILTER (WHERE o.state IN ('submitted', 'accepted')))::int AS "othersReported"
    FROM page LEFT JOIN assignment o ON o.occurrence_id = page."occurrenceId" AND o.id <> page.id
    GROUP BY ${pageColumns} ORDER BY page."dueOn", page.id`;
  return rows.map(({ othersTotal, othersReported, dueOn: due, orderDate, ...row }) => {
    const dueOn = fromColumn(due);
    const owed = row.taskState === 'on_control' || row.taskState === 'returned';
    const group = groupOfPart({ state: row.state, owed, dueOn }, bounds);
    return {
      ...row,
      dueOn,
      orderDate: fromOptionalColumn(orderDate),
      overdue: group === 'overdue',
      group,
      term: group === null || group === 'review' ? null : termOf(dueOn, viewer.today, calendar),
      others: { total: othersTotal, reported: othersReported },
    };
  });
}

const pageColumns = Prisma.raw(
  [
    ...[
      'id',
      'occurrenceId',
      'activityId',
      'orderId',
      'orderNumber',
      'orderDate',
      'bodyId',
      'bodyName',
      'role',
    ],
    ...[
      'state',
      'dueOn',
      'period',
      'taskState',
      'text',
      'deadlineText',
      'sectionId',
      'sectionIndex',
      'section',
    ],
    ...['number', 'position'],
  ]
    .map((name) => `page."${name}"`)
    .join(', '),
);
