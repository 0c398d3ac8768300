import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../client/api.js';
import type { Schema } from '../../client/schemas.js';
import type { MailsSearch } from './mails-search.js';

export type Letter = Schema<'Notification'>;

const pageSize = 50;

const filterOf = ({ state, kind, to, task }: MailsSearch) => ({
  ...(state !== undefined && { state }),
  ...(kind !== undefined && { kind }),
  ...(to !== undefined && { recipient: to }),
  ...(task !== undefined && { occurrence: task }),
});

export const lettersQuery = (search: MailsSearch) =>
  infiniteQueryOptions({
    queryKey: ['letters', filterOf(search)],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/notifications', {
          params: { query: { ...filterOf(search), limit: pageSize, after: pageParam } },
        }),
      ),
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });

export const letterQuery = (id: string) =>
  queryOptions({
    queryKey: ['letter', id],
    queryFn: () => answerOf(api.GET('/api/notifications/{id}/preview', { params: { path: { id } } })),
  });
