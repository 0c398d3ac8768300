import { isoWeekday, partsOf, type CivilDate } from '../../civil-date.js';
import type { DeadlineContext, RuleSpan } from '../../deadline.js';
import { candidateYears, yearsOfSchoolYear } from './candidate-years.js';
import type { Decisions, Option } from '../meaning/decisions.js';
import type { DatePiece, Point } from '../pieces/items.js';
import { compound, type Meaning } from '../meaning/meaning.js';
import { yearlyRules } from './yearly.js';
import { askSchoolOrder, spreadOverYears } from './list-years.js';
import { settleNested } from './nested-dates.js';
import { soundDates } from './sound-dates.js';
import { crossesNewYear, pieceWindow, pointWindow, spanOf, type Window } from './windows.js';

/** The dates of a phrase as one-off windows; what the phrase and its surroundings leave open is asked. */
export function resolveDates(
  pieces: readonly DatePiece[],
  context: DeadlineContext,
  decisions: Decisions,
): Meaning {
  askDoubled(pieces, decisions);
  const hinted = pieces.map((piece) => bothHints(piece, context, decisions));
  const found = settleNested(soundDates(hinted, decisions), decisions);
  const sound = askSchoolOrder(spreadOverYears(found, context, decisions), context, decisions);
  const alone = sound.length === 1;
  const choice = yearChoice(sound.filter(isYearless), context, decisions, alone);
  if (choice === 'yearly') {
    return compound([
      ...sound
        .filter((piece) => !isYearless(piece))
        .map((piece) => resolveOne(piece, context, decisions, null)),
      yearlyRules(sound.filter(isYearless)),
    ]);
  }
  return compound(sound.map((piece) => resolveOne(piece, context, decisions, choice, alone)));
}

/** «май прошлого года – май текущего года»: each end has a year of its own. */
function bothHints(piece: DatePiece, context: DeadlineContext, decisions: Decisions): DatePiece {
  const { from, to } = piece;
  if (!to || from.hint === null || to.hint === null || from.hint === to.hint) return piece;
  const [first, ...others] = candidateYears({ ...piece, to: null }, context);
  const [last, ...more] = candidateYears({ ...piece, from: to, to: null }, context);
  if (first === undefined || last === undefined || others.length + more.length > 0) {
    decisions.ask('which_year', 'Годы начала и конца периода не названы числом. Укажите их.');
    return piece;
  }
  return { ...piece, from: { ...from, hint: null, year: first }, to: { ...to, hint: null, year: last } };
}

/** «август 2022 года, август 2022 года»: one of the two may be a slip. */
function askDoubled(pieces: readonly DatePiece[], decisions: Decisions): void {
  const named = (point: Point) => JSON.stringify({ ...point, yearShared: false });
  const seen = new Set(
    pieces.map(({ from, to, bound, edge }) => [named(from), to && named(to), bound, edge].join()),
  );
  const sameEnds = pieces.some(
    ({ from, to }) => to !== null && ['day', 'month'].includes(to.unit) && named(from) === named(to),
  );
  if (seen.size === pieces.length && !sameEnds) return;
  const options: Option<boolean>[] = [{ label: 'Так и должно быть', value: true }];
  decisions.choose(
    'doubled_date',
    'Один и тот же срок назван дважды. Нет ли в одном из них описки?',
    options,
    false,
  );
}

const isRange = ({ to, single }: DatePiece): boolean => to !== null && !single;

function isYearless({ from, to }: DatePiece): boolean {
  return (
    from.year === null &&
    from.schoolYear === null &&
    (to === null || (to.year === null && to.schoolYear === null))
  );
}

type YearChoice = number | 'yearly' | null;

/** One question for all dates of the phrase whose year neither the phrase nor its surroundings say. */
function yearChoice(
  pieces: readonly DatePiece[],
  context: DeadlineContext,
  decisions: Decisions,
  alone: boolean,
): YearChoice {
  const years = pieces.map((piece) => candidateYears(piece, context, alone));
  if (years.every((list) => list.length === 1)) return null;
  const offered = new Set(years.filter((list) => list.length !== 1).flat());
  const anchor = context.orderDate ?? context.period?.start;
  if (offered.size === 0 && anchor) {
    const { year } = partsOf(anchor);
    offered.add(year).add(year + 1);
  }
  const options: Option<YearChoice>[] = [...offered]
    .sort((a, b) => a - b)
    .slice(0, 6)
    .map((year) => ({
      label: pieces.some(crossesNewYear) ? `${year}/${year + 1}` : `${year} год`,
      value: year,
    }));
  if (pieces.every(canRecur)) options.push({ label: 'Каждый год', value: 'yearly' });
  // August stands at either end of a school year: offered first is the one inside it
  const first = context.planYear === undefined ? context.schoolYear : undefined;
  const eitherEnd = first !== undefined && offered.size === 2 && offered.has(first) && offered.has(first + 1);
  return decisions.choose(
    'which_year',
    'Год не назван. За какой год это срок, или он повторяется ежегодно?',
    options,
    eitherEnd && alone ? first + (pieces[0]?.from.month === 9 ? 0 : 1) : null,
  );
}

/** «конец года» can be meant of every year, «2024 год» or «текущего года» cannot. */
function canRecur({ from, edge }: DatePiece): boolean {
  const bareYear = from.unit === 'year' || from.unit === 'school_year';
  return (from.hint === null || from.hint === 'any') && (!bareYear || edge !== null);
}

