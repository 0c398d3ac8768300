import type { Decisions } from '../meaning/decisions.js';
import type { DatePiece, Item } from '../pieces/items.js';
import type { ListedDate } from '../dates/share-parts.js';

/** «31.12 – 23:30 – 01.01 – 03:00», «1 мая 10.00 – 3 мая 18.00»: the dash after the hour of the first day leads to the second. */
export function joinOverHours(items: readonly Item[]): readonly Item[] {
  const list: Item[] = [];
  /** Places in the list of the last few items that say something. */
  let recent: number[] = [];
  for (const item of items) {
    const [dash, hour, ...before] = recent.map((at) => list[at]).reverse();
    const parted = isDash(before[0]);
    const first = before[parted ? 1 : 0];
    const opens = hour?.type === 'time' && !hour.since && !hour.until;
    if (
      item.type === 'date' &&
      isDay(item) &&
      first?.type === 'date' &&
      isDay(first) &&
      opens &&
      isDash(dash)
    ) {
      list[recent.at(parted ? -4 : -3) ?? 0] = { ...first, to: item.from };
      recent = [];
      continue;
    }
    if (item.type !== 'filler') recent = [...recent.slice(-3), list.length];
    list.push(item);
  }
  return list;
}

const isDash = (item: Item | undefined): boolean => item?.type === 'comma' && item.apart;

/**
 * «с 16 час. 29 апреля до 10 час. 3 мая»: the prepositions of the hours are those of the days. Only where the phrase begins
 * so: after a day («1 мая с 10.00 …») the hour may be that of the day before.
 */
export function hoursAsBounds(items: readonly Item[]): readonly Item[] {
  const at = items.findIndex(({ type }) => type === 'date');
  const parted = items[at + 1]?.type === 'comma';
  const [first, hour, second] = items.slice(at, at + 4).filter((_, index) => !(parted && index === 1));
  const hours = items.slice(0, Math.max(at, 0)).filter(({ type }) => type === 'time');
  if (first?.type !== 'date' || hour?.type !== 'time' || second?.type !== 'date') return items;
  // «15.05 с 10.00 до 16.05 18.00»
  if (
    hour.since &&
    !hour.until &&
    isDay(first) &&
    isDay({ ...second, bound: 'at' }) &&
    second.bound === 'until'
  )
    return items.flatMap((item) =>
      item === second ? [] : item === first ? [{ ...first, to: second.from }] : [item],
    );
  const since =
    first.bound === 'since' || (hours.some((time) => 'since' in time && time.since) && isDay(first));
  if (!since || first.to || !hour.until || !isDay(second)) return items;
  const bound = new Map<Item, Item>([
    [first, { ...first, bound: 'since' }],
    [second, { ...second, bound: 'until', inclusive: true }],
  ]);
  return items.map((item) => bound.get(item) ?? item);
}

/** «1 мая с 10.00 до 18.00 3 мая», «1 мая с 10.00 3 мая до 18.00»: two days with their hours, or one stretch of time. */
export function onlyHoursBetween(items: readonly Item[], second: number): boolean {
  const [first, opens, closes, after] = [-3, -2, -1, 1].map((step) => items[second + step]);
  const since = (item: Item | undefined) => item?.type === 'time' && item.since && !item.until;
  const until = (item: Item | undefined) => item?.type === 'time' && item.until;
  if (until(after)) return opens?.type === 'date' && since(closes);
  return first?.type === 'date' && since(opens) && until(closes) && after?.type !== 'time';
}

function isDay(date: DatePiece): boolean {
  return date.bound === 'at' && date.to === null && date.edge === null && date.from.unit === 'day';
}

/** «до 00.00 часов 9 сентября»: at midnight the day has not begun, so the last one may be the day before. */
export function askMidnight(items: readonly Item[], decisions: Decisions): void {
  const midnight = items.some(
    (item) => item.type === 'time' && item.until && Number(/\d+/.exec(item.text)?.[0] ?? 24) === 0,
  );
  if (!midnight || !items.some(({ type }) => type === 'date')) return;
  const text = 'Срок — до полуночи, с которой начинается названный день. Какой день последний?';
  decisions.choose('midnight', text, [{ label: 'Сам названный день', value: true }], false);
}

/** «до 15:00 25.10.2024»: the «до» of the hour is that of the day. */
export function untilTime(list: ListedDate[], items: readonly Item[]): ListedDate[] {
  const [only, ...more] = list;
  const until = items.some((item) => item.type === 'time' && item.until);
  const hours = items.some((item) => item.type === 'time' && item.since);
  if (!only || more.length > 0 || !until || hours || only.piece.bound !== 'at' || only.piece.to) return list;
  return [{ ...only, piece: { ...only.piece, bound: 'until' } }];
}
