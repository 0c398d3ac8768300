import { nbsp } from './plural.js';

/** A day without zone or time, `YYYY-MM-DD`; never goes through the zone of the browser. */
export type CivilDay = string;

const words = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const weekday = new Intl.DateTimeFormat('ru', { weekday: 'long', timeZone: 'UTC' });

/** Intl separates by plain spaces (and U+202F in some versions): a date must not break over lines. */
const unbroken = (text: string) => text.replace(/[\s\u202f]/g, nbsp);
const noon = (day: CivilDay) => new Date(`${day}T12:00:00Z`);

/** «3 декабря 2026 г.», for text. */
export function formatDate(day: CivilDay): string {
  return unbroken(`${words.format(noon(day))} ${day.slice(0, 4)} г.`);
}

/** «3 декабря» when the day is of the year of `today`, with the year otherwise. */
export function formatNearDate(day: CivilDay, today: CivilDay): string {
  return day.slice(0, 4) === today.slice(0, 4) ? unbroken(words.format(noon(day))) : formatDate(day);
}

/** «03.12.2026», for tables. */
export function formatDigits(day: CivilDay): string {
  const [year, month, date] = day.split('-');
  return `${date}.${month}.${year}`;
}

/** «понедельник». */
export function weekdayOf(day: CivilDay): string {
  return weekday.format(noon(day));
}

/** Day and time «10:42» of an instant by the clock of the zone. */
export function partsOfInstant(instant: string, zone: string): { day: CivilDay; time: string } {
  const parts = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone });
  const [day = '', time = ''] = parts.format(new Date(instant)).split(' ');
  return { day, time };
}

/** «23 ноября 2026 г. в 10:42» by the clock of the organisation. */
export function formatInstant(instant: string, zone: string): string {
  const { day, time } = partsOfInstant(instant, zone);
  return `${formatDate(day)} в${nbsp}${time}`;
}

/** The organisation's day of an instant. */
export function dayOfInstant(instant: string, zone: string): CivilDay {
  return partsOfInstant(instant, zone).day;
}

/** Whole days from one day to another; negative when `to` lies before. */
export function daysBetween(from: CivilDay, to: CivilDay): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000);
}

/** The day so many days later. */
export function addDays(day: CivilDay, count: number): CivilDay {
  return new Date(noon(day).getTime() + count * 86_400_000).toISOString().slice(0, 10);
}

const monthNames = [
  ...[/^янв(арь|аря|\.)?$/, /^февр?(аль|аля|\.)?$/, /^мар(т|та|\.)?$/, /^апр(ель|еля|\.)?$/, /^ма[йя]$/],
  ...[/^июн(ь|я|\.)?$/, /^июл(ь|я|\.)?$/, /^авг(уст|уста|\.)?$/, /^сент?(ябрь|ября|\.)?$/],
  ...[/^окт(ябрь|ября|\.)?$/, /^ноя(брь|бря|\.)?$/, /^дек(абрь|абря|\.)?$/],
];

/**
 * Reads «03.12.2026», «3.12.26», «2026-12-03» and «3 декабря 2026 г.»; null when it is no day of the calendar. A day without
 * its year is none: the year would be a guess.
 */
export function parseDay(text: string): CivilDay | null {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed);
  if (iso) return dayOfParts(iso[1], iso[2], iso[3]);
  const digits = /^(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})$/.exec(trimmed);
  if (digits) return dayOfParts(digits[3], digits[2], digits[1]);
  const said = /^(\d{1,2})\s+(\S+)\s+(\d{4})(?:\s*(?:г|год|года)\.?)?$/.exec(trimmed.toLowerCase());
  const month = monthNames.findIndex((name) => name.test(said?.[2] ?? '')) + 1;
  return said && month > 0 ? dayOfParts(said[3], String(month), said[1]) : null;
}

function dayOfParts(year = '', month = '', date = ''): CivilDay | null {
  const day = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const read = new Date(`${day}T12:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().slice(0, 10) === day ? day : null;
}

/** The instant at which a day begins by the clock of the zone, ISO 8601. */
export function startOfDay(day: CivilDay, zone: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // Twice: the second time with the offset that holds at that very instant, should it change that night.
  const first = midnight - offsetAt(midnight, zone);
  return new Date(midnight - offsetAt(first, zone)).toISOString();
}

function offsetAt(instant: number, zone: string): number {
  const { day, time } = partsOfInstant(new Date(instant).toISOString(), zone);
  return Date.parse(`${day}T${time}:00Z`) - Math.floor(instant / 60_000) * 60_000;
}
