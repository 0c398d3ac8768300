import type { CivilDate } from '../../domain/civil-date.js';
import { NotFound } from '../../domain/errors.js';
import type { Viewer } from '../../domain/roles.js';
import type { Reader } from '../client.js';
import { fromColumn } from '../dates.js';
import { toEvidence, withFile } from '../evidence/evidence-view.js';
import type { EvidenceView } from '../evidence/evidence-view.js';
import { visibleOccurrences } from '../tasks/visibility.js';

/** What a body handed in for an earlier period of the same activity. Instants are ISO 8601 in UTC. */
export interface PreviousReport {
  submissionId: string;
  occurrenceId: string;
  period: string;
  year: number;
  dueOn: CivilDate;
  submittedAt: string;
  /** Null while it waits for review. */
  acceptedAt: string | null;
  authorName: string;
  authorPost: string | null;
  note: string;
  evidence: EvidenceView[];
}

/**
 * The report of the nearest earlier period of the same activity by the same body that was accepted or waits for review; null
 * when there is none the viewer may see. Throws NotFound `task_not_found` for the assignment itself.
 */
export async function readPreviousReport(
  db: Reader,
  viewer: Viewer,
  assignmentId: string,
): Promise<PreviousReport | null> {
  const own = await db.assignment.findFirst({
    where: { id: assignmentId, occurrence: visibleOccurrences(viewer) },
    select: { bodyId: true, occurrence: { select: { id: true, activityId: true, windowEnd: true } } },
  });
  if (!own) throw new NotFound('task_not_found', 'Такой задачи нет. Возможно, ссылка устарела.');
  const { id, activityId, windowEnd } = own.occurrence;
  const found = await db.submission.findFirst({
    where: {
      kind: 'final',
      state: { in: ['accepted', 'submitted'] },
      assignment: { bodyId: own.bodyId },
      occurrence: {
        AND: [visibleOccurrences(viewer), { activityId, id: { not: id }, windowEnd: { lt: windowEnd } }],
      },
    },
    orderBy: [{ occurrence: { windowEnd: 'desc' } }, { submittedAt: 'desc' }],
    include: {
      occurrence: { select: { period: true, year: true, dueOn: true } },
      evidence: { orderBy: { id: 'asc' }, include: withFile },
      reviews: { where: { decision: 'accept' }, select: { reviewedAt: true } },
    },
  });
  if (!found) return null;
  return {
    submissionId: found.id,
    occurrenceId: found.occurrenceId,
    period: found.occurrence.period,
    year: found.occurrence.year,
    dueOn: fromColumn(found.occurrence.dueOn),
    submittedAt: found.submittedAt.toISOString(),
    acceptedAt: found.reviews[0]?.reviewedAt.toISOString() ?? null,
    authorName: found.authorName,
    authorPost: found.authorPost,
    note: found.note,
    evidence: found.evidence.map(toEvidence),
  };
}
