import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { allPages } from '../../client/all-pages.js';
import { answerOf, api } from '../../client/api.js';
import { useMe } from '../../client/me.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Page } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { Waiting } from '../../parts/waiting.js';
import { ChainView } from './chain-view.js';
import classes from './cycle.module.css';

const route = getRouteApi('/cycle');

/** Each chain of the management cycle as its stages, from monitoring to the review of effectiveness, in one year. */
export function CycleScreen() {
  const { today } = useMe();
  const year = route.useSearch().year ?? Number(today.slice(0, 4));
  const { data, error, refetch } = useQuery({
    queryKey: ['cycles', year],
    queryFn: () =>
      allPages((after) =>
        answerOf(api.GET('/api/cycles', { params: { query: { year, limit: 50, after } } })),
      ),
  });
  const chains = (data ?? [])
    .filter(({ stages }) => stages.length > 0)
    .sort((a, b) => a.orderId.localeCompare(b.orderId) || a.sectionIndex - b.sectionIndex);
  return (
    <Page title="Цикл управления" hasError={error !== null}>
      <Text maw="45rem" mb="md">
        Мониторинг, анализ, рекомендации и решения одного направления идут по порядку: следующий этап
        открывается, когда предыдущий снят с контроля, и получает его документы
      </Text>
      <nav aria-label="Год" className={classes.years}>
        <Link to="/cycle" search={{ year: year - 1 }} replace>
          ← {year - 1}
        </Link>
        <strong aria-current="date">{year} год</strong>
        <Link to="/cycle" search={{ year: year + 1 }} replace>
          {year + 1} →
        </Link>
      </nav>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting lines={6} />}
      {data && chains.length === 0 && (
        <EmptyState action={<Link to="/roadmap">Открыть дорожную карту</Link>}>
          В приказах на контроле нет мероприятий, которые складываются в управленческий цикл
        </EmptyState>
      )}
      {chains.map((chain) => (
        <ChainView key={chain.id} chain={chain} />
      ))}
    </Page>
  );
}
