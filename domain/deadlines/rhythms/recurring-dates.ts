import { partsOf, type CivilDate } from '../../civil-date.js';
import type { RuleSpan } from '../../deadline.js';
import type { Decisions, Option } from '../meaning/decisions.js';
import type { DatePiece, EveryPiece, Point } from '../pieces/items.js';
import { askYearsLeftOut, boundsOf, isBounding, type Bounds } from '../dates/bounds.js';
import { compound, recurring, type Meaning } from '../meaning/meaning.js';
import { askWorkingDay } from './next-period.js';
import { frequencyOf } from '../words/recurrence-words.js';
import { resolveDates } from '../dates/resolve-dates.js';
import { byMonthDay, dayInMonths } from './month-days.js';
import { insideWindows } from './inside-windows.js';
import { plainRule } from './plain-rule.js';
import { settleNested } from '../dates/nested-dates.js';
import { soundDates } from '../dates/sound-dates.js';
import type { Surroundings } from '../meaning/surroundings.js';
import { yearlyRules } from '../dates/yearly.js';

/** A rhythm with the dates that stand beside it: «август, ежегодно», «ежемесячно до 5 числа», «ежеквартально в 2024 году». */
export function recurringDates(
  every: EveryPiece,
  dates: readonly DatePiece[],
  around: Surroundings,
): Meaning {
  const rhythm = withPeriodEnd(settleTimes(every, dates, around.decisions), dates);
  if (every.lastWorking) askLastWorkingDay(around.decisions);
  if (every.workingDays) askWorkingDays(around.decisions);
  const said = dates.filter((piece) => !repeatsItself(piece, every));
  const bounding = said.filter((piece) => isBounding(piece));
  const bounds = boundsOf(bounding, around.decisions);
  askYearsLeftOut(bounding, every, around.decisions);
  const inner = said.filter((piece) => !isBounding(piece));
  const [year, ...years] = bounding;
  if (
    rhythm.freq === 'YEARLY' &&
    rhythm.interval > 1 &&
    year &&
    years.length === 0 &&
    !year.to &&
    year.bound !== 'since'
  ) {
    around.decisions.ask(
      'first_or_only_year',
      'Рядом с «раз в несколько лет» назван один год. Укажите, с какого года повторять и до какого.',
    );
  }
  if (inner.length === 0) return plainRule(rhythm, bounds, around.presets);
  const [single, ...others] = inner;
  if (single?.from.unit === 'working_month_day' && others.length === 0 && rhythm.freq === 'MONTHLY') {
    const open = plainRule(rhythm, bounds, around.presets);
    const unbounded = rhythm.interval === 1 && bounds.from === null && bounds.until === null;
    const options: Option<Meaning>[] = [
      {
        label: `За прошедший: к ${single.from.n}-му рабочему дню следующего месяца`,
        value: recurring('FREQ=MONTHLY', 'month', { workingDay: single.from.n }),
      },
      {
        label: `За текущий: ${single.from.n}-го числа, без счёта рабочих дней`,
        value: recurring(`FREQ=MONTHLY;BYMONTHDAY=${single.from.n}`, 'day'),
      },
    ];
    return askWorkingDay(open, unbounded ? options : [], around.decisions);
  }
  if (inner.every(({ from }) => from.unit === 'month_day')) return byMonthDay(rhythm, inner, bounds, around);
  const inMonths = dayInMonths(rhythm, inner, bounds);
  if (inMonths) return inMonths;
  const yearless = inner.every(({ from, to }) => noYear(from) && (to === null || noYear(to)));
  if (rhythm.freq === 'YEARLY' && yearless) return yearly(rhythm, inner, bounds, around);
  if (rhythm.freq === 'YEARLY') return yearlyWithYears(rhythm, inner, around);
  return insideWindows(rhythm, inner, bounds, yearless, around);
}

/** Which day the last working one is, the calendar knows; the last day moves to it only where the order moves days back. */
function askLastWorkingDay(decisions: Decisions): void {
  const options = [{ label: 'Последний день периода, с переносом на рабочий день', value: true }];
  decisions.choose(
    'last_working_day',
    'Последний рабочий день зависит от календаря. Ставить последний день с переносом на рабочий?',
    options,
    false,
  );
}

/** Which days are worked, the calendar knows: a moved Saturday is one of them, a holiday is not. */
function askWorkingDays(decisions: Decisions): void {
  const options = [{ label: 'С понедельника по пятницу', value: true }];
  decisions.choose(
    'working_days',
    'Рабочие дни зависят от календаря. Повторять с понедельника по пятницу?',
    options,
    false,
  );
}

/** «ежеквартально, до конца квартала»: the last day of the period is said, no preset is needed. */
function withPeriodEnd(every: EveryPiece, dates: readonly DatePiece[]): EveryPiece {
  return dates.some((piece) => repeatsItself(piece, every)) ? { ...every, lastDay: true } : every;
}

