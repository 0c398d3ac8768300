import { addDays, daysBetween, isoWeekday, partsOf } from '../../civil-date.js';
import type { DeadlineContext } from '../../deadline.js';
import { point, type Item } from '../pieces/items.js';
import { weekdayCode } from '../words/units.js';

/** «вторник», «в среду 10.00» in the plan of one week: the day of that week. Only where nothing else says when. */
export function inPlansWeek(items: readonly Item[], { period }: DeadlineContext): readonly Item[] {
  if (!period || daysBetween(period.start, period.end) > 6) return items;
  if (items.some(({ type }) => !['every', 'time', 'comma', 'filler', 'place', 'label'].includes(type)))
    return items;
  const days = Array.from({ length: daysBetween(period.start, period.end) + 1 }, (_, n) =>
    addDays(period.start, n),
  );
  return items.flatMap((item): Item[] => {
    if (item.type !== 'every' || !item.doubtful || item.freq !== 'WEEKLY') return [item];
    const { start, end, text } = item;
    const named = item.byDay.map((code) => days.find((day) => weekdayCode(isoWeekday(day)) === code));
    if (!named.every((day) => day !== undefined)) return [item];
    return named.flatMap((date, at): Item[] => {
      const { year, month, day } = partsOf(date);
      const from = point('day', day, { month, year });
      const bare = { bound: 'at', edge: null, inclusive: false, endsBefore: false, to: null } as const;
      const place = { start, end, text };
      const comma: Item[] = at > 0 ? [{ type: 'comma', apart: false, and: false, ...place }] : [];
      return [...comma, { type: 'date', ...bare, from, ...place }];
    });
  });
}
