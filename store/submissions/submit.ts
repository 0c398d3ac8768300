import { createHash } from 'node:crypto';
import { canonicalJson } from '../../domain/canonical-json.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../domain/errors.js';
import { demandScope, scopeOf } from '../../domain/roles.js';
import type { Author } from '../../domain/roles.js';
import { moveTask, taskStateNames } from '../../domain/task-states.js';
import type { TaskState } from '../../domain/task-states.js';
import { change } from '../change.js';
import type { Change, ChangeContext } from '../change.js';
import type { Database } from '../client.js';
import { dropObsoleteAtEnd } from '../notifications/drop-obsolete.js';
import { useMailLink } from '../mail-links/use-link.js';
import { planForDigestAtEnd } from '../notifications/plan-notifications.js';
import { reviewPlanOf } from '../occurrences/make-plan.js';
import { timeOrderedId } from '../time-ordered-id.js';
import { checkEvidence } from './evidence-input.js';
import type { CheckedEvidence, EvidenceInput } from './evidence-input.js';
import { lockOccurrence } from './lock-occurrence.js';
import type { LockedAssignment, LockedOccurrence } from './lock-occurrence.js';
import { writeSubmission } from './write-submission.js';
import type { NewSubmission } from './write-submission.js';

export interface SubmissionInput {
  assignmentId: string;
  /** `final` closes what the body owes; `interim` is a note on the way and changes no state. */
  kind: 'final' | 'interim';
  note: string;
  evidence: readonly EvidenceInput[];
  /** The version of the task the person wrote for; another one is refused. Absent: whatever it is now. */
  expectedVersion?: number | undefined;
  viewer: Author;
}

export interface SubmissionMade {
  id: string;
  contentHash: string;
  /** State of the occurrence afterwards. */
  state: TaskState;
}

/**
 * Hands in what a body owes to an occurrence (DOMAIN §3–4). A final submission needs at least one document; the occurrence
 * goes to review when the activity's mode is satisfied (lead: the lead's; all: everybody's; any: the first). Throws NotFound
 * `task_not_found`, `file_not_found`; Forbidden `role_forbidden`, `not_your_body`; InvalidInput `evidence_required` and those
 * of the evidence; Conflict `task_state`, `assignment_state`, `task_changed` (another version than expected),
 * `mail_link_used` (a link closes once).
 */
export async function submit(
  db: Database,
  context: ChangeContext,
  input: SubmissionInput,
): Promise<SubmissionMade> {
  demandScope(input.viewer, 'submission.make');
  return change(db, context, async (unit) => {
    const occurrence = await lockOccurrence(unit.tx, context.organisationId, {
      assignmentId: input.assignmentId,
    });
    const assignment = assignmentOf(occurrence, input);
    checkStates(occurrence, assignment, input.kind);
    checkVersion(occurrence, input.expectedVersion);
    const evidence = await checkEvidence(unit.tx, input.viewer, occurrence.id, input.evidence);
    if (input.kind === 'final' && evidence.length === 0) {
      throw new InvalidInput(
        'evidence_required',
        'Чтобы закрыть задачу, приложите хотя бы один подтверждающий документ: файл, ссылку или реквизиты бумаги.',
      );
    }
    const { mailLinkId } = input.viewer;
    if (input.kind === 'final' && mailLinkId !== undefined) await useMailLink(unit, mailLinkId);
    const made = compose(context, occurrence, assignment, input, evidence);
    const { id, contentHash } = made;
    let { state } = occurrence;
    if (input.kind === 'final' && isSatisfied(occurrence, assignment)) {
      state = moveTask(occurrence.state, 'submit');
      const reviewPlan = reviewPlanOf(occurrence.id, context.now, occurrence.settings);
      writeSubmission(unit, made, { state, reviewPlan });
      await tellReviewer(unit, occurrence, assignment);
    } else {
      writeSubmission(unit, made, null);
    }
    unit.record({
      action: 'submission.made',
      subject: { type: 'submission', id },
      occurrenceId: occurrence.id,
      data: {
        kind: input.kind,
        assignmentId: assignment.id,
        body: assignment.bodyName,
        contentHash,
        files: evidence.flatMap((item) => (item.sha256 === null ? [] : [item.sha256])),
        state,
        ...(mailLinkId === undefined ? {} : { mailLinkId }),
      },
    });
    if (input.kind === 'final') unit.poke('occurrence', occurrence.id, { id: occurrence.id });
    return { id, contentHash, state };
  });
}

