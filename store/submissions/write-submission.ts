import type { FrozenStep } from '../occurrences/frozen-plan.js';
import type { TaskState } from '../../domain/task-states.js';
import type { Change } from '../change.js';
import { Prisma } from '../generated/prisma/client.js';
import { timeOrderedId } from '../time-ordered-id.js';
import { evidenceRow } from './evidence-input.js';
import type { CheckedEvidence } from './evidence-input.js';

/** A submission about to be written. */
export interface NewSubmission {
  id: string;
  occurrenceId: string;
  assignmentId: string;
  /** A final one also makes its assignment `submitted`. */
  kind: 'final' | 'interim';
  note: string;
  author: {
    accountId: string | null;
    officialId: string | null;
    mailLinkId: string | null;
    name: string;
    post: string | null;
  };
  evidence: readonly CheckedEvidence[];
  contentHash: string;
}

/**
 * Writes a submission with its documents and the states that follow from it, all with the last statement of the change: closing
 * a task is what people wait for most. `review` = the occurrence goes to review with this state and this plan of nudges;
 * null leaves it as it is.
 */
export function writeSubmission(
  { write, context }: Change,
  submission: NewSubmission,
  review: { state: TaskState; reviewPlan: readonly FrozenStep[] } | null,
): void {
  const { organisationId, now } = context;
  const { id, occurrenceId, assignmentId, note, author, contentHash } = submission;
  const final = submission.kind === 'final';
  write(Prisma.sql`
    INSERT INTO submission (id, organisation_id, occurrence_id, assignment_id, kind, note, state, submitted_at,
                            author_account_id, author_official_id, mail_link_id, author_name, author_post, content_hash)
    VALUES (${id}::uuid, ${organisationId}::uuid, ${occurrenceId}::uuid, ${assignmentId}::uuid, ${submission.kind}, ${note},
            ${final ? 'submitted' : 'noted'}, ${now}, ${author.accountId}::uuid, ${author.officialId}::uuid,
            ${author.mailLinkId}::uuid, ${author.name}, ${author.post}, ${contentHash})`);
  const evidence = submission.evidence.map((item) => ({
    ...evidenceRow(item),
    id: timeOrderedId(now),
    organisation_id: organisationId,
    occurrence_id: occurrenceId,
    submission_id: id,
    created_at: now.toISOString(),
  }));
  if (evidence.length > 0)
    write(Prisma.sql`
      INSERT INTO evidence_item
      SELECT * FROM jsonb_populate_recordset(NULL::evidence_item, ${JSON.stringify(evidence)}::jsonb)`);
  if (final) write(Prisma.sql`UPDATE assignment SET state = 'submitted' WHERE id = ${assignmentId}::uuid`);
  if (review)
    write(Prisma.sql`
      UPDATE occurrence
      SET state = ${review.state}, submitted_at = ${now}, version = version + 1,
          review_plan = ${JSON.stringify(review.reviewPlan)}::jsonb, review_steps_taken = 0
      WHERE id = ${occurrenceId}::uuid`);
}
