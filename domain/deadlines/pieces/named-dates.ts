import type { Item } from './items.js';

/**
 * «осенние каникулы: 27 октября – 2 ноября», «в период ГИА (25 мая – 20 июня)»: where the days of what lasts are said beside its
 * name, the name says no more. Only where they are the one date of the phrase.
 */
export function withoutNames(items: readonly Item[]): readonly Item[] {
  const dates = items.filter(({ type }) => type === 'date').length;
  if (dates !== 1) return items;
  return items.map((item, at) => (isNamed(item, items.slice(at + 1, at + 3)) ? asLabel(item) : item));
}

function isNamed(item: Item, [joint, after]: Item[]): boolean {
  const holidays = item.type === 'unscheduled' && !item.each && /каникул/iu.test(item.text);
  const lasts = item.type === 'event' && item.during;
  if (!holidays && !lasts) return false;
  const signed = joint?.type === 'comma' && (joint.apart || joint.text === '(');
  const date = signed ? after : joint;
  return date?.type === 'date' && date.bound !== 'until' && date.to !== null && (signed || holidays);
}

const asLabel = ({ start, end, text }: Item): Item => ({ type: 'label', start, end, text });
