import type { Cursor } from '../words/cursor.js';
import type { Piece } from './items.js';
import { eatLeftOutMonths } from './left-out-months.js';
import { everyOf } from '../words/recurrence-words.js';

/** Words after which something of its own begins, also behind a comma. */
const begins = /^(до|с|со|к|не|начиная|далее|затем|в|во|отчет|информация)$/;

/** «(ч. 4 ст. 9 Закона …)»: where the deadline is taken from; the numbers in it are no days. */
export function parseSource(c: Cursor): Piece | null {
  return c.attempt(() => {
    if (!c.isMark('open', -1)) return null;
    const part = /^(?:ч|ст|п|пп|часть|част[иь]|стать[яиею]|пункт[а-я]{0,2}|подпункт[а-я]{0,2})$/;
    if (!part.test(c.word()) || !c.number(c.isMark('dot', 1) ? 2 : 1)) return null;
    const law = c.tokens.slice(c.at, c.at + farthestLaw);
    if (
      !law.some(
        (token) =>
          token.type === 'word' && /^(?:закон|кодекс|положени|приказ|постановлени|фз$)/.test(token.word),
      )
    )
      return null;
    for (let depth = 0; !c.done && !(c.isMark('close') && depth === 0); c.at += 1) {
      if (c.isMark('open')) depth += 1;
      if (c.isMark('close')) depth -= 1;
    }
    return { type: 'label' };
  });
}

/** «(ежедневно), включая выходные и праздничные дни»: every day leaves nothing out. Beside other days these are more, and are asked. */
export function parseIncluded(c: Cursor): Piece | null {
  const last = c.isMark('comma', -1) || c.isMark('open', -1) ? -2 : -1;
  const daily = everyOf(c.word(last)) === 'day' || (c.word(last) === 'день' && c.word(last - 1) === 'каждый');
  if (!daily) return null;
  return c.attempt(() => {
    if (!c.eat('включая') || !c.eat('выходные', 'праздничные', 'субботу', 'субботы')) return null;
    if (c.eat('и')) c.eat('праздничные', 'выходные', 'воскресенье', 'воскресенья');
    c.eat('дни');
    return { type: 'label' };
  });
}

const farthestLaw = 14;

/**
 * «кроме июля и августа», «за исключением 12 июня»: what is left out. Its dates are no deadlines, and what they take away
 * from the deadline is asked.
 */
export function parseException(c: Cursor): Piece | null {
  return c.attempt(() => {
    const opened = c.eat('кроме', 'исключая') || c.eatAll('за', 'исключением') || c.eatAll('не', 'считая');
    if (!opened) return null;
    const months = eatLeftOutMonths(c);
    if (months) return months;
    for (let depth = 0; !c.done; c.at += 1) {
      if (c.isMark('semicolon') || c.isMark('break')) break;
      if (c.isMark('comma') && (begins.test(c.word(1)) || everyOf(c.word(1)) !== null)) break;
      if (c.isMark('open')) depth += 1;
      if (c.isMark('close') && depth === 0) break;
      if (c.isMark('close')) depth -= 1;
    }
    return { type: 'unknown' };
  });
}
