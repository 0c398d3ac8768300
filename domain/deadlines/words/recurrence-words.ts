import type { RuleSpan } from '../../deadline.js';

/** How often something repeats, as RFC 5545 says it, and the period one occurrence covers. */
export interface Frequency {
  freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  interval: number;
  span: RuleSpan;
}

const endings = 'о ый ая ое ого ой ую ом ому ые ых ым'.split(' ');
const stems: [string, RuleSpan][] = [
  ['ежедневн', 'day'],
  ['ежесуточн', 'day'],
  ['еженедельн', 'week'],
  ['понедельн', 'week'],
  ['ежемесячн', 'month'],
  ['помесячн', 'month'],
  ['ежеквартальн', 'quarter'],
  ['поквартальн', 'quarter'],
  ['ежеполугодн', 'half_year'],
  ['ежегодн', 'year'],
  ['погодичн', 'year'],
];
const everyWords = new Map<string, RuleSpan>(
  stems.flatMap(([stem, span]) => endings.map((ending): [string, RuleSpan] => [stem + ending, span])),
);

export const everySpellings: readonly string[] = [...everyWords.keys()];

/** «ежедекадно», three times a month on days that are not said. */
export const isEveryThird = (word: string): boolean => /^ежедекадн(?:о|ый|ая|ые|ого|ой)$/.test(word);

const abbreviations = new Map<string, RuleSpan>([
  ['ежедн', 'day'],
  ['еженед', 'week'],
  ['ежемес', 'month'],
  ['ежекв', 'quarter'],
  ['ежекварт', 'quarter'],
  ['ежегод', 'year'],
  ['ежег', 'year'],
]);

/** «еженед», «ежекв»: a dot after it belongs to it. */
export function isEveryAbbreviation(word: string): boolean {
  return abbreviations.has(word);
}

/** «ежегодно», «ежемесячный» → the period; null for another word. */
export function everyOf(word: string): RuleSpan | null {
  return everyWords.get(word) ?? abbreviations.get(word) ?? null;
}

/** Once in `count` periods: a quarter is three months, half a year six (RFC 5545 has neither). */
export function frequencyOf(span: RuleSpan, count = 1): Frequency {
  switch (span) {
    case 'day':
      return { freq: 'DAILY', interval: count, span };
    case 'week':
      return { freq: 'WEEKLY', interval: count, span };
    case 'month':
      return { freq: 'MONTHLY', interval: count, span };
    case 'quarter':
      return { freq: 'MONTHLY', interval: 3 * count, span };
    case 'half_year':
      return { freq: 'MONTHLY', interval: 6 * count, span };
    case 'year':
    case 'school_year':
      return { freq: 'YEARLY', interval: count, span };
  }
}
