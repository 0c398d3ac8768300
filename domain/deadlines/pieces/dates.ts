import type { Cursor } from '../words/cursor.js';
import { point, type Bound, type DatePiece, type Point } from './items.js';
import { monthOf } from '../words/months.js';
import { parsePoint } from './points.js';
import { unitOf } from '../words/units.js';
import { eatYearNoun, parseSchoolYear, withYear } from './years.js';

/** A day, a period or a range with its preposition: «до 3 декабря», «с 1 по 15 мая», «январь–март 2021», «конец августа». */
export function parseDate(c: Cursor): DatePiece | null {
  return c.attempt(() => {
    const begin = c.at;
    const onto = c.word() === 'на' ? ({ onto: true } as const) : {};
    const bound = parseBound(c);
    const by = c.tokens
      .slice(begin, c.at)
      .some((token) => token.type === 'word' && /^(по|не|крайний|дедлайн)$/.test(token.word));
    const edge = parseEdge(c);
    const own = bound === 'at' ? {} : ({ ownBound: true } as const);
    const said = parsePoint(c) ?? (edge ? parseBarePeriod(c) : null);
    if (!said) return null;
    const opening = c.tokens[begin];
    // «после 2026 года» begins with the next
    const later = opening?.type === 'word' && opening.word === 'после' && said.unit === 'year';
    const from = later && said.year !== null ? { ...said, year: said.year + 1 } : said;
    // «не ранее 2024–2026 гг.»: not before a period is not within it
    const earliest =
      bound === 'since' && /^(не|после)$/.test(c.tokens[begin]?.type === 'word' ? c.tokens[begin].word : '');
    const range = () => (bound === 'until' ? parseDashEnd(c, from) : parseRangeEnd(c, bound, from));
    const to = earliest ? null : range();
    const bare = from.unit === 'number' && from.weekday === 0;
    if (bare && bound === 'at' && !to && c.done && !ordinalBefore(c) && !endsList(c, begin)) return null;
    const included = c.attempt(parseInclusive) !== null;
    const inclusive = included || by;
    // «по 5 сентября включительно 2026 года»
    const dated = (end: Point) =>
      included && end.year === null && yearly.includes(end.unit) ? withYear(c, end) : end;
    if (!to) {
      const day = dated(from);
      return {
        type: 'date',
        bound,
        edge,
        inclusive,
        endsBefore: false,
        from: day,
        to: null,
        ...onto,
        ...own,
      };
    }
    const wide = (edge === null || edge === 'start') && (to.edge === null || to.edge === 'end');
    const endsBefore = to.before && to.edge === null;
    // «с 15 сентября до конца месяца»
    const ofMonth = to.point.unit === 'month' && to.point.n === 0 && from.unit === 'day';
    const last = dated(ofMonth ? { ...to.point, n: from.month } : to.point);
    const bareYears = from.unit === 'year' && last.unit === 'year' && c.number(-1)?.digits === 4;
    const ends = {
      ...(bareYears ? { bareYears } : {}),
      edge: wide ? null : ('middle' as const),
      inclusive,
      endsBefore,
    };
    return { type: 'date', bound, ...ends, from, to: last, ...onto, ...own };
  });
}

const yearly: Point['unit'][] = ['day', 'month', 'quarter'];

/** «3, 5, 7»: the last number of a list of numbers. */
function endsList(c: Cursor, begin: number): boolean {
  const [before, joint] = [c.tokens[begin - 2], c.tokens[begin - 1]];
  const joined =
    (joint?.type === 'mark' && joint.mark === 'comma') || (joint?.type === 'word' && joint.word === 'и');
  return joined && before?.type === 'number' && before.digits <= 2;
}

function ordinalBefore(c: Cursor): boolean {
  return c.number(-1)?.ordinal === true;
}

function parseBound(c: Cursor): Bound {
  if (c.eatNotLater()) {
    c.eat('до', 'к');
    return 'until';
  }
  if (c.eatAll('крайний', 'срок') || c.eat('дедлайн')) {
    if (!c.eatMark('dash')) c.eatMark('colon');
    c.eat('до');
    return 'until';
  }
  if (eatReportedOn(c) || eatChecked(c)) return 'for';
  if (c.eatAll('вплоть', 'до') || c.eat('до', 'к', 'ко', 'по')) return 'until';
  if (c.word() === 'после' && c.number(1)) {
    c.at += 1;
    return 'since';
  }
  if (c.eatAll('не', 'ранее') || c.eatAll('не', 'раньше')) {
    c.eat('чем');
    return 'since';
  }
  const begins = c.eat('начиная');
  if (begins || c.word() === 'с' || c.word() === 'со') {
    // «с.г.» is a year, not a preposition
    if (c.word() === 'с' && c.isMark('dot', 1)) return 'at';
    c.eat('с', 'со');
    return 'since';
  }
  if (c.eat('за')) return 'for';
  const within =
    c.eatAll('в', 'течение') ||
    c.eatAll('в', 'течении') ||
    c.eatAll('в', 'теч') ||
    c.eatAll('на', 'протяжении') ||
    c.eatAll('в', 'период') ||
    c.eat('течение', 'течении', 'весь', 'всю', 'все', 'период', 'периода');
  if (within) {
    c.eat('всего', 'всей');
    c.eat('периода', 'период');
    if (c.eat('с', 'со')) return 'since';
    if (c.eat('до')) return 'until';
    return 'within';
  }
  c.eat('в', 'во', 'на', 'весь');
  return 'at';
}

