import type { ListedYear } from '../../domain/calendar/listed-year.js';
import { decodeText } from '../order/decode-text.js';
import { dayList } from './day-list.js';
import { calendarFault } from './fault.js';
import { xmlYear } from './xml-year.js';
import { isYearTable, yearTable } from './year-table.js';

/**
 * The days of a year from a published production calendar: XML of days (as xmlcalendar.ru gives), a table of years by months
 * (as the open data of the Ministry of Labour), or a list of days, both separated by `;`, `,` or tabs, in any Russian encoding.
 * Throws InvalidInput `calendar_file` with what is wrong and where; nothing that is not understood is passed over.
 */
export function readCalendarFile(bytes: Uint8Array, year: number): ListedYear {
  const text = decodeText(bytes);
  if (text.trim() === '') throw calendarFault('он пуст');
  if (text.includes('\0')) throw calendarFault('это не текст. Подойдут XML и CSV');
  if (/^\s*</.test(text)) return xmlYear(text, year);
  return isYearTable(text) ? yearTable(text, year) : dayList(text, year);
}
