import { Conflict } from './errors.js';

/** State of an occurrence («случай исполнения»). Overdue is not a state: it is a date comparison. */
export type TaskState =
  | 'past'
  | 'waiting_stage'
  | 'on_control'
  | 'submitted'
  | 'returned'
  | 'accepted'
  | 'cancelled'
  | 'not_applicable';

/** What may be done to an occurrence. */
export type TaskMove =
  'release_stage' | 'submit' | 'return_for_rework' | 'accept' | 'extend' | 'cancel' | 'mark_not_applicable';

/**
 * The whole law of DOMAIN §4 in one table: from each state, which moves are allowed and where they lead.
 * `past` = over before control began: shown, never opened, never overdue.
 */
export const taskMoves: Readonly<Record<TaskState, Partial<Record<TaskMove, TaskState>>>> = {
  past: {},
  waiting_stage: {
    release_stage: 'on_control',
    extend: 'waiting_stage',
    cancel: 'cancelled',
    mark_not_applicable: 'not_applicable',
  },
  on_control: {
    submit: 'submitted',
    extend: 'on_control',
    cancel: 'cancelled',
    mark_not_applicable: 'not_applicable',
  },
  submitted: {
    return_for_rework: 'returned',
    accept: 'accepted',
    extend: 'submitted',
    cancel: 'cancelled',
    mark_not_applicable: 'not_applicable',
  },
  returned: {
    submit: 'submitted',
    extend: 'returned',
    cancel: 'cancelled',
    mark_not_applicable: 'not_applicable',
  },
  accepted: {},
  cancelled: {},
  not_applicable: {},
};

/** Russian names of the states, as the field calls them. */
export const taskStateNames: Readonly<Record<TaskState, string>> = {
  past: 'прошло до постановки на контроль',
  waiting_stage: 'ожидает предыдущий этап',
  on_control: 'на контроле',
  submitted: 'на проверке',
  returned: 'возвращено на доработку',
  accepted: 'снято с контроля',
  cancelled: 'отменено',
  not_applicable: 'неприменимо в этом периоде',
};

/** True when nothing more is expected of anybody. */
export function isOffControl(state: TaskState): boolean {
  return Object.keys(taskMoves[state]).length === 0;
}

/** The state after `move`. Throws Conflict `task_state` when the table does not allow it. */
export function moveTask(state: TaskState, move: TaskMove): TaskState {
  const next = taskMoves[state][move];
  if (!next) {
    throw new Conflict(
      'task_state',
      `Сейчас это невозможно: задача в состоянии «${taskStateNames[state]}».`,
      {
        state,
        allowed: Object.keys(taskMoves[state]),
      },
    );
  }
  return next;
}
