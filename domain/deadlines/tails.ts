import type { Cursor } from './cursor.js';
import { monthOf } from './months.js';
import { everyOf } from './recurrence-words.js';

/**
 * Takes the free words that name a schedule or an event, up to where the next deadline begins, and gives them as written.
 * «от 12.08.2020 № 974» is part of the name, not a deadline.
 */
export function takeTail(c: Cursor): string {
  const from = c.at;
  let depth = 0;
  while (!c.done) {
    if (c.isMark('semicolon') || c.isMark('break')) break;
    if (c.isMark('open')) {
      if (beginsDeadline(c, 1)) break;
      depth += 1;
    }
    if (c.isMark('close')) {
      if (depth === 0) break;
      depth -= 1;
    }
    if ((c.isMark('comma') || c.isMark('dot') || c.isMark('dash')) && beginsDeadline(c, 1)) break;
    if (c.at > from && beginsDeadline(c, 0) && !isNaming(c)) break;
    c.at += 1;
  }
  let last = c.at;
  while (
    last > from &&
    c.tokens[last - 1]?.type === 'mark' &&
    !/[)№%\]]/.test(c.tokens[last - 1]?.text ?? '')
  )
    last -= 1;
  return c.textOf(from, last).trim();
}

/** The word before makes what follows a part of a name: «от 12.08.2020», «на апрель», «за май». */
function isNaming(c: Cursor): boolean {
  return ['от', 'на', 'за'].includes(c.word(-1));
}

/** True where a deadline of its own begins: a month, a day, «до 5 …», «ежегодно», «постоянно». */
function beginsDeadline(c: Cursor, ahead: number): boolean {
  const word = c.word(ahead);
  if (monthOf(word) !== null || everyOf(word) !== null || word === 'постоянно' || word === 'далее')
    return true;
  if (['до', 'с', 'со', 'в', 'не', 'к', 'по', 'позднее'].includes(word)) {
    const after = ahead + (word === 'не' ? 2 : 1);
    return (
      beginsDay(c, after) || (word !== 'в' && c.number(after) !== null) || monthOf(c.word(after)) !== null
    );
  }
  return beginsDay(c, ahead);
}

function beginsDay(c: Cursor, ahead: number): boolean {
  if (!c.number(ahead)) return false;
  if (monthOf(c.word(ahead + 1)) !== null) return true;
  return c.isMark('dot', ahead + 1) && c.number(ahead + 2) !== null && c.peek(ahead + 2)?.glued === true;
}
