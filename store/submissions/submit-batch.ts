import { createHash } from 'node:crypto';
import { VekhaError } from '../../domain/errors.js';
import type { TaskState } from '../../domain/task-states.js';
import { change, earlierAnswer } from '../change.js';
import type { ChangeContext } from '../change.js';
import type { Database } from '../client.js';
import { submit } from './submit.js';
import type { SubmissionInput } from './submit.js';

/** What became of one task of a batch: sent, or refused with the code and the words of the refusal. */
export type BatchResult =
  | { assignmentId: string; outcome: 'sent'; submissionId: string; contentHash: string; state: TaskState }
  | { assignmentId: string; outcome: 'refused'; code: string; detail: string };

export interface BatchAnswer {
  sent: number;
  refused: number;
  /** In the order of the request; a task named twice is answered once. */
  results: BatchResult[];
}

/**
 * Hands in the same report for many tasks, each in a transaction of its own: what one refuses does not hold back the others.
 * With an Idempotency-Key the whole is answered once; a repeat after a break goes on where it broke off, because every task
 * keeps its own answer under a key made from that of the whole. Throws Conflict `idempotency_key_reused`; what is no
 * refusal of a task (a lost database) passes through.
 */
export async function submitBatch(
  db: Database,
  context: ChangeContext,
  { assignmentIds, ...input }: Omit<SubmissionInput, 'assignmentId'> & { assignmentIds: readonly string[] },
): Promise<BatchAnswer> {
  const earlier = await earlierAnswer(db, context);
  if (earlier) return earlier.answer as BatchAnswer;
  const results: BatchResult[] = [];
  for (const assignmentId of new Set(assignmentIds))
    results.push(await submitOne(db, partOf(context, assignmentId), { ...input, assignmentId }));
  const sent = results.filter((one) => one.outcome === 'sent').length;
  const answer = { sent, refused: results.length - sent, results };
  return change(db, context, () => Promise.resolve(answer));
}

async function submitOne(db: Database, context: ChangeContext, input: SubmissionInput): Promise<BatchResult> {
  const { assignmentId } = input;
  try {
    const { id, contentHash, state } = await submit(db, context, input);
    return { assignmentId, outcome: 'sent', submissionId: id, contentHash, state };
  } catch (error) {
    if (!(error instanceof VekhaError) || error.kind === 'unavailable') throw error;
    return { assignmentId, outcome: 'refused', code: error.code, detail: error.message };
  }
}

function partOf(context: ChangeContext, assignmentId: string): ChangeContext {
  const { idempotency } = context;
  if (!idempotency) return context;
  const key = createHash('sha256').update(`${idempotency.key}\n${assignmentId}`).digest('hex');
  return { ...context, idempotency: { ...idempotency, key: `part:${key}` } };
}
