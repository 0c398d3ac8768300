import type { CivilDate } from '../../domain/civil-date.js';
import type { Viewer } from '../../domain/roles.js';
import type { Reader } from '../client.js';
import { fromColumn } from '../dates.js';

/** A place in the queue. */
export interface QueueKey {
  /** ISO 8601 instant. */
  submittedAt: string;
  id: string;
}

/** A task that waits for a decision. `id` is the occurrence's. */
export interface QueueRow extends QueueKey {
  activityText: string;
  section: string | null;
  dueOn: CivilDate;
  submissions: {
    id: string;
    bodyName: string;
    authorName: string;
    submittedAt: string;
    contentHash: string;
  }[];
}

/** What waits for review, the longest waiting first. */
export async function listReviewQueue(
  db: Reader,
  viewer: Viewer,
  after: QueueKey | null,
  limit: number,
): Promise<QueueRow[]> {
  const since = after && new Date(after.submittedAt);
  const rows = await db.occurrence.findMany({
    where: {
      organisationId: viewer.organisationId,
      state: 'submitted',
      submittedAt: { not: null },
      ...(after && since
        ? { OR: [{ submittedAt: { gt: since } }, { submittedAt: since, id: { gt: after.id } }] }
        : {}),
    },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    take: limit,
    include: {
      activity: { select: { text: true, section: { select: { title: true } } } },
      submissions: {
        where: { kind: 'final', state: 'submitted' },
        orderBy: { id: 'asc' },
        include: { assignment: { select: { bodyName: true } } },
      },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    submittedAt: row.submittedAt?.toISOString() ?? '',
    activityText: row.activity.text,
    section: row.activity.section.title,
    dueOn: fromColumn(row.dueOn),
    submissions: row.submissions.map((one) => ({
      id: one.id,
      bodyName: one.assignment.bodyName,
      authorName: one.authorName,
      submittedAt: one.submittedAt.toISOString(),
      contentHash: one.contentHash,
    })),
  }));
}
