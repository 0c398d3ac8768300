import type { Cursor } from '../words/cursor.js';
import type { Piece } from './items.js';
import { monthOf } from '../words/months.js';
import { parseTime } from './day-times.js';
import { beginsDeadline, beginsTerm, saysElsewhere } from './tails.js';

const places =
  /^(ул|улица|улице|пл|площадь|площади|пр|проспект|переулок|дом|дк|зал|зале|каб|кабинет|ауд|аудитори[яи]|школ[аеы]?|сош|оош|[мгк][абко]оу|мобу|мдоу|мадоу|мбдоу|гбоу|мку|мбу|библиотек[аеи]?|учрежден[а-я]+|стадион[а-я]*|кладбищ[ае]|парк[еа]?|центр[еа]?|лице[йея]|гимнази[яюи]|садик?|музе[йея]|актовый|актовом|спортивный|спортзал[а-я]*|памятник[а-я]*|мемориал[а-я]*|сквер[еа]?|территори[яи]|клуб[еа]?|дворец|дворце|театр[еа]?|кинотеатр[еа]?|набережн[а-я]+|аллея|аллее|бульвар[еа]?|бассейн[еа]?|лагер[ьея]|галере[яие]|фойе|холл[еа]?|[срмгк]дк|с?ск|кск|ксц|кдц|цкд|рмк|ц?кр|дши|дмш|дюсш|фок|ддт|цдт|[мрц]?цбс?|гдк|скц|скк|кцсон|пгт|мкр|микрорайон[еа]?)$/;
/** Words that may change a deadline: with one of them near, nothing is taken for a place. */
const weighty =
  /^(вместо|предварит[а-я]*|уточн[а-я]*|ориентировоч[а-я]*|возможн[а-я]*|только|кроме|исключ[а-я]*|перен[а-я]*|отмен[а-я]*|раньше|позже|заранее|накануне|спустя|вариант[а-я]*|запасн[а-я]*|альтернатив[а-я]*|ошибк[а-я]*|опечатк[а-я]*|если|или|либо|кажд[а-я]*|раз|раза|не|последн[а-я]*|далее|затем|ранее|позднее|продл[а-я]*)$/;
/** Whether a word beside a day may make it another day, or only the beginning of something. Small letters. */
export function mayChangeDeadline(word: string): boolean {
  return weighty.test(word) || turning.test(word);
}
/** «сдан», «отменены», «проводится»: what has become of it, or what somebody does, may change the day. Small letters. */
export function saysWhatBecame(word: string): boolean {
  return become.test(word);
}
const become =
  /^(?!опыт).*(?:[её]н[аоы]?|[аяы]н[аоы]?|[ыя]т[аоы]?|[аиеыя]л[аои]?|ся|[аяуе]ет|[аяуе]ют|[дгкнм]ут)$/;
const turning =
  /^(до|с|со|по|к|перед|после|при|за|через|старт[а-я]*|нача[а-я]*|окончан[а-я]*|заверш[а-я]*|кон(?:ец|ца|цу|це)|срок[а-я]*|резерв[а-я]*|продолж[а-я]*|предварит[а-я]*|дополнит[а-я]*|ежегодн[а-я]*|год[а-я]*|месяц[а-я]*|недел[а-я]*|д(?:ень|ня|ней|ни|нём|нем)|числ[а-я]*|квартал[а-я]*|четверт[а-я]*|полугод[а-я]*|период[а-я]*)$/;
/** What a number may follow to be part of a name; any other number may belong to a date. */
const numbered = /^(n|школ[аеы]?|сош|оош|дом|д|каб|кабинет|ауд|аудитори[яи]|лице[йея]|гимнази[яюи]|сада?)$/;
/** «Срок: по плану школы»: what follows is the deadline. */
const heading = /^(срок|сроки|дата|время|период)$/;
const longest = 30;

/**
 * «6 мая, Сясьстрой, ул. Ленина», «27 ноября, ДК „Строитель“»: columns «Срок и место» name a place beside the day. Taken only
 * where words of places stand in it and none that could change a deadline.
 */
