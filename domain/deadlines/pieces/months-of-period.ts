import type { Cursor } from '../words/cursor.js';
import { every, type EveryPiece } from './items.js';
import { ordinalOf } from '../words/numbers.js';
import { frequencyOf } from '../words/recurrence-words.js';
import { isSpan, unitOf, type Unit } from '../words/units.js';

const monthsOf: Partial<Record<Unit, Record<string, string>>> = {
  quarter: { перв: '1,4,7,10', втор: '2,5,8,11', послед: '3,6,9,12', трет: '3,6,9,12' },
  half_year: { перв: '1,7', послед: '6,12' },
  year: { перв: '1', послед: '12' },
};

/** «последующего» is the one after, not the last. */
function stemOf(word: string): string | null {
  if (ordinalOf(word) === -1) return 'послед';
  return ['перв', 'втор', 'трет'].find((stem) => word.startsWith(stem)) ?? null;
}

/** «(до) 25 числа последнего месяца (каждого) квартала»: the day of a month that is named by its place in a period. */
export function parseDayOfQuarterMonth(c: Cursor): EveryPiece | null {
  if (!c.eatNotLater()) c.eat('до', 'к', 'на', 'по');
  const day = c.number()?.value ?? ordinalOf(c.word());
  if (day === null || day < 1 || day > 31) return null;
  c.at += 1;
  if (!/^числ[оау]$/.test(c.word())) return null;
  c.skipWord();
  c.eat('каждого');
  const stem = stemOf(c.word());
  if (!stem) return null;
  c.skipWord();
  if (!c.eat('месяца')) return null;
  c.eat('каждого', 'отчетного', 'текущего');
  const unit = unitOf(c.word());
  const within = unit && monthsOf[unit] ? unit : 'quarter';
  if (within === unit) c.skipWord();
  else if (!c.saysEvery('quarter')) return null;
  if (c.word(c.isMark('comma') ? 1 : 0) === 'следующего') return null;
  // «последнего месяца года» comes again only where it is said so
  if (within === 'year' && !c.saysEvery('year')) return null;
  const months = monthsOf[within]?.[stem];
  if (months === undefined || !isSpan(within)) return null;
  return every(frequencyOf(within), { fixed: `FREQ=YEARLY;BYMONTH=${months};BYMONTHDAY=${day}` });
}

/** «последний месяц (каждого) квартала»: without a day of it. */
export function parseMonthOfPeriod(c: Cursor): EveryPiece | null {
  c.eat('в', 'во', 'на');
  const stem = stemOf(c.word());
  if (!stem || !/^месяце?$/.test(c.word(1))) return null;
  c.at += 2;
  c.eat('каждого', 'отчетного', 'текущего');
  const unit = unitOf(c.word());
  if (unit !== 'quarter' && unit !== 'half_year') return null;
  c.skipWord();
  const months = monthsOf[unit]?.[stem];
  const next = c.word(c.isMark('comma') ? 1 : 0) === 'следующего';
  return months === undefined || next || c.number()
    ? null
    : every(frequencyOf(unit), { fixed: `FREQ=YEARLY;BYMONTH=${months}` });
}
