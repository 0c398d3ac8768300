import type { Decisions } from '../meaning/decisions.js';
import type { DatePiece, Point } from '../pieces/items.js';
import type { ListedDate } from '../dates/share-parts.js';

const periods: Point['unit'][] = [
  'day',
  'month',
  'third',
  'half_month',
  'week',
  'quarter',
  'half_year',
  'year',
];

/** «2009 2011 годы», «сентябрь январь»: whether a dash or a comma was lost between them is asked. */
export function settleLostSigns(list: readonly ListedDate[], decisions: Decisions): ListedDate[] {
  const index = list.findIndex((date, at) => date.unmarked && alike(list[at - 1]?.piece, date.piece));
  const [before, after] = [list[index - 1], list[index]];
  if (index < 1 || !before || !after || three(list, index)) return [...list];
  if (list.every(({ piece }) => isMonthWithYear(piece))) return [...list];
  const range = { ...before, piece: { ...before.piece, to: after.piece.from } };
  const joined = [...list.slice(0, index - 1), range, ...list.slice(index + 1)];
  return decisions.choose(
    'lost_sign',
    'Между сроками нет знака. Это период от первого до второго или два отдельных срока?',
    [
      { label: 'Период от первого до второго', value: joined },
      { label: 'Два отдельных срока', value: [...list] },
    ],
    index === 1 && list.length === 2 && before.piece.from.unit === 'year' ? joined : [...list],
  );
}

/** «Декабрь 2020 г. Февраль 2021 г.»: each with a year of its own, as lines of one cell. */
function isMonthWithYear({ from, to }: DatePiece): boolean {
  return from.unit === 'month' && from.year !== null && to === null;
}

/** «11 января 12 января 13 января», «сентябрь ноябрь январь»: lines of one cell; three such are no window. */
function three(list: readonly ListedDate[], index: number): boolean {
  const [first, second, third] = list.slice(index - 1, index + 2).map(({ piece }) => piece);
  if (!first || !second || !third || list[index + 1]?.unmarked !== true || !alike(second, third))
    return false;
  const { unit } = second.from;
  return unit === 'day' || (unit === 'month' && !(follows(first, second) && follows(second, third)));
}

/** «март апрель май» may be a window, written out. */
function follows({ from: one }: DatePiece, { from: next }: DatePiece): boolean {
  return next.n === (one.n % 12) + 1;
}

/** «до 1 марта 15 мая» too: «до» may be meant of both, or a dash is lost. */
const loose: DatePiece['bound'][] = ['at', 'within', 'until'];

function alike(before: DatePiece | undefined, after: DatePiece): boolean {
  if (!before || before.to || after.to || !loose.includes(before.bound) || after.bound !== 'at') return false;
  return before.from.unit === after.from.unit && periods.includes(after.from.unit);
}
