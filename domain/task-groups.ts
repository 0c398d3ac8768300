import type { WorkingCalendar } from './calendar/working-calendar.js';
import { addDays, isoWeekday, lastDayOfMonth, partsOf } from './civil-date.js';
import type { CivilDate } from './civil-date.js';

/** The groups of «Мои задачи», in the order in which they are read; a task stands in the first that fits. */
export const taskGroups = ['overdue', 'returned', 'today', 'next_days', 'month', 'later', 'review'] as const;
export type TaskGroup = (typeof taskGroups)[number];

/** Their titles. */
export const taskGroupTitles: Readonly<Record<TaskGroup, string>> = {
  overdue: 'Просрочено',
  returned: 'Возвращено на доработку',
  today: 'Срок сегодня',
  next_days: 'Ближайшие 5 рабочих дней',
  month: 'До конца месяца',
  later: 'Позже',
  review: 'Ждут проверки',
};

/** The last days, inclusive, of the groups that end with a day. */
export interface GroupBounds {
  today: CivilDate;
  nextDaysUntil: CivilDate;
  monthUntil: CivilDate;
  /** Sunday of this week. */
  weekUntil: CivilDate;
}

const nextDays = 5;

/** Where the groups end on this day; `month` is empty when the next working days reach beyond the month. */
export function groupBounds(today: CivilDate, calendar: WorkingCalendar): GroupBounds {
  const { year, month } = partsOf(today);
  return {
    today,
    nextDaysUntil: calendar.addWorkingDays(today, nextDays),
    monthUntil: lastDayOfMonth(year, month),
    weekUntil: addDays(today, 7 - isoWeekday(today)),
  };
}

/**
 * The group of one body's part. `owed` = the task as a whole waits for executors (on control or returned); what is handed in,
 * or not asked for because the task is under review, waits. Null when the part is over.
 */
export function groupOfPart(
  part: { state: string; owed: boolean; dueOn: CivilDate },
  bounds: GroupBounds,
): TaskGroup | null {
  const { state, owed, dueOn } = part;
  if (state === 'submitted') return 'review';
  if (state !== 'pending' && state !== 'returned') return null;
  if (!owed) return 'review';
  if (dueOn < bounds.today) return 'overdue';
  if (state === 'returned') return 'returned';
  if (dueOn === bounds.today) return 'today';
  if (dueOn <= bounds.nextDaysUntil) return 'next_days';
  return dueOn <= bounds.monthUntil ? 'month' : 'later';
}
