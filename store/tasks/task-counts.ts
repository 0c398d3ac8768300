import type { CivilDate } from '../../domain/civil-date.js';
import type { Viewer } from '../../domain/roles.js';
import { groupBounds, taskGroups, taskGroupTitles } from '../../domain/task-groups.js';
import type { TaskGroup } from '../../domain/task-groups.js';
import type { Reader } from '../client.js';
import { fromOptionalColumn } from '../dates.js';
import { Prisma } from '../generated/prisma/client.js';
import { loadSettings } from '../settings.js';
import { groupCondition, taskScope, taskTables } from './task-conditions.js';
import type { TaskFilter } from './task-conditions.js';

/** How much stands in each group. */
export interface TaskCounts {
  /** The organisation's present day. */
  today: CivilDate;
  groups: { group: TaskGroup; title: string; count: number }[];
  /** Owed parts due from today to Sunday. */
  dueThisWeek: number;
  /** The nearest date of what is owed and not overdue; null when there is none. */
  nearestDue: CivilDate | null;
}

/** Counts per group under the same filter as the list; a group's count is the length of its list. */
export async function countTasks(
  db: Reader,
  viewer: Viewer,
  filter: Omit<TaskFilter, 'when' | 'state' | 'group'>,
): Promise<TaskCounts> {
  const { calendar } = await loadSettings(db, viewer.organisationId);
  const bounds = groupBounds(viewer.today, calendar);
  const counted = taskGroups.map(
    (group) =>
      Prisma.sql`(count(*) FILTER (WHERE ${groupCondition(group, bounds)}))::int AS ${Prisma.raw(`"${group}"`)}`,
  );
  const owed = Prisma.sql`g.state IN ('pending', 'returned') AND c.state IN ('on_control', 'returned')
    AND g.due_on >= ${bounds.today}::date`;
  type Counts = Record<TaskGroup, number> & { dueThisWeek: number; nearestDue: Date | null };
  const [row] = await db.$queryRaw<Counts[]>`
    SELECT ${Prisma.join(counted)},
      (count(*) FILTER (WHERE ${owed} AND g.due_on <= ${bounds.weekUntil}::date))::int AS "dueThisWeek",
      min(g.due_on) FILTER (WHERE ${owed}) AS "nearestDue"
    FROM ${taskTables}
    WHERE ${taskScope(viewer, filter)} AND g.state IN ('pending', 'returned', 'submitted')`;
  return {
    today: bounds.today,
    groups: taskGroups.map((group) => ({
      ...{ group, title: taskGroupTitles[group] },
      count: row?.[group] ?? 0,
    })),
    dueThisWeek: row?.dueThisWeek ?? 0,
    nearestDue: fromOptionalColumn(row?.nearestDue ?? null),
  };
}
