import { Conflict, Forbidden, InvalidInput } from '../../domain/errors.js';
import { demandScope } from '../../domain/roles.js';
import type { Viewer } from '../../domain/roles.js';
import { moveTask, taskMoves } from '../../domain/task-states.js';
import type { TaskState } from '../../domain/task-states.js';
import { change } from '../change.js';
import type { Change, ChangeContext } from '../change.js';
import type { Database } from '../client.js';
import { dropObsolete } from '../notifications/drop-obsolete.js';
import { planNotifications } from '../notifications/plan-notifications.js';
import { lockOccurrence } from '../submissions/lock-occurrence.js';
import type { LockedOccurrence } from '../submissions/lock-occurrence.js';
import { decisionMade } from './decided-already.js';
import { closeExtensions } from '../extensions/close-extensions.js';

export interface ReviewInput {
  /** A submission names the very version that was read; an occurrence names whatever is under review now. */
  of: { submissionId: string } | { occurrenceId: string };
  /**
   * Content hashes of the reports the reviewer has read. Exactly these are decided on, none that came meanwhile. Null: the one
   * report named in `of`; to return, also whatever is under review.
   */
  seen: readonly string[] | null;
  decision: 'accept' | 'return';
  /** Needed to return. */
  reason: string | null;
  viewer: Viewer;
}

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

interface Reviewed {
  id: string;
  assignmentId: string;
  authorAccountId: string | null;
  authorOfficialId: string | null;
  mailLinkId: string | null;
  assignment: { bodyId: string };
  contentHash: string;
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

/** Who was quicker, and what became of the report. A task in another state is refused by the table of states. */
async function refuseDecided({ tx }: Change, { id, state, settings }: LockedOccurrence): Promise<void> {
  if (state !== 'accepted' && state !== 'returned') return;
  const made = await decisionMade(tx, { occurrenceId: id }, settings.zone);
  if (made !== null)
    throw new Conflict('task_state', made, { state, allowed: Object.keys(taskMoves[state]) });
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

async function underReview(
  { tx }: Change,
  occurrence: LockedOccurrence,
  { of, seen, decision, viewer }: ReviewInput,
): Promise<Reviewed[]> {
  const reviewed = await tx.submission.findMany({
    where: { occurrenceId: occurrence.id, kind: 'final', state: 'submitted' },
    select: {
      ...{ id: true, assignmentId: true, contentHash: true, assignment: { select: { bodyId: true } } },
      ...{ authorAccountId: true, authorOfficialId: true, mailLinkId: true },
    },
    orderBy: { id: 'asc' },
  });
  if ('submissionId' in of && !reviewed.some((one) => one.id === of.submissionId)) {
    const made = await decisionMade(tx, of, occurrence.settings.zone);
    throw new Conflict(
      'submission_superseded',
      made === null
        ? 'Этот отчёт уже рассмотрен или заменён новым. Откройте задачу заново.'
        : `${made} После этого пришёл новый, откройте задачу заново.`,
    );
  }
  if (reviewed.some((one) => isOwn(one, viewer))) {
    throw new Forbidden(
      'own_submission',
      'Свой отчёт принять или вернуть нельзя. Это делает заместитель или другой сотрудник контроля.',
    );
  }
  if (decision === 'accept' && reviewed.some((one) => isOfOwnBox(one, viewer))) {
    throw new Forbidden(
      'own_body_box',
      'Отчёт пришёл по ссылке из общего ящика вашей организации, и автором можете быть вы. Принимает сотрудник контроля из другой организации; вы можете вернуть отчёт, чтобы его отправил назвавший себя сотрудник.',
    );
  }
  if (seen !== null || decision === 'accept') demandSeen(reviewed, of, seen);
  return reviewed;
}

/** A signature covers what its author has read: neither a report that came or was replaced meanwhile, nor one that is gone. */
function demandSeen(reviewed: readonly Reviewed[], of: ReviewInput['of'], seen: ReviewInput['seen']): void {
  if (seen === null && 'occurrenceId' in of) {
    throw new InvalidInput(
      'seen_required',
      'Укажите в поле seen контрольные суммы (contentHash) отчётов, которые вы прочитали: подписываются только они.',
    );
  }
  const isSeen = ({ id, contentHash }: Reviewed) =>
    seen === null ? 'submissionId' in of && id === of.submissionId : seen.includes(contentHash);
  const isThere = (hash: string) => reviewed.some((one) => one.contentHash === hash);
  if (reviewed.every(isSeen) && (seen ?? []).every(isThere)) return;
  throw new Conflict(
    'reports_changed',
    'Пока вы проверяли, отчёты изменились. Ничего не подписано и не возвращено. Посмотрите отчёты заново и решите ещё раз.',
    { underReview: reviewed.map(hashOf) },
  );
}

const hashOf = ({ contentHash }: Reviewed) => contentHash;

/** The same account, or the same official through another door: a mail link, an account of before. */
function isOwn(one: Reviewed, viewer: Viewer): boolean {
  if (one.authorAccountId === viewer.accountId) return true;
  return one.authorOfficialId !== null && one.authorOfficialId === viewer.officialId;
}

/** Whoever reads a body's box may have written it, also a reviewer of that body. */
function isOfOwnBox(one: Reviewed, viewer: Viewer): boolean {
  const byBox = one.mailLinkId !== null && one.authorOfficialId === null;
  return byBox && viewer.bodyIds.includes(one.assignment.bodyId);
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