function assignmentOf(
  occurrence: LockedOccurrence,
  { assignmentId, viewer }: SubmissionInput,
): LockedAssignment {
  const found = occurrence.assignments.find((one) => one.id === assignmentId);
  const mine = new Set(viewer.bodyIds);
  const visible =
    scopeOf(viewer.role, 'occurrence.read') === 'organisation' ||
    occurrence.assignments.some((one) => mine.has(one.bodyId));
  if (!found || !visible)
    throw new NotFound('task_not_found', 'Такой задачи нет. Возможно, ссылка устарела.');
  if (!mine.has(found.bodyId)) {
    throw new Forbidden(
      'not_your_body',
      `Эта часть поручена другой организации: ${found.bodyName}. Отчитаться может она сама.`,
    );
  }
  return found;
}

function checkStates(
  occurrence: LockedOccurrence,
  assignment: LockedAssignment,
  kind: 'final' | 'interim',
): void {
  if (kind === 'interim') {
    if (['on_control', 'submitted', 'returned'].includes(occurrence.state)) return;
    throw new Conflict(
      'task_state',
      `Отметка невозможна: задача в состоянии «${taskStateNames[occurrence.state]}».`,
      {
        state: occurrence.state,
      },
    );
  }
  moveTask(occurrence.state, 'submit');
  if (assignment.state === 'pending' || assignment.state === 'returned') return;
  throw new Conflict(
    'assignment_state',
    'По этой части отчёт уже представлен. Дождитесь решения или остальных исполнителей.',
    {
      state: assignment.state,
    },
  );
}

/** A report written for a task that has changed meanwhile, as by a moved date, is not taken before its author has seen that. */
function checkVersion({ version }: LockedOccurrence, expected: number | undefined): void {
  if (expected === undefined || expected === version) return;
  throw new Conflict(
    'task_changed',
    'Пока вы писали, задачу изменили. Посмотрите, что стало иначе, и отправьте отчёт ещё раз.',
    { version },
  );
}

/** What a submission becomes and does: the row, and the states that follow from it. */
function compose(
  context: ChangeContext,
  occurrence: LockedOccurrence,
  assignment: LockedAssignment,
  input: SubmissionInput,
  evidence: readonly CheckedEvidence[],
): NewSubmission {
  const { accountId, officialId, mailLinkId = null, name, post } = input.viewer;
  const content = {
    occurrenceId: occurrence.id,
    assignmentId: assignment.id,
    kind: input.kind,
    note: input.note,
    submittedAt: context.now.toISOString(),
    author: { accountId, name, post },
    evidence: evidence.map((item) => ({ ...item })),
  };
  return {
    ...content,
    id: timeOrderedId(context.now),
    contentHash: createHash('sha256').update(canonicalJson(content)).digest('hex'),
    author: { ...content.author, officialId, mailLinkId },
    evidence,
  };
}

/** Puts the occurrence under review: its reviewer is nudged by a plan frozen now, and hears of it. */
async function tellReviewer(
  unit: Change,
  occurrence: LockedOccurrence,
  assignment: LockedAssignment,
): Promise<void> {
  dropObsoleteAtEnd(unit, occurrence.id);
  await planForDigestAtEnd(unit, occurrence.settings, {
    kind: 'submitted',
    activityId: occurrence.activityId,
    occurrenceId: occurrence.id,
    assignmentIds: [assignment.id],
  });
}

function isSatisfied({ mode, assignments }: LockedOccurrence, submitted: LockedAssignment): boolean {
  if (mode === 'any') return true;
  if (mode === 'lead') return submitted.role === 'lead';
  return assignments.every((one) => one.id === submitted.id || one.state === 'submitted');
}
