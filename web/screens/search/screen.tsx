import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { answerOf, api } from '../../client/api.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Page } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { Waiting } from '../../parts/waiting.js';
import { FoundGroups } from './found-groups.js';

const route = getRouteApi('/search');
const perGroup = 20;

export function SearchScreen() {
  const q = route.useSearch().q.trim().slice(0, 200);
  const {
    data: found,
    error,
    refetch,
  } = useQuery({
    queryKey: ['search', q],
    enabled: q !== '',
    queryFn: () => answerOf(api.GET('/api/search', { params: { query: { q, limit: perGroup } } })),
  });
  const isEmpty = found && Object.values(found).every((group) => group.length === 0);
  return (
    <Page title="Поиск" heading={q === '' ? 'Поиск' : `Поиск: «${q}»`}>
      {q === '' && (
        <Text>
          Введите слова или номер в поле вверху: ищем по мероприятиям, задачам, приказам и документам
        </Text>
      )}
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {q !== '' && !found && !error && <Waiting />}
      {isEmpty && (
        <EmptyState>
          Ничего не нашлось. Попробуйте меньше слов или только номер, например «2.4» или «88»
        </EmptyState>
      )}
      {found && !isEmpty && <FoundGroups found={found} perGroup={perGroup} />}
    </Page>
  );
}
