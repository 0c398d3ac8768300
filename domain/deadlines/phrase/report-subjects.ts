import { partsOf } from '../../civil-date.js';
import type { DeadlineContext } from '../../deadline.js';
import type { Decisions, Option } from '../meaning/decisions.js';
import type { DatePiece, Item, Point, ReportSubject } from '../pieces/items.js';
import { settlePurposes } from '../dates/purposes.js';
import type { ListedDate } from '../dates/share-parts.js';
import { pieceWindow } from '../dates/windows.js';

const measure = 2024;

/** The period a date or label says to be reported on; null where it says none that has a place in the year. */
export function subjectOf(item: Item): ReportSubject | null {
  if (item.type === 'label' || item.type === 'after_period') {
    return item.span === 'year' ? { year: null, firstMonth: 1, whole: true } : null;
  }
  if (item.type !== 'date') return null;
  const window = pieceWindow({ ...item, bound: 'at', edge: null }, measure);
  if (!window?.start) return null;
  const whole = item.from.unit === 'year';
  const short = ['month', 'third', 'half_month', 'week', 'quarter', 'half_year'].includes(item.from.unit);
  const heading = item.bound !== 'for' && short ? { heading: item.from } : {};
  return { year: item.from.year, firstMonth: partsOf(window.start).month, whole, ...heading };
}

const reports = /^(?:отч[её]т|доклад|сведени|информаци|итог|результат|анализ|справк)/iu;
const plans = /^(?:план|смет|бюджет|прогноз)/iu;

/** «итоги 2023 года – февраль», «план 2026 года – декабрь»: the year right behind the work is what it is about. */
export function yearsOfWorks(items: readonly Item[]): readonly Item[] {
  // «план 2025 год, отчёт 2026 год»: where nothing shorter follows, the years are the deadlines
  const last = items.findLastIndex((item) => item.type === 'date' && item.from.unit !== 'year');
  return items.map((item, at): Item => {
    const work = items[at - 1];
    if (at >= last || item.type !== 'date' || work?.type !== 'label') return item;
    const { from, to, bound, edge } = item;
    if (from.unit !== 'year' || from.year === null || to || edge || bound !== 'at' || item.onto) return item;
    if (reports.test(work.text)) return { ...item, bound: 'for' };
    return plans.test(work.text) ? { ...item, onto: true } : item;
  });
}

/** «план на 2026 год», «план на март» and nothing else: for which time it is, not when. */
export function askOnlyPurpose(items: readonly Item[], decisions: Decisions): void {
  const said = items.filter(({ type }) => type !== 'comma' && type !== 'filler');
  const [work, date, ...more] = said;
  const alone = work?.type === 'label' && plans.test(work.text) && more.length === 0;
  const years = date?.type === 'date' && date.onto && date.from.unit !== 'day';
  if (alone && years)
    decisions.ask(
      'only_subject',
      'Сказано, на какое время делается работа, но не сказано когда. Укажите дату.',
    );
}

/**
 * «IV квартал – до 15 января», «за 2024 год – до 1 февраля»: the day stands before the period it reports on is over, so the next
 * year may be meant, or the period of the year before. Gives the pieces without their subjects.
 */
