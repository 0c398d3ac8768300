import type { Schema } from '../client/schemas.js';

/** How a task stands (domain/task-marks.ts); the names are also those of the colours in mark-tag.module.css. */
export type Mark = Schema<'RoadmapCell'>['mark'];

/** Sign and short words of a task in a list; elsewhere they come from the API with the mark. */
const faces = {
  overdue: { sign: 'П', words: 'просрочено' },
  near: { sign: 'Б', words: 'срок близко' },
  working: { sign: 'Р', words: 'в работе' },
  review: { sign: 'Ж', words: 'на проверке' },
  returned: { sign: 'В', words: 'возвращено' },
  done: { sign: '✓', words: 'снято с контроля' },
  done_late: { sign: '✓!', words: 'снято с нарушением срока' },
  dropped: { sign: '×', words: 'отменено' },
  waiting: { sign: 'О', words: 'ожидает этапа' },
  planned: { sign: '·', words: 'ещё не открыто' },
  past: { sign: '–', words: 'до контроля' },
} as const satisfies Record<Mark, { sign: string; words: string }>;

/** How a task or a part of one stands. `near` = due within so many days as count as close. */
function markOf(task: { state: string; overdue: boolean; near?: boolean; late?: boolean }): Mark {
  switch (task.state) {
    case 'submitted':
      return 'review';
    case 'accepted':
    case 'closed':
      return task.late ? 'done_late' : 'done';
    case 'waiting_stage':
      return 'waiting';
    case 'past':
      return 'past';
    case 'cancelled':
    case 'not_applicable':
      return 'dropped';
    case 'returned':
      return 'returned';
    default:
      if (task.overdue) return 'overdue';
      return task.near ? 'near' : 'working';
  }
}

/** The mark of a task with its sign and words. */
export function faceOf(task: Parameters<typeof markOf>[0]): { mark: Mark; sign: string; words: string } {
  const mark = markOf(task);
  return { mark, ...faces[mark] };
}

/** The most pressing first. */
export const pressing: readonly Mark[] = [
  'overdue',
  'returned',
  'near',
  'review',
  'working',
  'waiting',
  'planned',
  'done_late',
  'done',
  'dropped',
  'past',
];

/** The most pressing of several; undefined of none. */
export function worstOf<Item extends { mark: Mark }>(items: readonly Item[]): Item | undefined {
  return [...items].sort((a, b) => pressing.indexOf(a.mark) - pressing.indexOf(b.mark))[0];
}
