import type { Cursor } from './cursor.js';
import type { Piece } from './items.js';
import { everyOf } from './recurrence-words.js';

/** Words after which something of its own begins, also behind a comma. */
const begins = /^(до|с|со|к|не|начиная|далее|затем|в|во|отчет|информация)$/;

/**
 * «кроме июля и августа», «за исключением 12 июня»: what is left out. Its dates are no deadlines, and what they take away
 * from the deadline is asked.
 */
export function parseException(c: Cursor): Piece | null {
  return c.attempt(() => {
    const opened = c.eat('кроме', 'исключая') || c.eatAll('за', 'исключением') || c.eatAll('не', 'считая');
    if (!opened) return null;
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
