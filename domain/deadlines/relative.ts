import type { RuleSpan } from '../deadline.js';
import type { Cursor } from './cursor.js';
import type { Piece } from './items.js';
import { eatCount } from './points.js';
import { takeTail } from './tails.js';
import { unitOf } from './units.js';

type RelativePiece = Extract<Piece, { type: 'relative' }>;
type Length = Pick<RelativePiece, 'days' | 'unit' | 'months'>;

/** Offsets from something that has no date in the phrase: «в течение 10 дней после …», «не позднее чем за 20 дней до истечения квартала». */
export function parseRelative(c: Cursor): RelativePiece | null {
  return c.attempt(parseBefore) ?? c.attempt(parseAfter) ?? c.attempt(parseTerm);
}

/** «(не позднее чем) за N дней до …». */
function parseBefore(c: Cursor): RelativePiece | null {
  const late = c.eatAll('не', 'позднее') || c.eatAll('не', 'позже') || c.eatAll('не', 'менее');
  if (late) c.eat('чем');
  if (!c.eat('за') && !late) return null;
  const length = eatLength(c);
  if (!length || !c.eat('до')) return null;
  const span = eatPeriodEnd(c);
  const anchor = span ? periodAnchor(span) : takeTail(c);
  if (anchor === '') return null;
  return { type: 'relative', ...length, days: -length.days, months: -length.months, anchor, span };
}

/** «в течение N дней со дня …», «не позднее N дней после …», «через N дней после …», «спустя …». */
function parseAfter(c: Cursor): RelativePiece | null {
  const opened =
    c.eatAll('в', 'течение') ||
    c.eatAll('в', 'течении') ||
    c.eatAll('не', 'позднее') ||
    c.eatAll('не', 'позже') ||
    c.eat('через', 'спустя', 'до', 'течение');
  if (!opened) return null;
  c.eat('чем', 'через');
  const length = eatLength(c);
  if (!length) return null;
  const anchored = eatAnchorOpening(c);
  if (!anchored) return { type: 'relative', ...length, anchor: null, span: null };
  const span = eatPeriodEnd(c);
  const anchor = span ? periodAnchor(span) : takeTail(c);
  return { type: 'relative', ...length, anchor: anchor === '' ? null : anchor, span };
}

const termWords: Record<string, [number, number]> = { недельн: [7, 0], месячн: [0, 1], двухнедельн: [14, 0] };
const numberedDays: Record<string, number> = {
  однодневн: 1,
  двухдневн: 2,
  трехдневн: 3,
  пятидневн: 5,
  семидневн: 7,
  десятидневн: 10,
};

/** «в 10-дневный срок (со дня …)», «в недельный срок», «в трёхдневный срок». */
function parseTerm(c: Cursor): RelativePiece | null {
  if (!c.eat('в')) return null;
  const length = numberedTerm(c) ?? termByWord(c);
  if (!length) return null;
  c.eat('рабочий');
  if (!c.eat('срок')) return null;
  const anchor = eatAnchorOpening(c) ? takeTail(c) : '';
  return { type: 'relative', ...length, anchor: anchor === '' ? null : anchor, span: null };
}

/** «10-дневный», «10-ти дневный», «2-недельный». */
function numberedTerm(c: Cursor): Length | null {
  return c.attempt(() => {
    const token = c.number();
    if (!token) return null;
    c.at += 1;
    if (c.eatMark('dash')) c.eat('ти', 'и', 'х');
    c.eatMark('dash');
    const word = c.word();
    if (!c.eatStem('дневн', 'недельн', 'месячн')) return null;
    const n = token.value;
    if (word.startsWith('месячн')) return { days: 0, unit: 'day', months: n };
    return { days: word.startsWith('недельн') ? 7 * n : n, unit: 'day', months: 0 };
  });
}

function termByWord(c: Cursor): Length | null {
  const stem = c.word().replace(/(ый|ого)$/, '');
  const days = numberedDays[stem];
  const term = termWords[stem];
  if (days === undefined && !term) return null;
  c.skipWord();
  return { days: days ?? term?.[0] ?? 0, unit: 'day', months: term?.[1] ?? 0 };
}

/** «10 дней», «3 (трёх) рабочих дней», «двух недель», «месяца». */
function eatLength(c: Cursor): Length | null {
  const count = eatCount(c);
  if (count !== null && c.isMark('open')) {
    c.attempt(() => (c.eatMark('open') && eatCount(c) !== null && c.eatMark('close') ? true : null));
  }
  const working = c.eat('рабочих', 'рабочего', 'рабочие', 'рабочий', 'раб');
  if (!working) c.eat('календарных', 'календарного', 'календарные', 'учебных');
  const unit = unitOf(c.word());
  if (unit !== 'day' && unit !== 'week' && unit !== 'month') return null;
  if (count === null && unit === 'day') return null;
  if (count !== null && (count < 1 || count > 1000)) return null;
  c.skipWord();
  const n = count ?? 1;
  if (unit === 'month') return { days: 0, unit: 'day', months: n };
  return { days: unit === 'week' ? 7 * n : n, unit: working ? 'working_day' : 'day', months: 0 };
}

function eatAnchorOpening(c: Cursor): boolean {
  if (c.eatAll('со', 'дня') || c.eatAll('с', 'даты') || c.eatAll('с', 'момента') || c.eatAll('с', 'дня'))
    return true;
  if (c.eatAll('от', 'даты')) return true;
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

/** How the end of a period is named as an anchor. */
export function periodAnchor(span: RuleSpan): string {
  switch (span) {
    case 'day':
      return 'окончание дня';
    case 'week':
      return 'окончание недели';
    case 'month':
      return 'окончание месяца';
    case 'quarter':
      return 'окончание квартала';
    case 'half_year':
      return 'окончание полугодия';
    case 'year':
      return 'окончание года';
    case 'school_year':
      return 'окончание учебного года';
  }
}
