import { Text, Title } from '@mantine/core';
import { useMe } from '../../../client/me.js';
import type { Schema } from '../../../client/schemas.js';
import { EvidenceItem } from '../../../parts/evidence/evidence-item.js';
import { dayOfInstant, daysBetween, formatInstant } from '../../../text/dates.js';
import { dayForms, plural } from '../../../text/plural.js';
import classes from './card.module.css';

type Card = Schema<'ReviewCard'>;
type Report = Card['task']['submissions'][number];

/** The reports that are being decided on; what was returned before them stands under each. */
export function Sent({ card: { task, toSign } }: { card: Card }) {
  const ids = new Set(toSign.map((one) => one.submissionId));
  const reports = task.submissions.filter((one) => ids.has(one.id));
  return (
    <section aria-labelledby="sent" className={classes.block}>
      <Title order={2} id="sent">
        Что прислали
      </Title>
      {reports.length === 0 && (
        <Text>Сейчас на проверке ничего нет. Что присылали, осталось в истории задачи</Text>
      )}
      {reports.map((report, index) => (
        <ReportView key={report.id} report={report} task={task} isFirst={index === 0} />
      ))}
    </section>
  );
}

function ReportView({ report, task, isFirst }: { report: Report; task: Card['task']; isFirst: boolean }) {
  const { zone } = useMe();
  const body = task.assignments.find((one) => one.id === report.assignmentId)?.bodyName;
  const firstFile = report.evidence.find((item) => item.fileId !== null)?.id;
  const late = daysBetween(task.dueOn, dayOfInstant(report.submittedAt, zone));
  const returned = task.submissions.flatMap((one) =>
    one.assignmentId === report.assignmentId ? one.reviews.filter((r) => r.decision === 'return') : [],
  );
  return (
    <article className={classes.report}>
      <Title order={3}>{body}</Title>
      <Text size="sm">
        {[report.authorName, report.authorPost].filter(Boolean).join(', ')} ·{' '}
        {formatInstant(report.submittedAt, zone)},{' '}
        {late > 0 ? `на ${plural(late, dayForms)} позже срока` : 'в срок'}
      </Text>
      {returned.map((one) => (
        <Text key={one.reviewedAt} size="sm" className={classes.quote}>
          Возвращали {formatInstant(one.reviewedAt, zone)}: {one.reason}
        </Text>
      ))}
      {report.note !== '' && <Text className={classes.note}>{report.note}</Text>}
      {report.evidence.map((item) => (
        <EvidenceItem key={item.id} item={item} openAtOnce={isFirst && item.id === firstFile} />
      ))}
    </article>
  );
}
