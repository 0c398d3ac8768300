import type { RuleSpan } from '../../deadline.js';
import type { Cursor } from '../words/cursor.js';
import type { DatePiece, Piece, Point } from './items.js';
import { eatFollowingDay, parseNextDay } from './next-day.js';
import { periodAnchor } from '../words/period-anchor.js';
import { eatLength, numberedTerm, termByWord, type Length } from './lengths.js';
import { parsePoint } from './points.js';
import { takeTail } from './tails.js';
import { unitOf } from '../words/units.js';

type RelativePiece = Extract<Piece, { type: 'relative' }>;

/** Offsets from something that has no date in the phrase: «в течение 10 дней после …», «не позднее чем за 20 дней до истечения квартала». */
export function parseRelative(c: Cursor): RelativePiece | null {
  return (
    c.attempt(parseBefore) ??
    c.attempt(parseNextDay) ??
    c.attempt(parseAfter) ??
    c.attempt(parseTerm) ??
    c.attempt(parseWholeMonth) ??
    c.attempt(parseBareLength)
  );
}

/** «не ранее чем за 90 дней и»: the first half of a window that is counted from one event; what follows says the rest. */
function eatEarliest(c: Cursor): boolean {
  const found = c.attempt(() => {
    if (!c.eatAll('не', 'ранее') && !c.eatAll('не', 'раньше')) return null;
    if (c.isMark('comma') && c.word(1) === 'чем') c.at += 1;
    c.eat('чем');
    c.eat('за');
    const length = eatLength(c);
    if (!length) return null;
    c.eatMark('comma');
    c.eat('и', 'но');
    return c.word() === 'не' ? true : null;
  });
  return found !== null;
}

/** «(не позднее чем) за N дней до …», «N дней до …». */
function parseBefore(c: Cursor): RelativePiece | null {
  if (c.word() === 'минимум' && c.word(1) === 'за') c.eat('минимум');
  const window = eatEarliest(c);
  const early = !window && (c.eatAll('не', 'ранее') || c.eatAll('не', 'раньше'));
  const late = early || c.eatNotLater() || c.eatAll('не', 'менее');
  const notBefore = window || early;
  if (late) {
    if (c.isMark('comma') && c.word(1) === 'чем') c.at += 1;
    c.eat('чем');
  }
  const back = c.eat('за');
  const counted = back || late || c.number() !== null;
  if (!counted) return null;
  const length = eatLength(c);
  if (!length) return null;
  if (!(c.eat('до') || c.eatAll('перед'))) {
    // «не позднее чем за 5 рабочих дней»: before what, is not said
    if (!late || !back) return null;
    return { type: 'relative', ...negative(length), notBefore, anchor: null, span: null, date: null };
  }
  const date = parseAnchorDate(c);
  if (date) return { type: 'relative', ...negative(length), notBefore, anchor: '', span: null, date };
  if (namesPeriod(c)) return null;
  const span = eatPeriodEnd(c);
  const anchor = span ? periodAnchor(span) : takeTail(c, 'before schedules');
  if (anchor === '') return null;
  return { type: 'relative', ...negative(length), notBefore, anchor, span, date: null };
}

const noEvents: Point['unit'][] = [
  'month',
  'quarter',
  'half_year',
  'year',
  'school_year',
  'month_day',
  'season',
];

/** «(за 10 дней до) сентября», «2025 года», «15 числа»: no event, and which day is meant is not said. */
function namesPeriod(c: Cursor): boolean {
  // «за месяц до 31 мрта 2027 года» is a day, though its month cannot be read
  if (c.number() && c.word(1) !== '' && c.number(2)?.digits === 4) return true;
  const before = c.at;
  const point = parsePoint(c);
  c.at = before;
  return point !== null && noEvents.includes(point.unit) && point.n + (point.year ?? 0) !== 0;
}

const negative = ({ days, unit }: Length): Length => ({ days: -days, unit });

/** «(за 10 дней до) 1 сентября 2024»: a day to count from. */
function parseAnchorDate(c: Cursor): DatePiece | null {
  return c.attempt(() => {
    const from = parsePoint(c);
    if (from?.unit !== 'day') return null;
    return { type: 'date', bound: 'until', edge: null, inclusive: false, endsBefore: false, from, to: null };
  });
}

