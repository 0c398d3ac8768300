import type { WorkingCalendar } from './calendar/working-calendar.js';
import type { CivilDate } from './civil-date.js';
import { termWords } from './mail/term-words.js';

/** How far a due date is, in working days of the organisation. */
export interface Term {
  /** Working days after today up to the due date and including it; 0 = today, or none are left. Null when it has passed. */
  workingDaysLeft: number | null;
  /** Working days since the due date; null while it has not passed. */
  overdueBy: number | null;
  /** «осталось 3 рабочих дня», «срок — сегодня», «просрочено на 2 рабочих дня». */
  words: string;
}

/** The term of what is still owed; days are civil days of the organisation. */
export function termOf(dueOn: CivilDate, today: CivilDate, calendar: WorkingCalendar): Term {
  const passed = dueOn < today;
  return {
    workingDaysLeft: passed ? null : calendar.workingDaysBetween(today, dueOn),
    overdueBy: passed ? calendar.workingDaysBetween(dueOn, today) : null,
    words: termWords(dueOn, today, calendar),
  };
}
