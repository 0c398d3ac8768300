import { useMe } from '../../client/me.js';
import { Note } from '../../parts/note.js';
import { formatInstant } from '../../text/dates.js';
import type { Assignment, TaskView } from './queries.js';

/** The last return of this part, while it is the last word about it. */
function lastReturn(task: TaskView, part: Assignment | undefined) {
  const reports = task.submissions.filter(
    ({ assignmentId, kind }) => kind === 'final' && (part === undefined || assignmentId === part.id),
  );
  const last = reports.at(-1);
  return last?.state === 'returned' ? last.reviews.at(-1) : undefined;
}

/** On top of everything: why the report came back, in the reviewer's own words. */
export function ReturnedNote({ task, part }: { task: TaskView; part: Assignment | undefined }) {
  const { zone } = useMe();
  const review = lastReturn(task, part);
  if (task.state !== 'returned' || !review) return null;
  return (
    <Note mark="returned" role="region" aria-label="Возвращено на доработку">
      <strong>Возвращено на доработку</strong>
      <blockquote>{review.reason}</blockquote>
      <span>
        {review.reviewerName}
        {review.reviewerPost !== null && `, ${review.reviewerPost}`}, {formatInstant(review.reviewedAt, zone)}
      </span>
    </Note>
  );
}
