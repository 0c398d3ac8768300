import { hoursAsBounds, joinOverHours, onlyHoursBetween, untilTime } from './hour-bounds.js';
import type { DatePiece, Item, Piece, Point, ReportSubject } from '../pieces/items.js';
import { dayOfMonths, daysOfMonth, sameDaysOf } from './month-lists.js';
import { purposeOf } from '../dates/purposes.js';
import { subjectOf, yearsOfWorks } from './report-subjects.js';
import type { ListedDate } from '../dates/share-parts.js';

export interface Group {
  items: Item[];
  /** «далее», «затем» stands before it. */
  then: boolean;
}

/** What says no deadline by itself. */
export const silent: Piece['type'][] = [
  'comma',
  'that_is',
  'filler',
  'unknown',
  'time',
  'label',
  'place',
  'named_day',
  'or',
];

export function splitGroups(said: readonly Item[]): Group[] {
  const items = untilOverSemicolons(said);
  const groups: Group[] = [{ items: [], then: false }];
  for (const item of items) {
    const group = groups.at(-1);
    if (item.type === 'break' || item.type === 'then') {
      const filled = group?.items.some(({ type }) => !silent.includes(type)) ?? false;
      if (filled) groups.push({ items: [], then: item.type === 'then' });
      else if (group && item.type === 'then' && groups.length > 1) group.then = true;
    } else {
      group?.items.push(item);
    }
  }
  return groups.filter(({ items: inside }) => inside.some(({ type }) => !silent.includes(type)));
}

/** «до 01.04; 01.07; 01.10»: the preposition is said once for all, as before commas. */
function untilOverSemicolons(items: readonly Item[]): Item[] {
  const list: Item[] = [];
  for (const [at, item] of items.entries()) {
    const [sign, before, after] = [list[at - 1], list[at - 2], items[at + 1]];
    const alone = item.type === 'date' && (after === undefined || after.type === 'break');
    const same =
      alone && before?.type === 'date' && sign?.text === ';' && before.from.unit === item.from.unit;
    list.push(same ? { ...item, ...alsoUntil(item, before) } : item);
  }
  return list;
}

/** Dates in order, without those that only say what is reported on («за 2023 год», «I квартал – до 10 апреля»). */
export function listDates(said: readonly Item[]): ListedDate[] {
  const items = alsoReportedOn(yearsOfWorks(said));
  const dated = items.some(
    (item) => (item.type === 'date' && item.bound !== 'for') || item.type === 'next_period',
  );
  const others = dated || items.some(({ type }) => type === 'every');
  const list: ListedDate[] = [];
  const saysWhen = items.some((item) => item.type === 'date' && item.onto === undefined);
  let joined = false;
  let labelled = false;
  let report: ReportSubject | null = null;
  let previous = '';
  for (const [index, item] of hoursAsBounds(joinOverHours(items)).entries()) {
    // «1 этап – 2024 г.»: the sign behind a label is the label's
    const behind: string = labelled && /^[-–—−:]$/u.test(previous) ? '' : previous;
    previous = item.text;
    if (item.type === 'date') {
      // «ежегодно по состоянию на 1 января»: a day beside a rhythm alone may be the deadline itself
      const subject = item.bound === 'for' && (item.from.unit === 'day' ? dated : others);
      if (isPurpose(item, items, index, saysWhen)) {
        const ahead = purposeOf(item, items[index - 1]);
        for (const one of list) one.piece = { ...one.piece, report: one.piece.report ?? ahead ?? undefined };
        if (list.length === 0) report = ahead ?? report;
        continue;
      }
      if (subject || headsDeadline(item, items[index + 1], items[index + 2])) {
        report = subjectOf(item);
        continue;
      }
      const before = joined ? list.at(-1) : undefined;
      if (before && isDash(items[index - 1]) && goesOnMonth(before.piece, item)) {
        before.piece = { ...before.piece, to: item.to ?? item.from };
        continue;
      }
      const window = before && sinceUntil(before.piece, item);
      if (before && window) before.piece = window;
      else {
        const unmarked = joined && (items[index - 1]?.type === 'date' || onlyHoursBetween(items, index));
        for (const same of joined ? sameDaysOf(item, list) : [item]) {
          const listed = joined && !labelled && !unmarked && !isDash(items[index - 1]);
          const piece = listed ? alsoUntil(same, before?.piece) : same;
          list.push({ piece: report ? { ...piece, report } : piece, joined, unmarked, behind });
        }
        if (!report?.ahead) report = null;
      }
      [joined, labelled] = [true, false];
    } else if (item.type === 'label' || item.type === 'after_period') {
      report = subjectOf(item) ?? report;
      labelled = true;
      joined &&= item.type === 'label';
    } else if (!connecting.includes(item.type)) {
      joined = false;
    }
  }
  return untilTime(hasRhythm(items) ? list : dayOfMonths(daysOfMonth(list, items)), items);
}

const isDash = (item: Item | undefined): boolean => item?.type === 'comma' && item.apart && item.text !== ':';

