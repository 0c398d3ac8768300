import { unlikeAnd } from './and-between.js';
import type { DatePiece, EveryPiece, Item, Piece } from '../pieces/items.js';
import { compound, type Meaning } from '../meaning/meaning.js';
import { recurringDates } from '../rhythms/recurring-dates.js';
import type { Surroundings } from '../meaning/surroundings.js';
import { datesAlone } from '../rhythms/dates-alone.js';
import { settleBeside } from './beside-dates.js';
import { boundedContinuous, inSchoolYear, schoolMonths, sinceInPlan, untilInPlan } from './frames.js';
import { dedupe, oneOf } from './one-of.js';
import { continued } from '../rhythms/continued.js';
import { dateBeforeRhythm, earlySplit } from './early-splits.js';
import { listDates, splitGroups, type Group } from './grouping.js';
import { settleHeadedYears } from './headed-years.js';
import { askMidnight } from './hour-bounds.js';
import { askHourBelow, askHourOrDay } from './hour-or-day.js';
import { yearOfLast } from '../dates/list-years.js';
import { askLostDay } from './lost-day.js';
import { settleLostSigns } from './lost-signs.js';
import { narrowest } from './narrowest.js';
import { nextPeriod } from '../rhythms/next-period.js';
import { inPlansMonth, inPlansQuarter } from './plans-month.js';
import { inPlansWeek } from './plans-week.js';
import { ofReport, withoutOccasions, withoutResults } from './side-remarks.js';
import { rhythmForAll } from './rhythm-for-all.js';
import { allRepeat, areTwo, belowRepeats } from './repeat-questions.js';
import { askReportDay, askSecondRhythm, askWhichWeekday } from './rhythm-questions.js';
import { askOnlyPurpose, settleReports, settleStates } from './report-subjects.js';
import { askSchoolNumber } from './school-number.js';
import { settleEdges } from '../dates/settle-edges.js';
import { withoutRestated } from './restated.js';
import { shareParts, yearToAll } from '../dates/share-parts.js';
import { dateBelowRhythm, lacksSign } from './unlike-dates.js';
import { specialMeaning, type SpecialPiece } from './specials.js';

/** A phrase with more pieces is no deadline cell: it is asked as a whole, and nothing is parted in it again and again. */
const mostItemsParted = 200;

/** Puts the pieces of a phrase together; every place that can be read in two ways is a decision. */
export function assemble(items: readonly Item[], around: Surroundings): Meaning {
  askHourBelow(items, around.decisions);
  askSchoolNumber(items, around.decisions);
  askLostDay(items, around.decisions);
  const groups = rhythmForAll(splitGroups(items), around.decisions);
  if (endsWithThen(items))
    around.decisions.ask('then_what', 'Сказано «далее», но не сказано, что именно. Укажите срок.');
  if (yearOfLast(groups, around.context))
    around.decisions.ask('list_over_new_year', 'Год назван не у всех сроков. Какого года остальные?');
  const parts: Meaning[] = [];
  for (const group of groups) {
    const meaning = readGroup(group.items, around);
    const before = parts.at(-1);
    parts.push(group.then && before ? continued(before, meaning, groupDates(groups[0]), around) : meaning);
  }
  return compound(parts);
}

/** «до 15 мая и далее» */
function endsWithThen(items: readonly Item[]): boolean {
  const last = items.findLast(({ type }) => !['comma', 'break', 'filler', 'time'].includes(type));
  return last?.type === 'then';
}

function groupDates(group: Group | undefined): DatePiece[] {
  return group
    ? group.items.filter((item): item is Item & DatePiece => item.type === 'date' && item.bound !== 'for')
    : [];
}

function readGroup(said: readonly Item[], around: Surroundings): Meaning {
  const remarked = withoutResults(withoutOccasions(withoutRestated(said)));
  const items = inPlansQuarter(
    inPlansMonth(inPlansWeek(remarked, around.context), around.context),
    around.context,
  );
  const short = items.length <= mostItemsParted;
  if (!short) around.decisions.ask('too_long', 'Текст слишком длинный для срока. Укажите срок.');
  const early = short ? earlySplit(items) : null;
  const apart = early ? null : dateBeforeRhythm(items);
  if (apart && !allRepeat(around))
    return compound([readGroup(apart.before, around), readGroup(apart.after, around)]);
  if (early) return compound([readGroup(early.before, around), readGroup(early.after, around)]);
  const joined = short ? unlikeAnd(items) : null;
  if (joined && areTwo(around))
    return compound([readGroup(joined.before, around), readGroup(joined.after, around)]);
  const below = dateBelowRhythm(items);
  if (below && !belowRepeats(around))
    return compound([readGroup(below.before, around), readGroup(below.after, around)]);
  if (lacksSign(items))
    around.decisions.ask(
      'lost_sign',
      'Между сроками нет знака. Это период или отдельные сроки, и повторяются ли все?',
    );
  askSecondRhythm(items, around.decisions);
  askOnlyPurpose(items, around.decisions);
  const found = settleStates(
    listDates(items),
    items.some(({ type }) => type === 'every'),
    around.decisions,
  );
  const signed = settleHeadedYears(settleLostSigns(found, around.decisions), around);
  const listed = settleBeside(signed, around);
  const all = items.filter((item): item is Item & EveryPiece => item.type === 'every');
  const everies = narrowest(all).map((every) => inSchoolYear(every, items));
  askWhichWeekday(all, around);
  askMidnight(items, around.decisions);
  askHourOrDay(items, around.decisions);
  askReportDay(items, everies, around);
  const next = items.find((item) => item.type === 'next_period');
  const specials = items.filter((item) => isSpecial(item));
  if (items.some(({ type }) => type === 'or')) {
    around.decisions.ask('either_or', 'Названы сроки на выбор («или»). Укажите, какой из них действует.');
  }
  const rhythmic = everies.length > 0 || next !== undefined;
  const monthly = everies.some(({ freq }) => freq === 'MONTHLY') || next !== undefined;
  const shared = shareParts(yearToAll(listed)).map((piece) => (monthly ? asMonthDay(piece) : piece));
  const timed = settleReports(shared, rhythmic ? {} : around.context, around.decisions);
  const whole = timed.map((piece) => endOfRhythm(piece, everies));
  const settled = settleEdges(whole, around.context, around.decisions);
  const scheduled = everies.length === 0 && specials.length > 0 && specials.every(isSchedule);
  const goesOn =
    specials.some(({ type }) => type === 'continuous') || everies.some(({ freq }) => freq !== 'YEARLY');
  const dates = scheduled
    ? withoutYears(settled)
    : goesOn
      ? sinceInPlan(untilInPlan(settled, items, around.context), around.context)
      : settled;
  const bounded = boundedContinuous(dates, everies, specials, around);
  if (bounded) return bounded;
  const framing = (special: SpecialPiece) =>
    special.type === 'continuous' && special.frame !== null && (rhythmic || specials.some(isInFrame));
  const told = specials.filter((special) => !framing(special));
  const meanings = told.map((special) => specialMeaning(special, around));
  if (next?.type === 'next_period') {
    if (everies.length > 1) askSeveral(around);
    return oneOf(dedupe([nextPeriod(ofReport(next, items), dates, everies, around), ...meanings]), around);
  }
  const added = items.some((item) => item.type === 'comma' && item.and);
  const dated = datedMeaning(dates, everies, specials, added, around);
  const at = items.find(({ type }) => type === 'date' || type === 'every')?.start ?? 0;
  if (dated) meanings.splice(told.filter(({ start }) => start < at).length, 0, dated);
  return oneOf(dedupe(meanings), around);
}

