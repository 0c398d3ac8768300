import { addDays, civilDate, isCivilDate } from '../../domain/civil-date.js';
import type { CivilDate } from '../../domain/civil-date.js';
import { yearWithoutData } from '../../domain/calendar/calendar-year.js';
import type { DayMove } from '../../domain/calendar/calendar-year.js';
import type { ListedYear } from '../../domain/calendar/listed-year.js';
import { parseCalendarYear } from '../../domain/calendar/parse-calendar-year.js';
import { buildCalendar } from '../../domain/calendar/working-calendar.js';
import { calendarFault } from './fault.js';
import { recordsOf } from './records.js';

const kinds = [
  ['off', /^(нерабоч|выходн|праздн)/i],
  ['shortened', /^(сокращ|предпразд)/i],
  ['working', /^рабоч/i],
] as const;

/**
 * A list of the days that are not what the law says: `09.01.2026;выходной;03.01.2026`, the third cell being the day off that
 * was moved here. Every other day is as ст. 112 ТК makes it. A first line that holds no date is the names of the columns.
 */
export function dayList(text: string, year: number): ListedYear {
  const records = recordsOf(text);
  const lines = records.map((cells, index) => ({ cells, line: index + 1 }));
  if (lines[0] && dayOf(lines[0].cells[0] ?? '') === null) lines.shift();
  if (lines.length === 0) throw calendarFault('в нём нет ни одной даты');
  const days = lines.map(({ cells, line }) => readLine(cells, line, year));
  if (new Set(days.map(({ date }) => date)).size < days.length)
    throw calendarFault('в нём один день указан дважды');
  const moves = days.flatMap(({ date, from }): DayMove[] => (from === null ? [] : [{ from, to: date }]));
  const base = buildCalendar([parseCalendarYear({ ...yearWithoutData(year), moves })]);
  const listed = new Map(days.map((one) => [one.date, one.kind]));
  const off = new Set<CivilDate>();
  const shortened = new Set<CivilDate>();
  for (let date = civilDate(year, 1, 1); date <= `${year}-12-31`; date = addDays(date, 1)) {
    const kind = listed.get(date) ?? (base.isWorkingDay(date) ? 'working' : 'off');
    if (kind === 'off') off.add(date);
    else if (kind === 'shortened' || base.dayStatus(date).shortened) shortened.add(date);
  }
  return { year, off, shortened, movedFrom: new Map(moves.map(({ from, to }) => [to, from])) };
}

function readLine([first = '', second = '', third = '']: readonly string[], line: number, year: number) {
  const date = dayOf(first);
  const from = third === '' ? null : dayOf(third);
  const kind = kinds.find(([, words]) => words.test(second))?.[0];
  if (date === null || (third !== '' && from === null))
    throw calendarFault(`в строке ${line} непонятна дата. Нужен вид 09.01.${year}`);
  if (kind === undefined)
    throw calendarFault(
      `в строке ${line} непонятен вид дня «${second}». Подойдут: выходной, рабочий, сокращённый`,
    );
  if (Number(date.slice(0, 4)) !== year || (from !== null && Number(from.slice(0, 4)) !== year))
    throw calendarFault(`в строке ${line} день не ${year} года`);
  if (from !== null && kind !== 'off')
    throw calendarFault(`в строке ${line} перенос возможен только на выходной`);
  return { date, kind, from };
}

function dayOf(text: string): CivilDate | null {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const date =
    year === undefined ? text : `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  return isCivilDate(date) ? date : null;
}
