import type { CivilDate } from '../../domain/civil-date.js';
import type { DueStep } from '../../domain/due-story.js';
import { NotFound } from '../../domain/errors.js';
import type { Viewer } from '../../domain/roles.js';
import { isLate } from '../../domain/task-marks.js';
import { termOf } from '../../domain/task-term.js';
import type { Term } from '../../domain/task-term.js';
import type { Reader } from '../client.js';
import { fromColumn, fromOptionalColumn } from '../dates.js';
import { toEvidence, withFile } from '../evidence/evidence-view.js';
import type { EvidenceView } from '../evidence/evidence-view.js';
import { loadSettings } from '../settings.js';
import { readDueStory } from './read-due-story.js';
import { visibleOccurrences } from './visibility.js';

/** A task with its parts, what was handed in, and what was decided. Instants are ISO 8601 in UTC. */
export interface OccurrenceView {
  id: string;
  activityId: string;
  order: { id: string; type: string | null; number: string | null; date: CivilDate | null };
  orderId: string;
  section: { id: string; index: number; title: string | null };
  /** The row's own number; `position` counts over the whole table. */
  number: number | null;
  position: number;
  text: string;
  /** The deadline as the order has it. */
  deadlineText: string;
  ruleText: string;
  mode: string;
  period: string;
  state: string;
  windowStart: CivilDate;
  windowEnd: CivilDate;
  dueByRule: CivilDate;
  dueOn: CivilDate;
  overdue: boolean;
  /** Of what is still owed; null when nothing is. */
  term: Term | null;
  /** How the date was made, from the words of the order on. */
  dueStory: DueStep[];
  submittedAt: string | null;
  offControlAt: string | null;
  /** Accepted, and handed in after the date then in force. */
  late: boolean;
  /** Extensions that wait for a decision. */
  extensionAsked: { id: string; requestedDue: CivilDate; reason: string; askedAt: string } | null;
  /** Grows with every change of the task. */
  version: number;
  ground: string | null;
  assignments: {
    id: string;
    bodyId: string;
    bodyName: string;
    role: string;
    state: string;
    dueOn: CivilDate;
    groupId: string | null;
    term: Term | null;
    /** The last report of this body, final or interim; null when it has handed in nothing. */
    lastReportAt: string | null;
    /** The viewer acts for this body today. */
    mine: boolean;
  }[];
  submissions: SubmissionView[];
  /** Handed on from the stage before. */
  inherited: EvidenceView[];
}

export interface SubmissionView {
  id: string;
  assignmentId: string;
  /** final | interim */
  kind: string;
  /** submitted | returned | accepted | noted */
  state: string;
  note: string;
  submittedAt: string;
  authorName: string;
  authorPost: string | null;
  contentHash: string;
  evidence: EvidenceView[];
  reviews: {
    decision: string;
    reason: string | null;
    reviewerName: string;
    reviewerPost: string | null;
    reviewedAt: string;
    signedHash: string;
  }[];
}

/** Throws NotFound `task_not_found` when there is none the viewer may see. */
export async function readOccurrence(db: Reader, viewer: Viewer, id: string): Promise<OccurrenceView> {
  const row = await db.occurrence.findFirst({
    where: { AND: [{ id }, visibleOccurrences(viewer)] },
    include: {
      activity: {
        select: {
          ...{ text: true, orderId: true, mode: true, deadlineText: true, ruleText: true },
          ...{ number: true, position: true },
          section: { select: { id: true, index: true, title: true } },
          order: { select: { id: true, type: true, number: true, date: true } },
        },
      },
      extensions: { where: { state: 'asked' }, orderBy: { id: 'desc' }, take: 1 },
      assignments: { orderBy: [{ role: 'desc' }, { id: 'asc' }] },
      submissions: {
        orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
        include: {
          evidence: { orderBy: { id: 'asc' }, include: withFile },
          reviews: { orderBy: [{ reviewedAt: 'asc' }, { id: 'asc' }] },
        },
      },
      evidence: { where: { inheritedFromId: { not: null } }, orderBy: { id: 'asc' }, include: withFile },
    },
  });
  if (!row) throw new NotFound('task_not_found', 'Такой задачи нет. Возможно, ссылка устарела.');
  const settings = await loadSettings(db, viewer.organisationId);
  const { activity } = row;
  const dueOn = fromColumn(row.dueOn);
  const owed = ['on_control', 'returned'].includes(row.state);
  const mine = new Set(viewer.bodyIds);
  const [asked] = row.extensions;
  const reports = new Map(row.submissions.map((one) => [one.assignmentId, one.submittedAt.toISOString()]));
  const facts = { deadlineText: activity.deadlineText, ruleText: activity.ruleText };
  const dates = { dueByRule: fromColumn(row.dueByRule), dueOn };
  return {
    id: row.id,
    activityId: row.activityId,
    order: { ...activity.order, date: fromOptionalColumn(activity.order.date) },
    orderId: activity.orderId,
    section: activity.section,
    number: activity.number,
    position: activity.position,
    text: activity.text,
    ...facts,
    mode: activity.mode,
    period: row.period,
    state: row.state,
    windowStart: fromColumn(row.windowStart),
    windowEnd: fromColumn(row.windowEnd),
    ...dates,
    overdue: owed && dueOn < viewer.today,
    term: owed ? termOf(dueOn, viewer.today, settings.calendar) : null,
    dueStory: await readDueStory(db, settings, {
      ...{ id: row.id, organisationId: row.organisationId, openedByHand: row.openedByHand },
      plannedOn: fromOptionalColumn(row.plannedOn),
      ...facts,
      ...dates,
    }),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    offControlAt: row.offControlAt?.toISOString() ?? null,
    late: row.state === 'accepted' && isLate(row.submittedAt, dueOn, viewer.zone),
    extensionAsked: asked
      ? {
          ...{ id: asked.id, reason: asked.reason, askedAt: asked.askedAt.toISOString() },
          requestedDue: fromColumn(asked.requestedDue),
        }
      : null,
    version: row.version,
    ground: row.ground,
    assignments: row.assignments.map((one) => ({
      ...{ id: one.id, bodyId: one.bodyId, bodyName: one.bodyName, role: one.role, state: one.state },
      ...{ groupId: one.groupId, mine: mine.has(one.bodyId) },
      dueOn: fromColumn(one.dueOn),
      term:
        owed && ['pending', 'returned'].includes(one.state)
          ? termOf(fromColumn(one.dueOn), viewer.today, settings.calendar)
          : null,
      lastReportAt: reports.get(one.id) ?? null,
    })),
    submissions: row.submissions.map((one) => ({
      ...{ id: one.id, assignmentId: one.assignmentId, kind: one.kind, state: one.state, note: one.note },
      ...{ authorName: one.authorName, authorPost: one.authorPost, contentHash: one.contentHash },
      submittedAt: one.submittedAt.toISOString(),
      evidence: one.evidence.map(toEvidence),
      reviews: one.reviews.map((review) => ({
        ...{ decision: review.decision, reason: review.reason, signedHash: review.signedHash },
        ...{ reviewerName: review.reviewerName, reviewerPost: review.reviewerPost },
        reviewedAt: review.reviewedAt.toISOString(),
      })),
    })),
    inherited: row.evidence.map(toEvidence),
  };
}
