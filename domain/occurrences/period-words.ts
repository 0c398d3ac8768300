import { isCivilDate } from '../civil-date.js';
import { dateInWords } from '../russian.js';

const monthNames = [
  ...['январь', 'февраль', 'март', 'апрель', 'май', 'июнь'],
  ...['июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'],
];
const quarters = ['I', 'II', 'III', 'IV'];

/**
 * The key of a period (periods.ts, occurrence-plan.ts, activity-step.ts) as a person reads it: «II квартал 2026 г.»; for the
 * one occurrence of a rule without periods «весь срок». web/text/period.ts says the same in the pages.
 */
export function periodInWords(period: string): string {
  // A line with several rules numbers them: p1-2026, p2-2026.
  const key = period.replace(/^p\d+-/, '');
  const year = key.slice(0, 4);
  if (/^\d{4}$/.test(key)) return `${year} год`;
  if (/^\d{4}-\d{2}$/.test(key)) return `${monthNames[Number(key.slice(5)) - 1]} ${year} г.`;
  if (isCivilDate(key)) return dateInWords(key);
  const part = /^\d{4}-([QHW])(\d+)$/.exec(key);
  if (part?.[1] === 'Q') return `${quarters[Number(part[2]) - 1]} квартал ${year} г.`;
  if (part?.[1] === 'H') return `${part[2]}-е полугодие ${year} г.`;
  if (part?.[1] === 'W') return `${Number(part[2])}-я неделя ${year} г.`;
  if (/^\d{4}-SY$/.test(key)) return `${year}/${Number(year) + 1} учебный год`;
  const day = /^(?:plan|event|hand)-(\d{4}-\d{2}-\d{2})/.exec(key)?.[1];
  if (day !== undefined && isCivilDate(day)) return `с ${dateInWords(day)}`;
  const idle = /^none-(\d{4})$/.exec(key)?.[1];
  return idle === undefined ? 'весь срок' : `${idle} год`;
}
