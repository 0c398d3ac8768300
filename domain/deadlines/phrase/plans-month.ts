import { lastDayOfMonth, partsOf } from '../../civil-date.js';
import type { DeadlineContext } from '../../deadline.js';
import type { DatePiece, Item, Point } from '../pieces/items.js';

/** What has no month in the phrase and is a day or part of the plan's month: «15 числа», «3–7», «вторая декада». */
const monthless: Point['unit'][] = ['number', 'month_day', 'third', 'half_month', 'week'];

/**
 * In the plan of one month everything without a month is of that month: «до 15 числа», «3–7», «в течение месяца», «до конца
 * месяца». Phrases with a rhythm, and those with words that were not understood, stay as they are; so do numbers no month has.
 */
export function inPlansMonth(items: readonly Item[], { period }: DeadlineContext): readonly Item[] {
  if (!period || period.start.slice(0, 7) !== period.end.slice(0, 7)) return items;
  if (items.some(({ type }) => type === 'every' || type === 'next_period' || type === 'unknown'))
    return items;
  const { year, month } = partsOf(period.start);
  return items.map((item): Item => {
    if (item.type === 'relative' && item.wholeMonth) {
      const { start, end, text } = item;
      return { type: 'continuous', report: 'year_end', frame: 'period', vague: false, start, end, text };
    }
    if (item.type !== 'date') return item;
    return { ...item, ...ofMonth(item, month, year) };
  });
}

function ofMonth({ from, to }: DatePiece, month: number, year: number): Partial<DatePiece> {
  if (from.unit === 'month' && from.n === 0 && !to) return { from: { ...from, n: month, year } };
  if (!isOpen(from) || (to && !isOpen(to))) return {};
  const settle = (point: Point): Point =>
    point.unit === 'number' || point.unit === 'month_day'
      ? { ...point, unit: 'day', month, year }
      : { ...point, month, year };
  return { from: settle(from), to: to && settle(to) };
}

const isOpen = ({ unit, month, n }: Point): boolean => monthless.includes(unit) && month === 0 && n <= 31;

const quarter = /^(?:в\s+течени[еи]|на\s+протяжении)\s+(?:всего\s+)?(квартала|полугодия)$/iu;

/** In the plan of one quarter «в течение квартала» is that quarter, in that of half a year «в течение полугодия». */
export function inPlansQuarter(items: readonly Item[], { period }: DeadlineContext): readonly Item[] {
  if (!period) return items;
  const [first, last] = [partsOf(period.start), partsOf(period.end)];
  const months = first.year === last.year ? last.month - first.month + 1 : 0;
  const whole = first.day === 1 && period.end === lastDayOfMonth(last.year, last.month);
  const unit = months === 3 ? 'квартала' : months === 6 ? 'полугодия' : null;
  if (!whole || (first.month - 1) % months !== 0) return items;
  return items.map((item): Item => {
    const { start, end, text } = item;
    if (item.type !== 'event' || quarter.exec(text)?.[1]?.toLowerCase() !== unit) return item;
    return { type: 'continuous', report: 'year_end', frame: 'period', vague: false, start, end, text };
  });
}
