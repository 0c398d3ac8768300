import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../client/api.js';

/** Reports that wait for a decision, the longest waiting first. */
export const reportsQuery = infiniteQueryOptions({
  queryKey: ['reviews', 'reports'],
  queryFn: ({ pageParam }) => answerOf(api.GET('/api/reviews', { params: { query: pageParam } })),
  initialPageParam: {},
  getNextPageParam: ({ next }) => (next === null ? null : { after: next }),
});

/** Requests to move a date, the longest waiting first. */
export const extensionsQuery = infiniteQueryOptions({
  queryKey: ['reviews', 'extensions'],
  queryFn: ({ pageParam }) =>
    answerOf(
      api.GET('/api/extensions', { params: { query: { state: 'asked', order: 'asc', ...pageParam } } }),
    ),
  initialPageParam: {},
  getNextPageParam: ({ next }) => (next === null ? null : { after: next }),
});

export const reviewCardQuery = (id: string) =>
  queryOptions({
    queryKey: ['reviews', 'card', id],
    queryFn: () => answerOf(api.GET('/api/reviews/{id}', { params: { path: { id } } })),
  });
