import type { CivilDate } from '../../civil-date.js';
import { candidateYears } from '../dates/candidate-years.js';
import type { Option } from '../meaning/decisions.js';
import { point, type DatePiece, type EveryPiece, type Item, type Point } from '../pieces/items.js';
import { inYear } from '../dates/list-years.js';
import type { Meaning } from '../meaning/meaning.js';
import type { Surroundings } from '../meaning/surroundings.js';
import type { SpecialPiece } from './specials.js';
import { continuousMeaning } from '../dates/throughout.js';
import { pieceWindow } from '../dates/windows.js';

/** «ежегодно в течение учебного года»: the year of the rhythm is that of the school. */
export function inSchoolYear(every: EveryPiece, items: readonly Item[]): EveryPiece {
  const school = items.some((item) => item.type === 'continuous' && item.frame === 'school_year');
  return school && every.span === 'year' ? { ...every, span: 'school_year' } : every;
}

/** «ежемесячно в течение учебного года»: are the summer months meant? */
export function schoolMonths(
  every: EveryPiece,
  dates: readonly DatePiece[],
  specials: readonly SpecialPiece[],
  { decisions, context }: Surroundings,
): DatePiece[] {
  const framed = specials.some((special) => special.type === 'continuous' && special.frame === 'school_year');
  const fine = every.span === 'month' || every.span === 'week' || every.span === 'day';
  if (!framed || !fine || dates.length > 0) return [];
  const [from, to] = [point('month', 9), point('month', 5)];
  const lessons: DatePiece = {
    type: 'date',
    bound: 'at',
    edge: null,
    inclusive: false,
    endsBefore: false,
    from,
    to,
  };
  if (context.schoolYear !== undefined) {
    return [{ ...lessons, from: point('school_year', 0, { year: context.schoolYear }), to: null }];
  }
  const options: Option<DatePiece[]>[] = [
    { label: 'С сентября по май', value: [lessons] },
    { label: 'Круглый год', value: [] },
  ];
  return decisions.choose('school_months', 'Повторять ли срок и летом?', options, []);
}

/** «постоянно с 01.09.2024», «постоянно, 2021–2023 гг.». */
export function boundedContinuous(
  dates: readonly DatePiece[],
  everies: readonly EveryPiece[],
  specials: readonly SpecialPiece[],
  around: Surroundings,
): Meaning | null {
  const { decisions } = around;
  const [special, ...others] = specials;
  const [date, ...more] = dates;
  if (special?.type !== 'continuous' || special.vague || !date || others.length > 0 || more.length > 0)
    return null;
  if (everies.length > 0 || date.from.year === null) return null;
  const years = date.from.unit === 'year' || date.from.unit === 'school_year';
  if (!years && date.bound !== 'since') return null;
  const window = pieceWindow(date, date.from.year, date.to?.year ?? undefined);
  if (!window) {
    decisions.ask('impossible_date', 'Такой даты нет в календаре. Укажите правильную дату.');
    return { kind: 'unknown' };
  }
  const span = special.frame === 'school_year' ? 'school_year' : 'year';
  return {
    kind: 'continuous',
    report: special.report,
    span,
    during: null,
    from: window.start,
    until: window.end ?? endOfFrame(special, window.start, around),
  };
}

/** «в течение года, начиная с марта»: to the end of that year. */
function endOfFrame(
  special: Extract<SpecialPiece, { type: 'continuous' }>,
  from: CivilDate | null,
  around: Surroundings,
): CivilDate | null {
  const frame = special.frame === null ? null : continuousMeaning(special, around);
  const until = frame?.kind === 'continuous' ? frame.until : null;
  return until !== null && from !== null && until >= from ? until : null;
}

const sinceUnits: Point['unit'][] = ['day', 'month', 'quarter'];

/** «еженедельно до 1 октября»: right behind the rhythm stands its last day, whose year the plan says. */
export function untilInPlan(
  dates: readonly DatePiece[],
  items: readonly Item[],
  context: Surroundings['context'],
): DatePiece[] {
  const at = items.findIndex(({ type }) => type === 'every');
  const [every, last] = [items[at], items[at + 1]];
  const fine = every?.type === 'every' && (every.freq === 'WEEKLY' || every.freq === 'DAILY');
  const single = dates.length === 1 && items.filter(({ type }) => type === 'every').length === 1;
  if (!fine || !single || last?.type !== 'date') return [...dates];
  return dates.map((piece) => {
    const { from, to, bound, edge } = piece;
    const open = from.year === null && from.schoolYear === null && from.hint === null && edge === null;
    if (bound !== 'until' || to || !open || from.unit !== 'day') return piece;
    const [year, ...more] = candidateYears(piece, context, true);
    return year === undefined || more.length > 0 ? piece : inYear(piece, year);
  });
}

/** «еженедельно с 1 октября», «постоянно, с 1 сентября»: the plan says of which year the first day is. */
export function sinceInPlan(dates: readonly DatePiece[], context: Surroundings['context']): DatePiece[] {
  return dates.map((piece) => {
    const { from, to, bound, edge } = piece;
    const open = from.year === null && from.schoolYear === null && from.hint === null && edge === null;
    if (bound !== 'since' || to || !open || !sinceUnits.includes(from.unit)) return piece;
    const [year, ...more] = candidateYears(piece, context, dates.length === 1);
    return year === undefined || more.length > 0 ? piece : inYear(piece, year);
  });
}
