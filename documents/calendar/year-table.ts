import { isCivilDate } from '../../domain/civil-date.js';
import type { CivilDate } from '../../domain/civil-date.js';
import type { ListedYear } from '../../domain/calendar/listed-year.js';
import { calendarFault } from './fault.js';
import { recordsOf } from './records.js';

const head = /^["\s\uFEFF]*год/i;
const months = ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь'].concat([
  ...['июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'],
]);

/** True for a table with a row a year and a column a month. */
export function isYearTable(text: string): boolean {
  const [first = ''] = text.trim().split('\n', 1);
  return head.test(first) && /январь/i.test(first);
}

/**
 * A row a year, a column a month: in each cell the days off, `1,2,8*,10+`, where `*` marks a shortened working day and `+` a
 * day off that was moved here from a day the table does not name. The number of working days, where it is given, must agree.
 */
export function yearTable(text: string, year: number): ListedYear {
  const [names = [], ...rows] = recordsOf(text);
  const row = rows.find(([first]) => first === String(year));
  if (!row) {
    const years = rows.map(([first]) => first).filter((first) => /^\d{4}$/.test(first ?? ''));
    throw calendarFault(
      years.length === 0
        ? 'в таблице нет ни одного года'
        : `в таблице нет ${year} года, она с ${years[0]} по ${years.at(-1)}`,
    );
  }
  const off = new Set<CivilDate>();
  const shortened = new Set<CivilDate>();
  const movedFrom = new Map<CivilDate, null>();
  for (const [index, month] of months.entries()) {
    const cell = row[names.findIndex((name) => name.toLowerCase() === month)];
    if (cell === undefined || cell === '') throw calendarFault(`в ${year} году не заполнен месяц ${month}`);
    for (const item of cell.split(',')) {
      const [, number, sign] = /^\s*(\d{1,2})([*+]?)\s*$/.exec(item) ?? [];
      const day = `${year}-${String(index + 1).padStart(2, '0')}-${(number ?? '').padStart(2, '0')}`;
      if (number === undefined || !isCivilDate(day))
        throw calendarFault(`непонятен день «${item.trim()}» в месяце ${month}`);
      if (sign === '*') shortened.add(day);
      else off.add(day);
      if (sign === '+') movedFrom.set(day, null);
    }
  }
  demandTotal(row[names.findIndex((name) => /^всего рабочих дней/i.test(name))], off.size, year);
  return { year, off, shortened, movedFrom };
}

function demandTotal(said: string | undefined, off: number, year: number): void {
  const leap = isCivilDate(`${year}-02-29`);
  const working = (leap ? 366 : 365) - off;
  if (said === undefined || said === '' || Number(said) === working) return;
  throw calendarFault(`рабочих дней по его месяцам ${working}, а в итоге написано ${said}. Проверьте файл`);
}
