import type { CivilDate } from '../../domain/civil-date.js';
import type { Viewer } from '../../domain/roles.js';
import type { TaskState } from '../../domain/task-states.js';
import type { Reader } from '../client.js';
import { handedInInTime, seenTasks } from '../overview/conditions.js';

/** What the road map shows of an opened task. */
export interface OccurrenceFacts {
  id: string;
  period: string;
  state: TaskState;
  opensOn: CivilDate;
  dueOn: CivilDate;
  /** Handed in after the date in force. */
  late: boolean;
}

type Packed = [
  id: string,
  period: string,
  state: TaskState,
  opensOn: CivilDate,
  dueOn: CivilDate,
  late: boolean,
];

/**
 * The tasks of an order that the viewer may see, by activity, the earliest due first. One row an activity with its tasks packed
 * into JSON: thousands of rows took most of the time of a road map by being made into objects one by one.
 */
export async function roadmapOccurrences(
  db: Reader,
  viewer: Viewer,
  orderId: string,
): Promise<Map<string, OccurrenceFacts[]>> {
  const rows = await db.$queryRaw<{ activityId: string; tasks: Packed[] }[]>`
    SELECT c.activity_id AS "activityId", json_agg(json_build_array(c.id, c.period, c.state, c.opens_on, c.due_on,
      coalesce(NOT (${handedInInTime(viewer)}), false)) ORDER BY c.due_on, c.id) AS tasks
    FROM occurrence c JOIN activity a ON a.id = c.activity_id
    WHERE ${seenTasks(viewer, orderId)} GROUP BY c.activity_id`;
  return new Map(
    rows.map(({ activityId, tasks }) => [
      activityId,
      tasks.map(([id, period, state, opensOn, dueOn, late]) => ({
        ...{ id, period, state, opensOn, dueOn, late },
      })),
    ]),
  );
}
