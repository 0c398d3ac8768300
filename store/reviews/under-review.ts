import { Conflict, Forbidden, InvalidInput } from '../../domain/errors.js';
import type { Viewer } from '../../domain/roles.js';
import { taskMoves } from '../../domain/task-states.js';
import type { Change } from '../change.js';
import type { LockedOccurrence } from '../submissions/lock-occurrence.js';
import { decisionMade } from './decided-already.js';

/** What a reviewer asks for. */
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

/** A report that waits for its review. */
export interface Reviewed {
  id: string;
  assignmentId: string;
  authorAccountId: string | null;
  authorOfficialId: string | null;
  mailLinkId: string | null;
  assignment: { bodyId: string };
  contentHash: string;
}

/**
 * Says who was quicker and what became of the report: throws Conflict `task_state`. A task in another state is refused by the table of
 * states.
 */
export async function refuseDecided(
  { tx }: Change,
  { id, state, settings }: LockedOccurrence,
): Promise<void> {
  if (state !== 'accepted' && state !== 'returned') return;
  const made = await decisionMade(tx, { occurrenceId: id }, settings.zone);
  if (made !== null)
    throw new Conflict('task_state', made, { state, allowed: Object.keys(taskMoves[state]) });
}

/**
 * The reports that are decided on, checked for this reviewer. Throws Conflict `submission_superseded`, `reports_changed`; Forbidden
 * `own_submission`, `own_body_box`; InvalidInput `seen_required`.
 */
export async function underReview(
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
