import { partsOf, lastDayOfMonth } from '../../civil-date.js';
import type { Decisions } from '../meaning/decisions.js';
import type { DatePiece, Point } from '../pieces/items.js';
import { monthName } from '../words/months.js';
import { isImpossible, needsNoYear } from './windows.js';

/** The dates that can stand in a calendar; about the others a person is asked. */
export function soundDates(pieces: readonly DatePiece[], decisions: Decisions): DatePiece[] {
  return pieces.map((piece) => soundDate(piece, decisions)).filter((piece) => piece !== null);
}

function soundDate(piece: DatePiece, decisions: Decisions): DatePiece | null {
  const points = [piece.from, piece.to].filter((point) => point !== null);
  if (points.some((point) => point.unit === 'number')) {
    decisions.ask('bare_number', 'К чему относится число, написанное без месяца? Укажите дату.');
    return null;
  }
  if (points.some(({ year }) => year !== null && (year < 1990 || year > 2100))) {
    decisions.ask('impossible_date', 'Год в этой дате не похож на настоящий. Укажите правильную дату.');
    return null;
  }
  if (runsBackwards(piece)) {
    decisions.ask('impossible_date', 'Последний день периода раньше первого. Укажите правильные даты.');
    return null;
  }
  if (points.some(isOfSomeMonth)) {
    decisions.ask('which_month', 'Названа часть месяца, но не сказано, какого. Укажите дату.');
    return null;
  }
  if (points.some(isImpossible)) return nearestDate(piece, decisions);
  if (points.some(({ unit }) => unit === 'month_day' || unit === 'working_month_day')) {
    decisions.ask(
      'which_month',
      'Названо число, но не сказано, какого месяца. Укажите дату или «ежемесячно».',
    );
    return null;
  }
  if (points.some(needsNoYear)) {
    decisions.ask('which_period', 'Не сказано, какой именно период имеется в виду. Укажите дату.');
    return null;
  }
  return piece;
}

/** «вторая декада» without a month. */
function isOfSomeMonth({ unit, month }: Point): boolean {
  return month === 0 && (unit === 'third' || unit === 'half_month' || unit === 'week');
}

/** «с 15 по 1 мая»: no period goes once round the year. */
function runsBackwards({ from, to }: DatePiece): boolean {
  if (!to || from.unit !== 'day' || to.unit !== 'day' || from.month !== to.month || from.n <= to.n)
    return false;
  return from.year === null || to.year === null || from.year === to.year;
}

/** «31 июня»: perhaps the last day of June was meant. */
function nearestDate(piece: DatePiece, decisions: Decisions): DatePiece | null {
  const from = clamp(piece.from);
  const to = piece.to && clamp(piece.to);
  const text = 'Такой даты нет в календаре. Укажите правильную дату.';
  if (isImpossible(from) || (to && isImpossible(to))) {
    decisions.ask('impossible_date', text);
    return null;
  }
  const day = isImpossible(piece.from) ? from : (to ?? from);
  const label = `${day.n} ${monthName(day.month, 'genitive')}`;
  const options: { label: string; value: DatePiece | null }[] = [{ label, value: { ...piece, from, to } }];
  return decisions.choose('impossible_date', text, options, null);
}

function clamp(point: Point): Point {
  if (point.unit !== 'day' || point.month < 1 || point.month > 12 || point.n > 31) return point;
  const last = partsOf(lastDayOfMonth(point.year ?? 2024, point.month)).day;
  return point.n > last ? { ...point, n: last } : point;
}
