import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { answerOf, api } from '../../client/api.js';
import type { Schema } from '../../client/schemas.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Page } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { Waiting } from '../../parts/waiting.js';
import { ByBody } from './by-body.js';
import { BySection } from './by-section.js';
import { Coverage } from './coverage.js';
import { HeavyDays } from './heavy-days.js';
import { Now } from './now.js';
import { PeriodBar } from './period-bar.js';
import { Trend } from './trend.js';
import classes from './overview.module.css';

const route = getRouteApi('/overview');

/** What the head sees: what presses now, how discipline stands, what comes together. */
export function OverviewScreen() {
  const search = route.useSearch();
  const { data, error, refetch } = useQuery({
    queryKey: ['overview', search],
    placeholderData: (previous: Schema<'Overview'> | undefined) => previous,
    queryFn: () => answerOf(api.GET('/api/overview', { params: { query: search } })),
  });
  return (
    <Page title="Сводка" hasError={error !== null}>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting lines={8} />}
      {data && (
        <div className={classes.page}>
          <Now overview={data} />
          <PeriodBar overview={data} />
          {data.total.planned === 0 ? (
            <EmptyState>В этом периоде задач со сроком нет. Выберите другой период</EmptyState>
          ) : (
            <>
              <Trend overview={data} />
              <ByBody overview={data} />
              <BySection overview={data} />
            </>
          )}
          <HeavyDays overview={data} />
          <Coverage overview={data} />
        </div>
      )}
    </Page>
  );
}
