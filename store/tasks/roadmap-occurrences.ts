import type { CivilDate } from '../../domain/civil-date.js';
import type { Viewer } from '../../domain/roles.js';
import type { TaskState } from '../../domain/task-states.js';
import type { Reader } from '../client.js';
import { dueOnDays, handedInInTime, seenTasks } from '../overview/conditions.js';

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

/** The opened tasks of a row: those of all years only as far as they tell how it stands. */
export interface OpenedTasks {
  /** One entry a state that any task of the row is in. */
  states: {
    state: TaskState;
    /** The earliest date in force among them. */
    earliest: CivilDate;
    /** Any of them was handed in after its date. */
    late: boolean;
  }[];
  /** Every period that has its task. */
  periods: ReadonlySet<string>;
  /** Due in the year asked for. */
  ofYear: OccurrenceFacts[];
}

/** A row without any. */
export const nothingOpened: OpenedTasks = { states: [], periods: new Set(), ofYear: [] };

type PackedTask = [id: string, period: string, opensOn: CivilDate, dueOn: CivilDate, late: boolean];
type PackedState = [
  state: TaskState,
  earliest: CivilDate,
  late: boolean,
  periods: string[],
  ofYear: PackedTask[],
];

/**
 * The tasks of an order that the viewer may see, by activity. One row an activity with its tasks packed into JSON by state, and
 * only those of the year one by one: thousands of rows took most of the time of a road map by being made into objects.
 */
export async function roadmapOccurrences(
  db: Reader,
  viewer: Viewer,
  orderId: string,
  year: number,
): Promise<Map<string, OpenedTasks>> {
  const ofYear = dueOnDays(`${year}-01-01`, `${year}-12-31`);
  const rows = await db.$queryRaw<{ activityId: string; states: PackedState[] }[]>`
    SELECT "activityId", json_agg(json_build_array(state, earliest, late, periods, of_year)) AS states
    FROM (
      SELECT c.activity_id AS "activityId", c.state, min(c.due_on) AS earliest, bool_or(t.late) AS late,
        json_agg(c.period) AS periods,
        coalesce(json_agg(json_build_array(c.id, c.period, c.opens_on, c.due_on, t.late)) FILTER (WHERE ${ofYear}), '[]') AS of_year
      FROM occurrence c JOIN activity a ON a.id = c.activity_id
      CROSS JOIN LATERAL (SELECT coalesce(NOT (${handedInInTime(viewer)}), false) AS late) t
      WHERE ${seenTasks(viewer, orderId)} GROUP BY c.activity_id, c.state
    ) AS by_state GROUP BY "activityId"`;
  return new Map(rows.map(({ activityId, states }) => [activityId, unpack(states)]));
}

function unpack(packed: readonly PackedState[]): OpenedTasks {
  return {
    states: packed.map(([state, earliest, late]) => ({ state, earliest, late })),
    periods: new Set(packed.flatMap(([, , , periods]) => periods)),
    ofYear: packed.flatMap(([state, , , , tasks]) =>
      tasks.map(([id, period, opensOn, dueOn, late]) => ({ id, period, state, opensOn, dueOn, late })),
    ),
  };
}
