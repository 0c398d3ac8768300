import type { Cursor } from '../words/cursor.js';
import type { Piece } from './items.js';
import { takeTail } from './tails.js';

type RelativePiece = Extract<Piece, { type: 'relative' }>;

/**
 * «на следующий (рабочий) день после …», «не позднее следующего рабочего дня (со дня …)», «не позднее дня, следующего за днём
 * …», «не позднее дня, предшествующего дню …»: one day from an event; after which one is asked where it is not said.
 */
export function parseNextDay(c: Cursor): RelativePiece | null {
  const late = c.eatNotLater();
  if (!late) c.eat('на', 'в', 'до');
  const next = c.eat('следующий', 'следующего');
  const working = c.eatStem('рабоч');
  if (!c.eat('день', 'дня')) return null;
  const one = { type: 'relative', unit: working ? 'working_day' : 'day', notBefore: false } as const;
  const after = next ? eatAfter(c) : eatFollowingDay(c);
  const before = !after && !next && eatPrecedingDay(c);
  if (after || before) {
    const anchor = takeTail(c);
    if (anchor === '') return null;
    return { ...one, days: before ? -1 : 1, anchor, span: null, date: null };
  }
  // «следующий день» begins many names; alone it is a term
  return next && c.done ? { ...one, days: 1, anchor: null, span: null, date: null } : null;
}

function eatAfter(c: Cursor): boolean {
  return (
    c.eat('после', 'за') ||
    c.eatAll('со', 'дня') ||
    c.eatAll('с', 'даты') ||
    c.eatAll('с', 'момента') ||
    c.eatAll('с', 'дня')
  );
}

/** «(рабочего дня), следующего за днём (получения)». */
export function eatFollowingDay(c: Cursor): boolean {
  const found = c.attempt(() => {
    c.eatMark('comma');
    return c.eat('следующего', 'следующих') && c.eatAll('за', 'днем') ? true : null;
  });
  return found !== null;
}

/** «(дня), предшествующего дню (поставки)». */
function eatPrecedingDay(c: Cursor): boolean {
  const found = c.attempt(() => {
    c.eatMark('comma');
    return c.eat('предшествующего', 'предыдущего') && c.eat('дню', 'дате') ? true : null;
  });
  return found !== null;
}