/** «в течение N дней со дня …», «не позднее N дней после …», «через N дней после …», «спустя …». */
function parseAfter(c: Cursor): RelativePiece | null {
  const notBefore = c.eatAll('не', 'ранее') || c.eatAll('не', 'раньше');
  const opened =
    notBefore ||
    c.eatAll('в', 'течение') ||
    c.eatAll('в', 'течении') ||
    c.eatAll('в', 'теч') ||
    c.eatAll('не', 'более') ||
    c.eatNotLater() ||
    c.eat('через', 'спустя', 'до', 'течение');
  const first = !opened && eatFirst(c);
  if (!opened && !c.number()) return null;
  c.eat('чем', 'через');
  const length = eatLength(c);
  if (!length) return null;
  const anchored = eatAnchorOpening(c);
  if ((!opened || first) && !anchored) return null;
  if (!anchored) {
    const wholeMonth = c.word(-1) === 'месяца' && ['течение', 'течении'].includes(c.word(-2));
    return { type: 'relative', ...length, notBefore, anchor: null, span: null, date: null, wholeMonth };
  }
  const date = parseAnchorDate(c);
  if (date) return { type: 'relative', ...length, notBefore, anchor: '', span: null, date };
  if (namesPeriod(c)) return null;
  const span = eatPeriodEnd(c);
  const anchor = span ? periodAnchor(span) : takeTail(c, 'before schedules');
  return { type: 'relative', ...length, notBefore, anchor: anchor === '' ? null : anchor, span, date: null };
}

/** «в первые (3 дня после выписки)» */
function eatFirst(c: Cursor): boolean {
  const at = c.word() === 'в' ? 1 : 0;
  if (!/^первы[ех]$/.test(c.word(at)) || !c.number(at + 1)) return false;
  c.at += at + 1;
  return true;
}

/** «весь месяц», «в течение всего месяца»: in the plan of one month, that month. */
function parseWholeMonth(c: Cursor): RelativePiece | null {
  const found = c.eatAll('весь', 'месяц') || c.eatAll('в', 'течение', 'всего', 'месяца');
  const length = { days: 1, unit: 'month' } as const;
  return found && c.done
    ? {
        type: 'relative',
        ...length,
        notBefore: false,
        anchor: null,
        span: null,
        date: null,
        wholeMonth: true,
      }
    : null;
}

/** «10 дней», «3 месяца» and nothing else in the cell. */
function parseBareLength(c: Cursor): RelativePiece | null {
  if (c.at > 0 || !c.number()) return null;
  const length = eatLength(c);
  return length && c.done
    ? { type: 'relative', ...length, notBefore: false, anchor: null, span: null, date: null }
    : null;
}

/** «в 10-дневный срок (со дня …)», «в недельный срок», «не позднее трёхдневного срока (после …)». */
function parseTerm(c: Cursor): RelativePiece | null {
  if (!c.eat('в') && !c.eatNotLater()) return null;
  const length = numberedTerm(c) ?? termByWord(c);
  if (!length) return null;
  c.eat('рабочий');
  if (!c.eat('срок', 'срока')) return null;
  const anchored = eatAnchorOpening(c);
  const span = anchored ? eatPeriodEnd(c) : null;
  const anchor = span ? periodAnchor(span) : anchored ? takeTail(c, 'before schedules') : '';
  const named = anchor === '' ? null : anchor;
  return { type: 'relative', ...length, notBefore: false, anchor: named, span, date: null };
}

function eatAnchorOpening(c: Cursor): boolean {
  if (
    c.isMark('comma') &&
    /^(?:после|со дня|с даты|с момента|с дня)$/.test(
      c.word(1) === 'после' ? 'после' : `${c.word(1)} ${c.word(2)}`,
    )
  )
    c.at += 1;
  if (eatFollowingDay(c)) return true;
  if (c.eatAll('со', 'дня') || c.eatAll('с', 'даты') || c.eatAll('с', 'момента') || c.eatAll('с', 'дня'))
    return true;
  if (c.word() === 'от' && /^(даты|дня|момента|начала|окончания)$/.test(c.word(1))) {
    c.at += 1;
    if (/^(даты|дня|момента)$/.test(c.word())) c.skipWord();
    return true;
  }
  return c.eat('после', 'по', 'с', 'со');
}

const ends = 'истечения окончания завершения конца окончании истечении завершении'.split(' ');

/** «истечения (отчётного) квартала», «окончания месяца»: a period that comes again and again. */
function eatPeriodEnd(c: Cursor): RuleSpan | null {
  return c.attempt(() => {
    const ended = c.eat(...ends);
    c.eat('каждого', 'отчетного', 'текущего', 'календарного');
    const school = c.eat('учебного');
    const unit = unitOf(c.word());
    if (!ended || (unit !== 'month' && unit !== 'quarter' && unit !== 'half_year' && unit !== 'year'))
      return null;
    if (c.number(1)) return null;
    c.skipWord();
    if (!school) return unit;
    return unit === 'year' ? 'school_year' : null;
  });
}
