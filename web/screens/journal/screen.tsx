import { Button, Group } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { FieldRow } from '../../parts/field-row.js';
import { Page } from '../../parts/page.js';
import { ChainCheck } from './chain-check.js';
import { DayChoice } from './day-choice.js';
import { EventFilters } from './event-filters.js';
import { EventList } from './event-list.js';
import { ExportLinks } from './export-links.js';
import { OrderFilters } from './order-filters.js';
import { TasksAt } from './tasks-at.js';
import { isFiltered } from './journal-search.js';
import type { JournalSearch } from './journal-search.js';

const route = getRouteApi('/journal');

/** What has happened, who did it, and how everything stood on any day. */
export function JournalScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  // Another day is another page, which «Назад» leaves; a filter is not.
  const change = (next: JournalSearch) => void navigate({ search: next, replace: next.at === search.at });
  return (
    <Page title="Журнал">
      <DayChoice search={search} onChange={change} />
      {search.at === undefined ? (
        <>
          <FieldRow mb="xl">
            <EventFilters search={search} onChange={change} />
            <OrderFilters search={search} onChange={change} />
          </FieldRow>
          <Group mb="lg" gap="md">
            {isFiltered(search) && (
              <Button variant="default" onClick={() => change({})}>
                Сбросить отбор
              </Button>
            )}
            <ExportLinks search={search} />
            <ChainCheck />
          </Group>
          <EventList search={search} />
        </>
      ) : (
        <TasksAt search={search} at={search.at} onChange={change} />
      )}
    </Page>
  );
}
