import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { answerOf, api } from '../../client/api.js';
import type { Schema } from '../../client/schemas.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Facts } from '../../parts/facts.js';
import { Page } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { Waiting } from '../../parts/waiting.js';
import { placeOf } from '../../text/task-words.js';
import { PeriodTable } from './period-table.js';
import classes from './activity.module.css';

const route = getRouteApi('/activities/$activityId');

type Activity = Schema<'ActivityWithOccurrences'>;

/** A row of the road map with its rule and its tasks of all years. */
export function ActivityScreen() {
  const { activityId } = route.useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['activity', activityId],
    queryFn: () => answerOf(api.GET('/api/activities/{id}', { params: { path: { id: activityId } } })),
  });
  return (
    <Page title="Мероприятие" hasError={error !== null}>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && <Shown activity={data} />}
    </Page>
  );
}

const states: Readonly<Record<string, string>> = {
  suspended: 'Контроль приостановлен: новые задачи не открываются',
  removed: 'Снято с контроля приказом: новые задачи не открываются',
};

function Shown({ activity }: { activity: Activity }) {
  const { orderId, text, deadlineText, ruleText, bodies, occurrences, state } = activity;
  const note = states[state];
  return (
    <>
      <Text className={classes.what}>{text}</Text>
      {note !== undefined && <Text fw={600}>{note}</Text>}
      <Facts my="md">
        <dt>Где в приказе</dt>
        <dd>
          <Link to="/roadmap" search={{ order: orderId }}>
            {placeOf(activity)}
          </Link>
        </dd>
        <dt>Срок в приказе</dt>
        <dd>«{deadlineText}»</dd>
        <dt>Как понят срок</dt>
        <dd>{ruleText}</dd>
        <dt>Исполнители</dt>
        <dd>
          {bodies.map(({ bodyId, name, role }) => (
            <div key={bodyId}>
              {name}
              {role === 'lead' && ' — ответственный'}
            </div>
          ))}
        </dd>
      </Facts>
      <Title order={2} className={classes.heading}>
        Задачи по периодам
      </Title>
      {occurrences.length === 0 ? (
        <EmptyState>Задач пока нет: они откроются, когда придёт их срок по правилу</EmptyState>
      ) : (
        <PeriodTable occurrences={occurrences} />
      )}
    </>
  );
}
