import type { Cursor } from '../words/cursor.js';
import { every, type EveryPiece } from './items.js';
import { parseTime } from './day-times.js';
import { monthOf } from '../words/months.js';
import { ordinalOf } from '../words/numbers.js';
import { frequencyOf } from '../words/recurrence-words.js';
import { unitOf, weekdayCode, weekdayOf } from '../words/units.js';

/** «еженедельно, (по) вторник(ам)». */
export function parseWeekdaysAfter(c: Cursor): string[] | null {
  if (!c.eatMark('comma') && !c.eatMark('dash') && !c.eatMark('colon')) c.eatMark('open');
  c.eat('в', 'во', 'по', 'каждый', 'каждую');
  const weekdays = eatWeekdays(c);
  return weekdays.length > 0 && !c.number() ? weekdays : null;
}

/** «последняя пятница месяца», «2-й и 4-й вторник каждого месяца», «последний день месяца». */
export function parseNthWeekday(c: Cursor): EveryPiece | null {
  const places: number[] = [];
  for (let count = 0; count < 5; count += 1) {
    const n = c.number()?.value ?? ordinalOf(c.word());
    if (n === null || n === 0 || n > 5) return null;
    if (c.number()) c.at += 1;
    else c.skipWord();
    places.push(n);
    if (!c.eatMark('comma') && !c.eat('и')) break;
  }
  const weekday = weekdayOf(c.word());
  if (weekday === null) return null;
  c.skipWord();
  const each = c.eat('каждого');
  const said = c.eat('месяца', 'мес');
  if (!said && (each || monthOf(c.word()) !== null)) return null;
  const byDay = places.map((place) => `${place}${weekdayCode(weekday)}`);
  return every(frequencyOf('month'), { byDay, span: 'day', doubtful: !said });
}

/** «(еженедельно) до пятницы», «к среде», «(до 12.00) четверга»: the last day of every week. */
export function parseDayOfWeek(c: Cursor): EveryPiece | null {
  if (!c.saysEvery('week')) return null;
  if (!c.eatNotLater()) c.eat('до', 'к', 'ко', 'в', 'во');
  const byDay = eatWeekdays(c);
  const dated = c.number() !== null || (c.isMark('comma') && c.number(1) !== null);
  return byDay.length > 0 && !dated ? every(frequencyOf('week'), { byDay, span: 'day' }) : null;
}

/** «вторник», «пн, ср, пт» as the whole phrase, perhaps with an hour: every week, or one week only. */
export function parseBareWeekdays(c: Cursor): EveryPiece | null {
  if (c.at > 0 || c.tokens.length > 16) return null;
  c.eat('в', 'во');
  const byDay = eatWeekdays(c);
  if (byDay.length > 0 && c.eatAll('каждой', 'недели'))
    return every(frequencyOf('week'), { byDay, span: 'day' });
  const rest = c.tokens.slice(c.at);
  const hours = rest.every(
    (token) => token.type !== 'word' || unitOf(token.word) === 'hour' || token.word === 'в',
  );
  const dated = rest.some((token) => token.type === 'number' && token.digits > 2);
  const plain = c.number() === null || isHour(c);
  return byDay.length > 0 && hours && !dated && plain
    ? every(frequencyOf('week'), { byDay, span: 'day', doubtful: true })
    : null;
}

/** «10.00», «18:30» at this place; the cursor stays. */
function isHour(c: Cursor): boolean {
  const before = c.at;
  const time = parseTime(c);
  c.at = before;
  return time !== null;
}

/** «пн–пт», «с понедельника по пятницу» without a date: every day of the week from one to the other. */
export function eatWeekdayRange(c: Cursor): string[] | null {
  const since = c.eat('с');
  const first = weekdayOf(c.word());
  if (first === null) return null;
  c.skipWord();
  if (!(since ? c.eat('по') : c.eatMark('dash'))) return null;
  const last = weekdayOf(c.word());
  if (last === null || last <= first) return null;
  c.skipWord();
  if (c.number() && !c.isMark('dot', 1) && !c.isMark('colon', 1)) return null;
  return Array.from({ length: last - first + 1 }, (_, index) => weekdayCode(first + index));
}

/** «вторник, четверг и субботу» as RFC 5545 weekdays; takes nothing where there is none. */
export function eatWeekdays(c: Cursor): string[] {
  const found: string[] = [];
  for (;;) {
    const joined = found.length > 0 && (c.isMark('comma') || c.isMark('dot') || c.word() === 'и') ? 1 : 0;
    const weekday = weekdayOf(c.word(joined));
    if (weekday === null || (found.length > 0 && !joined) || found.length > 6) return found;
    c.at += joined;
    c.skipWord();
    found.push(weekdayCode(weekday));
  }
}
