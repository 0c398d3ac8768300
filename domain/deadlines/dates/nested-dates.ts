import type { Decisions, Option } from '../meaning/decisions.js';
import type { DatePiece } from '../pieces/items.js';
import { pieceWindow } from './windows.js';

const measure = 2022;

/**
 * «IV квартал, до 1 декабря»: a day inside a period that is named beside it may be the period's last day, or a deadline of
 * its own. Lists of periods and days that lie apart stay as they are.
 */
export function settleNested(pieces: readonly DatePiece[], decisions: Decisions): DatePiece[] {
  const [first, second, ...more] = pieces;
  if (!first || !second || more.length > 0) return [...pieces];
  const [outer, inner] = contains(first, second) ? [first, second] : [second, first];
  if (!contains(outer, inner)) return [...pieces];
  const window: DatePiece = { ...outer, bound: 'at', endsBefore: false, to: inner.to ?? inner.from };
  const options: Option<DatePiece[]>[] = [
    { label: 'Один срок: с начала периода до названного дня', value: [window] },
    { label: 'Два отдельных срока', value: [...pieces] },
  ];
  return decisions.choose(
    'nested_dates',
    'Названный день лежит внутри названного периода. Это один срок?',
    options,
    [...pieces],
  );
}

function contains(outer: DatePiece, inner: DatePiece): boolean {
  if (outer.bound !== 'at' && outer.bound !== 'within') return false;
  const sameYear =
    outer.from.year === inner.from.year &&
    outer.from.schoolYear === inner.from.schoolYear &&
    outer.from.hint === inner.from.hint;
  if (!sameYear || outer.from.unit === 'day' || (outer.to === null && outer.from.unit === inner.from.unit))
    return false;
  const [wide, narrow] = [pieceWindow(outer, measure), pieceWindow(inner, measure)];
  if (!wide?.start || !wide.end || !narrow?.end) return false;
  return narrow.end >= wide.start && narrow.end <= wide.end;
}
