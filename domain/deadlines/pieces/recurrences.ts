import type { Cursor } from '../words/cursor.js';
import { every, type EveryPiece, type Piece } from './items.js';
import { parseDayOfQuarterMonth, parseMonthOfPeriod } from './months-of-period.js';
import { monthOf } from '../words/months.js';
import { ordinalOf } from '../words/numbers.js';
import { eatCount } from './points.js';
import { everyOf, frequencyOf, isEveryThird } from '../words/recurrence-words.js';
import { isSpan, seasonOf, unitOf, type Unit } from '../words/units.js';
import {
  eatWeekdayRange,
  eatWeekdays,
  parseBareWeekdays,
  parseDayOfWeek,
  parseNthWeekday,
  parseWeekdaysAfter,
} from './weekdays.js';

/** Everything that says «again and again»: «ежегодно», «каждый вторник», «1 раз в 3 года», «последняя пятница месяца». */
export function parseRecurrence(c: Cursor): Piece | null {
  return (
    c.attempt(parseLastDay) ??
    c.attempt(parseEndOfEach) ??
    c.attempt(parseDayOfQuarterMonth) ??
    c.attempt(parseMonthOfPeriod) ??
    c.attempt(parseAdverb) ??
    c.attempt(parseNthWeekday) ??
    c.attempt(parseEach) ??
    c.attempt(parseTimes) ??
    c.attempt(parseByUnits) ??
    c.attempt(parseDayOfWeek) ??
    c.attempt(parseBareWeekdays)
  );
}

function parseAdverb(c: Cursor): EveryPiece | null {
  if (isEveryThird(c.word())) {
    c.skipWord();
    return every(frequencyOf('month'), { times: 3 });
  }
  const span = everyOf(c.word());
  if (!span) return null;
  c.skipWord();
  const weekdays = span === 'week' ? c.attempt(parseWeekdaysAfter) : null;
  if (weekdays) return every(frequencyOf('week'), { byDay: weekdays, span: 'day' });
  return every(frequencyOf(span), { loose: true });
}

/** «(до) последний рабочий день (каждого) месяца». */
function parseLastDay(c: Cursor): EveryPiece | null {
  // «с последнего числа» is the first day of something
  if (['с', 'со', 'после'].includes(c.word(-1))) return null;
  if (!c.eatNotLater()) c.eat('в', 'до', 'на', 'по');
  c.eat('каждый');
  if (!c.eatStem('последн')) return null;
  const lastWorking = c.eat('рабочий', 'рабочего', 'учебный', 'учебного');
  c.eat('календарный', 'календарного');
  if (unitOf(c.word()) !== 'day' && !/^числ[оау]$/.test(c.word())) return null;
  c.skipWord();
  c.eat('каждого', 'отчетного', 'текущего');
  // «ежемесячно, в последний рабочий день»
  const bare = c.word() === '' && c.number() === null && c.saysEvery('month');
  const unit = bare ? 'month' : unitOf(c.word());
  if (unit !== 'month' && unit !== 'quarter') return null;
  if (!bare) c.skipWord();
  return every(frequencyOf(unit), { lastDay: true, lastWorking, loose: true });
}

/** «в конце каждого месяца», «до конца каждого квартала»: due on the period's last day. */
function parseEndOfEach(c: Cursor): EveryPiece | null {
  c.eat('в', 'до', 'к');
  if (!c.eat('конце', 'конца', 'концу', 'конец', 'окончания') || !c.eat('каждого')) return null;
  const unit = unitOf(c.word());
  if (unit !== 'month' && unit !== 'quarter') return null;
  c.skipWord();
  return every(frequencyOf(unit), { lastDay: true, loose: true });
}

/** «каждый год», «каждые 3 года», «каждую вторую пятницу» is asked, «каждого месяца», «каждый вторник и четверг». */
function parseEach(c: Cursor): EveryPiece | null {
  const reported = c.word() === 'отчетного' || c.word() === 'текущего';
  if (reported && unitOf(c.word(1)) === 'month' && /^числ|^\d/.test(c.word(-1) || (c.peek(-1)?.text ?? ''))) {
    const doubtful = c.word() === 'текущего';
    c.at += 1;
    c.skipWord();
    return every(frequencyOf('month'), { loose: true, doubtful });
  }
  c.eat('через');
  if (
    !c.eat(
      'каждый',
      'каждая',
      'каждое',
      'каждого',
      'каждую',
      'каждой',
      'каждом',
      'каждые',
      'каждых',
      'каждому',
      'кажд',
    )
  ) {
    return null;
  }
  const nth = c.attempt(parseNthWeekday);
  if (nth) return nth;
  const weekdays = eatWeekdays(c);
  if (weekdays.length > 0) return every(frequencyOf('week'), { byDay: weekdays, span: 'day' });
  const month = monthOf(c.word()) ?? (c.number() ? monthOf(c.word(1)) : null);
  if (month !== null || seasonOf(c.word()) !== null) return every(frequencyOf('year'), { loose: true });
  const monthDay = c.attempt(parseNumberOfMonth);
  if (monthDay !== null)
    return every(frequencyOf('month'), { fixed: `FREQ=MONTHLY;BYMONTHDAY=${monthDay}`, span: 'day' });
  const count = eatCount(c) ?? 1;
  if (count === 1 && unitOf(c.word()) === 'third') {
    c.skipWord();
    return every(frequencyOf('month'), { times: 3 });
  }
  const span = eatSpan(c);
  if (c.word(c.isMark('comma') ? 1 : 0) === 'следующего') return null;
  // «каждую 2 неделю месяца»: which of its weeks
  if (span === 'week' && count > 1 && c.word() === 'месяца') return null;
  return span && count > 0 ? every(frequencyOf(span, count), { loose: true }) : null;
}

