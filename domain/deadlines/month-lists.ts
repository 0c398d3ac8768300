import type { DatePiece, Item } from './items.js';
import { isGenitiveMonth } from './months.js';
import type { ListedDate } from './share-parts.js';

/** «до 10 апреля, июля, октября»: a month in the genitive stands for the same day of that month, since no month begins so. */
export function sameDayOf(item: Item & DatePiece, before: DatePiece | undefined): DatePiece {
  const plain = item.from.unit === 'month' && item.bound === 'at' && item.edge === null && !item.to;
  const [first] = item.text.toLowerCase().split(/[^а-яё]/u, 1);
  if (!plain || before?.from.unit !== 'day' || !isGenitiveMonth(first ?? '')) return item;
  if (before.to && (before.to.unit !== 'day' || before.to.month !== before.from.month)) return item;
  const day = (n: number) => ({ ...item.from, unit: 'day' as const, month: item.from.n, n });
  return { ...before, from: day(before.from.n), to: before.to && day(before.to.n) };
}

/** «январь, апрель (до 10 числа)»: the day is said once for all the months before it. */
export function dayOfMonths(list: readonly ListedDate[]): ListedDate[] {
  const last = list.at(-1);
  const months = list.slice(0, -1);
  const day = last?.piece.from;
  if (!last || day?.unit !== 'month_day' || last.piece.to || day.n < 1 || day.n > 31) return [...list];
  const plain = ({ piece }: ListedDate) =>
    piece.from.unit === 'month' && piece.from.n > 0 && piece.bound === 'at' && !piece.edge && !piece.to;
  const joined = last.joined && months.slice(1).every((date) => date.joined);
  if (months.length === 0 || !joined || !months.every(plain)) return [...list];
  return months.map((date) => {
    const { from } = date.piece;
    return { ...date, piece: { ...last.piece, from: { ...from, unit: 'day', month: from.n, n: day.n } } };
  });
}
