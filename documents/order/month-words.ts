import { monthForms } from '../../domain/deadlines/months.js';

const forms = [...monthForms.keys()];

/** The part of a pattern that takes the name of a month in any case, the longest that fits. */
export const anyMonth = `(?:${forms.toSorted((one, other) => other.length - one.length).join('|')})`;

/** The month (1–12) that a word in any letters names, or null. */
export function monthNamed(word: string): number | null {
  return monthForms.get(word.toLowerCase()) ?? null;
}
