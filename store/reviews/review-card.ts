import type { Viewer } from '../../domain/roles.js';
import type { Reader } from '../client.js';
import { readPreviousReport } from '../submissions/previous-report.js';
import type { PreviousReport } from '../submissions/previous-report.js';
import { readOccurrence } from '../tasks/read-occurrence.js';
import type { OccurrenceView } from '../tasks/read-occurrence.js';

/** Everything a reviewer looks at before a decision. */
export interface ReviewCard {
  task: OccurrenceView;
  /** What an acceptance signs; empty when nothing is under review, as when the task was closed while its report waited. */
  toSign: {
    submissionId: string;
    assignmentId: string;
    bodyName: string;
    contentHash: string;
    documents: { title: string; sha256: string | null }[];
  }[];
  /** For each report under review, that of the period before. */
  previous: { assignmentId: string; previous: PreviousReport | null }[];
  /** The viewer wrote one of the reports, and so may not decide on them. */
  own: boolean;
  /** The occurrence that waits next, oldest first, passing over this one; null when there is no other. */
  next: string | null;
  /** How many tasks wait for review, this one included. */
  waiting: number;
}

/** Throws NotFound `task_not_found`. */
export async function readReviewCard(db: Reader, viewer: Viewer, id: string): Promise<ReviewCard> {
  const task = await readOccurrence(db, viewer, id);
  const names = new Map(task.assignments.map((one) => [one.id, one.bodyName]));
  const reports =
    task.state === 'submitted'
      ? task.submissions.filter((one) => one.kind === 'final' && one.state === 'submitted')
      : [];
  const where = { organisationId: viewer.organisationId, state: 'submitted' };
  const [authored, waiting, next] = [
    await db.submission.count({
      where: { id: { in: reports.map((one) => one.id) }, authorAccountId: viewer.accountId },
    }),
    await db.occurrence.count({ where }),
    await nextWaiting(db, where, task),
  ];
  const previous: ReviewCard['previous'] = [];
  for (const { assignmentId } of reports)
    previous.push({ assignmentId, previous: await readPreviousReport(db, viewer, assignmentId) });
  return {
    task,
    toSign: reports.map((one) => ({
      ...{ submissionId: one.id, assignmentId: one.assignmentId, contentHash: one.contentHash },
      bodyName: names.get(one.assignmentId) ?? '',
      documents: one.evidence.map(({ title, sha256 }) => ({ title, sha256 })),
    })),
    previous,
    own: authored > 0,
    next,
    waiting,
  };
}

async function nextWaiting(
  db: Reader,
  where: { organisationId: string; state: string },
  task: OccurrenceView,
): Promise<string | null> {
  const orderBy = [{ submittedAt: 'asc' }, { id: 'asc' }] as const;
  const find = (more: object) =>
    db.occurrence.findFirst({
      where: { ...where, ...more, id: { not: task.id } },
      orderBy: [...orderBy],
      select: { id: true },
    });
  const since = task.submittedAt === null ? {} : { submittedAt: { gte: new Date(task.submittedAt) } };
  return ((await find(since)) ?? (await find({})))?.id ?? null;
}
