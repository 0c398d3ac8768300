import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../client/api.js';
import type { Schema } from '../../client/schemas.js';

export type TaskView = Schema<'OccurrenceWithParts'>;
export type Assignment = TaskView['assignments'][number];
export type Submission = TaskView['submissions'][number];
export type Evidence = Schema<'EvidenceItem'>;

export const cardQuery = (assignmentId: string) =>
  queryOptions({
    queryKey: ['tasks', 'card', assignmentId],
    queryFn: () => answerOf(api.GET('/api/tasks/{id}', { params: { path: { id: assignmentId } } })),
  });

export const occurrenceQuery = (id: string) =>
  queryOptions({
    queryKey: ['tasks', 'occurrence', id],
    queryFn: () => answerOf(api.GET('/api/occurrences/{id}', { params: { path: { id } } })),
  });

export const previousQuery = (assignmentId: string) =>
  queryOptions({
    queryKey: ['tasks', 'previous', assignmentId],
    queryFn: async () => {
      const call = api.GET('/api/tasks/{id}/previous', { params: { path: { id: assignmentId } } });
      return (await answerOf(call)).previous;
    },
  });

export const storyQuery = (occurrenceId: string) =>
  infiniteQueryOptions({
    queryKey: ['tasks', 'story', occurrenceId],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/occurrences/{id}/story', {
          params: { path: { id: occurrenceId }, query: { limit: 50, after: pageParam } },
        }),
      ),
    getNextPageParam: (last) => last.next ?? undefined,
  });
