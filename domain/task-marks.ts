import type { CivilDate } from './civil-date.js';
import { localDate } from './local-time.js';
import type { TaskState } from './task-states.js';

/** How a task stands on a day, as a person sees it: never colour alone, always a sign and words. */
export type TaskMark =
  | 'overdue'
  | 'near'
  | 'working'
  | 'review'
  | 'returned'
  | 'done'
  | 'done_late'
  | 'dropped'
  | 'waiting'
  | 'planned'
  | 'past';

/** The sign and the words of each mark. */
export const markWords: Readonly<Record<TaskMark, { sign: string; words: string }>> = {
  overdue: { sign: 'П', words: 'просрочено' },
  near: { sign: 'Б', words: 'срок близко' },
  working: { sign: 'Р', words: 'в работе' },
  review: { sign: 'Ж', words: 'на проверке' },
  returned: { sign: 'В', words: 'возвращено на доработку' },
  done: { sign: '✓', words: 'снято с контроля' },
  done_late: { sign: '✓!', words: 'снято с контроля, исполнено с нарушением срока' },
  dropped: { sign: '×', words: 'отменено или неприменимо' },
  waiting: { sign: 'О', words: 'ожидает предыдущий этап' },
  planned: { sign: '·', words: 'ещё не открыто' },
  past: { sign: '–', words: 'прошло до постановки на контроль' },
};

/** Days ahead at which an open task counts as near (DOMAIN §6: due in two weeks). */
export const nearDays = 14;

/** True when the report was handed in on a later civil day of `zone` than the date in force; false when there is none. */
export function isLate(submittedAt: Date | null, dueOn: CivilDate, zone: string): boolean {
  return submittedAt !== null && localDate(submittedAt, zone) > dueOn;
}

/** The mark of an opened task. `nearUntil` is the last day that counts as near, inclusive. */
export function markOf(task: {
  state: TaskState;
  dueOn: CivilDate;
  late: boolean;
  today: CivilDate;
  nearUntil: CivilDate;
}): TaskMark {
  const { state, dueOn, late, today, nearUntil } = task;
  switch (state) {
    case 'past':
      return 'past';
    case 'waiting_stage':
      return 'waiting';
    case 'submitted':
      return 'review';
    case 'accepted':
      return late ? 'done_late' : 'done';
    case 'cancelled':
    case 'not_applicable':
      return 'dropped';
    case 'on_control':
    case 'returned':
      if (dueOn < today) return 'overdue';
      if (state === 'returned') return 'returned';
      return dueOn <= nearUntil ? 'near' : 'working';
  }
}

/** From the most pressing to what is over. */
const pressing: readonly TaskMark[] = [
  ...(['overdue', 'returned', 'near', 'review', 'working', 'waiting', 'planned'] as const),
  ...(['done_late', 'done', 'dropped', 'past'] as const),
];

/** The mark of a row or a month that holds several tasks: the most pressing; `planned` when there is none. */
export function rowMark(marks: readonly TaskMark[]): TaskMark {
  return pressing.find((mark) => marks.includes(mark)) ?? 'planned';
}
