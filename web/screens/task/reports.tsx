import { Title } from '@mantine/core';
import { useMe } from '../../client/me.js';
import { EvidenceLine } from '../../parts/evidence-line.js';
import { formatInstant } from '../../text/dates.js';
import type { Submission, TaskView } from './queries.js';
import classes from './task.module.css';

const stateWords: Readonly<Record<string, string>> = {
  submitted: 'на проверке',
  returned: 'возвращён на доработку',
  accepted: 'принят',
  noted: 'промежуточный',
};

/** Everything handed in, the newest first. */
export function Reports({ task }: { task: TaskView }) {
  if (task.submissions.length === 0 && task.inherited.length === 0) return null;
  const bodyOf = (id: string) => task.assignments.find((one) => one.id === id)?.bodyName ?? '';
  return (
    <section aria-labelledby="reports-heading">
      <Title order={2} id="reports-heading" className={classes.heading}>
        Что отправлено
      </Title>
      {[...task.submissions].reverse().map((report) => (
        <Report key={report.id} report={report} body={bodyOf(report.assignmentId)} />
      ))}
      {task.inherited.length > 0 && (
        <div className={classes.report}>
          <p>Получено от предыдущего этапа:</p>
          {task.inherited.map((item) => (
            <EvidenceLine key={item.id} item={item} />
          ))}
        </div>
      )}
    </section>
  );
}

function Report({ report, body }: { report: Submission; body: string }) {
  const { zone } = useMe();
  return (
    <article className={classes.report}>
      <p className={classes.reportHead}>
        {formatInstant(report.submittedAt, zone)} · {body} · {report.authorName}
        {report.authorPost !== null && `, ${report.authorPost}`} · <strong>{stateWords[report.state]}</strong>
      </p>
      {report.note !== '' && <p className={classes.note}>{report.note}</p>}
      {report.evidence.map((item) => (
        <EvidenceLine key={item.id} item={item} />
      ))}
      {report.reviews.map((review) => (
        <p key={review.reviewedAt}>
          {review.decision === 'accept' ? 'Принято' : 'Возвращено'} {formatInstant(review.reviewedAt, zone)}:{' '}
          {review.reviewerName}
          {review.reviewerPost !== null && `, ${review.reviewerPost}`}
          {review.reason !== null && review.reason !== '' && `. «${review.reason}»`}
        </p>
      ))}
    </article>
  );
}
