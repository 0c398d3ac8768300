import type { DatePiece, Item, Point } from '../pieces/items.js';
import { isGenitiveMonth, monthOf } from '../words/months.js';
import type { ListedDate } from '../dates/share-parts.js';
import { normaliseWord } from '../words/tokens.js';

/**
 * «до 10 апреля, июля, октября», «1–5 мая, июня», «15, 30 мая, июня»: a month in the genitive stands for the same days of that
 * month, since no month begins so. Gives the item itself where it says a month of its own.
 */
export function sameDaysOf(item: Item & DatePiece, before: readonly ListedDate[]): DatePiece[] {
  const plain = item.from.unit === 'month' && item.bound === 'at' && item.edge === null && !item.to;
  const first = /^[\p{L}\p{M}\u00AD]*/u.exec(item.text)?.map(normaliseWord)[0];
  const last = before.at(-1)?.piece;
  // «до 15 мая, в июне» is June itself
  if (
    !plain ||
    !last ||
    /^(?:в|во|на)$/.test(first ?? '') ||
    !(isGenitiveMonth(first ?? '') || monthOf(first ?? '') === null) ||
    !hasDays(last)
  )
    return [item];
  const inMonth = (point: Point): Point => ({ ...item.from, unit: 'day', month: item.from.n, n: point.n });
  return [...numbersBefore(before), last].map((piece) => ({
    ...last,
    bound: piece.bound === 'at' ? last.bound : piece.bound,
    from: inMonth(piece.from),
    to: piece.to && inMonth(piece.to),
  }));
}

/** A day of a month, or days from … to … of one month. */
function hasDays({ from, to }: DatePiece): boolean {
  if (!to) return from.unit === 'day';
  return to.unit === 'day' && (from.unit === 'number' || (from.unit === 'day' && from.month === to.month));
}

/** «15, (30 мая)»: the numbers of the list that wait for the month of the last. */
function numbersBefore(list: readonly ListedDate[]): DatePiece[] {
  const numbers: DatePiece[] = [];
  for (let index = list.length - 2; index >= 0 && list[index + 1]?.joined; index -= 1) {
    const piece = list[index]?.piece;
    if (piece?.from.unit !== 'number' || (piece.to && piece.to.unit !== 'number')) break;
    numbers.unshift(piece);
  }
  return numbers;
}

/** «июнь: 1, 6, 12», «апрель (5, 12, 19)»: the month stands before its days. */
export function daysOfMonth(list: readonly ListedDate[], items: readonly Item[]): ListedDate[] {
  const [head, ...days] = list;
  const month = head?.piece;
  const heads = month?.from.unit === 'month' && month.from.n > 0 && !month.to && month.bound === 'at';
  if (!head || !heads || month.edge !== null || !/^[:(–—-]$/u.test(days[0]?.behind ?? '')) return [...list];
  if (days.length < 2 || !days.every(({ piece }) => piece.from.unit === 'number' && !piece.to))
    return [...list];
  if (days.every(({ piece }, at) => piece.from.n === at + 1) || countsWorks(items)) return [...list];
  return days.map((date) => ({
    ...date,
    behind: ',',
    piece: { ...date.piece, from: { ...month.from, unit: 'day', month: month.from.n, n: date.piece.from.n } },
  }));
}

/** «май: 3, 4, 5 смены»: the numbers are those of shifts, as «май (1, 2)» may be. */
function countsWorks(items: readonly Item[]): boolean {
  const last = items.findLastIndex(({ type }) => type === 'date');
  return items.slice(last + 1).some(({ type, text }) => type !== 'time' && /^\d/u.test(text));
}

/** «январь, апрель (до 10 числа)»: the day is said once for all the months before it. */
export function dayOfMonths(list: readonly ListedDate[]): ListedDate[] {
  const last = list.at(-1);
  const months = list.slice(0, -1);
  const day = last?.piece.from;
  const numbered = day?.unit === 'month_day' || (day?.unit === 'number' && last?.piece.bound === 'until');
  if (!last || !day || !numbered || last.piece.to || day.n < 1 || day.n > 31) return [...list];
  const plain = ({ piece }: ListedDate) =>
    piece.from.unit === 'month' && piece.from.n > 0 && piece.bound === 'at' && !piece.edge && !piece.to;
  const joined = last.joined && months.slice(1).every((date) => date.joined);
  if (months.length === 0 || !joined || !months.every(plain)) return [...list];
  return months.map((date) => {
    const { from } = date.piece;
    return { ...date, piece: { ...last.piece, from: { ...from, unit: 'day', month: from.n, n: day.n } } };
  });
}
