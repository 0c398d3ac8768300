import { toUtcMidnight } from './civil-date.js';
import type { CivilDate } from './civil-date.js';

const rules = new Intl.PluralRules('ru');
const longDate = new Intl.DateTimeFormat('ru-RU', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** The form of a word that goes with a whole number: «1 задача», «2 задачи», «5 задач», «21 задача». */
export function plural(count: number, one: string, few: string, many: string): string {
  const category = rules.select(count);
  return category === 'one' ? one : category === 'few' ? few : many;
}

/** The number with its word: `counted(21, 'задача', 'задачи', 'задач')` = «21 задача». */
export function counted(count: number, one: string, few: string, many: string): string {
  return `${count} ${plural(count, one, few, many)}`;
}

/** «1 декабря 2026 г.». */
export function dateInWords(date: CivilDate): string {
  return longDate.format(toUtcMidnight(date)).replace(/\s/gu, ' ');
}

/** A name in quotation marks; of another kind than its own, so that it is seen where each begins and ends. */
export function inQuotes(name: string): string {
  return /[«»]/.test(name) ? `„${name}“` : `«${name}»`;
}

/**
 * One line of plain text for people: runs of white space and control characters become one space, marks that turn the
 * direction of writing are dropped, and what is longer than `limit` characters is cut between words and ends with «…».
 */
export function shorten(text: string, limit: number): string {
  const line = text
    .replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const letters = [...line];
  if (letters.length <= limit) return line;
  const head = letters.slice(0, limit - 1).join('');
  const lastSpace = head.lastIndexOf(' ');
  const cut = lastSpace > head.length * 0.6 ? head.slice(0, lastSpace) : head;
  return `${cut.replace(/[\s,;:–—-]+$/u, '')}…`;
}
