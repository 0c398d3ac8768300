import { Button, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMe } from '../../client/me.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { formatInstant } from '../../text/dates.js';
import { keepNumbers } from '../../text/plural.js';
import { storyQuery } from './queries.js';
import classes from './task.module.css';

/** Everything that happened to the task, events and letters, in the order of time. */
export function Story({ occurrenceId }: { occurrenceId: string }) {
  const { zone } = useMe();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    storyQuery(occurrenceId),
  );
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby="story">
      <Title order={2} id="story" tabIndex={-1} className={classes.heading}>
        Что было с задачей
      </Title>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data && items.length === 0 && <p>Пока ничего не происходило</p>}
      <ol className={classes.story}>
        {items.map(({ key, at, who, what }) => (
          <li key={key}>
            <span className={classes.when}>{formatInstant(at, zone)}</span>
            <span>
              {keepNumbers(what)} — {who}
            </span>
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <Button variant="default" onClick={() => void fetchNextPage()}>
          {isFetchingNextPage ? 'Загружаем…' : 'Показать дальше'}
        </Button>
      )}
    </section>
  );
}
