import type { Decisions, Option } from './decisions.js';
import type { Group } from './grouping.js';
import type { Item } from './items.js';

/**
 * «ежегодно до 15 января; 15 июля», «ежегодно (до 5 сентября; до 5 января)»: a rhythm before a semicolon and days without a year
 * after it. Whether they repeat too is asked; as a first reading they do.
 */
export function rhythmForAll(groups: readonly Group[], decisions: Decisions): Group[] {
  const [first, ...rest] = groups;
  const rhythm = first?.items.some((item) => item.type === 'every' && item.loose) ?? false;
  const dated = first?.items.some(({ type }) => type === 'date') ?? false;
  if (!first || !rhythm || !dated || rest.length === 0 || !rest.every(onlyDays)) return [...groups];
  const joined: Group[] = [
    { ...first, items: [first, ...rest].flatMap(({ items }, at) => withComma(items, at)) },
  ];
  const options: Option<Group[]>[] = [
    { label: 'Все названные сроки повторяются', value: joined },
    { label: 'Повторяется только первый срок', value: [...groups] },
  ];
  return decisions.choose(
    'rhythm_for_all',
    'После точки с запятой названы сроки без года. Повторяются ли и они?',
    options,
    joined,
  );
}

function onlyDays({ items, then }: Group): boolean {
  const plain = items.every((item) => ['date', 'comma', 'filler', 'label'].includes(item.type));
  const yearless = items.every(
    (item) =>
      item.type !== 'date' || (item.from.year === null && item.from.unit !== 'year' && !item.to?.year),
  );
  return !then && plain && yearless && items.some(({ type }) => type === 'date');
}

function withComma(items: readonly Item[], at: number): Item[] {
  const [first] = items;
  if (at === 0 || !first) return [...items];
  return [
    { type: 'comma', apart: false, and: false, start: first.start, end: first.start, text: ';' },
    ...items,
  ];
}
