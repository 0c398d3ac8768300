import { useInfiniteQuery } from '@tanstack/react-query';
import { useMe } from '../../client/me.js';
import { EmptyState } from '../../parts/empty-state.js';
import { MoreButton } from '../../parts/more-button.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { Waiting } from '../../parts/waiting.js';
import { StackedTable } from '../../parts/stacked-table.js';
import { EventRow } from './event-row.js';
import { isFiltered } from './journal-search.js';
import type { JournalSearch } from './journal-search.js';
import { eventsQuery } from './queries.js';

export function EventList({ search }: { search: JournalSearch }) {
  const { zone } = useMe();
  const list = useInfiniteQuery(eventsQuery(search, zone));
  if (list.error) return <ProblemNote error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Waiting />;
  const events = list.data.pages.flatMap(({ items }) => items);
  if (events.length === 0)
    return (
      <EmptyState>
        {isFiltered(search)
          ? 'По этому отбору ничего не происходило'
          : 'Записей пока нет: они появятся с первым действием'}
      </EmptyState>
    );
  return (
    <>
      <StackedTable
        caption="Записи журнала, последняя первой"
        columns={['Когда', 'Кто', 'Что', 'С чем', 'Запись']}
      >
        {events.map((event) => (
          <EventRow key={event.seq} event={event} zone={zone} />
        ))}
      </StackedTable>
      <MoreButton list={list} />
    </>
  );
}
