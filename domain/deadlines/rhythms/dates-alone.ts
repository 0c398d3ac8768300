import { askBeforePlan } from '../dates/before-plan.js';
import type { Option } from '../meaning/decisions.js';
import { every, type DatePiece, type Point } from '../pieces/items.js';
import { inYear, wholeInYear } from '../dates/list-years.js';
import { frequencyOf } from '../words/recurrence-words.js';
import type { Meaning } from '../meaning/meaning.js';
import { recurringDates } from './recurring-dates.js';
import type { Surroundings } from '../meaning/surroundings.js';
import { resolveDates } from '../dates/resolve-dates.js';
import { crossesNewYear } from '../dates/windows.js';

/** Dates without a rhythm. Months beside a span of years recur in each of them («май, 2021–2023 гг.»). */
export function datesAlone(dates: DatePiece[], around: Surroundings): Meaning {
  const { decisions } = around;
  const ranges = dates.filter(({ from, to }) => from.unit === 'year' && to?.unit === 'year');
  const [years] = ranges;
  const rest = dates.filter((piece) => piece !== years);
  if (rest.some(({ from }) => from.unit === 'year')) return lonely(dates, around);
  if (!years || ranges.length !== 1 || years.from.year === null || years.to?.year == null)
    return lonely(dates, around);
  const [over, ...others] = rest;
  if (over && others.length === 0 && isOverNewYear(over) && years.to.year === years.from.year + 1) {
    const { from, to } = over;
    const dated: DatePiece = {
      ...over,
      from: { ...from, year: years.from.year },
      to: to && { ...to, year: years.to.year },
    };
    return lonely([dated], around);
  }
  if (rest.length > 0) {
    const two = years.to.year === years.from.year + 1 && years.bareYears;
    if (two && around.context.period === undefined)
      decisions.ask('same_in_years', 'Названы два года подряд. Это учебный год или срок в каждом из них?');
    const yearly = every(frequencyOf('year'), { loose: true });
    return recurringDates(yearly, dates, around);
  }
  return years.bound === 'for' ? lonely([years], around) : resolveDates([years], around.context, decisions);
}

function lonely(given: DatePiece[], around: Surroundings): Meaning {
  const { decisions, context } = around;
  const dates = sameInYears(given, around);
  if (
    context.schoolYear === undefined &&
    context.period === undefined &&
    dates.some(({ from }) => from.slashed)
  ) {
    decisions.ask('same_in_years', 'Через дробь названы два года. Это учебный год или срок в каждом из них?');
  }
  if (dates.some(({ bound }) => bound === 'for')) {
    decisions.ask('only_subject', 'Сказано, за какой период отчитаться, но не сказано когда. Укажите дату.');
  }
  const open = dates.find(({ bound, to }) => bound === 'since' && !to);
  const said = resolveDates(dates, context, decisions);
  const meaning = askBeforePlan(dates, said, context, decisions);
  if (!open || meaning.kind !== 'once' || meaning.end) {
    if (open)
      decisions.ask(
        'no_end',
        'Сказано, с какого дня начать, но не сказано, когда закончить. Укажите последний день.',
      );
    return meaning;
  }
  const options: Option<Meaning>[] = [];
  const period = context.period;
  if (period && meaning.start && period.end >= meaning.start) {
    options.push({
      label: 'До конца срока действия плана',
      value: { ...meaning, end: period.end, range: true },
    });
  }
  return decisions.choose(
    'no_end',
    'Сказано, с какого дня начать, но не сказано, когда закончить. Укажите последний день.',
    options,
    meaning,
  );
}

/** «июнь 2021, 2022, 2023», «июнь–август 2022, 2023»: the bare years may mean the same months. */
function sameInYears(dates: DatePiece[], { decisions }: Surroundings): DatePiece[] {
  // «сентябрь 2023/2024, 2024/2025 уч. гг.»
  if (dates[0]?.from.schoolYear != null && dates.slice(1).some(({ from }) => from.unit === 'school_year'))
    decisions.ask('same_in_years', 'После срока перечислены учебные годы. Тот же это срок или годы целиком?');
  const listed = inEachYear(dates);
  if (listed) {
    const options: Option<DatePiece[]>[] = [
      { label: 'Тот же срок в каждом из названных лет', value: listed },
      { label: 'Названные годы целиком и этот срок', value: dates },
    ];
    return decisions.choose('same_in_years', 'Названы годы и срок. Что они значат?', options, listed);
  }
  const at = dates.findIndex(({ from }) => from.unit === 'year');
  const [head, tail] = [dates.slice(0, at), dates.slice(at)];
  const [first] = head;
  const year = first?.from.year ?? null;
  const years = tail.every(({ from, to, bound }) => from.unit === 'year' && !to && bound === 'at');
  const ofOneYear = head.every(({ from, to }) => from.year === year && (!to || to.year === year));
  if (at < 1 || !first || !years) return dates;
  // «май в 2025 и 2026 гг.», «15 мая в 10.00 в 2026 году»
  const named = tail.flatMap(({ from }) => (from.year === null ? [] : [from.year]));
  if (named.length === tail.length && head.every(isYearless)) {
    const each = named.flatMap((year) => head.map((piece) => wholeInYear(piece, year)));
    const options: Option<DatePiece[]>[] = [
      { label: 'Тот же срок в каждом из названных лет', value: each },
      { label: 'Названный срок и эти годы целиком', value: dates },
    ];
    return decisions.choose('same_in_years', 'После даты названы годы. Что они значат?', options, each);
  }
  // «март 2025, май 2026, 2027»
  if (year === null || !ofOneYear) {
    decisions.ask('same_in_years', 'После сроков назван ещё год. Это весь год, или в нём повторяются сроки?');
    return dates;
  }
  const same = tail.flatMap(({ from }) => head.map((piece) => inYear(piece, from.year ?? year)));
  const single = head.length === 1 && !first.to;
  if (single && (tail.length > 1 || first.bound === 'until')) return [...head, ...same];
  const options: Option<DatePiece[]>[] = [
    { label: 'Тот же срок в каждом из названных лет', value: [...head, ...same] },
    { label: 'Названный срок и остальные годы целиком', value: dates },
  ];
  return decisions.choose('same_in_years', 'После даты перечислены годы. Что они значат?', options, dates);
}

/** «2025, 2026, 2027 годы, до 1 апреля (и до 1 мая)»: the years first, then the days of each of them. */
function inEachYear(dates: readonly DatePiece[]): DatePiece[] | null {
  const bare = ({ from, to, bound }: DatePiece) =>
    from.unit === 'year' && from.year !== null && !to && (bound === 'at' || bound === 'within');
  const first = dates.findIndex((piece) => !bare(piece));
  const [years, days] = [dates.slice(0, first), dates.slice(first)];
  if (first < 2 || !days.every(isYearless)) return null;
  return years.flatMap(({ from: { year } }) => days.map((day) => wholeInYear(day, year ?? 0)));
}

/** Neither of its ends has a year, and it lies in one. */
function isYearless(piece: DatePiece): boolean {
  const open = ({ year, schoolYear, hint }: Point) => year === null && schoolYear === null && hint === null;
  return open(piece.from) && (!piece.to || open(piece.to)) && !crossesNewYear(piece);
}

/** «ноябрь – февраль (2024–2025)»: the two years are those of its two ends. */
function isOverNewYear(piece: DatePiece): boolean {
  const winter = piece.to === null && piece.from.unit === 'season' && piece.from.n === 12;
  const open = piece.from.year === null && (winter || piece.to?.year === null);
  return open && (winter || crossesNewYear(piece));
}
