import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../client/api.js';
import type { Schema } from '../../client/schemas.js';
import { taskFilter } from './task-search.js';
import type { TaskSearch } from './task-search.js';

export type Task = Schema<'Task'>;
export type TaskCounts = Schema<'TaskCounts'>;
export type TaskGroup = TaskCounts['groups'][number]['group'];

/** Every key about tasks begins with this: one word makes all of them be read anew. */
export const tasksKey = ['tasks'] as const;

export const countsQuery = (search: TaskSearch) =>
  queryOptions({
    queryKey: [...tasksKey, 'counts', taskFilter(search)],
    queryFn: () => answerOf(api.GET('/api/tasks/summary', { params: { query: taskFilter(search) } })),
    placeholderData: keepPreviousData,
  });

const pageSize = 100;

/** One group, page after page. */
export const groupQuery = (search: TaskSearch, group: TaskGroup) =>
  infiniteQueryOptions({
    queryKey: [...tasksKey, 'list', taskFilter(search), group],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/tasks', {
          params: { query: { ...taskFilter(search), group, limit: pageSize, after: pageParam } },
        }),
      ),
    getNextPageParam: (last) => last.next ?? undefined,
  });
