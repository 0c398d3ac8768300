import { partsOf, type CivilDate } from '../../civil-date.js';
import type { DeadlineContext } from '../../deadline.js';
import type { Decisions, Option } from '../meaning/decisions.js';
import type { DatePiece, Point } from '../pieces/items.js';
import { inYear } from './list-years.js';
import type { Meaning } from '../meaning/meaning.js';
import { pieceWindow, spanOf } from './windows.js';

/**
 * «до 15 декабря 2021 года» in a plan of 2022, «27.10.2016» in one of November 2016: a day that was over before the plan begins
 * may be a slip of the year or the month, so it is asked. What prepares the plan is not: such a day is that of the order or later.
 * Nor is a day inside the plan before its order: born overdue is legal (DOMAIN §1).
 */
export function askBeforePlan(
  dates: readonly DatePiece[],
  meaning: Meaning,
  context: DeadlineContext,
  decisions: Decisions,
): Meaning {
  askFarYear(dates, context, decisions);
  const begins = planBegins(context, dates);
  const { orderDate } = context;
  if (begins === null || !dates.some(mayBeSlip)) return meaning;
  const sure = orderDate !== undefined && orderDate < begins ? orderDate : begins;
  const days = dates.every(mayBeSlip) ? lastDays(meaning) : dates.flatMap(lastDayOf);
  if (!days.some((day) => day < sure)) return meaning;
  const options: Option<Meaning>[] = [{ label: 'Дата верна, так и есть', value: meaning }];
  const { year } = partsOf(begins);
  const moved = dates.length === 1 ? inPlansYear(dates[0], year) : null;
  if (moved && lastDays(moved).every((day) => day >= sure))
    options.push({ label: `В годе описка: должен быть ${year} год`, value: moved });
  return decisions.choose(
    'before_plan',
    'Названный день прошёл до начала плана. Нет ли в дате описки?',
    options,
    meaning,
  );
}

/** No plan says a day so many years after its own. */
const farthest = 20;

/** «15.05.2052» in the plan of 2025: two figures may have changed places. */
function askFarYear(dates: readonly DatePiece[], context: DeadlineContext, decisions: Decisions): void {
  const { period, planYear, schoolYear, orderDate } = context;
  const last = period?.end ?? orderDate;
  const years = [planYear ?? schoolYear, last && partsOf(last).year].filter((one) => one !== undefined);
  const year = years.length > 0 ? Math.max(...years) : undefined;
  const days = dates.flatMap(({ from, to }) => [from, to ?? from]).filter(({ unit }) => unit === 'day');
  if (year === undefined || !days.some((day) => (day.year ?? year) > year + farthest)) return;
  decisions.ask('far_year', 'Названный год намного позже плана. Нет ли в дате описки?');
}

/** A single day in another year; a weekday beside it or a first day would have to be moved too. */
function inPlansYear(piece: DatePiece | undefined, year: number): Meaning | null {
  if (!piece || piece.to !== null || piece.from.weekday !== 0) return null;
  const window = pieceWindow(inYear(piece, year), year);
  return window && { kind: 'once', ...window, span: spanOf(piece), range: false };
}

function planBegins(
  { period, planYear, schoolYear }: DeadlineContext,
  dates: readonly DatePiece[],
): CivilDate | null {
  if (period) return period.start;
  if (planYear !== undefined) return `${planYear}-01-01` as CivilDate;
  if (schoolYear === undefined) return null;
  // plans of a school year begin to be prepared in August, in which the school year before ends
  const years = dates.every(({ from }) => from.unit === 'school_year');
  return `${schoolYear}-${years ? '09' : '08'}-01` as CivilDate;
}

/**
 * A day of the calendar with its year, or a school year; months and quarters of the year before are common and meant. Two years
 * with a slash («2020/2021») may also be two years of the calendar.
 */
function mayBeSlip({ from, to }: DatePiece): boolean {
  const last: Point = to ?? from;
  const ofYear = (last.year ?? from.year) !== null || (last.hint ?? from.hint) === 'previous';
  return (last.unit === 'day' || last.unit === 'school_year') && ofYear;
}

/** Beside dates of other kinds: «15 мая 2024, 20 мая» in the plan of 2025. */
function lastDayOf(piece: DatePiece): CivilDate[] {
  const { from, to } = piece;
  if (!mayBeSlip(piece) || from.year === null) return [];
  const end = pieceWindow(piece, from.year, to?.year ?? undefined)?.end;
  return end ? [end] : [];
}

function lastDays(meaning: Meaning): CivilDate[] {
  if (meaning.kind === 'compound') return meaning.parts.flatMap(lastDays);
  return meaning.kind === 'once' && meaning.end !== null ? [meaning.end] : [];
}
