import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../client/api.js';
import type { Schema } from '../../client/schemas.js';
import { addDays, startOfDay } from '../../text/dates.js';
import type { CivilDay } from '../../text/dates.js';
import type { JournalSearch } from './journal-search.js';

export type ToldEvent = Schema<'ToldEvent'>;
export type TaskChange = Schema<'TaskChange'>;

const rarely = 5 * 60_000;
const pageSize = 50;

/** The last instant of a day, which the API takes as the first one of the next. */
const endOfDay = (day: CivilDay, zone: string) => startOfDay(addDays(day, 1), zone);

/** The filter as the API takes it: days become instants by the clock of the organisation. */
export function auditFilter({ who, what, order, section, body, from, until }: JournalSearch, zone: string) {
  return {
    ...(who !== undefined && { account: who }),
    ...(what !== undefined && { action: what }),
    ...(order !== undefined && { ofOrder: order }),
    ...(section !== undefined && { section }),
    ...(body !== undefined && { body }),
    ...(from !== undefined && { from: startOfDay(from, zone) }),
    ...(until !== undefined && { until: endOfDay(until, zone) }),
  };
}

export const eventsQuery = (search: JournalSearch, zone: string) =>
  infiniteQueryOptions({
    queryKey: ['audit', auditFilter(search, zone)],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/audit', {
          params: { query: { ...auditFilter(search, zone), limit: pageSize, after: pageParam } },
        }),
      ),
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });

const narrowing = ({ order, section }: JournalSearch) => ({
  ...(order !== undefined && { order }),
  ...(section !== undefined && { section }),
});

export const tasksAtQuery = (search: JournalSearch, at: CivilDay, zone: string) =>
  infiniteQueryOptions({
    queryKey: ['state', at, narrowing(search)],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/state', {
          params: {
            query: { ...narrowing(search), at: endOfDay(at, zone), limit: pageSize, after: pageParam },
          },
        }),
      ),
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const comparisonQuery = (search: JournalSearch, since: CivilDay, at: CivilDay, zone: string) =>
  infiniteQueryOptions({
    queryKey: ['state', since, at, narrowing(search)],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/state/compare', {
          params: {
            query: {
              ...narrowing(search),
              ...{ from: endOfDay(since, zone), until: endOfDay(at, zone) },
              ...{ limit: pageSize, after: pageParam },
            },
          },
        }),
      ),
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const actionsQuery = queryOptions({
  queryKey: ['audit', 'actions'],
  staleTime: rarely,
  queryFn: () => answerOf(api.GET('/api/audit/actions')),
});

export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: ['orders', id],
    staleTime: rarely,
    queryFn: () => answerOf(api.GET('/api/orders/{id}', { params: { path: { id } } })),
  });
