import type { CivilDate } from '../../domain/civil-date.js';
import { localDate, localTime } from '../../domain/local-time.js';
import { dateInWords } from '../../domain/russian.js';

/** «3 декабря 2026 г.», not to be broken at a line's end. */
export function dayWords(date: CivilDate): string {
  return dateInWords(date).replaceAll(' ', '\u00a0');
}

/** «3 декабря 2026 г. в 10:42», by the clock of the organisation. */
export function momentWords(at: Date, zone: string): string {
  return `${dayWords(localDate(at, zone))} в\u00a0${localTime(at, zone)}`;
}

/** «1,2 МБ», «340 КБ». */
export function sizeWords(bytes: number): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return `${Math.max(1, Math.round(kilobytes))}\u00a0КБ`;
  const megabytes = new Intl.NumberFormat('ru', { maximumFractionDigits: 1 }).format(kilobytes / 1024);
  return `${megabytes}\u00a0МБ`;
}
