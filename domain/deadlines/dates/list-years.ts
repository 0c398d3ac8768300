import type { DeadlineContext } from '../../deadline.js';
import { candidateYears } from './candidate-years.js';
import type { Decisions, Option } from '../meaning/decisions.js';
import type { DatePiece, Item, Point } from '../pieces/items.js';
import { pieceWindow } from './windows.js';

/**
 * «ноябрь, апрель 2025»: one year is said for a list that runs backwards, so it may cross New Year. Asks which dates lie in
 * another year; lists in the order of the calendar, and those whose dates have years of their own, stay as they are.
 */
export function spreadOverYears(
  pieces: readonly DatePiece[],
  context: DeadlineContext,
  decisions: Decisions,
): DatePiece[] {
  const planned =
    context.period === undefined && context.schoolYear === undefined ? context.planYear : undefined;
  const years = pieces.map(({ from }) => from.year ?? (isOpen(from) ? planned : undefined));
  const [year] = years;
  // «до 30.06.2026, 04.10» in the plan of 2025
  const back = pieces.some(({ from }, at) => {
    const before = pieces[at - 1]?.from;
    const written = before?.year != null && before.unit !== 'year' && !before.yearShared;
    return written && isOpen(from) && planned !== undefined && planned < (before.year ?? planned);
  });
  // «апрель, до 30.08.2026», «до 5 мая и до 30.08.2026» in the plan of 2025
  const shared = pieces.some(({ from, bound }, at) => {
    const giver = pieces[at + 1];
    const other = giver && (giver.bound !== bound || giver.ownBound) && giver.from.year === from.year;
    return from.yearShared && other && planned !== undefined && from.year !== planned;
  });
  if (back || shared)
    decisions.ask('list_over_new_year', 'Год назван не у всех сроков. Какого года остальные?');
  if (year === undefined || years.some((other) => other !== year)) return [...pieces];
  const turn = pieces.findIndex((piece, index) => {
    const before = pieces[index - 1];
    return before !== undefined && firstDay(piece) < firstDay(before);
  });
  // «ноябрь 2026, с 5 по 13 апреля 2026»: each has its own, the second at its end
  const written = pieces.filter(({ from, to }) =>
    [from, to].some((point) => point?.year != null && !point.yearShared),
  ).length;
  if (turn < 0 || written > 1) return [...pieces];
  const shifted = (from: number, to: number, by: number): DatePiece[] =>
    pieces.map((piece, index) =>
      index >= from && index < to ? inYear(piece, year + by) : inYear(piece, year),
    );
  const options: Option<DatePiece[]>[] = [
    { label: `Все в ${year} году`, value: shifted(0, 0, 0) },
    { label: `Первые — в ${year - 1} году, остальные — в ${year}`, value: shifted(0, turn, -1) },
    { label: `Первые — в ${year} году, остальные — в ${year + 1}`, value: shifted(turn, pieces.length, 1) },
  ];
  // «октябрь, январь 2026» in the plan of 2025: what stands before the turn is of its year
  const { planYear, schoolYear } = context;
  if (planYear === year - 1 || (planYear === undefined && schoolYear === year - 1))
    return shifted(0, turn, -1);
  const text = 'Месяцы перечислены не по порядку календаря: срок переходит через Новый год?';
  return decisions.choose('list_over_new_year', text, options, shifted(0, 0, 0));
}

/** «май, сентябрь» in the plan of a school year: the list runs backwards through it, so its last may lie in the next one. */
export function askSchoolOrder(
  pieces: readonly DatePiece[],
  context: DeadlineContext,
  decisions: Decisions,
): DatePiece[] {
  const { schoolYear, planYear } = context;
  if (schoolYear === undefined || planYear !== undefined) return [...pieces];
  const days = pieces.map((piece) => {
    const [year, ...more] = piece.from.year === null ? candidateYears(piece, context) : [piece.from.year];
    const window =
      year === undefined || more.length > 0 ? null : pieceWindow(piece, year, piece.to?.year ?? undefined);
    return { year, day: window && (window.start ?? window.end) };
  });
  if (!pieces.every(({ from }) => isOpen(from))) {
    // «март, сентябрь 2025 – май 2026» in the plan of 2025/2026
    const late = pieces.some(({ from }, at) => {
      const [own, next] = [days[at]?.day, days[at + 1]?.day];
      return isOpen(from) && pieces[at + 1]?.from.year != null && own != null && next != null && own > next;
    });
    if (late) decisions.ask('list_over_new_year', 'Срок без года стоит перед более ранним. В каком он году?');
    return [...pieces];
  }
  const turn = days.findIndex(({ day }, at) => {
    const before = days[at - 1]?.day;
    return day !== null && before != null && day < before;
  });
  if (turn < 0) return [...pieces];
  const moved = pieces.map((piece, at) => {
    const year = days[at]?.year;
    return year === undefined || at < turn ? piece : inYear(piece, year + 1);
  });
  const options: Option<DatePiece[]>[] = [
    { label: 'Все в этом учебном году', value: [...pieces] },
    { label: 'Последние — в следующем учебном году', value: moved },
  ];
  const text = 'Сроки перечислены не по порядку учебного года: последние из них — в следующем году?';
  return decisions.choose('list_over_new_year', text, options, [...pieces]);
}

function isOpen({ year, schoolYear, hint, unit }: Point): boolean {
  return year === null && schoolYear === null && hint === null && unit !== 'year' && unit !== 'school_year';
}

function firstDay(piece: DatePiece): string {
  const window = pieceWindow(piece, 2024);
  return window?.start ?? window?.end ?? '';
}

/** The piece with its year replaced; an end that has none keeps none. */
export function inYear(piece: DatePiece, year: number): DatePiece {
  const to = piece.to && { ...piece.to, year: piece.to.year === null ? null : year };
  return { ...piece, from: { ...piece.from, year }, to };
}

/** The piece with the year at both of its ends. */
export function wholeInYear(piece: DatePiece, year: number): DatePiece {
  return { ...piece, from: { ...piece.from, year }, to: piece.to && { ...piece.to, year } };
}

/** «1 марта; 1 октября 2026 года» in the plan of 2025: behind a comma the year would be that of both. */
export function yearOfLast(
  groups: readonly { items: readonly Item[]; then: boolean }[],
  { planYear }: DeadlineContext,
): boolean {
  const last = groups.map(({ items }) => items.filter((item) => item.type === 'date'));
  return groups.some(({ then }, at) => {
    const [above, below] = [last[at - 1] ?? [], last[at] ?? []];
    const [first, ...more] = below;
    const before = above.at(-1);
    // «2025 г. – сентябрь; март, 2026 год»
    if (above.some((item) => item.type === 'date' && item.from.unit === 'year')) return false;
    if (then || first?.type !== 'date' || before?.type !== 'date' || more.length > 0) return false;
    const alike =
      first.from.unit === before.from.unit && first.bound === before.bound && !first.to && !before.to;
    const year = first.from.year;
    return (
      alike &&
      first.from.unit !== 'year' &&
      isOpen(before.from) &&
      year !== null &&
      planYear !== undefined &&
      year !== planYear
    );
  });
}
