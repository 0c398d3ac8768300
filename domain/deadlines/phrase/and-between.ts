import { silent } from './grouping.js';
import type { Item, Split } from '../pieces/items.js';

type Sort = 'rhythm' | 'year' | 'frame' | 'date' | 'schedule' | 'other';

function sortOf(item: Item): Sort {
  if (item.type === 'every' || item.type === 'next_period') return 'rhythm';
  if (item.type === 'external') return 'schedule';
  if (item.type === 'continuous') return item.vague || item.frame === null ? 'other' : 'frame';
  if (item.type !== 'date' || item.bound === 'for' || item.onto) return 'other';
  const year = item.from.unit === 'year' || item.from.unit === 'school_year';
  return year && item.from.year !== null ? 'year' : 'date';
}

/**
 * «ежемесячно и август 2025 г.», «в течение года и ежеквартально», «2025 г. и апрель–май»: a rhythm, a year or a frame that «и»
 * joins with something of another sort does not frame it, as it would without «и». Where such a place stands; null elsewhere.
 */
export function unlikeAnd(items: readonly Item[]): Split | null {
  let left: Item | null = null;
  let and = -1;
  for (const [at, item] of items.entries()) {
    if (item.type === 'comma' && item.and) and = at;
    if (silent.includes(item.type)) continue;
    if (left && and >= 0 && areUnlike(left, item)) {
      return { before: items.slice(0, and), after: items.slice(and + 1) };
    }
    left = item;
    and = -1;
  }
  return null;
}

function areUnlike(left: Item, right: Item): boolean {
  const [first, second] = [sortOf(left), sortOf(right)];
  if (first === 'other' || second === 'other') return false;
  // «ежеквартально и по графику» is asked as two deadlines of different kinds
  if (first === 'schedule' || second === 'schedule')
    return first !== second && [first, second].some((sort) => sort === 'year' || sort === 'frame');
  if (first !== second) return true;
  if (left.type === 'next_period') return right.type === 'every';
  return left.type === 'every' && right.type === 'every' && left.span !== right.span;
}