const farthestDay = 14;

/** «по состоянию на (1 января)», «по итогам (I полугодия)» where another day follows: what is reported on. */
function eatReportedOn(c: Cursor): boolean {
  // «по состоянию на 1 число»: of every month, which may be the deadline too
  if (c.word() === 'по' && c.word(1) === 'состоянию')
    return !isNumberOfMonth(c) && c.eatAll('по', 'состоянию', 'на');
  if (c.word() !== 'по' || !['итогам', 'результатам'].includes(c.word(1))) return false;
  const ahead = Array.from({ length: farthestDay }, (_, index) => index + 3);
  const dated = ahead.some((at) => monthOf(c.word(at)) !== null || (c.isMark('dot', at) && c.number(at + 1)));
  return dated && (c.eatAll('по', 'итогам') || c.eatAll('по', 'результатам'));
}

/** «проверяемый период – (2023–2024 годы)»: what an inspection looks at. */
function eatChecked(c: Cursor): boolean {
  if (!c.eatAll('проверяемый', 'период') && !c.eatAll('проверяемого', 'периода')) return false;
  if (!c.eatMark('dash')) c.eatMark('colon');
  return true;
}

const isNumberOfMonth = (c: Cursor): boolean => [3, 4].some((ahead) => c.word(ahead).startsWith('числ'));

/** «(включительно)», «, вкл.». */
function parseInclusive(c: Cursor): true | null {
  const opened = c.eatMark('open');
  if (!opened) c.eatMark('comma');
  return c.eat('включительно', 'включ', 'вкл') && (!opened || c.eatMark('close')) ? true : null;
}

function parseEdge(c: Cursor): DatePiece['edge'] {
  // «в первых числах сентября»: how many days, nobody has said
  const few = /^(перв|последн)(ые|ых|ие|их)$/.exec(c.word());
  if (few && /^чис(ла|лах|ел)$/.test(c.word(1))) {
    c.at += 2;
    return few[1] === 'перв' ? 'start' : 'end';
  }
  if (c.eat('конца', 'конец', 'концу', 'конце', 'окончания', 'исхода')) return 'end';
  if (c.eat('начала', 'начало', 'начале', 'началу')) return 'start';
  return c.eat('середина', 'середины', 'середине', 'середину') ? 'middle' : null;
}

/** «(до конца) года», «месяца», «квартала», «учебного года»: a period named without saying which. */
function parseBarePeriod(c: Cursor): Point | null {
  c.eat('календарного', 'финансового', 'текущего', 'каждого', 'отчетного', 'этого');
  const school = parseSchoolYear(c);
  if (school) return school;
  const unit = unitOf(c.word());
  if (unit !== 'year' && unit !== 'month' && unit !== 'quarter' && unit !== 'half_year') return null;
  c.skipWord();
  return point(unit, 0);
}

interface RangeEnd {
  point: Point;
  edge: DatePiece['edge'];
  before: boolean;
}

/** «2024-26 гг.» */
function shortYear(c: Cursor, from: Point): Point | null {
  const token = c.number();
  if (from.unit !== 'year' || token?.digits !== 2 || unitOf(c.word(1)) !== 'year') return null;
  c.at += 1;
  eatYearNoun(c);
  return point('year', 0, { year: 2000 + token.value });
}

const shorter: Point['unit'][] = ['day', 'month', 'third', 'half_month', 'week', 'nth_weekday'];

function parseRangeEnd(c: Cursor, bound: Bound, from: Point): RangeEnd | null {
  return c.attempt(() => {
    const dashed = c.eatMark('dash');
    // «с 4.09. – по 20.09.»
    if (dashed && bound === 'since') c.eat('по');
    const before = !dashed && bound === 'since' && c.word() === 'до';
    if (!dashed && !(c.eat('по') || (bound === 'since' && c.eat('до')))) return null;
    // «с 28.01. по-31.01.»
    if (!dashed && c.isMark('dash') && c.number(1)) c.at += 1;
    const edge = parseEdge(c);
    const end = shortYear(c, from) ?? parsePoint(c) ?? (edge ? parseBarePeriod(c) : null);
    // «2024 год – май, сентябрь» is no period
    if (!end || (from.unit === 'year' && from.year !== null && end.unit !== 'year')) return null;
    // «май – 2025-2027 гг.»: in each of these years
    const more = c.isMark('dash') && (c.number(1)?.digits === 4 || unitOf(c.word(2)) === 'year');
    if (dashed && end.unit === 'year' && from.unit !== 'year' && more) return null;
    // «2025/2026 учебный год – май» neither
    const undated = end.year === null && end.schoolYear === null && end.unit !== 'school_year';
    if (dashed && from.unit === 'school_year' && from.year !== null && undated) return null;
    // «1 полугодие – декабрь»: of which half, and when
    const half = (from.unit === 'quarter' || from.unit === 'half_year') && from.year === null;
    if (dashed && half && shorter.includes(end.unit)) return null;
    // «по итогам I полугодия – июль», «по состоянию на 1 января – 15 января»
    const apart = end.unit !== from.unit || from.unit === 'day';
    if (bound === 'for' && dashed && from.unit !== 'number' && apart) return null;
    return { point: end, edge, before };
  });
}

function parseDashEnd(c: Cursor, from: Point): RangeEnd | null {
  return c.isMark('dash') && c.peek()?.glued ? parseRangeEnd(c, 'until', from) : null;
}
