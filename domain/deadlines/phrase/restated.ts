import type { DatePiece, Item } from '../pieces/items.js';

/**
 * «Не позднее чем за 45 дней до дня голосования (не позднее 26 января 2011 года)»: the term and the day it ends on. The day
 * that is said wins, and the term goes. A day in brackets without «до» is that of the event («за 10 дней до экзамена
 * (25 мая)») and changes nothing.
 */
export function withoutRestated(said: readonly Item[]): readonly Item[] {
  const items = said.map((item, at) => (namesHolidays(said, at) ? asLabel(item) : item));
  const at = items.findIndex((item, index) => item.type === 'relative' && restates(items, index));
  return at < 0 ? items : [...items.slice(0, at), ...items.slice(at + 1)];
}

function restates(items: readonly Item[], at: number): boolean {
  const term = items[at];
  const after = items.slice(at + 1, at + 4).filter((item) => item.type !== 'comma' || item.text === '(');
  const [joint, date] = after;
  const joined = joint?.type === 'that_is' || (joint?.type === 'comma' && joint.text === '(');
  if (!joined || date?.type !== 'date' || term?.type !== 'relative') return false;
  return withYear(date) && (date.to ? term.notBefore : date.bound === 'until' && !term.notBefore);
}

const withYear = ({ from, to }: DatePiece): boolean => (to ?? from).year !== null;

/** «26 октября – 3 ноября (осенние каникулы)»: the days of the holidays are said. */
function namesHolidays(items: readonly Item[], at: number): boolean {
  const [item, joint, date] = [items[at], items[at - 1], items[at - 2]];
  if (item?.type !== 'unscheduled' || item.each || item.quarters || joint?.text !== '(') return false;
  return date?.type === 'date' && /каникул/iu.test(item.anchor) && (date.to ?? date.from).unit === 'day';
}

const asLabel = ({ start, end, text }: Item): Item => ({ type: 'label', start, end, text });
