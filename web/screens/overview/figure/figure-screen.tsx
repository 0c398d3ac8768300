import { Text } from '@mantine/core';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { answerOf, api } from '../../../client/api.js';
import type { Schema } from '../../../client/schemas.js';
import { EmptyState } from '../../../parts/empty-state.js';
import { MarkTag } from '../../../parts/mark-tag.js';
import { MoreButton } from '../../../parts/more-button.js';
import { Page } from '../../../parts/page.js';
import { ProblemNote } from '../../../parts/problem-note.js';
import { Waiting } from '../../../parts/waiting.js';
import { formatDate } from '../../../text/dates.js';
import { periodWords } from '../../../text/period.js';
import { numberSign } from '../../../text/task-words.js';
import { nbsp } from '../../../text/plural.js';
import type { Figure, FigureSearch } from '../overview-search.js';
import classes from '../overview.module.css';

const route = getRouteApi('/overview/tasks');

const titles: Readonly<Record<Figure, string>> = {
  overdue: 'Просрочено',
  at_risk: 'Срок в две недели',
  waiting: 'Ждут проверки',
  planned: 'Задачи со сроком в периоде',
  done: 'Снято с контроля',
  in_time: 'Исполнено в срок',
  late: 'Исполнено с нарушением срока',
  due: 'Сроки, которые придут вместе',
};
const standingNow: readonly Figure[] = ['overdue', 'at_risk', 'waiting'];

const tasksQuery = (search: FigureSearch) =>
  infiniteQueryOptions({
    queryKey: ['overview-tasks', search],
    queryFn: ({ pageParam }) =>
      answerOf(api.GET('/api/overview/tasks', { params: { query: { ...search, ...pageParam } } })),
    initialPageParam: {},
    getNextPageParam: ({ next }) => (next === null ? null : { after: next }),
  });

/** Exactly the tasks that a figure of the overview counts. */
export function FigureScreen() {
  const search = route.useSearch();
  const list = useInfiniteQuery(tasksQuery(search));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const { figure, from, until } = search;
  return (
    <Page title={titles[figure]} hasError={list.error !== null}>
      <Text mb="lg">
        {!standingNow.includes(figure) && from && until && (
          <>{from === until ? formatDate(from) : `С ${formatDate(from)} по ${formatDate(until)}`} · </>
        )}
        <Link
          to="/overview"
          search={{ ...(from && { from }), ...(until && { until }) }}
          className={classes.back}
        >
          К сводке
        </Link>
      </Text>
      {list.error && <ProblemNote error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Waiting />}
      {list.data && rows.length === 0 && <EmptyState>Таких задач сейчас нет</EmptyState>}
      <ul className={classes.tasks}>
        {rows.map((row) => (
          <TaskRow key={row.id} row={row} />
        ))}
      </ul>
      <MoreButton list={list} />
    </Page>
  );
}

function TaskRow({ row }: { row: Schema<'OverviewTask'> }) {
  const place = [
    row.orderNumber === null ? '' : `приказ ${numberSign(row.orderNumber)}`,
    row.number === null ? `раздел${nbsp}${row.sectionIndex}` : `п.${nbsp}${row.sectionIndex}.${row.number}`,
    periodWords(row.period),
  ].filter((words) => words !== '');
  return (
    <li>
      <Link to="/occurrences/$occurrenceId" params={{ occurrenceId: row.id }} className={classes.task}>
        {row.text}
      </Link>
      <Text size="sm" c="dimmed">
        {place.join(', ')}
      </Text>
      <Text size="sm">
        не позднее {formatDate(row.dueOn)} · {row.leadBody ?? 'исполнители ещё не назначены'}
      </Text>
      <MarkTag mark={row.mark} sign={row.sign} words={row.words} />
    </li>
  );
}
