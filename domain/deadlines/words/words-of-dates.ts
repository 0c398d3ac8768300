import { partsOf, type CivilDate } from '../../civil-date.js';
import { monthName } from './months.js';

/** «3 декабря 2020 года». */
export function dayInWords(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${monthName(month, 'genitive')} ${year} года`;
}

/** «3 декабря» of `--12-03`. */
export function monthDayInWords(text: string): string {
  return `${Number(text.slice(5))} ${monthName(Number(text.slice(2, 4)), 'genitive')}`;
}

/** «с 1 по 30 ноября», «с 17 марта по 17 апреля» of two `--MM-DD`. */
export function monthDaysInWords(start: string, end: string): string {
  const first =
    start.slice(2, 4) === end.slice(2, 4) ? String(Number(start.slice(5))) : monthDayInWords(start);
  return `с ${first} по ${monthDayInWords(end)}`;
}

/** «с 1 по 30 ноября 2020 года», «с 1 декабря 2024 года по 28 февраля 2025 года». */
export function windowInWords(start: CivilDate, end: CivilDate): string {
  if (start === end) return dayInWords(start);
  const [a, b] = [partsOf(start), partsOf(end)];
  if (a.year !== b.year) return `с ${dayInWords(start)} по ${dayInWords(end)}`;
  if (a.month !== b.month) return `с ${a.day} ${monthName(a.month, 'genitive')} по ${dayInWords(end)}`;
  return `с ${a.day} по ${dayInWords(end)}`;
}

/** «май, декабрь и июнь» from parts. */
export function listInWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} и ${last}`;
}
