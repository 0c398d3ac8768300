import { monthForms } from '../../../domain/deadlines/words/months.js';

const forms = [...monthForms.keys()];

/** The part of a pattern that takes the name of a month in any case, the longest that fits. */
export const anyMonth = `(?:${forms.toSorted((one, other) => other.length - one.length).join('|')})`;

const monthsAlone = new RegExp(
  String.raw`^${anyMonth}(?:\s*[–—-]\s*${anyMonth})?(?:\s+20\d\d(?:\s*(?:г\.?|год[ау]?))?)?[.:]?$`,
  'iu',
);

/** «Октябрь», «Ноябрь – декабрь 2027 г.»: a line that names months and nothing else, as titles do. */
export function namesMonthsAlone(line: string): boolean {
  return /^\p{Lu}/u.test(line.trim()) && monthsAlone.test(line.trim());
}

/** The month (1–12) that a word in any letters names, or null. */
export function monthNamed(word: string): number | null {
  return monthForms.get(word.toLowerCase()) ?? null;
}
