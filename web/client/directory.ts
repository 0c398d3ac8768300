import { queryOptions } from '@tanstack/react-query';
import { allPages } from './all-pages.js';
import { answerOf, api } from './api.js';

const rarely = 5 * 60_000;

/** Every body of the organisation, groups too. */
export const bodiesQuery = queryOptions({
  queryKey: ['bodies'],
  staleTime: rarely,
  queryFn: () =>
    allPages((after) => answerOf(api.GET('/api/bodies', { params: { query: { limit: 200, after } } }))),
});

/** Every official with posts and absences. */
export const officialsQuery = queryOptions({
  queryKey: ['officials'],
  staleTime: rarely,
  queryFn: () =>
    allPages((after) => answerOf(api.GET('/api/officials', { params: { query: { limit: 200, after } } }))),
});

/** Every account, closed ones too; only for those who may see them. */
export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  staleTime: rarely,
  queryFn: () =>
    allPages((after) => answerOf(api.GET('/api/accounts', { params: { query: { limit: 200, after } } }))),
});