/** «(каждое) 5 число (месяца)». */
function parseNumberOfMonth(c: Cursor): number | null {
  const day = c.number()?.value ?? ordinalOf(c.word());
  if (day === null || day < 1 || day > 31) return null;
  c.at += 1;
  if (!c.eat('число', 'числа')) return null;
  c.eat('месяца');
  return day;
}

/** «раз», «раза», «раз(а)» */
function eatTimesWord(c: Cursor): boolean {
  if (!c.eat('раз', 'раза', 'разу', 'р')) return false;
  if (c.isMark('open') && c.word(1) === 'а' && c.isMark('close', 2)) c.at += 3;
  return true;
}

/** «1 раз в квартал», «не реже одного раза в год», «раз в 2 года», «2 раза в год». */
function parseTimes(c: Cursor): EveryPiece | null {
  if (c.word() === 'как' && c.word(1) === 'минимум') c.eat('как');
  const least =
    c.eat('минимум') || c.eatAll('хотя', 'бы') || c.eatAll('не', 'реже') || c.eatAll('не', 'менее');
  if (least) {
    c.eatMark('comma');
    c.eat('чем');
  }
  const twice = c.eat('дважды') ? 2 : c.eat('трижды') ? 3 : null;
  const few = twice ?? eatCount(c) ?? 1;
  const times = c.eatMark('dash') && c.word() !== 'раз' ? eatCount(c) : few;
  if (
    times === null ||
    (twice === null && !eatTimesWord(c)) ||
    !(c.eat('в', 'за', 'во') || c.eatMark('slash'))
  )
    return null;
  c.eat('каждый', 'каждую', 'каждое', 'течение');
  const count = eatCount(c) ?? 1;
  if (count === 1 && unitOf(c.word()) === 'third') {
    c.skipWord();
    return every(frequencyOf('month'), { times: 3 * times });
  }
  const span = eatSpan(c);
  // «2 раза в неделю (вторник, четверг)»
  const named = (at: Cursor) => {
    const days = parseWeekdaysAfter(at);
    return days?.length === times ? days : null;
  };
  const weekly = span === 'week' && (count === 1 || times === 1);
  const byDay = weekly ? c.attempt(named) : null;
  if (byDay) return every(frequencyOf('week', count), { byDay, span: 'day' });
  return span && count > 0 && times > 0
    ? every(frequencyOf(span, count), { times: times === few ? times : 0 })
    : null;
}

/** «по вторникам и четвергам», «по полугодиям», «по кварталам». */
function parseByUnits(c: Cursor): EveryPiece | null {
  const range = c.attempt(eatWeekdayRange);
  if (range) return every(frequencyOf('week'), { byDay: range, span: 'day' });
  if (!c.eat('по')) return null;
  const plain = ['полугодиям', 'кварталам', 'месяцам', 'неделям'].includes(c.word());
  if (plain) {
    const span = eatSpan(c);
    return span && every(frequencyOf(span));
  }
  const adjective = eatWeekdayDays(c);
  if (adjective) return every(frequencyOf('week'), { byDay: [adjective], span: 'day' });
  const short = /^(пн|вт|ср|чт|пт|сб|вс)$/.test(c.word());
  if (!short && !/(ам|ям)$/.test(c.word())) return null;
  const weekdays = eatWeekdays(c);
  return weekdays.length > 0 ? every(frequencyOf('week'), { byDay: weekdays, span: 'day' }) : null;
}

/** «(по) субботним дням», «(по) воскресным дням» */
function eatWeekdayDays(c: Cursor): string | null {
  const day = /^(?:(субботн)|воскресн)[иы]м$/.exec(c.word());
  if (!day || unitOf(c.word(1)) !== 'day') return null;
  c.at += 1;
  c.skipWord();
  return day[1] ? 'SA' : 'SU';
}

/** «п/г» */
function eatHalfYear(c: Cursor): boolean {
  if (c.word() !== 'п' || !c.isMark('slash', 1) || c.word(2) !== 'г') return false;
  c.at += 2;
  c.skipWord();
  return true;
}

/** A unit one can repeat by; «учебный год» too. */
export function eatSpan(c: Cursor): EveryPiece['span'] | null {
  const school = c.eatStem('учебн') || c.eat('уч', 'учеб');
  if (!school && eatHalfYear(c)) return 'half_year';
  c.eat('календарный', 'календарного');
  const unit: Unit | null = unitOf(c.word());
  if (unit === null || !isSpan(unit)) return null;
  c.skipWord();
  if (!school) return unit;
  return unit === 'year' ? 'school_year' : null;
}
