import type { Decisions, Option } from '../meaning/decisions.js';
import type { Group } from './grouping.js';
import type { Item } from '../pieces/items.js';

/**
 * «ежегодно до 15 января; 15 июля», «ежегодно (до 5 сентября; до 5 января)»: a rhythm before a semicolon and days without a year
 * after it. Whether they repeat too is asked; as a first reading they do.
 */
export function rhythmForAll(groups: readonly Group[], decisions: Decisions): Group[] {
  const [first, ...rest] = groups;
  const rhythm = first?.items.some((item) => item.type === 'every' && item.loose) ?? false;
  const dated = first?.items.some(({ type }) => type === 'date') ?? false;
  const bare = first !== undefined && rhythm && !dated && first.items.every(({ type }) => isPlain(type));
  const [next] = rest;
  if (bare && next && saysWhen(next))
    return [{ ...first, items: joinedItems([first, next]) }, ...rest.slice(1)];
  if (!first || !rhythm || !(dated || bare) || rest.length === 0 || !rest.every(onlyDays)) return [...groups];
  const joined: Group[] = [{ ...first, items: joinedItems(groups) }];
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

const joinedItems = (groups: readonly Group[]): Item[] =>
  groups.flatMap(({ items }, at) => withComma(items, at));

const isPlain = (type: Item['type']): boolean => ['every', 'comma', 'filler', 'label'].includes(type);

/** «ежемесячно; 9 числа месяца, следующего за отчётным»: the day of the rhythm that stands before the semicolon alone. */
function saysWhen({ items, then }: Group): boolean {
  const next = items.filter(({ type }) => type === 'next_period').length === 1;
  return (
    !then && next && items.every(({ type }) => ['next_period', 'date', 'comma', 'filler'].includes(type))
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
