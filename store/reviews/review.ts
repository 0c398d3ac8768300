import { InvalidInput } from '../../domain/errors.js';
import { demandScope } from '../../domain/roles.js';
import { moveTask } from '../../domain/task-states.js';
import type { TaskState } from '../../domain/task-states.js';
import { change } from '../change.js';
import type { Change, ChangeContext } from '../change.js';
import type { Database } from '../client.js';
import { dropObsolete } from '../notifications/drop-obsolete.js';
import { planNotifications } from '../notifications/plan-notifications.js';
import { lockOccurrence } from '../submissions/lock-occurrence.js';
import type { LockedOccurrence } from '../submissions/lock-occurrence.js';
import { refuseDecided, underReview } from './under-review.js';
import type { Reviewed, ReviewInput } from './under-review.js';
import { closeExtensions } from '../extensions/close-extensions.js';

export interface ReviewMade {
  occurrenceId: string;
  state: TaskState;
  /** Content hashes that were signed, one per submission under review. */
  signed: string[];
  /** What the signature is made of, for showing and for keeping. */
  signature: Signature;
}

/** A simple electronic signature (63-ФЗ): who, when, and over which content. */
export interface Signature {
  name: string;
  post: string | null;
  /** ISO 8601 instant. */
  at: string;
  items: { submissionId: string; assignmentId: string; bodyName: string; contentHash: string }[];
}

/**
 * Accepts what is under review (= takes off control) or returns it for rework. The caller has checked the password of an
 * acceptance: together with name, post, time and content hash it makes the simple electronic signature (63-ФЗ, DOMAIN §4).
 * Throws NotFound `task_not_found`; Forbidden `role_forbidden`, `own_submission`, `own_body_box`; InvalidInput `reason_required`,
 * `seen_required`; Conflict `task_state`, `submission_superseded`, `reports_changed`.
 */
export async function review(db: Database, context: ChangeContext, input: ReviewInput): Promise<ReviewMade> {
  demandScope(input.viewer, 'review.make');
  if (input.decision === 'return' && !input.reason) {
    throw new InvalidInput('reason_required', 'Напишите, что нужно доработать: без причины вернуть нельзя.');
  }
  return change(db, context, async (unit) => {
    const occurrence = await lockOccurrence(unit.tx, context.organisationId, input.of);
    await refuseDecided(unit, occurrence);
    const state = moveTask(occurrence.state, input.decision === 'accept' ? 'accept' : 'return_for_rework');
    const reviewed = await underReview(unit, occurrence, input);
    await write(unit, reviewed, input);
    await moveRecords(unit, occurrence, reviewed, input.decision, state);
    await tell(unit, occurrence, input);
    const signed = reviewed.map((one) => one.contentHash);
    unit.record({
      action: input.decision === 'accept' ? 'review.accepted' : 'review.returned',
      subject: { type: 'occurrence', id: occurrence.id },
      occurrenceId: occurrence.id,
      data: { submissions: reviewed.map((one) => one.id), signed, reason: input.reason, state },
    });
    unit.poke('occurrence', occurrence.id, { id: occurrence.id });
    const { chainId, year } = occurrence;
    if (chainId !== null && input.decision === 'accept')
      unit.poke('cycle', `${chainId}:${year}`, { chainId, year });
    return {
      occurrenceId: occurrence.id,
      state,
      signed,
      signature: signatureOf(unit, occurrence, reviewed, input),
    };
  });
}

function signatureOf(
  { context }: Change,
  { assignments }: LockedOccurrence,
  reviewed: readonly Reviewed[],
  { viewer }: ReviewInput,
): Signature {
  const names = new Map(assignments.map((one) => [one.id, one.bodyName]));
  return {
    ...{ name: viewer.name, post: viewer.post, at: context.now.toISOString() },
    items: reviewed.map(({ id, assignmentId, contentHash }) => ({
      ...{ submissionId: id, assignmentId, contentHash },
      bodyName: names.get(assignmentId) ?? '',
    })),
  };
}

async function write(
  { tx, context }: Change,
  reviewed: readonly Reviewed[],
  input: ReviewInput,
): Promise<void> {
  const { accountId, name, post } = input.viewer;
  await tx.review.createMany({
    data: reviewed.map((one) => ({
      organisationId: context.organisationId,
      submissionId: one.id,
      decision: input.decision,
      reason: input.reason,
      reviewerAccountId: accountId,
      reviewerName: name,
      reviewerPost: post,
      reviewedAt: context.now,
      signedHash: one.contentHash,
    })),
  });
}

async function moveRecords(
  unit: Change,
  occurrence: LockedOccurrence,
  reviewed: readonly Reviewed[],
  decision: 'accept' | 'return',
  state: TaskState,
): Promise<void> {
  const { tx, context } = unit;
  const accepted = decision === 'accept';
  const outcome = accepted ? 'accepted' : 'returned';
  await tx.submission.updateMany({
    where: { id: { in: reviewed.map((one) => one.id) } },
    data: { state: outcome },
  });
  await tx.assignment.updateMany({
    where: { occurrenceId: occurrence.id, state: 'submitted' },
    data: { state: outcome },
  });
  if (accepted) {
    await tx.assignment.updateMany({
      where: { occurrenceId: occurrence.id, state: { in: ['pending', 'returned'] } },
      data: { state: 'closed' },
    });
    await closeExtensions(unit, occurrence.id, 'Задача снята с контроля.');
  }
  await tx.occurrence.update({
    where: { id: occurrence.id },
    data: { state, offControlAt: accepted ? context.now : null, version: { increment: 1 } },
    select: { id: true },
  });
}

/** Of an acceptance every executor hears; of a return those who must rework. */
async function tell(
  unit: Change,
  occurrence: LockedOccurrence,
  { decision, reason }: ReviewInput,
): Promise<void> {
  const accepted = decision === 'accept';
  const addressed = occurrence.assignments.filter((one) => accepted || one.state === 'submitted');
  await dropObsolete(unit, occurrence.id, ['nudge_reviewer', 'submitted', 'remind', 'overdue', 'escalation']);
  await planNotifications(unit, occurrence.settings, {
    kind: accepted ? 'accepted' : 'returned',
    activityId: occurrence.activityId,
    occurrenceId: occurrence.id,
    assignmentIds: addressed.map((one) => one.id),
    ...(reason === null ? {} : { note: reason }),
  });
}
