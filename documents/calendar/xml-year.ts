import { Parser } from 'htmlparser2';
import { addDays, civilDate, isCivilDate } from '../../domain/civil-date.js';
import type { CivilDate } from '../../domain/civil-date.js';
import type { ListedYear } from '../../domain/calendar/listed-year.js';
import { isWeekend } from '../../domain/calendar/public-holidays.js';
import { calendarFault } from './fault.js';

/**
 * XML of one year: `<calendar year country><days><day d="MM.DD" t f="MM.DD"/>…`, where `t` is 1 for a day off, 2 for a
 * shortened day, 3 for a worked weekend, and `f` the day off that was moved here. Days that are not listed are what their
 * weekday says.
 */
export function xmlYear(xml: string, year: number): ListedYear {
  const { root, days } = elements(xml);
  if (root['country'] !== undefined && root['country'] !== 'ru')
    throw calendarFault('это календарь другой страны');
  if (root['year'] !== String(year))
    throw calendarFault(`он на ${root['year'] ?? 'неизвестный'} год, а открыт ${year}`);
  if (days.length === 0) throw calendarFault('в нём нет ни одного дня');
  const kinds = new Map(days.map((day) => [dayOf(day['d'], year), day]));
  if (kinds.size < days.length) throw calendarFault('в нём один день указан дважды');
  const off = new Set<CivilDate>();
  const shortened = new Set<CivilDate>();
  const movedFrom = new Map<CivilDate, CivilDate | null>();
  for (let day = civilDate(year, 1, 1); day <= `${year}-12-31`; day = addDays(day, 1)) {
    const { t: kind, f: from } = kinds.get(day) ?? { t: isWeekend(day) ? '1' : '3' };
    if (kind === '1') off.add(day);
    else if (kind === '2') shortened.add(day);
    else if (kind !== '3') throw calendarFault(`непонятен вид дня ${day}: «${kind ?? ''}»`);
    if (from !== undefined && kind === '1') movedFrom.set(day, dayOf(from, year));
  }
  return { year, off, shortened, movedFrom };
}

type Attributes = Readonly<Record<string, string>>;

function elements(xml: string): { root: Attributes; days: Attributes[] } {
  const days: Attributes[] = [];
  let root: Attributes | undefined;
  let isWhole = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (!root) {
          if (name !== 'calendar') throw calendarFault('это не XML календаря');
          root = attributes;
        }
        if (name === 'day') days.push(attributes);
      },
      onclosetag(name, isImplied) {
        if (name === 'calendar' && !isImplied) isWhole = true;
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  if (!root) throw calendarFault('это не XML календаря');
  if (!isWhole) throw calendarFault('он обрывается. Загрузите его целиком');
  return { root, days };
}

function dayOf(text: string | undefined, year: number): CivilDate {
  const [, month, day] = /^(\d{2})\.(\d{2})$/.exec(text ?? '') ?? [];
  const date = `${year}-${month ?? ''}-${day ?? ''}`;
  if (!isCivilDate(date)) throw calendarFault(`в нём нет такого дня: «${text ?? ''}», а нужен вид ММ.ДД`);
  return date;
}
