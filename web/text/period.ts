import { formatDate } from './dates.js';
import { nbsp } from './plural.js';

const months = new Intl.DateTimeFormat('ru', { month: 'long', timeZone: 'UTC' });
const quarters = ['I', 'II', 'III', 'IV'];

/** «3 квартал», «май 2026 г.»: the key of a period (domain/occurrences/periods.ts) as a person reads it. */
export function periodWords(period: string): string {
  // A line with several rules numbers them: p1-2026, p2-2026.
  const key = period.replace(/^p\d+-/, '');
  const year = key.slice(0, 4);
  const of = (words: string) => `${words}${nbsp}${year}${nbsp}г.`;
  if (/^\d{4}$/.test(key)) return `${year}${nbsp}год`;
  if (/^\d{4}-\d{2}$/.test(key)) return of(monthName(Number(key.slice(5))));
  if (/^\d{4}-\d{2}-\d{2}$/.test(key)) return formatDate(key);
  const part = /^\d{4}-([QHW])(\d+)$/.exec(key);
  if (part?.[1] === 'Q') return of(`${quarters[Number(part[2]) - 1]}${nbsp}квартал`);
  if (part?.[1] === 'H') return of(`${part[2]}-е${nbsp}полугодие`);
  if (part?.[1] === 'W') return of(`${Number(part[2])}-я${nbsp}неделя`);
  if (/^\d{4}-SY$/.test(key)) return `${year}/${Number(year) + 1}${nbsp}учебный год`;
  const day = /^(plan|event|hand)-(\d{4}-\d{2}-\d{2})/.exec(key)?.[2];
  if (day !== undefined) return `с${nbsp}${formatDate(day)}`;
  const idle = /^none-(\d{4})$/.exec(key)?.[1];
  if (idle !== undefined) return `${idle}${nbsp}год`;
  return 'весь срок';
}

/** «май», by number 1–12. */
export function monthName(month: number): string {
  return months.format(new Date(Date.UTC(2026, month - 1, 15)));
}
