import type { Cursor } from '../words/cursor.js';
import type { EveryPiece, Item, Piece } from './items.js';
import { monthOf } from '../words/months.js';
import { rruleOf } from './rrule-of-piece.js';

type LeftOut = Extract<Piece, { type: 'left_out' }>;

/** «(кроме) июля и августа», the cursor behind the opening word: nothing but months, up to a sign or the end. */
export function eatLeftOutMonths(c: Cursor): LeftOut | null {
  return c.attempt(() => {
    const months: number[] = [];
    for (let month = monthOf(c.word()); month !== null && months.length < 11; month = monthOf(c.word())) {
      months.push(month);
      c.skipWord();
      const joined = c.isMark('comma') || c.word() === 'и';
      if (!joined || monthOf(c.word(1)) === null) break;
      c.at += 1;
    }
    return months.length > 0 && (c.done || c.isMark('close')) ? { type: 'left_out', months } : null;
  });
}

/** What may stand beside the rhythm and the months it leaves out. */
const plain: Piece['type'][] = ['comma', 'filler'];

/**
 * «ежемесячно, кроме июля и августа» says in which months the rhythm comes. Beside anything else («до 5 числа» may be that of
 * the month after) what is taken away is asked, as any other exception is.
 */
export function settleLeftOut(items: readonly Item[]): readonly Item[] {
  const out = items.filter((item): item is Item & LeftOut => item.type === 'left_out');
  const [months, ...more] = out;
  if (!months) return items;
  const everies = items.filter((item): item is Item & EveryPiece => item.type === 'every');
  const [rhythm, ...others] = everies;
  const alone = items.every(({ type }) => [...plain, 'every', 'left_out'].includes(type));
  const rule = rhythm && others.length + more.length === 0 && alone ? ruleWithout(rhythm, months) : null;
  return items.map((item): Item => {
    const { start, end, text } = item;
    if (item === rhythm && rule !== null) return { ...item, ...rhythm, fixed: rule };
    if (item.type !== 'left_out') return item;
    return { type: rule === null ? 'unknown' : 'label', start, end, text };
  });
}

function ruleWithout(every: EveryPiece, { months }: LeftOut): string | null {
  const own =
    every.fixed !== null || every.lastDay || every.doubtful || every.workingDays || every.times !== 1;
  if (own || every.freq === 'YEARLY' || every.interval !== 1) return null;
  const left = Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => !months.includes(month));
  const rule = rruleOf(every);
  return rule && left.length > 0 ? `${rule};BYMONTH=${left.join(',')}` : null;
}