export function parsePlace(c: Cursor): Piece | null {
  if (heading.test(c.word())) return null;
  if (c.attempt(eatRoom)) return { type: 'unknown' };
  const settlement = c.attempt(parseSettlement) ?? c.attempt(parseStreet);
  if (settlement) return settlement;
  if (!Array.from({ length: longest }, (_, ahead) => c.word(ahead)).some((word) => places.test(word)))
    return null;
  return c.attempt(() => {
    const from = c.at;
    let found = false;
    while (!c.done && !c.isMark('semicolon') && !c.isMark('break')) {
      // «пр. № 5 от 10.05» is a paper, not a street
      if (c.at - from > longest || weighty.test(c.word()) || c.word() === 'от') return null;
      const parted = c.peek()?.type === 'mark';
      const numberSign = c.peek(parted ? 0 : -1)?.text === '№';
      if (c.attempt(parseStreet)) {
        found = true;
        continue;
      }
      const before = c.isMark('dot', -1) ? c.word(-2) : c.word(-1);
      // «пр. 12.03» neither
      if (c.word() === 'пр' && c.number(c.isMark('dot', 1) ? 2 : 1)) return null;
      if (c.at > from && !numberSign && !numbersPlace(c) && beginsDeadline(c, parted ? 1 : 0, parted)) break;
      if (c.at > from && parted && beginsTerm(c, 1)) break;
      if (c.at > from && (parted || c.word() === 'и') && saysElsewhere(c, 1)) break;
      if (c.at > from && c.word() === 'и' && beginsTerm(c, 1)) break;
      if (c.isMark('close') && !found) return null;
      if (c.at > from && isTime(c)) break;
      if (c.number() && !numbered.test(before) && c.peek(-1)?.text !== '№') return null;
      found ||= places.test(c.word());
      c.at += 1;
    }
    if (!found) return null;
    if (c.word(-1) === 'и') c.at -= 1;
    return { type: 'place' };
  });
}

/** «ауд. 3.05», «каб. 2.12»: a room that looks like a day is asked. */
function eatRoom(c: Cursor): true | null {
  if (!c.eat('каб', 'кабинет', 'ауд', 'аудитория', 'аудитории')) return null;
  c.eatMark('dot');
  if (!c.number() || !c.isMark('dot', 1) || !c.number(2)?.glued || c.isMark('dot', 3)) return null;
  c.at += 3;
  return true;
}

const settlements = ['с', 'д', 'г', 'п', 'х', 'ст', 'пос', 'дер', 'пгт', 'рп', 'аул'];

/** «(ноябрь 2017 г.) пгт. Верх-Чебула»: where, with a capital after the abbreviation. */
function parseSettlement(c: Cursor): Piece | null {
  const capital = (ahead: number) => /^\p{Lu}\p{Ll}{2}/u.test(c.peek(ahead)?.text ?? '');
  if (!settlements.includes(c.word()) || !c.isMark('dot', 1) || !capital(2)) return null;
  c.at += 3;
  while (!c.done && (capital(0) || (c.isMark('dash') && c.peek()?.glued)) && !beginsDeadline(c, 0, false))
    c.at += 1;
  return { type: 'place' };
}

/** «каб. 12, 15 мая»: the number of a room, no day; before a month or a dash it may be one. */
function numbersPlace(c: Cursor): boolean {
  const behindDot = c.isMark('dot') && c.peek()?.glued ? 1 : 0;
  const before = !behindDot && c.isMark('dot', -1) ? c.word(-2) : c.word(-1);
  const number = c.number(behindDot);
  if (!number || number.ordinal || !numbered.test(before)) return false;
  const after = behindDot + 1;
  return (
    c.peek(after) === undefined ||
    c.isMark('comma', after) ||
    c.isMark('close', after) ||
    c.isMark('semicolon', after)
  );
}

/** «ул. 8 Марта», «пр. 1 Мая»: a street that has the name of a day. */
function parseStreet(c: Cursor): Piece | null {
  if (!c.eat('ул', 'улица', 'улице', 'улицы', 'пр', 'проспект', 'пл', 'площадь', 'пер', 'переулок'))
    return null;
  if ((c.number()?.digits ?? 9) > 2) return null;
  if (monthOf(c.word(1)) === null) return null;
  c.at += 2;
  return { type: 'place' };
}

function isTime(c: Cursor): boolean {
  const before = c.at;
  const time = parseTime(c);
  c.at = before;
  return time !== null;
}

const dayAdjectives = /^(международн|всемирн|всероссийск|единый|единого|европейск|общероссийск)/;

/** «12 июня – День России», «1 июня (Международный день защиты детей)»: the name of a day beside its date. */
export function parseNamedDay(c: Cursor): Piece | null {
  return c.attempt(() => {
    const adjective = dayAdjectives.test(c.word());
    const capital = c.peek()?.text.startsWith('Д') === true && c.word() === 'день';
    if (adjective && !/^д(ень|ня)$/.test(c.word(1))) return null;
    if (!adjective && !capital) return null;
    c.at += adjective ? 2 : 1;
    let words = 0;
    const another = () => c.word() === 'и' && (saysElsewhere(c, 1) || beginsTerm(c, 1));
    while (
      c.word() !== '' &&
      words < 8 &&
      !another() &&
      !weighty.test(c.word()) &&
      !beginsDeadline(c, 0, false)
    ) {
      c.at += 1;
      words += 1;
    }
    if (words > 1 && c.word(-1) === 'и') c.at -= 1;
    return words > 0 ? { type: 'named_day' } : null;
  });
}
