import { isCivilDate } from '../../domain/civil-date.js';
import type { CivilDate } from '../../domain/civil-date.js';
import type { DayText } from './fields-view.js';

/** How a month is written alone, in a date, and for short. */
const months = [
  /^янв(арь|аря|\.)?$/,
  /^фев(раль|раля|\.)?$/,
  /^мар(т|та|\.)?$/,
  /^апр(ель|еля|\.)?$/,
  /^ма[йя]$/,
  /^июн(ь|я|\.)?$/,
  /^июл(ь|я|\.)?$/,
  /^авг(уст|уста|\.)?$/,
  /^сен(тябрь|тября|\.)?$/,
  /^окт(ябрь|ября|\.)?$/,
  /^ноя(брь|бря|\.)?$/,
  /^дек(абрь|абря|\.)?$/,
];

/** A typed day: empty, a day of the calendar, or what is wrong with it. A year of two digits is one of this century, as in the fields of the pages (`parseDay` in web/text/dates.ts). */
export function readDay({ day, month, year }: DayText): { date: CivilDate | null } | { wrong: string } {
  const parts = [day, month, year].map((part) => part.trim());
  if (parts.every((part) => part === '')) return { date: null };
  const [typedDay = '', typedMonth = '', typedYear = ''] = parts;
  if (parts.includes('')) return { wrong: 'впишите день, месяц и год' };
  if (!/^\d{1,2}$/.test(typedDay)) return { wrong: 'день напишите числом, например 3' };
  const number = monthNumber(typedMonth.toLowerCase());
  if (number === null) return { wrong: 'месяц напишите числом или словом, например 12 или декабря' };
  if (!/^(\d{2}|\d{4})$/.test(typedYear)) return { wrong: 'год напишите четырьмя цифрами, например 2026' };
  const date = `${typedYear.padStart(4, '20')}-${String(number).padStart(2, '0')}-${typedDay.padStart(2, '0')}`;
  if (!isCivilDate(date)) return { wrong: 'такого дня нет в календаре, проверьте число и месяц' };
  if (date < '1990-01-01' || date > '2099-12-31') return { wrong: 'год должен быть от 1990 до 2099' };
  return { date };
}

function monthNumber(typed: string): number | null {
  if (/^\d{1,2}$/.test(typed)) return Number(typed);
  const index = months.findIndex((month) => month.test(typed));
  return index < 0 ? null : index + 1;
}
