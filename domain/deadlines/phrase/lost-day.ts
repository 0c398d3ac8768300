import type { Decisions } from '../meaning/decisions.js';
import type { Item, Piece } from '../pieces/items.js';
import { isGenitiveMonth } from '../words/months.js';

/** What may stand before the month and is no number of a day. */
const besides: Piece['type'][] = ['every', 'comma', 'break', 'filler'];

/** «апреля», «ежегодно мая», but «по пятницам апреля»: a month in the genitive with nothing before it that is its own; a day may be lost. */
export function askLostDay(items: readonly Item[], decisions: Decisions): void {
  const at = items.findIndex(({ type }) => !besides.includes(type));
  const first = items[at];
  if (first?.type !== 'date' || first.bound !== 'at' || first.from.unit !== 'month' || first.to) return;
  const [month = '', next = ''] = first.text.toLowerCase().split(/[^\p{L}]+/u);
  // «мая месяца» is the whole of it
  const before = items[at - 1];
  const bare = !before || before.type === 'comma' || (before.type === 'every' && before.span === 'year');
  if (isGenitiveMonth(month) && next !== 'месяца' && bare)
    decisions.ask('lost_day', 'Перед названием месяца нет числа. Это весь месяц, или число пропущено?');
}
