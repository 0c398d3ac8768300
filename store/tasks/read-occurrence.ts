import type { CivilDate } from '../../domain/civil-date.js';
import { NotFound } from '../../domain/errors.js';
import type { Viewer } from '../../domain/roles.js';
import type { Reader } from '../client.js';
import { fromColumn, fromOptionalColumn } from '../dates.js';
import { visibleOccurrences } from './visibility.js';

/** A document offered as proof. */
export interface EvidenceView {
  id: string;
  /** file | link | paper */
  kind: string;
  title: string;
  fileId: string | null;
  fileName: string | null;
  url: string | null;
  paperReference: string | null;
  documentKind: string | null;
  documentNumber: string | null;
  documentDate: CivilDate | null;
  signer: string | null;
  addressees: string[];
  personalData: boolean;
  periodStart: CivilDate | null;
  periodEnd: CivilDate | null;
  sha256: string | null;
  /** The accepted item of an earlier stage this one was handed on from. */
  inheritedFromId: string | null;
}

/** A task with its parts, what was handed in, and what was decided. Instants are ISO 8601 in UTC. */
export interface OccurrenceView {
  id: string;
  activityId: string;
  orderId: string;
  text: string;
  mode: string;
  period: string;
  state: string;
  windowStart: CivilDate;
  windowEnd: CivilDate;
  dueByRule: CivilDate;
  dueOn: CivilDate;
  overdue: boolean;
  submittedAt: string | null;
  offControlAt: string | null;
  ground: string | null;
  assignments: {
    id: string;
    bodyId: string;
    bodyName: string;
    role: string;
    state: string;
    dueOn: CivilDate;
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

const withFile = { file: { select: { name: true } } } as const;

/** Throws NotFound `task_not_found` when there is none the viewer may see. */
export async function readOccurrence(db: Reader, viewer: Viewer, id: string): Promise<OccurrenceView> {
  const row = await db.occurrence.findFirst({
    where: { AND: [{ id }, visibleOccurrences(viewer)] },
    include: {
      activity: { select: { text: true, orderId: true, mode: true } },
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
  const dueOn = fromColumn(row.dueOn);
  return {
    id: row.id,
    activityId: row.activityId,
    orderId: row.activity.orderId,
    text: row.activity.text,
    mode: row.activity.mode,
    period: row.period,
    state: row.state,
    windowStart: fromColumn(row.windowStart),
    windowEnd: fromColumn(row.windowEnd),
    dueByRule: fromColumn(row.dueByRule),
    dueOn,
    overdue: ['on_control', 'returned'].includes(row.state) && dueOn < viewer.today,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    offControlAt: row.offControlAt?.toISOString() ?? null,
    ground: row.ground,
    assignments: row.assignments.map((one) => ({
      ...{ id: one.id, bodyId: one.bodyId, bodyName: one.bodyName, role: one.role, state: one.state },
      dueOn: fromColumn(one.dueOn),
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

interface EvidenceColumns extends Omit<
  EvidenceView,
  'fileName' | 'documentDate' | 'periodStart' | 'periodEnd'
> {
  documentDate: Date | null;
  periodStart: Date | null;
  periodEnd: Date | null;
  file: { name: string } | null;
}

function toEvidence(item: EvidenceColumns): EvidenceView {
  return {
    id: item.id,
    kind: item.kind,
    title: item.title,
    fileId: item.fileId,
    fileName: item.file?.name ?? null,
    url: item.url,
    paperReference: item.paperReference,
    documentKind: item.documentKind,
    documentNumber: item.documentNumber,
    documentDate: fromOptionalColumn(item.documentDate),
    signer: item.signer,
    addressees: item.addressees,
    personalData: item.personalData,
    periodStart: fromOptionalColumn(item.periodStart),
    periodEnd: fromOptionalColumn(item.periodEnd),
    sha256: item.sha256,
    inheritedFromId: item.inheritedFromId,
  };
}