function noYear({ year, schoolYear, unit }: DatePiece['from']): boolean {
  return year === null && schoolYear === null && unit !== 'year' && unit !== 'school_year';
}

/** «до конца квартала» beside «ежеквартально» says nothing new. */
function repeatsItself({ from, to, edge, bound }: DatePiece, every: EveryPiece): boolean {
  if (to || edge !== 'end' || bound === 'since') return false;
  const generic = from.n === 0 && from.year === null && from.hint === null;
  return generic && from.unit === every.span;
}

const evenly: Partial<Record<RuleSpan, Record<number, RuleSpan>>> = {
  year: { 2: 'half_year', 4: 'quarter', 12: 'month' },
  school_year: { 2: 'half_year', 4: 'quarter' },
  half_year: { 2: 'quarter', 6: 'month' },
  quarter: { 3: 'month' },
};

/** «2 раза в год» with two dates is yearly; without them it is asked when. */
function settleTimes(every: EveryPiece, dates: readonly DatePiece[], decisions: Decisions): EveryPiece {
  if (every.times === 1) return every;
  const named = dates.filter((piece) => !isBounding(piece)).length;
  // «2 раза в неделю в мае и июне»: two months are no two days of a week
  const longer = every.freq === 'MONTHLY' || every.freq === 'YEARLY';
  if (longer && named > 0 && named === every.times) return { ...every, times: 1 };
  const span = every.interval === 1 ? evenly[every.span]?.[every.times] : undefined;
  const options: Option<EveryPiece>[] = span
    ? [{ label: evenLabel(span), value: { ...every, ...frequencyOf(span), times: 1 } }]
    : [];
  return decisions.choose(
    'which_dates',
    'Сказано, сколько раз, но не сказано, когда именно. Укажите даты.',
    options,
    every,
  );
}

function evenLabel(span: RuleSpan): string {
  if (span === 'half_year') return 'Раз в полугодие';
  return span === 'quarter' ? 'Раз в квартал' : 'Каждый месяц';
}

function yearly(
  every: EveryPiece,
  dates: readonly DatePiece[],
  bounds: Bounds,
  around: Surroundings,
): Meaning {
  const { decisions } = around;
  const leap = dates.some(({ from, to }) =>
    [from, to].some((day) => day?.unit === 'day' && day.month === 2 && day.n === 29),
  );
  if (dates.some(({ bound, to }) => bound === 'since' && !to)) {
    decisions.ask(
      'no_end',
      'Сказано, с какого дня начать, но не сказано, когда закончить. Укажите последний день.',
    );
    return plainRule(every, bounds, around.presets);
  }
  const sound = settleNested(
    soundDates(leap ? lastOfFebruary(dates, decisions) : dates, decisions),
    decisions,
  );
  return sound.length > 0
    ? yearlyRules(sound, every.interval, bounds)
    : plainRule(every, bounds, around.presets);
}

/** «ежегодно до 29 февраля»: in other years that day is not there. */
function lastOfFebruary(dates: readonly DatePiece[], decisions: Decisions): DatePiece[] {
  const last = (day: Point): Point =>
    day.unit === 'day' && day.month === 2 && day.n === 29 ? { ...day, unit: 'last_day', n: 0 } : day;
  const moved = dates.map((piece) => ({ ...piece, from: last(piece.from), to: piece.to && last(piece.to) }));
  const options = [{ label: 'Последний день февраля', value: moved }];
  return decisions.choose('leap_day', '29 февраля бывает не каждый год. Какой день взять?', options, [
    ...dates,
  ]);
}

/** «сентябрь 2024, ежегодно»: the first time, or a deadline of its own. */
function yearlyWithYears(every: EveryPiece, dates: readonly DatePiece[], around: Surroundings): Meaning {
  const once = resolveDates(dates, around.context, around.decisions);
  const [first] = dates;
  const year = first?.from.year ?? first?.to?.year ?? null;
  const plain = plainRule(every, { from: null, until: null }, around.presets);
  const bare = dates.map((piece) => ({
    ...piece,
    from: { ...piece.from, year: null },
    to: piece.to && { ...piece.to, year: null },
  }));
  const options: Option<Meaning>[] = [];
  if (year !== null && dates.length === 1) {
    const start = once.kind === 'once' ? (once.start ?? once.end) : null;
    const from = start && (`${partsOf(start).year}-01-01` as CivilDate);
    options.push({
      label: `Каждый год в эти дни, начиная с ${year} года`,
      value: yearlyRules(bare, every.interval, { from }),
    });
    const [piece] = dates;
    if (piece?.bound === 'until' && once.kind === 'once' && once.end) {
      options.push({
        label: 'Каждый год, последний раз — до этой даты',
        value: { ...plain, until: once.end },
      });
    }
  }
  options.push({ label: 'Один раз в названный срок и затем каждый год', value: compound([once, plain]) });
  return around.decisions.choose(
    'first_or_every',
    'Рядом с «ежегодно» назван год. Как это понимать?',
    options,
    compound([once, plain]),
  );
}
