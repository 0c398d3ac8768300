import type { Cursor } from '../words/cursor.js';
import { point, type Point } from './items.js';
import { monthOf } from '../words/months.js';
import { dayInOrdinals, looseRomanOf, ordinalOf, romanOf } from '../words/numbers.js';
import { isAfterReported } from './after-reported.js';
import { unitOf, weekdayOf } from '../words/units.js';
import { withYear } from './years.js';

/** «15 мая», «15-го мая 2024 г. (среда)», «15 числа», «последний день месяца» belongs to the recurrences. */
export function parseDay(c: Cursor): Point | null {
  const weekday = weekdayOf(c.word());
  if (weekday !== null) {
    c.skipWord();
    c.eatMark('comma');
  }
  const token = c.number();
  if (!token) return parseOrdinalDay(c, weekday ?? 0);
  if (token.digits > 2) return null;
  c.at += 1;
  c.attempt(() => bracketedOrdinal(c));
  // «14 (пятница) ноября»
  const bracketed = weekday === null ? c.attempt(() => eatWeekdayBeforeMonth(c)) : null;
  if (weekday === null && /^рабоч(ий|его|ему)$/.test(c.word()) && unitOf(c.word(1)) === 'day') {
    c.at += 1;
    c.skipWord();
    return point('working_month_day', token.value);
  }
  // «20-е числа сентября», «до 20-х чисел»: ten days of it
  const tens = token.ordinal && token.value % 10 === 0 && /[ех]$/u.test(token.text);
  if (tens && /^чис(?:ла|ел|лах)$/.test(c.word())) return null;
  // «до 10 чисел мая»
  if (c.word() === 'чисел' && monthOf(c.word(1)) !== null) return null;
  const number = c.eat('числа', 'число', 'числу', 'числе', 'чисел', 'числам') || eatDayAfter(c);
  // «02.май.2024», «02-май-2024»
  const cut = !number && (c.isMark('dot') || c.isMark('dash')) && c.peek()?.glued && c.peek(1)?.glued;
  if (cut && monthOf(c.word(1)) !== null) c.at += 1;
  const month = monthOf(c.word());
  if (month === null) return number && weekday === null ? point('month_day', token.value) : null;
  c.skipWord();
  c.eat('месяца');
  if (cut && c.number(1)?.digits === 4 && !c.eatMark('dot')) c.eatMark('dash');
  const day = withYear(c, point('day', token.value, { month }));
  return withWeekday(c, { ...day, weekday: weekday ?? bracketed ?? 0 });
}

function eatWeekdayBeforeMonth(c: Cursor): number | null {
  const weekday = c.isMark('open') ? eatWeekdayAfter(c) : null;
  return weekday !== null && monthOf(c.word()) !== null ? weekday : null;
}

/** «(на) 10-й день после отчётного периода»: the tenth of the month that follows. */
function eatDayAfter(c: Cursor): boolean {
  const calendar = /^календарн(ый|ого)$/.test(c.word()) ? 1 : 0;
  if (!/^дня?$|^день$/.test(c.word(calendar)) || !isAfterReported(c, calendar + 1)) return false;
  c.at += calendar;
  c.skipWord();
  return true;
}

/** «10 (десятого)»: the number once more in words. */
function bracketedOrdinal(c: Cursor): true | null {
  if (!c.eatMark('open')) return null;
  const ordinal = dayInOrdinals(c.word(), c.word(1));
  if (!ordinal) return null;
  c.at += ordinal.words;
  return c.eatMark('close') ? true : null;
}

/** «первого марта», «двадцать пятого декабря». */
function parseOrdinalDay(c: Cursor, weekday: number): Point | null {
  const ordinal = dayInOrdinals(c.word(), c.word(1));
  if (!ordinal) return null;
  c.at += ordinal.words;
  if (weekday === 0 && /^рабоч(ий|его|ему)$/.test(c.word()) && unitOf(c.word(1)) === 'day') {
    c.at += 1;
    c.skipWord();
    return point('working_month_day', ordinal.day);
  }
  const number = c.eat('числа', 'число', 'числу');
  const month = monthOf(c.word());
  if (month === null) return number && weekday === 0 ? point('month_day', ordinal.day) : null;
  c.skipWord();
  return withWeekday(c, { ...withYear(c, point('day', ordinal.day, { month })), weekday });
}