function datedMeaning(
  dates: DatePiece[],
  everies: EveryPiece[],
  specials: (Item & SpecialPiece)[],
  added: boolean,
  around: Surroundings,
): Meaning | null {
  const [every, ...more] = everies;
  if (!every) return dates.length > 0 ? datesAlone(dates, around) : null;
  // «ежегодно, по графику»: the rhythm is the plan's own, the dates come from the schedule
  const others = specials.filter((special) => special.type !== 'continuous' || special.frame === null);
  if (dates.length === 0 && more.length === 0 && others.length > 0 && !added && absorbed(every, others))
    return null;
  if (more.length > 0) askSeveral(around);
  return recurringDates(every, [...dates, ...schoolMonths(every, dates, specials, around)], around);
}

const askSeveral = ({ decisions }: Surroundings): void => {
  decisions.ask('several_rhythms', 'Названо несколько повторений сразу. Укажите, как часто на самом деле.');
};

const isSchedule = ({ type }: SpecialPiece): boolean => type === 'external';

/** «в 2011 году по графику»: the schedule gives the days, the year only frames it. */
function withoutYears(dates: DatePiece[]): DatePiece[] {
  const bare = ({ from, to, bound, edge }: DatePiece) =>
    from.unit === 'year' && !to && !edge && (bound === 'at' || bound === 'within');
  return dates.every(bare) ? [] : dates;
}

/** «в течение года по графику», «в течение года, по мере необходимости»: the year only frames it, as «ежегодно» does. */
function isInFrame(special: SpecialPiece): boolean {
  return special.type === 'external' || (special.type === 'demand' && !special.conditional);
}

/** «ежемесячно, в конце месяца»: the end of the period that repeats is its last day, not a vague place in it. */
function endOfRhythm(piece: DatePiece, everies: readonly EveryPiece[]): DatePiece {
  const { from, to, edge, bound } = piece;
  const fine = from.unit === 'month' || from.unit === 'quarter';
  const own = fine && edge === 'end' && !to && from.n === 0 && everies.some(({ span }) => span === from.unit);
  return own && bound === 'at' ? { ...piece, bound: 'until' } : piece;
}

function absorbed(every: EveryPiece, specials: readonly (Item & SpecialPiece)[]): boolean {
  // «ежегодно, за 10 дней до 1 сентября», «2 раза в год, …»: one day cannot stand for the rhythm
  const single = specials.some((special) => special.type === 'relative' && special.date !== null);
  if (single || every.times !== 1) return false;
  if (specials.some((special) => special.type === 'relative' && special.span === every.span)) return true;
  const yearly = (every.span === 'year' || every.span === 'school_year') && every.interval === 1;
  return (
    yearly &&
    specials.every(
      (special) => special.type !== 'urgent' && (special.type !== 'demand' || demanded(every, special)),
    )
  );
}

/**
 * «ежегодно, по мере необходимости» is on demand; «ежегодно, при наличии средств» is yearly under a condition; «ежегодно по
 * медицинским показаниям» may be every year for those who need it.
 */
function demanded(every: EveryPiece, demand: Item & Extract<Piece, { type: 'demand' }>): boolean {
  return every.loose && !demand.conditional && !/показаниям$/iu.test(demand.text);
}

function isSpecial(item: Item): item is Item & SpecialPiece {
  return [
    'continuous',
    'external',
    'demand',
    'relative',
    'event',
    'after_period',
    'urgent',
    'unscheduled',
  ].includes(item.type);
}

/** «ежемесячно до 5»: beside a monthly rhythm a bare number is a day of the month. */
function asMonthDay(piece: DatePiece): DatePiece {
  if (piece.from.unit !== 'number' || piece.to) return piece;
  return { ...piece, from: { ...piece.from, unit: 'month_day' } };
}
