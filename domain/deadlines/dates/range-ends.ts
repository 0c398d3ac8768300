import type { Decisions, Option } from '../meaning/decisions.js';
import type { DatePiece, Point } from '../pieces/items.js';
import { pointWindow } from './windows.js';

/** «15 мая – II квартал»: the quarter has the day in it. */
export function endsWithWhole(from: Point, to: Point): boolean {
  const whole = to.unit === 'quarter' || to.unit === 'half_year';
  if (!whole || from.unit === to.unit || (to.unit === 'half_year' && from.unit === 'quarter')) return false;
  const [inner, outer] = [pointWindow(from, measure), pointWindow(to, measure)];
  return inner !== null && outer !== null && inner.start >= outer.start && inner.end <= outer.end;
}

const measure = 2022;
const numbered: Point['unit'][] = ['month', 'quarter', 'half_year', 'third', 'half_month'];
const inWhole: Partial<Record<Point['unit'], number>> = {
  month: 12,
  quarter: 4,
  half_year: 2,
  third: 3,
  half_month: 2,
};

/** «(до) марта», «2030 года»: a period, so a day has to be chosen. */
export const namesPeriod = ({ unit, n, year }: Point): boolean =>
  unit === 'year' ? year !== null : numbered.includes(unit) && n > 0;

/** The month, quarter, year … that ends where this one begins. */
function pointBefore(point: Point): Point {
  const yearBefore = point.year === null ? null : point.year - 1;
  if (point.unit === 'year') return { ...point, year: yearBefore };
  if (point.n > 1) return { ...point, n: point.n - 1 };
  const last: Point = { ...point, n: inWhole[point.unit] ?? 12 };
  if (point.month === 0) return { ...last, year: yearBefore };
  return point.month > 1 ? { ...last, month: point.month - 1 } : { ...last, month: 12, year: yearBefore };
}

/** «с января до марта»: up to the end of February or of March. */
export function rangeBefore(piece: DatePiece, to: Point, decisions: Decisions): DatePiece {
  const before = pointBefore(to);
  const options: Option<DatePiece>[] = [
    {
      label: 'Последний день — перед началом названного после «до» периода',
      value: { ...piece, to: before },
    },
    { label: 'Последний день — в конце этого периода', value: piece },
  ];
  return decisions.choose(
    'until_period',
    'После «до» назван период, а не день. Какой день последний?',
    options,
    { ...piece, to: before },
  );
}
