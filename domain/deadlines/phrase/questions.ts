import { addDays } from '../../civil-date.js';
import type { Item } from '../pieces/items.js';
import type { Meaning } from '../meaning/meaning.js';
import type { Surroundings } from '../meaning/surroundings.js';

/** An empty cell: DOMAIN §1 gives one month, but only a person may say so. */
export function noDeadline({ context, decisions }: Surroundings): Meaning {
  const { orderDate } = context;
  const month: Meaning = orderDate
    ? { kind: 'once', start: orderDate, end: addDays(orderDate, 30), span: null, range: false }
    : { kind: 'relative', days: 30, unit: 'day', anchor: 'подписание приказа', span: null };
  const options = [{ label: 'Месяц (30 дней) со дня подписания приказа', value: month }];
  return decisions.choose<Meaning>('no_deadline', 'Срок не указан. Какой срок поставить?', options, {
    kind: 'unknown',
  });
}

function holdsUnknown(meaning: Meaning): boolean {
  return meaning.kind === 'unknown' || (meaning.kind === 'compound' && meaning.parts.some(holdsUnknown));
}

/** Words that were not understood are asked about, with the reading that leaves them out as a choice. */
export function noteUnread(items: readonly Item[], meaning: Meaning, { decisions }: Surroundings): void {
  const unread = items.filter(({ type }) => type === 'unknown').map(({ text }) => text);
  if (unread.length > 0) {
    const shown = unread.join('», «');
    const words = shown.length > 200 ? `${shown.slice(0, 200)}…` : shown;
    const understood = meaning.kind !== 'unknown';
    const options = understood ? [{ label: 'Эти слова не меняют срок', value: true }] : [];
    decisions.choose(
      'unread_words',
      `Не удалось понять: «${words}». Меняют ли эти слова срок?`,
      options,
      false,
    );
  }
  if (items.some(({ type }) => type === 'named_day') && !items.some(({ type }) => type === 'date')) {
    decisions.ask('named_day', 'Назван праздник или памятный день, но не его дата. Укажите дату.');
  }
  if (holdsUnknown(meaning) && decisions.asked.length === 0) {
    decisions.ask('not_understood', 'Срок не удалось понять. Укажите дату или как часто исполнять.');
  }
}
