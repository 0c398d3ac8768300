import type { Cursor } from '../words/cursor.js';
import { point, type Point } from './items.js';
import { monthOf } from '../words/months.js';
import {
  eatWeekdayAfter,
  parseDay,
  parseLastDayOfMonth,
  parseNumericDate,
  parseRomanMonthDate,
  parseWeekdayAndDate,
} from './day-points.js';
import { cardinalOf, looseRomanOf, ordinalOf, romanOf } from '../words/numbers.js';
import { everyOf } from '../words/recurrence-words.js';
import { seasonOf, unitOf, weekdayOf } from '../words/units.js';
import { parseSchoolYear, parseYear, parseYearHint, withYear } from './years.js';

/** One day or period: «15 мая 2024», «15.05», «II квартал», «ноябрь, 2020 год», «последняя пятница августа», «2024/2025 уч. г.». */
export function parsePoint(c: Cursor): Point | null {
  return (
    parseSchoolYear(c) ??
    c.attempt(parseWeekdayOfMonth) ??
    c.attempt(parseNumbered) ??
    c.attempt(parseWeekdayAndDate) ??
    c.attempt(parseNumericDate) ??
    c.attempt(parseRomanMonthDate) ??
    c.attempt(parseDay) ??
    c.attempt(parseLastDayOfMonth) ??
    c.attempt(parseMonth) ??
    c.attempt(parseSeason) ??
    parseYearPoint(c) ??
    c.attempt(parseBareNumber)
  );
}

const longestPart = 4;

function parseYearPoint(c: Cursor): Point | null {
  const year = parseYear(c);
  if (year !== null) return point('year', 0, { year });
  const hint = parseYearHint(c);
  return hint && point('year', 0, { hint });
}

function parseMonth(c: Cursor): Point | null {
  const month = monthOf(c.word());
  if (month === null) return null;
  const alone = beginsPart(c);
  c.skipWord();
  c.eat('месяц', 'месяца', 'месяце');
  const part = alone ? c.attempt(() => parsePartAfter(c, month)) : null;
  return part ?? withYear(c, point('month', month));
}

/** «сентябрь, октябрь (1 декада)», «май–июнь (1 декада)»: of one month or of both. Only a month by itself has parts behind it. */
function beginsPart(c: Cursor): boolean {
  const before = c.peek(-1);
  if (!before || before.type !== 'mark') return !before || (c.word(-1) === 'в' && c.at === 1);
  const listed = c.isMark('close', -2) || ['third', 'week'].includes(unitOf(c.word(-2)) ?? '');
  return before.mark === 'break' || before.mark === 'semicolon' || (before.mark === 'comma' && listed);
}

/** «2 субботы»: behind a bare digit only the nominative singular names one of several. */
function isCount(c: Cursor): boolean {
  const nominative =
    /^(декада|неделя|половина|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)$/;
  const token = c.number();
  return token !== null && !token.ordinal && !nominative.test(c.word(1));
}

/** «2 субботы мая», but not «до 2 субботы мая», «1, 2 субботы мая». */
function countsOfMonth(c: Cursor): boolean {
  const genitive = /^(декады|недели|понедельника|вторника|среды|четверга|пятницы|субботы|воскресенья)$/;
  const listed = c.word(-1) !== '' || (c.peek(-1)?.type === 'mark' && c.number(-2) !== null);
  return isCount(c) && genitive.test(c.word(1)) && !listed;
}

/** «май (1-я декада)», «октябрь, 3 неделя», «сентябрь 2024 г., вторая половина»: the part stands behind its month. */
function parsePartAfter(c: Cursor, month: number): Point | null {
  const whole = withYear(c, point('month', month));
  const opened = c.eatMark('open');
  if (!opened && !c.eatMark('comma')) c.eatMark('dash');
  const n = c.number()?.value ?? ordinalOf(c.word()) ?? looseRomanOf(c.word());
  if (n === null) return null;
  // «май (2 субботы)» says how many; «2 суббота», «2-я суббота» which
  if (isCount(c)) return null;
  if (c.number()) c.at += 1;
  else c.skipWord();
  const half = /^половин[аеу]$/.test(c.word());
  const weekday = weekdayOf(c.word()) ?? 0;
  const unit = half ? 'half_month' : weekday > 0 ? 'nth_weekday' : unitOf(c.word());
  if (unit !== 'third' && unit !== 'half_month' && unit !== 'week' && unit !== 'nth_weekday') return null;
  c.skipWord();
  c.eat('месяца');
  if (opened ? !c.eatMark('close') : monthOf(c.word()) !== null || c.word() !== '') return null;
  return { ...whole, unit, n, month, weekday };
}

