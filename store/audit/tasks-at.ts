import type { CivilDate } from '../../domain/civil-date.js';
import { differences, taskAfter } from '../../domain/history/task-at.js';
import type { TaskAt, TaskEvent } from '../../domain/history/task-at.js';
import { isOffControl, taskStateNames } from '../../domain/task-states.js';
import type { Reader } from '../client.js';
import { Prisma } from '../generated/prisma/client.js';

/** A place in the list: the order of the road map. */
export interface TaskAtKey {
  orderId: string;
  position: number;
  id: string;
}

interface Named extends TaskAtKey {
  activityId: string;
  sectionIndex: number;
  number: number | null;
  text: string;
  period: string;
}

/** A task as it stood at an instant. `id` is the occurrence's; text and numbers are those of today's road map. */
export interface TaskAtRow extends Named, TaskAt {
  stateWords: string;
  /** Past its date on the day of the instant. */
  overdue: boolean;
}

export interface TaskAtFilter {
  orderId?: string;
  sectionId?: string;
}

/**
 * Tasks as they stood right after `at`, rebuilt from the history alone, in the order of the road maps; at most `limit` after
 * `after`. What had not been opened by then is not there. `day` is the organisation's day of that instant.
 */
export async function listTasksAt(
  db: Reader,
  organisationId: string,
  query: { at: Date; day: CivilDate; filter: TaskAtFilter; after: TaskAtKey | null; limit: number },
): Promise<TaskAtRow[]> {
  const { at, day, filter, after, limit } = query;
  const beyond =
    after === null
      ? Prisma.sql`true`
      : Prisma.sql`(a.order_id, a.position, c.id) > (${after.orderId}::uuid, ${after.position}, ${after.id}::uuid)`;
  const known = await db.$queryRaw<Named[]>`
    ${namedTasks} WHERE c.organisation_id = ${organisationId}::uuid AND ${narrowed(filter)} AND ${beyond}
      AND EXISTS (SELECT 1 FROM audit_event e WHERE e.organisation_id = c.organisation_id AND e.occurrence_id = c.id
        AND e.at <= ${at})
    ORDER BY a.order_id, a.position, c.id LIMIT ${limit}`;
  const events = await eventsOf(
    db,
    organisationId,
    known.map((one) => one.id),
    at,
  );
  return known.flatMap((one) => {
    const task = taskAfter(events.get(one.id) ?? []);
    return task ? [rowOf(one, task, day)] : [];
  });
}

/** What became of the tasks between two instants. */
export interface TaskChange extends Named {
  kind: 'added' | 'removed' | 'changed';
  changes: ReturnType<typeof differences>;
}

/**
 * Tasks that differ between two instants, in the order of the road maps: `added` = opened meanwhile, `removed` = taken off
 * control meanwhile, `changed` = another state, date or lead. Notes, documents and names are not compared.
 */
export async function compareTasks(
  db: Reader,
  organisationId: string,
  { from, until, filter }: { from: Date; until: Date; filter: TaskAtFilter },
): Promise<TaskChange[]> {
  const touched = await db.$queryRaw<Named[]>`
    ${namedTasks} WHERE c.organisation_id = ${organisationId}::uuid AND ${narrowed(filter)}
      AND c.id IN (SELECT e.occurrence_id FROM audit_event e WHERE e.organisation_id = ${organisationId}::uuid
        AND e.at > ${from} AND e.at <= ${until})
    ORDER BY a.order_id, a.position, c.id`;
  const ids = touched.map((one) => one.id);
  const [before, after] = [
    await eventsOf(db, organisationId, ids, from),
    await eventsOf(db, organisationId, ids, until),
  ];
  return touched.flatMap((one): TaskChange[] => {
    const [was, is] = [taskAfter(before.get(one.id) ?? []), taskAfter(after.get(one.id) ?? [])];
    if (!is) return [];
    if (!was) return [{ ...one, kind: 'added', changes: [] }];
    const changes = differences(was, is);
    if (changes.length === 0) return [];
    const kind = isOffControl(is.state) && !isOffControl(was.state) ? 'removed' : 'changed';
    return [{ ...one, kind, changes }];
  });
}

const namedTasks = Prisma.sql`
  SELECT c.id, c.activity_id AS "activityId", a.order_id AS "orderId", a.position, s.index AS "sectionIndex", a.number,
    a.text, c.period
  FROM occurrence c JOIN activity a ON a.id = c.activity_id JOIN section s ON s.id = a.section_id`;

function narrowed({ orderId, sectionId }: TaskAtFilter): Prisma.Sql {
  const order = orderId === undefined ? Prisma.sql`true` : Prisma.sql`a.order_id = ${orderId}::uuid`;
  const section = sectionId === undefined ? Prisma.sql`true` : Prisma.sql`a.section_id = ${sectionId}::uuid`;
  return Prisma.sql`${order} AND ${section}`;
}

function rowOf(named: Named, task: TaskAt, day: CivilDate): TaskAtRow {
  const owed = task.state === 'on_control' || task.state === 'returned';
  return {
    ...named,
    ...task,
    stateWords: taskStateNames[task.state],
    overdue: owed && task.dueOn !== null && task.dueOn < day,
  };
}

async function eventsOf(
  db: Reader,
  organisationId: string,
  ids: readonly string[],
  at: Date,
): Promise<Map<string, TaskEvent[]>> {
  const rows = await db.$queryRaw<(TaskEvent & { id: string })[]>`
    SELECT e.occurrence_id AS id, e.action, e.body::jsonb -> 'data' AS data FROM audit_event e
    WHERE e.organisation_id = ${organisationId}::uuid AND e.occurrence_id = ANY(${[...ids]}::uuid[]) AND e.at <= ${at}
    ORDER BY e.occurrence_id, e.seq`;
  const events = new Map<string, TaskEvent[]>();
  for (const { id, action, data } of rows) events.set(id, [...(events.get(id) ?? []), { action, data }]);
  return events;
}
