import { crossesNewYear } from './windows.js';
import type { DatePiece, Point } from '../pieces/items.js';
import { inYear } from './list-years.js';

/** A date of a list with its place among the items of the phrase. */
export interface ListedDate {
  piece: DatePiece;
  /** Only commas and «и» stand between it and the date before. */
  joined: boolean;
  /** Nothing at all stands between them. */
  unmarked: boolean;
  /** The sign or words right before it, as written. */
  behind: string;
}

/**
 * Lets dates of a list take from their neighbours what they do not say: «25, 26 октября» the month, «март, июнь 2025» the
 * year, «2024 год: март, июнь» the year before them. Gives new pieces, in order; what finds no neighbour stays open.
 */
export function shareParts(list: readonly ListedDate[]): DatePiece[] {
  const pieces: DatePiece[] = [];
  let right: Point | null = null;
  let bound: DatePiece['bound'] | null = null;
  // «март, сентябрь 2025 – май 2026»: which of the two years March is of, is not said
  let twoYears = false;
  for (const { piece, joined } of [...list].reverse()) {
    const alike = bound === piece.bound;
    const next = (point: Point) =>
      twoYears && point.unit !== 'number' ? point : beforeNext(point, right, alike);
    const to: Point | null = piece.to && next(piece.to);
    const from: Point = to ? fill(piece.from, to) : next(piece.from);
    const crossing: boolean = to !== null && crossesNewYear({ ...piece, from, to });
    const settled: Point = crossing ? { ...from, year: piece.from.year, hint: piece.from.hint } : from;
    pieces.push({ ...piece, from: settled, to });
    twoYears = settled.year !== null && to?.year != null && to.year !== settled.year;
    right = joined ? settled : null;
    bound = piece.bound;
  }
  return takeFromLeft(pieces.reverse());
}

/**
 * «ноябрь (разработка), декабрь (утверждение) 2024 г.»: a year behind the last bracket is that of all the dates; «IV квартал
 * 2024 г. (до 15 декабря)»: a day in brackets has the year of the period before them.
 */
export function yearToAll(list: readonly ListedDate[]): ListedDate[] {
  const last = list.at(-1);
  const others = list.slice(0, -1);
  if (!last || others.length === 0) return [...list];
  const bareYear = isBareYear(last.piece) && last.piece.bound === 'at' && last.behind === ')';
  if (bareYear && others.every(({ piece }) => isOpen(piece))) return [last, ...others];
  return list.map((date, at) => {
    const before = list[at - 1]?.piece;
    // «2025 год (март, май)»: a bare year heads all that stand in the brackets
    if (before && (isBareYear(before) || before.from.unit === 'school_year')) return date;
    const year = before?.to && before.to.year !== before.from.year ? null : (before?.from.year ?? null);
    const inside = year !== null && isOpen(date.piece) && date.behind === '(';
    return inside ? { ...date, piece: inYear(date.piece, year) } : date;
  });
}

const isBareYear = ({ from, to }: DatePiece): boolean => from.unit === 'year' && from.year !== null && !to;

function isOpen({ from, to }: DatePiece): boolean {
  const none = (point: Point) => point.year === null && point.schoolYear === null && point.hint === null;
  return none(from) && (!to || none(to)) && !yearless.includes(from.unit);
}

/** The first and the last month of a point, as far as it names months. */
function monthsOf({ unit, n, month }: Point): [number, number] | null {
  if (unit === 'number') return null;
  if (unit === 'month') return [n, n];
  if (unit === 'quarter') return [3 * n - 2, 3 * n];
  if (unit === 'half_year') return [6 * n - 5, 6 * n];
  return month > 0 ? [month, month] : null;
}

/**
 * Takes its year from the next one. «Следующего года» is not shared by what would come after it or is no date of its kind:
 * «15 мая, отчёт до 1 марта следующего года»; with a year in numbers that is asked later.
 */
function beforeNext(point: Point, next: Point | null, alike: boolean): Point {
  const [own, after] = [monthsOf(point), next?.hint && monthsOf(next)];
  const apart = own && after && (!alike || own[0] > after[1]);
  return apart ? point : fill(point, next);
}

/** What a point takes from the one to the right of it. */
function fill(point: Point, right: Point | null): Point {
  if (!right) return point;
  const years = {
    yearShared: right.year !== null,
    year: right.year,
    schoolYear: right.schoolYear,
    hint: right.hint,
  };
  if (point.unit === 'number') {
    if (['month', 'year', 'school_year', 'season'].includes(right.unit)) return point;
    return {
      ...right,
      yearShared: right.year !== null,
      n: point.n,
      weekday: right.unit === 'nth_weekday' ? right.weekday : 0,
    };
  }
  const open = point.year === null && point.schoolYear === null && point.hint === null;
  const takes = point.unit !== 'year' && point.unit !== 'school_year' && point.unit !== 'month_day';
  return open && takes && right.unit !== 'year' && right.unit !== 'school_year'
    ? { ...point, ...years }
    : point;
}

/** What takes no year from its neighbour: days of every month («в 2024 году до 4 числа»). */
const yearless: Point['unit'][] = ['year', 'month_day', 'working_month_day'];

/** «2024 год: март, июнь»; «май 2021, 2022 гг.»: a bare year gives itself to the dates after it, or takes the month before. */
function takeFromLeft(pieces: DatePiece[]): DatePiece[] {
  const [first, ...rest] = pieces;
  if (!first || rest.length === 0) return pieces;
  const scope =
    !first.to && (first.from.unit === 'year' || first.from.unit === 'school_year') ? first.from : null;
  const open = rest.every(
    ({ from }) => from.year === null && from.schoolYear === null && !yearless.includes(from.unit),
  );
  if (scope && scope.year !== null && (first.bound === 'at' || first.bound === 'within') && open) {
    const years = scope.unit === 'year' ? { year: scope.year, yearShared: true } : { schoolYear: scope.year };
    return rest.map((piece) => {
      const wraps = crossesNewYear(piece);
      const to = piece.to && (wraps ? piece.to : { ...piece.to, ...years });
      return { ...piece, from: { ...piece.from, ...years }, to };
    });
  }
  return pieces;
}
