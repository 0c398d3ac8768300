import type { Item } from './items.js';
import { mayChangeDeadline } from './places.js';

/** Two words and more, or a name in quotes: one word alone may be a month with a slip in it. */
const title = /^[«"“„(]*\p{Lu}\p{L}+(?:[«»"“”„()\s-]+\p{L}+)+|^[«"“„]\p{L}+/u;

/**
 * «15 сентября Кросс наций», «25.12.2013 – Рождественский стол, лучший класс»: what is held on the day, where the calendar of
 * a school names it beside the date. Taken only after a whole day, and where no word of it could change a deadline.
 */
export function dayTitles(given: readonly Item[]): Item[] {
  const items = titlesBefore(given);
  /** The last that is more than a sign, an hour or a filler. */
  let said: Item | undefined;
  return items.map((item, at) => {
    const ofDay = said?.type === 'date' && said.from.unit === 'day' && said.to === null;
    const goesOn = said?.type === 'named_day' && items[at - 1]?.type === 'comma';
    const { start, end, text } = item;
    const fits = item.type === 'unknown' && ((ofDay && title.test(text)) || goesOn) && !mayChange(text);
    const read: Item = fits ? { type: 'named_day', start, end, text } : item;
    if (!['comma', 'time', 'filler'].includes(read.type)) said = read;
    return read;
  });
}

/** «Ночь музеев – 20 мая», «Выпускной вечер 27 июня»: the cell begins with what is held. */
function titlesBefore(items: readonly Item[]): readonly Item[] {
  const [first, second, third] = items;
  const next = second?.type === 'comma' && second.apart ? third : second;
  const held = first?.type === 'unknown' && title.test(first.text) && !mayChange(first.text);
  const day = next?.type === 'date' && next.from.unit === 'day' && next.bound === 'at';
  if (!first || !held || !day || become.test(first.text)) return items;
  const { start, end, text } = first;
  return [{ type: 'named_day', start, end, text }, ...items.slice(1)];
}

/** «Сбор отменён», «Работы завершены»: what has become of it, or what somebody does. */
const become = /(?:[её]н|[её]н[аоы]|[аяы]н|[аяы]н[аоы]|[ыя]то|[аиеыя]л[аои]?|ся|[аяеи][ею]?т)(?![\p{L}])/iu;

function mayChange(text: string): boolean {
  return /\d/.test(text) || (text.toLowerCase().match(/\p{L}+/gu) ?? []).some(mayChangeDeadline);
}
