import type { DatePiece, Item, Piece, Point, Split } from '../pieces/items.js';

const ofYear: Point['unit'][] = ['day', 'month', 'quarter'];

/** A day, month or quarter, or a stretch of them, of which no year is said. */
export const isDayOfYear = ({ from, to, bound }: DatePiece): boolean =>
  ofYear.includes((to ?? from).unit) &&
  from.year === null &&
  !to?.year &&
  bound !== 'for' &&
  (bound !== 'since' || to !== null);

/** Of another form: «до 15 марта» and «май», «15 мая» and «с 1 по 5 июня». */
function areUnlike(above: Item | undefined, below: Item | undefined): boolean {
  if (above?.type !== 'date' || below?.type !== 'date') return false;
  if (!isDayOfYear(above) || !isDayOfYear(below)) return false;
  return above.bound !== below.bound || above.from.unit !== below.from.unit || !above.to !== !below.to;
}

/** Where the date before each item stands; −1 where none does. */
function datesBefore(items: readonly Item[]): number[] {
  let last = -1;
  return items.map(({ type }, at) => {
    const before = last;
    if (type === 'date') last = at;
    return before;
  });
}

/** «⏎», «.», «:», «–»: what parts more than a comma does. */
const parts = /[\n.:–—-]/;

/** «ежегодно, до 15 марта⏎13 мая», «ежегодно до 15 ноября. Май», «3.09⏎апрель – май ежегодно»: another form of date, apart. */
export function dateBelowRhythm(items: readonly Item[]): Split | null {
  const dates = datesBefore(items);
  const at = items.findIndex(
    (item, index) =>
      item.type === 'comma' &&
      parts.test(item.text) &&
      areUnlike(items[dates[index] ?? -1], items[index + 1]),
  );
  if (at < 0) return null;
  const [before, after] = [items.slice(0, at), items.slice(at + 1)];
  const repeats = ({ type }: Item) => type === 'every' || type === 'next_period';
  const rhythms = [before, after].map((part) => part.filter(repeats));
  const [rhythm, ...more] = rhythms.flat();
  const sure = rhythm?.type === 'every' && rhythm.freq === 'YEARLY' && more.length === 0;
  return sure ? { before, after } : null;
}

const mute: Piece['type'][] = ['filler', 'label', 'place', 'named_day', 'time'];

/** «до 27 ноября май ежегодно», «ежегодно до 15 октября февраль – май»: nothing stands between two dates of another form. */
export function lacksSign(items: readonly Item[]): boolean {
  if (!items.some((item) => item.type === 'every' && item.freq === 'YEARLY')) return false;
  let above: Item | undefined;
  return items.some((item) => {
    if (item.type === 'date') {
      const unlike = areUnlike(above, item);
      above = item;
      return unlike;
    }
    if (!mute.includes(item.type)) above = undefined;
    return false;
  });
}
