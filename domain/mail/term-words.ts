import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { CivilDate } from '../civil-date.js';
import { counted, plural } from '../russian.js';

/** How far the due date is: «осталось 3 рабочих дня», «срок — сегодня», «просрочено на 2 рабочих дня». Due days count themselves. */
export function termWords(dueOn: CivilDate, today: CivilDate, calendar: WorkingCalendar): string {
  if (dueOn === today) return 'срок — сегодня';
  if (dueOn > today) {
    const left = calendar.workingDaysBetween(today, dueOn);
    if (left === 0) return 'рабочих дней до срока не осталось';
    return `${plural(left, 'остался', 'осталось', 'осталось')} ${workingDays(left)}`;
  }
  const late = calendar.workingDaysBetween(dueOn, today);
  return late === 0 ? 'срок прошёл' : `просрочено на ${workingDays(late)}`;
}

function workingDays(count: number): string {
  return counted(count, 'рабочий день', 'рабочих дня', 'рабочих дней');
}
