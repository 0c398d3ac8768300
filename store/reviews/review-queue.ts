import type { CivilDate } from '../../domain/civil-date.js';
import type { Viewer } from '../../domain/roles.js';
import { localDate } from '../../domain/local-time.js';
import { isLate } from '../../domain/task-marks.js';
import type { Reader } from '../client.js';
import { fromColumn } from '../dates.js';
import { loadSettings } from '../settings.js';

/** A place in the queue. */
export interface QueueKey {
  /** ISO 8601 instant. */
  submittedAt: string;
  id: string;
}

/** A task that waits for a decision. `id` is the occurrence's. */
export interface QueueRow extends QueueKey {
  activityId: string;
  activityText: string;
  deadlineText: string;
  orderId: string;
  orderNumber: string | null;
  sectionIndex: number;
  number: number | null;
  period: string;
  section: string | null;
  dueOn: CivilDate;
  /** Handed in after the date in force. */
  late: boolean;
  /** The viewer wrote one of the reports, and so may not decide on them. */
  own: boolean;
  /** Working days it has been waiting. */
  waitingDays: number;
  submissions: {
    id: string;
    bodyName: string;
    authorName: string;
    submittedAt: string;
    contentHash: string;
    documents: number;
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
      activity: {
        select: {
          ...{ text: true, deadlineText: true, number: true, orderId: true },
          ...{ order: { select: { number: true } }, section: { select: { index: true, title: true } } },
        },
      },
      submissions: {
        where: { kind: 'final', state: 'submitted' },
        orderBy: { id: 'asc' },
        include: { assignment: { select: { bodyName: true } }, _count: { select: { evidence: true } } },
      },
    },
  });
  const { calendar, zone } = await loadSettings(db, viewer.organisationId);
  const waited = (at: Date | null) =>
    at === null ? 0 : Math.max(0, calendar.workingDaysBetween(localDate(at, zone), viewer.today));
  return rows.map((row) => ({
    id: row.id,
    activityId: row.activityId,
    deadlineText: row.activity.deadlineText,
    orderId: row.activity.orderId,
    orderNumber: row.activity.order.number,
    sectionIndex: row.activity.section.index,
    number: row.activity.number,
    period: row.period,
    late: isLate(row.submittedAt, fromColumn(row.dueOn), zone),
    own: row.submissions.some((one) => one.authorAccountId === viewer.accountId),
    waitingDays: waited(row.submittedAt),
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
      documents: one._count.evidence,
    })),
  }));
}