/** «последний (рабочий) день февраля 2024». */
export function parseLastDayOfMonth(c: Cursor): Point | null {
  if (ordinalOf(c.word()) !== -1) return null;
  c.skipWord();
  const working = c.eatStem('рабоч', 'учебн');
  c.eatStem('календарн');
  if (unitOf(c.word()) !== 'day' && !c.word().startsWith('числ')) return null;
  c.skipWord();
  const month = monthOf(c.word());
  if (month === null) return null;
  c.skipWord();
  return withYear(c, point('last_day', working ? 1 : 0, { month }));
}

/** «(до) среды 25.12.2024». */
export function parseWeekdayAndDate(c: Cursor): Point | null {
  const weekday = weekdayOf(c.word());
  if (weekday === null) return null;
  c.skipWord();
  c.eatMark('comma');
  const day = parseNumericDate(c);
  return day?.unit === 'day' ? { ...day, weekday } : null;
}

/** «каб. 5/I», «дом 5/V», «приказ 5/II»: no day. */
const ofPlace =
  /^(?:n|д|дом[ае]?|корп|корпус[ае]?|каб|кабинет[ае]?|ауд|аудитори[яи]|кв|оф|офис[ае]?|стр|ул|школ[аеы]|сош|приказ[а-я]*|пункт[а-я]*)$/;

/** «25.XII.2024», «25 XII 2024», «1.XII», «20/XII». */
export function parseRomanMonthDate(c: Cursor): Point | null {
  const token = c.number();
  if (!token || token.digits > 2) return null;
  const isOfPlace = ofPlace.test(c.isMark('dot', -1) ? c.word(-2) : c.word(-1)) || c.peek(-1)?.text === '№';
  c.at += 1;
  const slashed = !isOfPlace && c.isMark('slash') && c.peek()?.glued === true && romanOf(c.word(1)) !== null;
  if (slashed) c.at += 1;
  const dotted = (slashed || c.eatMark('dot')) && c.peek()?.glued === true;
  const month = looseRomanOf(c.word());
  if (month === null || (!dotted && (c.peek()?.glued === true || c.number(1)?.digits !== 4))) return null;
  if (unitOf(c.word(1)) !== null) return null;
  c.at += 1;
  if ((c.isMark('dot') || (slashed && c.isMark('slash'))) && c.peek()?.glued) c.at += 1;
  return withYear(c, point('day', token.value, { month }));
}

function withWeekday(c: Cursor, day: Point): Point {
  if (day.weekday) return day;
  const weekday = eatWeekdayAfter(c);
  if (weekday === null) return day;
  const dated = day.year === null ? withYear(c, day) : day;
  return { ...dated, weekday };
}

/** «(суббота)», «, суббота» after a day → its ISO weekday. */
export function eatWeekdayAfter(c: Cursor): number | null {
  return c.attempt(() => {
    const opened = c.eatMark('open');
    if (!opened) c.eatMark('comma');
    const found = weekdayOf(c.word());
    if (found === null) return null;
    c.skipWord();
    return !opened || c.eatMark('close') ? found : null;
  });
}

/** «15.05.2024», «15/05/24», «15.05», «05.2024», «2024-05-15». */
export function parseNumericDate(c: Cursor): Point | null {
  const [first, second, third] = [c.number(), c.number(2), c.number(4)];
  const sign = (['dot', 'slash', 'dash', 'comma'] as const).find((mark) => c.isMark(mark, 1));
  if (!first || !second || !sign) return null;
  const spaced = (!c.peek(1)?.glued || !second.glued) && !spacedAfterBound(c) && !spacedBeforeDash(c);
  if (first.digits === 4) return parseYearFirst(c);
  // «01,03,2024» is a date, «5,6 марта» a list
  if (sign === 'comma' && (spaced || first.digits !== 2 || second.digits !== 2 || third?.digits !== 4))
    return null;
  const whole = third !== null && c.isMark(sign, 3) && (third.glued || third.digits === 4);
  if (sign === 'dash') {
    if (!whole || spaced || first.digits > 2 || second.digits !== 2 || third.digits !== 4) return null;
    c.at += 5;
    eatYearAbbreviation(c);
    return withWeekday(c, point('day', first.value, { month: second.value, year: third.value }));
  }
  if (whole && first.digits <= 2 && second.digits <= 2 && (third.digits === 4 || third.digits === 2)) {
    if (spaced && third.digits !== 4 && !spacedOnce(c)) return null;
    c.at += 5;
    const year = third.digits === 2 ? century(third.value) + third.value : third.value;
    const day = point('day', first.value, { month: second.value, year });
    eatYearAbbreviation(c);
    return withWeekday(c, day);
  }
  if (spaced || first.digits > 2 || sign === 'comma') return null;
  if (second.digits === 4 && (sign === 'dot' || first.digits === 2)) {
    c.at += 3;
    eatYearAbbreviation(c);
    return point('month', first.value, { year: second.value });
  }
  // «10.00» is an hour, no day of a month «00»
  const short = second.digits === 1 && isEndOfStretch(c);
  if ((second.digits !== 2 && !short) || whole || sign !== 'dot' || second.value === 0) return null;
  c.at += 3;
  if (c.peek()?.glued) c.eatMark('dot');
  return withWeekday(c, withYear(c, point('day', first.value, { month: second.value })));
}