const lastEarly = 7;
const noDay = '2024-12-31' as CivilDate;

function resolveOne(
  piece: DatePiece,
  context: DeadlineContext,
  decisions: Decisions,
  choice: YearChoice,
  alone = false,
): Meaning {
  const { from, to } = piece;
  const span = spanOf(piece);
  const range = isRange(piece);
  if (isYearless(piece)) {
    const known = candidateYears(piece, context, alone);
    const year = known.length === 1 ? known[0] : typeof choice === 'number' ? choice : undefined;
    if (year === undefined) return partial(piece);
    return checkedDay(once(pieceWindow(piece, year), span, range, decisions), piece, decisions);
  }
  const startYear = from.year ?? schoolYearOf(piece, from, decisions);
  const endYear = to ? (to.year ?? (to.schoolYear === null ? undefined : schoolPointYear(to))) : undefined;
  if (startYear !== null) {
    // «20.06.2025 – 15 мая»: no winter and no school year begins so early
    const early = to && from.unit !== 'year' && endYear === undefined && crossesNewYear(piece);
    if (early && partsOf(pointWindow(from, startYear)?.start ?? noDay).month <= lastEarly)
      decisions.ask('crossing_year', 'Период кончается раньше, чем начинается. Укажите год его конца.');
    return checkedDay(once(pieceWindow(piece, startYear, endYear), span, range, decisions), piece, decisions);
  }
  if (endYear === undefined) return partial(piece);
  return beforeEnd(piece, endYear, context, decisions);
}

/** «пятница, 26 октября 2024»: the weekday said must be that of the date. */
function checkedDay(meaning: Meaning, { from, to }: DatePiece, decisions: Decisions): Meaning {
  if (from.unit !== 'day' || from.weekday === 0 || to || meaning.kind !== 'once' || !meaning.end)
    return meaning;
  if (isoWeekday(meaning.end) === from.weekday) return meaning;
  const options: Option<Meaning>[] = [{ label: 'Верна дата, день недели назван ошибочно', value: meaning }];
  return decisions.choose('weekday_mismatch', 'День недели не подходит к дате. Что верно?', options, meaning);
}

/** «декабрь – февраль 2025»: the year stands at the end only. */
function beforeEnd(
  piece: DatePiece,
  endYear: number,
  { planYear, schoolYear }: DeadlineContext,
  decisions: Decisions,
): Meaning {
  const crossing = crossesNewYear(piece);
  const first = once(pieceWindow(piece, crossing ? endYear - 1 : endYear, endYear), null, true, decisions);
  // «ноябрь – март 2026» in the plan of 2025
  const planned = planYear === endYear - 1 || (planYear === undefined && schoolYear === endYear - 1);
  if (!crossing || piece.to?.unit === 'day' || planned) return first;
  const options = [
    { label: `с ${endYear - 1} по ${endYear} год`, value: first },
    {
      label: `с ${endYear} по ${endYear + 1} год`,
      value: once(pieceWindow(piece, endYear), null, true, decisions),
    },
  ];
  return decisions.choose(
    'crossing_year',
    'Период переходит через Новый год. К какому году относится его начало?',
    options,
    first,
  );
}

function schoolPointYear(point: Point): number | undefined {
  const alone: DatePiece = {
    type: 'date',
    bound: 'at',
    edge: null,
    inclusive: false,
    endsBefore: false,
    from: point,
    to: null,
  };
  const years = yearsOfSchoolYear(alone, point.schoolYear ?? 0);
  return years.length === 1 ? years[0] : undefined;
}

function schoolYearOf(piece: DatePiece, from: Point, decisions: Decisions): number | null {
  if (from.schoolYear === null) return null;
  const years = yearsOfSchoolYear(piece, from.schoolYear);
  if (years.length === 1) return years[0] ?? null;
  const options = years.map((year): Option<number | null> => ({ label: `${year} год`, value: year }));
  return decisions.choose('which_year', 'В каком году учебного года этот срок?', options, null);
}

function once(window: Window | null, span: RuleSpan | null, range: boolean, decisions: Decisions): Meaning {
  if (!window) {
    decisions.ask(
      'impossible_date',
      'Такой даты нет в календаре, или конец периода раньше его начала. Укажите даты.',
    );
    return { kind: 'unknown' };
  }
  return { kind: 'once', ...window, span, range };
}

/** The years are only a measure (a common and a leap one): the days are kept without them. */
const measure = [2022, 2024];
/** All calendars there are: «вторая пятница сентября» is a day between the 8th and the 14th. */
const everyWeekday = Array.from({ length: 28 }, (_, index) => 2001 + index);

function partial(piece: DatePiece): Meaning {
  const floats = piece.from.unit === 'nth_weekday' || piece.to?.unit === 'nth_weekday';
  const windows = (floats ? everyWeekday : measure).flatMap((year) => pieceWindow(piece, year) ?? []);
  const [window] = windows;
  if (!window) return { kind: 'unknown' };
  const days = (side: 'start' | 'end') =>
    windows.flatMap((one) => (one[side] ? [`-${one[side].slice(4)}`] : [])).sort();
  const start = floats ? (days('start')[0] ?? null) : window.start && `-${window.start.slice(4)}`;
  const end = floats ? (days('end').at(-1) ?? null) : window.end && `-${window.end.slice(4)}`;
  return { kind: 'partial', start, end, span: spanOf(piece), range: isRange(piece) };
}