export function settleReports(
  given: readonly DatePiece[],
  context: DeadlineContext,
  decisions: Decisions,
): DatePiece[] {
  const pieces = settlePurposes(given, context, decisions);
  // «январь – до 10 февраля, февраль – до 10 марта» can only be reports
  const listed = pieces.length > 1 && pieces.every(({ report }) => report?.heading);
  return pieces.map(({ report, ...own }) => {
    const piece = report?.heading && !listed ? headed(own, report.heading, decisions) : own;
    const following = report?.year != null && piece.from.hint === 'next' && context.planYear !== report.year;
    if (following && report.year !== null) return afterReport(piece, report.year, decisions);
    const year = report?.year ?? context.planYear;
    const said = piece.from.year !== null || piece.from.schoolYear !== null || piece.from.hint !== null;
    const elsewhere = context.schoolYear !== undefined || context.period !== undefined;
    if (!report || year === undefined || said || (report.year === null && elsewhere)) return piece;
    if (!isEarly(piece, report)) return piece;
    // «за 2023 год – до 1 февраля» in the plan of 2024: both say the same
    if (report.year !== null && context.planYear === report.year + 1) return piece;
    const inYear = (n: number): DatePiece => ({ ...piece, from: { ...piece.from, year: n } });
    const options: Option<DatePiece>[] = [
      { label: `${year + 1} год`, value: inYear(year + 1) },
      { label: `${year} год`, value: inYear(year) },
    ];
    return decisions.choose(
      'report_year',
      'Срок отчёта стоит в году раньше периода, за который отчитываются. Какого года этот срок?',
      options,
      inYear(year + 1),
    );
  });
}

/** «за 2024 год до 1 марта следующего года» in the plan of 2025: the year after which of the two? */
function afterReport(piece: DatePiece, year: number, decisions: Decisions): DatePiece {
  const value: DatePiece = { ...piece, from: { ...piece.from, hint: null, year: year + 1 } };
  const options: Option<DatePiece>[] = [{ label: `${year + 1} год`, value }];
  return decisions.choose('report_year', 'Следующий год — после отчётного или после этого?', options, value);
}

/** «ежегодно по состоянию на 1 января» and no other day: asked, and that day is the first reading. */
export function settleStates(
  pieces: readonly ListedDate[],
  rhythmic: boolean,
  decisions: Decisions,
): readonly ListedDate[] {
  if (!rhythmic || !pieces.some(({ piece }) => piece.bound === 'for')) return pieces;
  decisions.ask(
    'only_subject',
    'Сказано, на какой день собрать сведения, но не сказано, когда отчитаться. Укажите дату.',
  );
  return pieces.map((one) =>
    one.piece.bound === 'for' ? { ...one, piece: { ...one.piece, bound: 'at' } } : one,
  );
}

/** «сентябрь – до 20 октября»: the month is reported on, or the term begins with it. */
function headed(piece: DatePiece, month: Point, decisions: Decisions): DatePiece {
  const half = month.unit === 'quarter' || month.unit === 'half_year';
  if (half) return piece.bound === 'until' ? piece : inHalf(piece, month, decisions);
  if (piece.to || piece.bound !== 'until' || (piece.edge !== null && piece.edge !== 'end')) return piece;
  const term: DatePiece = { ...piece, bound: 'at', edge: null, from: month, to: piece.from };
  const options: Option<DatePiece>[] = [
    { label: 'С начала этого месяца до названного дня', value: term },
    { label: 'Только названный день, месяц — о чём отчёт', value: piece },
  ];
  return decisions.choose(
    'heading_month',
    'Названы месяц и последний день. Когда начинается срок?',
    options,
    piece,
  );
}

/** «I квартал – 15 апреля», «1 полугодие – декабрь»: the day for that period, or all the time from its beginning. */
function inHalf(piece: DatePiece, half: Point, decisions: Decisions): DatePiece {
  const options: Option<DatePiece>[] = [{ label: 'Только названный после знака срок', value: piece }];
  const whole: DatePiece = { ...piece, from: half, to: piece.to ?? piece.from };
  options.push({ label: 'Всё время от начала этого периода', value: whole });
  const text = 'Названы период и срок после него. Что считать сроком?';
  return decisions.choose('heading_month', text, options, piece);
}

/** Before the period has begun; of a whole year, in its first half. */
function isEarly({ from, to }: DatePiece, { firstMonth, whole }: ReportSubject): boolean {
  if ((from.unit !== 'day' && from.unit !== 'month') || to) return false;
  const month = from.unit === 'month' ? from.n : from.month;
  return whole ? month <= 6 : month < firstMonth;
}
