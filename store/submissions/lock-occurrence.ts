import type { CivilDate } from '../../domain/civil-date.js';
import { NotFound } from '../../domain/errors.js';
import type { TaskState } from '../../domain/task-states.js';
import type { Transaction } from '../client.js';
import { toColumn } from '../dates.js';
import { Prisma } from '../generated/prisma/client.js';
import { settingsColumns, settingsOf } from '../settings.js';
import type { Settings, SettingsRow } from '../settings.js';

/** An occurrence held until the end of the transaction, with its assignments as they are then. */
export interface LockedOccurrence {
  id: string;
  activityId: string;
  year: number;
  state: TaskState;
  /** lead | all | any */
  mode: string;
  dueOn: Date;
  /** Grows with every change of the task. */
  version: number;
  /** The chain the activity is a stage of. */
  chainId: string | null;
  assignments: LockedAssignment[];
  /** Of the organisation, as they are then. */
  settings: Settings;
}

export interface LockedAssignment {
  id: string;
  bodyId: string;
  bodyName: string;
  /** lead | co_executor */
  role: string;
  /** pending | submitted | returned | accepted | closed */
  state: string;
  dueOn: Date;
}

/** The record through which the occurrence is found. */
export type OccurrenceOf = { occurrenceId: string } | { assignmentId: string } | { submissionId: string };

/**
 * Locks the occurrence (every change of a task begins here, so they come one after the other) and reads it anew. Throws
 * NotFound `task_not_found` when the organisation has no such record.
 */
export async function lockOccurrence(
  tx: Transaction,
  organisationId: string,
  of: OccurrenceOf,
): Promise<LockedOccurrence> {
  const [row] = await tx.$queryRaw<Omit<LockedOccurrence, 'assignments' | 'settings'>[]>`
    SELECT o.id, o.activity_id AS "activityId", o.year, o.state, a.mode, o.due_on::timestamp AS "dueOn",
           o.version, s.chain_id AS "chainId"
    FROM occurrence o JOIN activity a ON a.id = o.activity_id LEFT JOIN chain_stage s ON s.activity_id = a.id
    WHERE o.id = ${idOf(of)} AND o.organisation_id = ${organisationId}::uuid
    FOR UPDATE OF o`;
  if (!row) throw new NotFound('task_not_found', 'Такой задачи нет. Возможно, ссылка устарела.');
  // Apart from the lock on purpose: a statement that had to wait for it would show them as they were before the wait.
  const [read] = await tx.$queryRaw<[SettingsRow & { assignments: AssignmentRow[] }]>`
    SELECT ${settingsColumns}, (
      SELECT coalesce(jsonb_agg(jsonb_build_object(
        'id', id, 'bodyId', body_id, 'bodyName', body_name, 'role', role, 'state', state, 'dueOn', due_on) ORDER BY id), '[]')
      FROM assignment WHERE occurrence_id = ${row.id}::uuid) AS assignments
    FROM organisation o WHERE o.id = ${organisationId}::uuid`;
  const assignments = read.assignments.map((one) => ({ ...one, dueOn: toColumn(one.dueOn) }));
  return { ...row, assignments, settings: settingsOf(read) };
}

type AssignmentRow = Omit<LockedAssignment, 'dueOn'> & { dueOn: CivilDate };

function idOf(of: OccurrenceOf): Prisma.Sql {
  if ('occurrenceId' in of) return Prisma.sql`${of.occurrenceId}::uuid`;
  return 'assignmentId' in of
    ? Prisma.sql`(SELECT occurrence_id FROM assignment WHERE id = ${of.assignmentId}::uuid)`
    : Prisma.sql`(SELECT occurrence_id FROM submission WHERE id = ${of.submissionId}::uuid)`;
}