/** «с 1.9 по 25.5», «с 20.7. по 1.8»: a month of one digit, only where «с … по …» stands around. */
function isEndOfStretch(c: Cursor): boolean {
  const after = c.isMark('dot', 3) && c.peek(3)?.glued ? 4 : 3;
  if (/^со?$/.test(c.word(-1))) return c.word(after) === 'по' && c.number(after + 1) !== null;
  const before = c.isMark('dot', -2) ? -3 : -2;
  return c.word(-1) === 'по' && c.isMark('dot', before - 1) && /^со?$/.test(c.word(before - 3));
}

/** «с 10. 09 по 20.09»: after a preposition «10.» is no number of a list. */
function spacedAfterBound(c: Cursor): boolean {
  const [first, second] = [c.number(), c.number(2)];
  const month = second?.digits === 2 && second.value >= 1 && second.value <= 12;
  const dotted = c.isMark('dot', 1) && c.peek(1)?.glued === true;
  return first?.digits === 2 && month && dotted && /^(с|со|до|по|к)$/.test(c.word(-1));
}

/**
 * «26. 06 – 07. 07. 2013»: both ends of a stretch are typed alike, and the second one is whole. «2. 10 – 12. 05. 2025» may begin with the
 * number of a list: one digit, or a day of the year before.
 */
function spacedBeforeDash(c: Cursor): boolean {
  const dash = c.isMark('dot', 3) ? 4 : 3;
  const [day, month, year] = [c.number(dash + 1), c.number(dash + 3), c.number(dash + 5)];
  const dotted = [1, dash + 2, dash + 4].every((ahead) => c.isMark('dot', ahead) && c.peek(ahead)?.glued);
  const [first, second] = [c.number(), c.number(2)];
  const alike = first?.digits === 2 && second?.digits === 2 && month?.digits === 2 && !month.glued;
  if (!alike || !day || !c.isMark('dash', dash) || !dotted || year?.digits !== 4) return false;
  return second.value < month.value || (second.value === month.value && first.value < day.value);
}

/** «29. 10.16»: «10.16» is no day of its own, so «29.» is no number of a list. */
function spacedOnce(c: Cursor): boolean {
  const [first, second, third] = [c.number(), c.number(2), c.number(4)];
  const tail = c.isMark('dot', 1) && c.peek(1)?.glued && c.peek(3)?.glued && third?.glued;
  return Boolean(tail) && first?.digits === 2 && second?.digits === 2 && (third?.value ?? 0) > 12;
}

/** «2024-05-15», «2024.05.15». */
function parseYearFirst(c: Cursor): Point | null {
  const [year, month, day] = [c.number(), c.number(2), c.number(4)];
  const sign = (['dot', 'slash', 'dash'] as const).find((mark) => c.isMark(mark, 1) && c.isMark(mark, 3));
  const glued = [1, 2, 3, 4].every((ahead) => c.peek(ahead)?.glued);
  if (!year || month?.digits !== 2 || day?.digits !== 2 || !sign || !glued) return null;
  c.at += 5;
  return point('day', day.value, { month: month.value, year: year.value });
}

/** Two digits are a year of this century up to 2060; «99» is no year of a plan and will be asked. */
const century = (digits: number): number => (digits <= 60 ? 2000 : 1900);

function eatYearAbbreviation(c: Cursor): void {
  if (unitOf(c.word()) === 'year') c.skipWord();
}
