import { hoursAsBounds, joinOverHours, onlyHoursBetween, untilTime } from './hour-bounds.js';
import type { DatePiece, Item, Piece, Point, ReportSubject } from './items.js';
import { dayOfMonths, sameDaysOf } from './month-lists.js';
import { purposeOf } from './purposes.js';
import { subjectOf, yearsOfWorks } from './report-subjects.js';
import type { ListedDate } from './share-parts.js';

export interface Group {
  items: Item[];
  /** «далее», «затем» stands before it. */
  then: boolean;
}

const silent: Piece['type'][] = [
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

export function splitGroups(items: readonly Item[]): Group[] {
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

/** «сентябрь 2024, ежегодно в мае»: dates with years before the rhythm, dates without after it, are two deadlines. */
export function explicitBeforeRhythm(items: readonly Item[]): { before: Item[]; after: Item[] } | null {
  const index = items.findIndex(({ type }) => type === 'every');
  if (index < 1) return null;
  const before = items.slice(0, index);
  const after = items.slice(index);
  const left = before.filter((item): item is Item & DatePiece => item.type === 'date');
  const right = after.filter((item): item is Item & DatePiece => item.type === 'date');
  const last = left.at(-1);
  const explicit = last !== undefined && last.from.unit !== 'year' && (last.to ?? last.from).year !== null;
  const open =
    right.length > 0 &&
    right.every(({ from, to }) => from.year === null && !to?.year && from.unit !== 'year');
  return explicit && open && last.bound !== 'since' ? { before, after } : null;
}

/** «ежемесячно до 5 числа месяца, следующего за отчётным, и ежегодно до 1 февраля года, …»: each rhythm has its own next period. */
export function eachItsNext(items: readonly Item[]): { before: Item[]; after: Item[] } | null {
  const first = items.findIndex(({ type }) => type === 'next_period');
  const index = first < 0 ? -1 : items.findIndex(({ type }, at) => at > first && type === 'every');
  if (index < 0 || !items.slice(0, first).some(({ type }) => type === 'every')) return null;
  const after = items.slice(index);
  return after.some(({ type }) => type === 'next_period') ? { before: items.slice(0, index), after } : null;
}

/** «до 15 мая 2024 г. и ежеквартально», «ежеквартально, а также до 1 июня 2025 г.»: two deadlines, both said. */
export function andRhythm(items: readonly Item[]): { before: Item[]; after: Item[] } | null {
  const at = items.findIndex((item, index) => {
    if (item.type !== 'comma' || !item.and) return false;
    const signed = items[index - 1]?.type === 'comma' ? 2 : 1;
    const [before, after] = [items[index - signed], items[index + 1]];
    if (!before || !after) return false;
    const [date, other] = before.type === 'date' ? [before, after] : [after, before];
    const dated = date.type === 'date' && date.from.unit === 'day' && (date.to ?? date.from).year !== null;
    return other.type === 'every' && dated && date.bound !== 'since';
  });
  const [before, after] = [items.slice(0, Math.max(at, 0)), items.slice(at + 1)];
  const rhythms = [before, after].map((part) => part.filter(({ type }) => type === 'every').length);
  return at > 0 && rhythms[0] !== rhythms[1] ? { before, after } : null;
}

/** «ежеквартально и по мере необходимости»: both are said, so neither is asked about. */
export function andDemand(items: readonly Item[]): { before: Item[]; after: Item[] } | null {
  const last = items.findLastIndex(({ type }) => !silent.includes(type));
  const demand = items[last];
  const joint = items[last - 1];
  if (demand?.type !== 'demand' || demand.conditional || joint?.type !== 'comma' || !joint.and) return null;
  const before = items.slice(0, last - 1);
  const sure = before.some(({ type }) => type === 'date' || type === 'every' || type === 'continuous');
  const plain = before.every(({ type }) => silent.includes(type) || !['demand', 'relative'].includes(type));
  return sure && plain ? { before, after: items.slice(last) } : null;
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
      const window = before && sinceUntil(before.piece, item);
      if (before && window) before.piece = window;
      else {
        const unmarked = joined && (items[index - 1]?.type === 'date' || onlyHoursBetween(items, index));
        for (const same of joined ? sameDaysOf(item, list) : [item]) {
          const piece = joined && !labelled ? alsoUntil(same, before?.piece) : same;
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
  return untilTime(hasRhythm(items) ? list : dayOfMonths(list), items);
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
  const ends = since.bound === 'since' && until.bound === 'until' && !since.to && !until.to;
  const plain =
    (since.edge === null || since.edge === 'start') && (until.edge === null || until.edge === 'end');
  const endsBefore = until.edge === null && !until.inclusive;
  return ends && plain
    ? { ...since, edge: null, inclusive: until.inclusive, endsBefore, to: until.from }
    : null;
}

const connecting: Piece['type'][] = ['comma', 'or', 'filler', 'label', 'time'];

/** «2025 год – до 1 марта» is none: it gives the date its year. */
const headings: Point['unit'][] = ['month', 'third', 'half_month', 'week', 'quarter', 'half_year', 'season'];

/** «декабрь – до 17 числа»: the month is that of the day. */
const inMonth = ({ from }: DatePiece): boolean => from.unit === 'month_day' || from.unit === 'number';

/** «1 полугодие – декабрь», «I квартал – 15 апреля» */
function isOfHalf({ from }: DatePiece, next: DatePiece): boolean {
  const half = (from.unit === 'quarter' || from.unit === 'half_year') && from.year === null;
  return half && (next.from.unit === 'month' || next.from.unit === 'day');
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
