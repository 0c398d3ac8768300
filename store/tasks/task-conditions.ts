import { addDays } from '../../domain/civil-date.js';
import type { CivilDate } from '../../domain/civil-date.js';
import { scopeOf } from '../../domain/roles.js';
import type { Viewer } from '../../domain/roles.js';
import type { GroupBounds, TaskGroup } from '../../domain/task-groups.js';
import { Prisma } from '../generated/prisma/client.js';
import { activityMatches } from '../search/words.js';

export interface TaskFilter {
  /** By the assignment's own date; `soon` = the next 14 days, today included. */
  when: 'all' | 'overdue' | 'today' | 'soon';
  /** `open` = owed now; `submitted` = waiting for the others or for review; `done` = accepted or closed. */
  state: 'open' | 'submitted' | 'done' | 'any';
  /** A group of «Мои задачи»; then `when` and `state` say nothing. */
  group?: TaskGroup;
  bodyId?: string;
  /** Of the bodies in which this official has a post today. */
  officialId?: string;
  orderId?: string;
  sectionId?: string;
  /** Words of the activity, number of its row («2.4») or of its order («№ 88»). */
  text?: string;
  /** Only of the bodies the viewer acts for; always so for an executor. */
  mine: boolean;
}

/** SQL: rows of `assignment g` with `occurrence c`, `activity a`, `section s`, `"order" d`. */
export const taskTables = Prisma.sql`assignment g
  JOIN occurrence c ON c.id = g.occurrence_id
  JOIN activity a ON a.id = c.activity_id
  JOIN section s ON s.id = a.section_id
  JOIN "order" d ON d.id = a.order_id`;

const owed = Prisma.sql`c.state IN ('on_control', 'returned')`;
const openPart = Prisma.sql`g.state IN ('pending', 'returned')`;
const day = (date: CivilDate) => Prisma.sql`${date}::date`;

const states: Readonly<Record<TaskFilter['state'], Prisma.Sql>> = {
  open: openPart,
  submitted: Prisma.sql`g.state = 'submitted'`,
  done: Prisma.sql`g.state IN ('accepted', 'closed')`,
  any: Prisma.sql`true`,
};

/** SQL of each group: the same law as `groupOfPart` of domain/task-groups.ts, written as ranges that an index can follow. */
export function groupCondition(group: TaskGroup, bounds: GroupBounds): Prisma.Sql {
  const { today, nextDaysUntil, monthUntil } = bounds;
  const pending = Prisma.sql`g.state = 'pending' AND ${owed}`;
  const later = nextDaysUntil > monthUntil ? nextDaysUntil : monthUntil;
  switch (group) {
    case 'overdue':
      return Prisma.sql`(${openPart} AND ${owed} AND g.due_on < ${day(today)})`;
    case 'returned':
      return Prisma.sql`(g.state = 'returned' AND ${owed} AND g.due_on >= ${day(today)})`;
    case 'today':
      return Prisma.sql`(${pending} AND g.due_on = ${day(today)})`;
    case 'next_days':
      return Prisma.sql`(${pending} AND g.due_on > ${day(today)} AND g.due_on <= ${day(nextDaysUntil)})`;
    case 'month':
      return Prisma.sql`(${pending} AND g.due_on > ${day(nextDaysUntil)} AND g.due_on <= ${day(monthUntil)})`;
    case 'later':
      return Prisma.sql`(${pending} AND g.due_on > ${day(later)})`;
    case 'review':
      return Prisma.sql`(g.state = 'submitted' OR (${openPart} AND NOT ${owed}))`;
  }
}

/** SQL: what is open to the viewer and asked for, apart from group, `when` and `state`. */
export function taskScope(viewer: Viewer, filter: Omit<TaskFilter, 'when' | 'state' | 'group'>): Prisma.Sql {
  const { bodyId, officialId, orderId, sectionId, text, mine } = filter;
  const conditions = [Prisma.sql`g.organisation_id = ${viewer.organisationId}::uuid`];
  if (mine || scopeOf(viewer.role, 'occurrence.read') === 'own')
    conditions.push(Prisma.sql`g.body_id = ANY(${[...viewer.bodyIds]}::uuid[])`);
  if (bodyId !== undefined) conditions.push(Prisma.sql`g.body_id = ${bodyId}::uuid`);
  if (officialId !== undefined)
    conditions.push(Prisma.sql`g.body_id IN (SELECT p.body_id FROM post p WHERE p.official_id = ${officialId}::uuid
      AND p.starts_on <= ${day(viewer.today)} AND (p.ends_on IS NULL OR p.ends_on >= ${day(viewer.today)}))`);
  if (orderId !== undefined) conditions.push(Prisma.sql`a.order_id = ${orderId}::uuid`);
  if (sectionId !== undefined) conditions.push(Prisma.sql`a.section_id = ${sectionId}::uuid`);
  if (text !== undefined) conditions.push(activityMatches(text));
  return Prisma.join(conditions, ' AND ');
}

/** SQL of the whole filter. */
export function taskCondition(viewer: Viewer, filter: TaskFilter, bounds: GroupBounds): Prisma.Sql {
  const scope = taskScope(viewer, filter);
  if (filter.group !== undefined) return Prisma.sql`${scope} AND ${groupCondition(filter.group, bounds)}`;
  return Prisma.sql`${scope} AND ${states[filter.state]} AND ${dueWhen(filter.when, viewer.today)}`;
}

function dueWhen(when: TaskFilter['when'], today: CivilDate): Prisma.Sql {
  if (when === 'overdue') return Prisma.sql`g.due_on < ${day(today)}`;
  if (when === 'today') return Prisma.sql`g.due_on = ${day(today)}`;
  if (when === 'soon') return Prisma.sql`g.due_on BETWEEN ${day(today)} AND ${day(addDays(today, 13))}`;
  return Prisma.sql`true`;
}