/** «I квартал 2024», «второе полугодие», «1-я декада мая», «первая половина июня», «вторая неделя октября». */
function parseNumbered(c: Cursor): Point | null {
  const n = c.number()?.value ?? ordinalOf(c.word()) ?? looseRomanOf(c.word());
  if (n === null || countsOfMonth(c)) return null;
  if (c.number()) c.at += 1;
  else c.skipWord();
  const unit = /^половин[аеуы]$/.test(c.word()) && c.word(1) !== 'дня' ? 'half_month' : unitOf(c.word());
  if (c.word() === 'п' && c.isMark('slash', 1) && c.word(2) === 'г') {
    c.at += 2;
    c.skipWord();
    return withYear(c, point('half_year', n));
  }
  if (unit === 'quarter' || unit === 'half_year') {
    c.skipWord();
    return withYear(c, point(unit, n));
  }
  if (/^(пол|пг)$/.test(c.word())) return halfShortened(c, n);
  if (unit !== 'third' && unit !== 'half_month' && unit !== 'week') return null;
  c.skipWord();
  if (unit === 'half_month' && c.eat('года')) return point('half_year', n);
  if (unit === 'half_month' && c.number()?.digits === 4) return withYear(c, point('half_year', n));
  const month = monthOf(c.word());
  if (month === null) return wholePhrase(c) ? point(unit, n) : null;
  c.skipWord();
  return withYear(c, point(unit, n, { month }));
}

/** «II пол.», «1 пол. 2025 г.»; with a month behind it («2 пол. ноября») it is a half of the month. */
function halfShortened(c: Cursor, n: number): Point | null {
  const ofMonth = c.word() === 'пол';
  c.skipWord();
  const month = monthOf(c.word());
  if (month === null) return goesOnYear(c.word()) ? withYear(c, point('half_year', n)) : null;
  if (!ofMonth) return null;
  c.skipWord();
  return withYear(c, point('half_month', n, { month }));
}

/** Nothing, or «(1 пол.) уч. года», «текущего года», «и 2 пол.»; «месяца», «дня» would be another half. */
const goesOnYear = (word: string): boolean =>
  word === '' || /^(уч|учеб|учебн[а-я]+|текущего|этого|следующего|т|с|и|года?|г|до|по)$/.test(word);

/** «вторая декада (месяца)» and nothing else: of which month, the plan may say. */
function wholePhrase(c: Cursor): boolean {
  c.eat('месяца');
  const alone = c.done && c.tokens.length <= longestPart;
  return alone && !c.tokens.some((token) => token.type === 'word' && everyOf(token.word) !== null);
}

/** «последняя пятница августа 2024»: without a named month it is a recurrence. */
function parseWeekdayOfMonth(c: Cursor): Point | null {
  const n = c.number()?.value ?? ordinalOf(c.word());
  if (n === null || weekdayOf(c.word(1)) === null || countsOfMonth(c)) return null;
  c.at += 1;
  const weekday = weekdayOf(c.word()) ?? 0;
  c.skipWord();
  const month = monthOf(c.word());
  if (month === null) return null;
  c.skipWord();
  return withYear(c, point('nth_weekday', n, { month, weekday }));
}

function parseSeason(c: Cursor): Point | null {
  const season = seasonOf(c.word());
  if (season === null) return null;
  // «(после) осеннего призыва» names what, not when
  if (/(ий|его|ем)$/.test(c.word()) && /^(?!период|сезон)[а-я]{4}/.test(c.word(1)) && !c.peek(1)?.glued)
    return null;
  c.skipWord();
  c.eat('период', 'периода', 'периоде', 'сезон');
  return withYear(c, point('season', season));
}

/**
 * A number that waits for its right neighbour: «25, 26 октября», «с 1 по 15 мая», «I–III кварталы»; «1 (суббота)» may also be a day
 * of the only month the plan is for.
 */
function parseBareNumber(c: Cursor): Point | null {
  const token = c.number();
  const n = token ? token.value : (romanOf(c.word()) ?? ordinalOf(c.word()));
  if (n === null || n < 1 || n > 31 || (token && token.digits > 2)) return null;
  c.at += 1;
  // «ежемесячно (4-я неделя)»: no day of the month
  if (['week', 'third'].includes(unitOf(c.word()) ?? '')) return null;
  const weekday = token && c.isMark('open') ? eatWeekdayAfter(c) : null;
  if (weekday !== null) return point('number', n, { weekday });
  // «01.- 08.05.15»
  if (token?.digits === 2 && c.isMark('dot') && c.peek()?.glued && c.isMark('dash', 1)) c.at += 1;
  const listed = c.isMark('semicolon') && c.number(1) !== null;
  // «февраль (не позднее 20)»
  const lastOfList = c.number(-3) !== null && (c.isMark('comma', -2) || c.word(-2) === 'и');
  const closes = c.isMark('close') && (lastOfList || /^(до|позднее|позже)$/.test(c.word(-2)));
  // «до 25 ежемесячно»
  const monthly = /^(до|к|позднее|позже)$/.test(c.word(-2)) && everyOf(c.word()) === 'month';
  const joins =
    monthly ||
    listed ||
    closes ||
    c.isMark('dash') ||
    c.isMark('comma') ||
    ['и', 'по', 'до'].includes(c.word());
  return joins || token?.ordinal || c.done ? point('number', n) : null;
}

/** A count in digits or words: «3», «трёх». */
export function eatCount(c: Cursor): number | null {
  const token = c.number();
  const count = token ? token.value : cardinalOf(c.word());
  if (count === null || Number.isNaN(count)) return null;
  if (token) c.at += 1;
  else c.skipWord();
  return count;
}
