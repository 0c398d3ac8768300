/** What a person sees of a task's state; colours of these names are in app/tokens.css. */
export type Status =
  'overdue' | 'near' | 'working' | 'review' | 'returned' | 'done' | 'late' | 'waiting' | 'past' | 'cancelled';

interface StatusFace {
  /** A letter or a sign, for places without room for words. */
  mark: string;
  words: string;
}

export const statusFaces: Readonly<Record<Status, StatusFace>> = {
  overdue: { mark: 'П', words: 'просрочено' },
  near: { mark: 'Б', words: 'срок близко' },
  working: { mark: 'Р', words: 'в работе' },
  review: { mark: 'Ж', words: 'на проверке' },
  returned: { mark: 'В', words: 'возвращено' },
  done: { mark: '✓', words: 'снято с контроля' },
  late: { mark: '✓!', words: 'снято с нарушением срока' },
  waiting: { mark: '…', words: 'ожидает этапа' },
  past: { mark: '–', words: 'до контроля' },
  cancelled: { mark: '×', words: 'отменено' },
};

/** The state of an occurrence as a person reads it. `near` = due within so many days as count as close. */
export function statusOf(task: { state: string; overdue: boolean; near?: boolean; late?: boolean }): Status {
  switch (task.state) {
    case 'submitted':
      return 'review';
    case 'accepted':
    case 'closed':
      return task.late ? 'late' : 'done';
    case 'waiting_stage':
      return 'waiting';
    case 'past':
      return 'past';
    case 'cancelled':
    case 'not_applicable':
      return 'cancelled';
    case 'returned':
      return 'returned';
    default:
      if (task.overdue) return 'overdue';
      return task.near ? 'near' : 'working';
  }
}
