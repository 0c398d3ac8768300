import { NotFound } from '../../domain/errors.js';
import type { TaskState } from '../../domain/task-states.js';
import type { Transaction } from '../client.js';

/** An occurrence held until the end of the transaction, with its assignments as they are then. */
export interface LockedOccurrence {
  id: string;
  activityId: string;
  year: number;
  state: TaskState;
  /** lead | all | any */
  mode: string;
  dueOn: Date;
  /** The chain the activity is a stage of. */
  chainId: string | null;
  assignments: LockedAssignment[];
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

const noSuchTask = () => new NotFound('task_not_found', 'Такой задачи нет. Возможно, ссылка устарела.');

/**
 * Locks the occurrence (every change of a task begins here, so they come one after the other) and reads it anew. Throws
 * NotFound `task_not_found` when the organisation has no such record.
 */
export async function lockOccurrence(
  tx: Transaction,
  organisationId: string,
  of: OccurrenceOf,
): Promise<LockedOccurrence> {
  const id = await findId(tx, organisationId, of);
  const [row] = await tx.$queryRaw<Omit<LockedOccurrence, 'assignments'>[]>`
    SELECT o.id, o.activity_id AS "activityId", o.year, o.state, a.mode, o.due_on::timestamp AS "dueOn",
           s.chain_id AS "chainId"
    FROM occurrence o JOIN activity a ON a.id = o.activity_id LEFT JOIN chain_stage s ON s.activity_id = a.id
    WHERE o.id = ${id}::uuid AND o.organisation_id = ${organisationId}::uuid
    FOR UPDATE OF o`;
  if (!row) throw noSuchTask();
  const assignments = await tx.assignment.findMany({
    where: { occurrenceId: id },
    select: { id: true, bodyId: true, bodyName: true, role: true, state: true, dueOn: true },
    orderBy: { id: 'asc' },
  });
  return { ...row, assignments };
}

async function findId(tx: Transaction, organisationId: string, of: OccurrenceOf): Promise<string> {
  if ('occurrenceId' in of) return of.occurrenceId;
  const select = { occurrenceId: true } as const;
  const found =
    'assignmentId' in of
      ? await tx.assignment.findFirst({ where: { id: of.assignmentId, organisationId }, select })
      : await tx.submission.findFirst({ where: { id: of.submissionId, organisationId }, select });
  if (!found) throw noSuchTask();
  return found.occurrenceId;
}
