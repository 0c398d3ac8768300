import type { Cursor } from '../words/cursor.js';
import type { Piece } from './items.js';
import { monthOf } from '../words/months.js';
import { unitOf, weekdayOf } from '../words/units.js';

const urgentWords: [string[], number, boolean][] = [
  [['срочно'], 3, true],
  [['оперативно'], 10, true],
  [['незамедлительно', 'немедленно', 'безотлагательно'], 3, false],
];

/** «срочно», «оперативно», «незамедлительно». */
export function parseUrgent(c: Cursor): Piece | null {
  for (const [words, days, sure] of urgentWords) {
    const word = c.word();
    if (c.eat(...words)) return { type: 'urgent', days, word, sure };
  }
  return null;
}

const partsOfDay = ['утра', 'вечера', 'ночи', 'пополудни'];

/** «мск», «(МСК)», «по московскому времени» */
function eatZone(c: Cursor): void {
  if (c.isMark('open') && c.word(1) === 'мск' && c.isMark('close', 2)) c.at += 3;
  else if (c.word() === 'по' && /^(московск|местн)/.test(c.word(1)) && c.word(2) === 'времени') c.at += 3;
  else c.eat('мск');
}

/** «15:00», «в 10.30», «до 17 часов», «14-00». */
export function parseTime(c: Cursor): Piece | null {
  return c.attempt(parsePartOfDay) ?? c.attempt(parseHour);
}

/** «утром», «в первой половине дня», «до обеда», «до конца рабочего дня»: beside a day it says only the hour. */
function parsePartOfDay(c: Cursor): Piece | null {
  const behind = standsBehindDay(c);
  const part = eatPartOfDay(c);
  return part && (behind || c.saysEvery('day') || standsBeforeDay(c)) ? part : null;
}

const reach = 3;

/** «15 мая, …», «15.05.2025 (четверг), …», «15 мая 2025 г., …»: the day stands right before, but for its signs. */
function standsBehindDay(c: Cursor): boolean {
  let back = -1;
  while (back > -reach - 1 && c.peek(back)?.type === 'mark') back -= 1;
  const word = c.word(back);
  return (
    c.number(back) !== null || monthOf(word) !== null || weekdayOf(word) !== null || unitOf(word) === 'year'
  );
}

/** «… 15 мая», «…, 15.05.2025», «… до 15 мая» */
function standsBeforeDay(c: Cursor): boolean {
  let ahead = 0;
  while (ahead < reach && (c.peek(ahead)?.type === 'mark' || /^(с|до|к|по|не|позднее)$/.test(c.word(ahead))))
    ahead += 1;
  return c.number(ahead) !== null;
}

function eatPartOfDay(c: Cursor): Piece | null {
  const hour = { type: 'time', until: false, since: false } as const;
  if (c.eat('утром', 'вечером', 'утро', 'вечер') || c.eatAll('весь', 'день') || c.eatAll('с', 'утра'))
    return hour;
  if (c.eatAll('после', 'обеда') || c.eatAll('в', 'течение', 'дня')) return hour;
  if (c.eatAll('до', 'обеда')) return { ...hour, until: true };
  const end = c.eatAll('до', 'конца') || c.eatAll('до', 'окончания');
  if (end) {
    c.eat('рабочего');
    return c.eat('дня') ? { ...hour, until: true } : null;
  }
  c.eat('в', 'во');
  if (/^(утренн|вечерн|дневн|ночн)ее$/.test(c.word()) && c.word(1) === 'время') {
    c.at += 2;
    return hour;
  }
  const half = c.number()?.ordinal === true && (c.number()?.value ?? 9) <= 2;
  if (!(half || /^(перв|втор)/.test(c.word())) || !/^половин[аеу]$/.test(c.word(1))) return null;
  c.at += 2;
  return c.eat('дня') ? hour : null;
}

function parseHour(c: Cursor): Piece | null {
  return c.attempt(() => {
    const since = c.word() === 'с';
    const until = c.eatNotLater() || c.word() === 'до' || c.word() === 'к';
    c.eat('в', 'до', 'к', 'с');
    const hour = c.number();
    if (!hour || hour.digits > 2 || hour.value > 24) return null;
    c.at += 1;
    // «с 10 до 12 часов»
    const both = since && ['до', 'по'].includes(c.word()) && c.number(1) && unitOf(c.word(2)) === 'hour';
    if (both && (c.number(1)?.value ?? 99) <= 24) {
      c.at += 2;
      c.skipWord();
      return { type: 'time', until, since };
    }
    if (unitOf(c.word()) === 'hour') {
      c.skipWord();
      c.eat(...partsOfDay);
      eatZone(c);
      if (c.number() && /^мин/.test(c.word(1))) {
        c.at += 1;
        c.skipWord();
      }
      if (since && c.attempt(eatLastHour)) return { type: 'time', until: true, since, doubtful: true };
      return { type: 'time', until, since };
    }
    const minute = c.number(1);
    // «15 – 00 ч.»: no day is written «00»
    const spaced = minute?.digits === 2 && minute.value === 0 && c.isMark('dash');
    if (!minute || minute.digits !== 2 || minute.value > 59 || !(minute.glued || spaced)) return null;
    const colon = c.isMark('colon');
    const dot =
      c.isMark('dot') &&
      (minute.value === 0 || (minute.value > 12 && (minute.value % 5 === 0 || minute.value === 59)));
    // «с 9-00», «10-00», «11-30-13-30»: no day is written «00», and no range has four numbers
    const four = [2, 4].every(
      (ahead) => c.isMark('dash', ahead) && c.peek(ahead)?.glued && c.number(ahead + 1)?.digits === 2,
    );
    const dash =
      c.isMark('dash') &&
      (c.peek()?.glued === true || spaced) &&
      (minute.value === 0 || four || unitOf(c.word(2)) === 'hour');
    if (!colon && !dot && !dash) return null;
    c.at += 2;
    if (four && dash) c.at += 4;
    const more = c.isMark('dot') && c.peek()?.glued && c.number(1);
    if (more) return null;
    c.eat('час', 'часов', 'ч');
    c.eat(...partsOfDay);
    if (since && c.attempt(eatLastHour)) return { type: 'time', until: true, since, doubtful: true };
    eatZone(c);
    return { type: 'time', until, since };
  });
}

/** «(с 9.30) до 10.10», where neither a year nor an hour follows: more likely an hour than a day, and asked. */
function eatLastHour(c: Cursor): true | null {
  if (!c.eat('до', 'по')) return null;
  const [hour, minute] = [c.number(), c.number(2)];
  const written = hour && minute?.digits === 2 && minute.glued && c.isMark('dot', 1) && hour.value <= 24;
  if (!written || minute.value === 0 || minute.value > 12) return null;
  c.at += 3;
  const goesOn = c.number() !== null || (c.isMark('dot') && c.number(1)) || (c.word() === 'в' && c.number(1));
  return goesOn || unitOf(c.word()) === 'hour' ? null : true;
}
