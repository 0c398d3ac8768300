import { Cursor } from '../words/cursor.js';
import type { Piece } from './items.js';
import { looseRomanOf, ordinalOf } from '../words/numbers.js';
import { unitOf } from '../words/units.js';
import { parseSchoolYear } from './years.js';

/** «1 четверть», «в течение II–III четверти»: the quarters where nothing but their numbers is said. */
function quartersOf(c: Cursor, from: number): [number, number] | null {
  const inside = new Cursor(c.phrase, c.tokens, from);
  if (inside.eat('в')) inside.eat('течение', 'течении');
  const first = eatQuarter(inside);
  const last = first !== null && inside.eatMark('dash') ? eatQuarter(inside) : first;
  return first !== null && last !== null && unitOf(inside.word()) === 'school_quarter' ? [first, last] : null;
}

function eatQuarter(c: Cursor): number | null {
  const n = c.number()?.value ?? ordinalOf(c.word()) ?? looseRomanOf(c.word());
  if (n === null || n < 1 || n > 4) return null;
  if (c.number()) c.at += 1;
  else c.skipWord();
  return n;
}

/** «1 четверть», «II триместр», «в конце каждой четверти»: the school calendar alone knows the dates. */
export function parseSchoolQuarter(c: Cursor): Piece | null {
  return c.attempt(() => {
    const from = c.at;
    for (let ahead = 0; ahead < 7; ahead += 1) {
      if (unitOf(c.word(ahead)) === 'school_quarter') {
        c.at += ahead;
        c.skipWord();
        const schoolYear = parseSchoolYear(c)?.year ?? null;
        const anchor = c.textOf(from, c.at);
        const quarters = /четв/iu.test(anchor) ? quartersOf(c, from) : null;
        const each = /кажд|раз|\bпо\b/iu.test(anchor);
        return { type: 'unscheduled', anchor, each, quarters, schoolYear };
      }
      const token = c.peek(ahead);
      const fits =
        token &&
        (token.type === 'number' ||
          token.type === 'word' ||
          c.isMark('dash', ahead) ||
          c.isMark('comma', ahead));
      if (
        !fits ||
        (token.type === 'word' &&
          !/^([ivxпш]+|[а-я]{1,2}|перв.*|втор.*|трет.*|четверт.*|каждой|каждую|раз|раза|не|реже|менее|одного|двух|трех|конце|конца|течение|течении|окончании|итогам|начале)$/.test(
            token.word,
          ))
      )
        return null;
    }
    return null;
  });
}
