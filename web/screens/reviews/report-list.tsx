import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMe } from '../../client/me.js';
import type { Schema } from '../../client/schemas.js';
import { EmptyState } from '../../parts/empty-state.js';
import { MoreButton } from '../../parts/more-button.js';
import type { PagedList } from '../../parts/more-button.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { Waiting } from '../../parts/waiting.js';
import { formatDate, formatInstant } from '../../text/dates.js';
import { periodWords } from '../../text/period.js';
import { plural, workingDayForms } from '../../text/plural.js';
import { rowPlace } from './row-place.js';
import classes from './reviews.module.css';

type Waiting = Schema<'WaitingForReview'>;

export function ReportList({ list }: { list: PagedList<Waiting> }) {
  if (list.error) return <ProblemNote error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Waiting />;
  const rows = list.data.pages.flatMap((page) => page.items);
  if (rows.length === 0)
    return (
      <EmptyState action={<Link to="/roadmap">Открыть дорожную карту</Link>}>
        Все отчёты рассмотрены. Новые появятся здесь, как только их пришлют исполнители
      </EmptyState>
    );
  return (
    <>
      <ul className={classes.list}>
        {rows.map((row) => (
          <ReportRow key={row.id} row={row} />
        ))}
      </ul>
      <MoreButton list={list} />
    </>
  );
}

function ReportRow({ row }: { row: Waiting }) {
  const { zone } = useMe();
  const senders = [...new Set(row.submissions.map((one) => one.bodyName))].join(', ');
  const documents = row.submissions.reduce((sum, one) => sum + one.documents, 0);
  return (
    <li className={classes.row}>
      <Link to="/reviews/$occurrenceId" params={{ occurrenceId: row.id }} className={classes.rowLink}>
        {row.activityText}
      </Link>
      <Text size="sm" c="dimmed">
        {[rowPlace(row), row.section, periodWords(row.period)].filter(Boolean).join(' · ')}
      </Text>
      <Text size="sm">
        {senders} · {plural(documents, ['документ', 'документа', 'документов'])} · отправлено{' '}
        {formatInstant(row.submittedAt, zone)}
      </Text>
      <Text size="sm">
        Срок {formatDate(row.dueOn)}: {row.late ? 'отчёт пришёл позже срока' : 'отчёт пришёл в срок'} · ждёт{' '}
        {row.waitingDays === 0 ? 'с сегодняшнего дня' : plural(row.waitingDays, workingDayForms)}
        {row.own && ' · это ваш отчёт, решает другой сотрудник'}
      </Text>
    </li>
  );
}
