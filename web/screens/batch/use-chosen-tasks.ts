import { useQueries } from '@tanstack/react-query';
import { cardQuery } from '../task/queries.js';
import type { TaskView } from '../task/queries.js';

export interface ChosenTask {
  /** Of the assignment. */
  id: string;
  /** Absent while it is on its way. */
  task: TaskView | undefined;
}

/** The chosen tasks in the order in which they were chosen. */
export function useChosenTasks(ids: readonly string[]): { tasks: ChosenTask[]; error: Error | null } {
  const answers = useQueries({ queries: ids.map((id) => cardQuery(id)) });
  return {
    tasks: ids.map((id, index) => ({ id, task: answers[index]?.data?.task })),
    error: answers.find(({ error }) => error !== null)?.error ?? null,
  };
}