/** «январь – февраль – март»: months one after another are one period. */
function goesOnMonth({ from, to, bound, edge }: DatePiece, next: DatePiece): boolean {
  const months = from.unit === 'month' && to?.unit === 'month' && next.from.unit === 'month' && !next.to;
  if (!months || bound !== 'at' || next.bound !== 'at' || edge !== null || next.edge !== null) return false;
  return to.n === from.n + 1 && next.from.n === to.n + 1 && from.year === null && to.year === null;
}

/** «до 15 декабря (план на 2026 год)», «на 1 января – до 15 января»: what for, where another day says when. */
function isPurpose(
  date: Item & DatePiece,
  items: readonly Item[],
  index: number,
  saysWhen: boolean,
): boolean {
  if (date.onto === undefined || date.bound !== 'at' || date.edge !== null) return false;
  const { unit } = date.from;
  if (unit === 'day') {
    const [joint, next] = [items[index + 1], items[index + 2]];
    return joint?.type === 'comma' && joint.apart && next?.type === 'date' && next.bound === 'until';
  }
  return (unit === 'year' || unit === 'school_year') && saysWhen;
}

/** «по состоянию на 01.01, 01.07», «за I, II кварталы»: the preposition is said once for both. */
function alsoReportedOn(items: readonly Item[]): Item[] {
  const list: Item[] = [];
  for (const item of items) {
    const [joint, before] = [list.at(-1), list.at(-2)];
    const same =
      item.type === 'date' &&
      item.bound === 'at' &&
      joint?.type === 'comma' &&
      !joint.apart &&
      before?.type === 'date' &&
      before.bound === 'for' &&
      before.from.unit === item.from.unit;
    list.push(same ? { ...item, bound: 'for' } : item);
  }
  return list;
}

function hasRhythm(items: readonly Item[]): boolean {
  return items.some(({ type }) => type === 'every' || type === 'next_period');
}

/** «до 1 февраля, 1 июля»: the preposition is said once for both. */
function alsoUntil(date: DatePiece, before: DatePiece | undefined): DatePiece {
  const alike =
    before &&
    (before.from.unit === date.from.unit || (before.from.unit === 'number' && date.from.unit === 'day'));
  const same = before?.bound === 'until' && alike && !before.to && !date.to;
  return same && date.bound === 'at' && date.edge === null ? { ...date, bound: 'until' } : date;
}

/** «не ранее 31 января и не позднее 7 февраля», «с 1 октября, до 15 октября»: two ends of one period. */
function sinceUntil(first: DatePiece, second: DatePiece): DatePiece | null {
  const [since, until] = first.bound === 'until' ? [second, first] : [first, second];
  // «до 1 октября, начиная с 2021 года» says for how long a rhythm goes on
  const undated = since.from.year === null && until.from.year !== null;
  if (since !== first && !undated && (since.from.year === null) !== (until.from.year === null)) return null;
  // «с 2024 года до 1 марта»: from which year on, and the day of every year
  if (since.from.unit === 'year' && until.from.unit !== 'year' && until.from.year === null) return null;
  // «ежемесячно, начиная с марта, до 5 числа»: from which month on, and the day of every one
  if (until.from.unit === 'month_day' && lasting.includes(since.from.unit)) return null;
  const ends = since.bound === 'since' && until.bound === 'until' && !since.to && !until.to;
  const plain =
    (since.edge === null || since.edge === 'start') && (until.edge === null || until.edge === 'end');
  const endsBefore = until.edge === null && !until.inclusive;
  return ends && plain
    ? { ...since, edge: null, inclusive: until.inclusive, endsBefore, to: until.from }
    : null;
}

const lasting: Point['unit'][] = ['month', 'quarter', 'half_year', 'year', 'school_year'];

const connecting: Piece['type'][] = ['comma', 'or', 'filler', 'label', 'time'];

/** «2025 год – до 1 марта» is none: it gives the date its year. */
const headings: Point['unit'][] = ['month', 'third', 'half_month', 'week', 'quarter', 'half_year', 'season'];

/** «декабрь – до 17 числа»: the month is that of the day. */
const inMonth = ({ from }: DatePiece): boolean => from.unit === 'month_day' || from.unit === 'number';

/** «1 полугодие – декабрь», «I квартал – 15 апреля» */
function isOfHalf({ from }: DatePiece, next: DatePiece): boolean {
  const half = (from.unit === 'quarter' || from.unit === 'half_year') && from.year === null;
  return half && ['month', 'day', 'third', 'half_month', 'week', 'nth_weekday'].includes(next.from.unit);
}

/** «I квартал – до 10 апреля», «1 полугодие: до 15 июля». */
function headsDeadline(date: DatePiece, joint: Item | undefined, next: Item | undefined): boolean {
  const period = headings.includes(date.from.unit) && !date.to;
  const apart = joint?.type === 'comma' && joint.apart;
  return (
    period &&
    date.bound === 'at' &&
    apart &&
    next?.type === 'date' &&
    (next.bound === 'until' || (next.bound === 'at' && isOfHalf(date, next))) &&
    !inMonth(next)
  );
}
