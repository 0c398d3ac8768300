import { createHash } from 'node:crypto';
import { canonicalJson } from '../../domain/canonical-json.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../domain/errors.js';
import { demandScope, scopeOf } from '../../domain/roles.js';
import type { Viewer } from '../../domain/roles.js';
import { moveTask, taskStateNames } from '../../domain/task-states.js';
import type { TaskState } from '../../domain/task-states.js';
import { change } from '../change.js';
import type { Change, ChangeContext } from '../change.js';
import type { Database } from '../client.js';
import { dropObsolete } from '../notifications/drop-obsolete.js';
import { planNotifications } from '../notifications/plan-notifications.js';
import { loadSettings } from '../settings.js';
import { checkEvidence, evidenceColumns } from './evidence-input.js';
import type { CheckedEvidence, EvidenceInput } from './evidence-input.js';
import { lockOccurrence } from './lock-occurrence.js';
import type { LockedAssignment, LockedOccurrence } from './lock-occurrence.js';

export interface SubmissionInput {
  assignmentId: string;
  /** `final` closes what the body owes; `interim` is a note on the way and changes no state. */
  kind: 'final' | 'interim';
  note: string;
  evidence: readonly EvidenceInput[];
  viewer: Viewer;
}

export interface SubmissionMade {
  id: string;
  contentHash: string;
  /** State of the occurrence afterwards. */
  state: TaskState;
}

const states = { final: 'submitted', interim: 'noted' } as const;

/**
 * Hands in what a body owes to an occurrence (DOMAIN §3–4). A final submission needs at least one document; the occurrence
 * goes to review when the activity's mode is satisfied (lead: the lead's; all: everybody's; any: the first). Throws NotFound
 * `task_not_found`, `file_not_found`; Forbidden `role_forbidden`, `not_your_body`; InvalidInput `evidence_required` and those
 * of the evidence; Conflict `task_state`, `assignment_state`.
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
    const evidence = await checkEvidence(unit.tx, input.viewer, occurrence.id, input.evidence);
    if (input.kind === 'final' && evidence.length === 0) {
      throw new InvalidInput(
        'evidence_required',
        'Чтобы закрыть задачу, приложите хотя бы один подтверждающий документ: файл, ссылку или реквизиты бумаги.',
      );
    }
    const { id, contentHash } = await write(unit, occurrence, assignment, input, evidence);
    const state = input.kind === 'final' ? await advance(unit, occurrence, assignment) : occurrence.state;
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

async function write(
  { tx, context }: Change,
  occurrence: LockedOccurrence,
  assignment: LockedAssignment,
  input: SubmissionInput,
  evidence: readonly CheckedEvidence[],
): Promise<{ id: string; contentHash: string }> {
  const { accountId, name, post } = input.viewer;
  const content = {
    occurrenceId: occurrence.id,
    assignmentId: assignment.id,
    kind: input.kind,
    note: input.note,
    submittedAt: context.now.toISOString(),
    author: { accountId, name, post },
    evidence: evidence.map((item) => ({ ...item })),
  };
  const contentHash = createHash('sha256').update(canonicalJson(content)).digest('hex');
  const { id } = await tx.submission.create({
    data: {
      organisationId: context.organisationId,
      occurrenceId: occurrence.id,
      assignmentId: assignment.id,
      kind: input.kind,
      note: input.note,
      state: states[input.kind],
      submittedAt: context.now,
      authorAccountId: accountId,
      authorName: name,
      authorPost: post,
      contentHash,
    },
    select: { id: true },
  });
  if (evidence.length > 0) {
    await tx.evidenceItem.createMany({
      data: evidence.map((item) => ({
        ...evidenceColumns(item),
        organisationId: context.organisationId,
        occurrenceId: occurrence.id,
        submissionId: id,
        createdAt: context.now,
      })),
    });
  }
  return { id, contentHash };
}

/** Moves the assignment, and the occurrence when its mode is satisfied. Returns the occurrence's state. */
async function advance(
  unit: Change,
  occurrence: LockedOccurrence,
  assignment: LockedAssignment,
): Promise<TaskState> {
  const { tx, context } = unit;
  await tx.assignment.update({
    where: { id: assignment.id },
    data: { state: 'submitted' },
    select: { id: true },
  });
  if (!isSatisfied(occurrence, assignment)) return occurrence.state;
  const state = moveTask(occurrence.state, 'submit');
  await tx.occurrence.update({
    where: { id: occurrence.id },
    data: { state, submittedAt: context.now, version: { increment: 1 } },
    select: { id: true },
  });
  const settings = await loadSettings(tx, context.organisationId);
  await dropObsolete(unit, occurrence.id);
  await planNotifications(unit, settings, {
    kind: 'submitted',
    activityId: occurrence.activityId,
    occurrenceId: occurrence.id,
    assignmentIds: [assignment.id],
  });
  return state;
}

function isSatisfied({ mode, assignments }: LockedOccurrence, submitted: LockedAssignment): boolean {
  if (mode === 'any') return true;
  if (mode === 'lead') return submitted.role === 'lead';
  return assignments.every((one) => one.id === submitted.id || one.state === 'submitted');
}
