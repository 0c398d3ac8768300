import type { Cursor } from '../words/cursor.js';
import type { Piece } from './items.js';
import { eatCount } from './points.js';
import { unitOf } from '../words/units.js';

/** So many units of time. */
export type Length = Pick<Extract<Piece, { type: 'relative' }>, 'days' | 'unit'>;

const wordCounts: [string, number][] = Object.entries({
  ...{ одно: 1, двух: 2, трех: 3, четырех: 4, пяти: 5, шести: 6, семи: 7, восьми: 8, девяти: 9, десяти: 10 },
  ...{ двенадцати: 12, четырнадцати: 14, пятнадцати: 15, двадцати: 20, тридцати: 30, '': 1 },
});
/** «недельный», «трёхмесячный», «десятидневный» without its ending → its length. */
const termWords = new Map<string, Length>(
  wordCounts.flatMap(([prefix, n]): [string, Length][] => [
    [`${prefix}дневн`, { days: n, unit: 'day' }],
    [`${prefix}недельн`, { days: 7 * n, unit: 'day' }],
    [`${prefix}месячн`, { days: n, unit: 'month' }],
  ]),
);

/** «10-дневный», «10-ти дневный», «2-недельный». */
export function numberedTerm(c: Cursor): Length | null {
  return c.attempt(() => {
    const token = c.number();
    if (!token) return null;
    c.at += 1;
    if (c.eatMark('dash')) c.eat('ти', 'и', 'х');
    c.eatMark('dash');
    const word = c.word();
    if (!c.eatStem('дневн', 'недельн', 'месячн')) return null;
    const n = token.value;
    if (word.startsWith('месячн')) return { days: n, unit: 'month' };
    return { days: word.startsWith('недельн') ? 7 * n : n, unit: 'day' };
  });
}

/** «недельный», «трёхмесячного». */
export function termByWord(c: Cursor): Length | null {
  const length = termWords.get(c.word().replace(/(ый|ого)$/, ''));
  if (!length || c.word().startsWith('дневн')) return null;
  c.skipWord();
  return length;
}

/** «10 дней», «3 (трёх) рабочих дней», «двух недель», «месяца». */
export function eatLength(c: Cursor): Length | null {
  if (c.eat('полгода', 'полугода')) return { days: 6, unit: 'month' };
  const ordinal = c.number()?.ordinal === true;
  const count = eatCount(c);
  if (count !== null && c.isMark('open')) {
    // «25 (двадцати пяти)»; another number in the brackets is a slip, and is asked
    c.attempt(() => {
      const inWords = c.eatMark('open') ? eatCount(c) : null;
      if (inWords === null || inWords + (eatCount(c) ?? 0) !== count) return null;
      return c.eatMark('close') ? true : null;
    });
  }
  // «до 5 рабочего дня» is the fifth of them, no length
  const which = /^рабоч(его|ий|ему)$/.test(c.word());
  if (count !== null && which && (ordinal || (count > 1 && count % 10 !== 1))) return null;
  const working = c.eat('рабочих', 'рабочего', 'рабочие', 'рабочий', 'раб');
  if (!working) c.eat('календарных', 'календарного', 'календарные', 'календ', 'учебных');
  const unit = unitOf(c.word());
  if (unit === 'hour' && count !== null && count > 0 && count % 24 === 0) {
    c.skipWord();
    return { days: count / 24, unit: 'day' };
  }
  if (unit !== 'day' && unit !== 'week' && unit !== 'month' && unit !== 'year') return null;
  // «15 день» is the fifteenth of them
  if (c.word() === 'день' && count !== null && (ordinal || count % 10 !== 1 || count === 11)) return null;
  // «3 неделя» is the third of them
  if (c.word() === 'неделя' && count !== null && count > 1) return null;
  const counted = count !== null || ['со', 'с', 'после'].includes(c.word(1)); // «в течение года со дня …»
  if (unit === 'year' && (!counted || (count ?? 1) > 80)) return null;
  if (count === null && unit === 'day' && !/^(день|сутки|суток)$/.test(c.word())) return null;
  if (count !== null && (count < 1 || count > 1000)) return null;
  c.skipWord();
  const n = count ?? 1;
  if (unit === 'month') return { days: n, unit: 'month' };
  if (unit === 'year') return { days: 12 * n, unit: 'month' };
  return { days: unit === 'week' ? 7 * n : n, unit: working ? 'working_day' : 'day' };
}
