import type { CivilDate } from '../civil-date.js';
import { coExecutorDue } from '../reminder-plan.js';
import type { ShiftMode, WorkingCalendar } from './working-calendar.js';

/** Both calendars, and the numbers by which dates were made. */
export interface CalendarChange {
  before: WorkingCalendar;
  after: WorkingCalendar;
  shift: ShiftMode;
  coExecutorShare: number;
}

/** An open task as far as its date depends on the calendar. `opens` = the day before which no due date may lie. */
export interface DatedTask {
  dueByRule: CivilDate;
  opens: CivilDate;
  dueOn: CivilDate;
}

/**
 * The date the new calendar gives an open task; the present one when it does not change. A date that is not what the old
 * calendar made of the rule was set by a person (an extension, a planned day) and stays.
 */
export function recomputedDue({ dueByRule, opens, dueOn }: DatedTask, change: CalendarChange): CivilDate {
  if (dueOn !== dueOf(dueByRule, opens, change.before, change.shift)) return dueOn;
  return dueOf(dueByRule, opens, change.after, change.shift);
}

/** The same for the date of one body's part: that of the task, or the co-executor's share of the term. */
export function recomputedPart(
  part: CivilDate,
  task: { opens: CivilDate; dueOn: CivilDate; newDue: CivilDate },
  { before, after, shift, coExecutorShare }: CalendarChange,
): CivilDate {
  if (part === task.dueOn) return task.newDue;
  const half = coExecutorDue(task.opens, task.dueOn, coExecutorShare, before, shift);
  return part === half ? coExecutorDue(task.opens, task.newDue, coExecutorShare, after, shift) : part;
}

function dueOf(rule: CivilDate, opens: CivilDate, calendar: WorkingCalendar, mode: ShiftMode): CivilDate {
  const moved = calendar.shift(rule, mode);
  return moved < opens ? calendar.shift(rule, 'next') : moved;
}
