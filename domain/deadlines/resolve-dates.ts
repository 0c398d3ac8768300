import { partsOf } from '../civil-date.js';
import type { DeadlineContext, RuleSpan } from '../deadline.js';
import { candidateYears, yearsOfSchoolYear } from './candidate-years.js';
import type { Decisions, Option } from './decisions.js';
import type { DatePiece, Point } from './items.js';
import { compound, type Meaning } from './meaning.js';
import { yearlyRules } from './yearly.js';
import { crossesNewYear, isImpossible, needsNoYear, pieceWindow, spanOf, type Window } from './windows.js';

/** The dates of a phrase as one-off windows; what the phrase and its surroundings leave open is asked. */
export function resolveDates(
  pieces: readonly DatePiece[],
  context: DeadlineContext,
  decisions: Decisions,
): Meaning {
  const sound = pieces.filter((piece) => !rejected(piece, decisions));
  const choice = yearChoice(sound.filter(isYearless), context, decisions);
  if (choice === 'yearly') {
    return compound([
      ...sound
        .filter((piece) => !isYearless(piece))
        .map((piece) => resolveOne(piece, context, decisions, null)),
      yearlyRules(sound.filter(isYearless)),
    ]);
  }
  return compound(sound.map((piece) => resolveOne(piece, context, decisions, choice)));
}

/** Asks about what is no date at all; true when nothing is left to read. */
function rejected(piece: DatePiece, decisions: Decisions): boolean {
  const points = [piece.from, piece.to].filter((point): point is Point => point !== null);
  if (points.some((point) => point.unit === 'number')) {
    decisions.ask('bare_number', 'К чему относится число, написанное без месяца? Укажите дату.');
    return true;
  }
  if (points.some(isImpossible)) {
    decisions.ask('impossible_date', 'Такой даты нет в календаре. Укажите правильную дату.');
    return true;
  }
  if (points.some((point) => point.unit === 'month_day')) {
    decisions.ask(
      'which_month',
      'Названо число, но не сказано, какого месяца. Укажите дату или «ежемесячно».',
    );
    return true;
  }
  if (points.some(needsNoYear)) {
    decisions.ask('which_period', 'Не сказано, какой именно период имеется в виду. Укажите дату.');
    return true;
  }
  return false;
}

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
): YearChoice {
  const years = pieces.map((piece) => candidateYears(piece, context));
  if (years.every((list) => list.length === 1)) return null;
  const offered = new Set(years.filter((list) => list.length !== 1).flat());
  if (offered.size === 0 && context.orderDate) {
    const { year } = partsOf(context.orderDate);
    offered.add(year).add(year + 1);
  }
  const options: Option<YearChoice>[] = [...offered]
    .sort((a, b) => a - b)
    .slice(0, 6)
    .map((year) => ({
      label: pieces.some(crossesNewYear) ? `${year}/${year + 1}` : `${year} год`,
      value: year,
    }));
  const named = pieces.every(
    ({ from }) => from.unit !== 'year' && from.unit !== 'school_year' && from.hint === null,
  );
  if (named) options.push({ label: 'Каждый год', value: 'yearly' });
  return decisions.choose(
    'which_year',
    'Год не назван. За какой год это срок, или он повторяется ежегодно?',
    options,
    null,
  );
}

function resolveOne(
  piece: DatePiece,
  context: DeadlineContext,
  decisions: Decisions,
  choice: YearChoice,
): Meaning {
  const { from, to } = piece;
  const span = spanOf(piece);
  const range = to !== null;
  if (isYearless(piece)) {
    const known = candidateYears(piece, context);
    const year = known.length === 1 ? known[0] : typeof choice === 'number' ? choice : undefined;
    if (year === undefined) return partial(piece);
    return once(pieceWindow(piece, year), span, range, decisions);
  }
  const startYear = from.year ?? schoolYearOf(piece, from, decisions);
  const endYear = to ? (to.year ?? (to.schoolYear === null ? undefined : schoolPointYear(to))) : undefined;
  if (startYear !== null) return once(pieceWindow(piece, startYear, endYear), span, range, decisions);
  if (endYear === undefined) return partial(piece);
  return beforeEnd(piece, endYear, decisions);
}

/** «декабрь – февраль 2025»: the year stands at the end only. */
function beforeEnd(piece: DatePiece, endYear: number, decisions: Decisions): Meaning {
  const crossing = crossesNewYear(piece);
  const first = once(
    pieceWindow(piece, crossing ? endYear - 1 : endYear, endYear),
    null,
    true,
    piece,
    decisions,
  );
  if (!crossing || piece.to?.unit === 'day') return first;
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
  const alone: DatePiece = { type: 'date', bound: 'at', edge: null, inclusive: false, from: point, to: null };
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
function partial(piece: DatePiece): Meaning {
  const window = pieceWindow(piece, 2023) ?? pieceWindow(piece, 2024);
  if (!window) return { kind: 'unknown' };
  const start = window.start && `-${window.start.slice(4)}`;
  const end = window.end && `-${window.end.slice(4)}`;
  return { kind: 'partial', start, end, span: spanOf(piece), range: piece.to !== null };
}
