import { Cursor } from '../words/cursor.js';
import { parseDate } from './dates.js';
import { dayTitles } from './day-titles.js';
import type { Item, Piece } from './items.js';
import { parseContinuous } from './continuous.js';
import { parseException, parseIncluded, parseSource } from './exceptions.js';
import { settleLeftOut } from './left-out-months.js';
import { parseTime, parseUrgent } from './day-times.js';
import { parseAfterPeriod, parseLabel, parseNextPeriod } from './report-periods.js';
import { parseDemand } from './demand.js';
import { parseDecidedElsewhere, parseEvent, parseExternal } from './schedules.js';
import { parseSchoolQuarter } from './school-quarter-words.js';
import { eatCount } from './points.js';
import { parseRecurrence } from './recurrences.js';
import { parseNamedDay, parsePlace } from './places.js';
import { parseRelative } from './relative.js';
import { isGenitiveMonth } from '../words/months.js';
import { parseSubject } from './subjects.js';
import type { Token } from '../words/token.js';
import { parseWorkingDays } from './working-days.js';

/** In the order in which they are tried at every place: the more particular first. */
const rules: ((c: Cursor) => Piece | null)[] = [
  parseWorkingDays,
  parseException,
  parseIncluded,
  parseSource,
  parseLabel,
  parseSubject,
  parseTime,
  parseSchoolQuarter,
  parseRecurrence,
  parseContinuous,
  parseRelative,
  parseAfterPeriod,
  parseNextPeriod,
  parseDate,
  parseUrgent,
  parseNamedDay,
  parseDemand,
  parseExternal,
  parseDecidedElsewhere,
  parseEvent,
  parsePlace,
];

const fillers = new Set(
  'в во на с к срок срока сроки сроком сроку исполнения выполнения реализации представления включительно месяц месяца период ориентировочно примерно плановый дата также только число режиме основе периодичность периодичностью частота время начало нарастающим итогом разово повторно однократно единовременно очно заочно дистанционно онлайн'.split(
    ' ',
  ),
);
const thens = new Set(['далее', 'затем', 'потом', 'впоследствии', 'дальнейшем', 'последующем']);

/** Recognises the tokens from left to right, each rule looking ahead a bounded distance. */
export function parseItems(phrase: string, tokens: readonly Token[]): Item[] {
  const c = new Cursor(phrase, withoutInnerBreaks(tokens));
  const items: Item[] = [];
  while (!c.done) {
    const from = c.at;
    const piece = joint(c) ?? firstPiece(c) ?? leftOver(c);
    add(items, piece, c.tokens[from], c.tokens[c.at - 1], phrase);
  }
  return dayTitles(settleLeftOut(items));
}

/** «ежегодно (до 1 июля; до 1 декабря)»: a semicolon inside brackets parts no more than a comma does. */
function withoutInnerBreaks(tokens: readonly Token[]): readonly Token[] {
  const opened: number[] = [];
  const inside = new Set<number>();
  let semicolons: number[] = [];
  for (const [at, token] of tokens.entries()) {
    // brackets round the whole phrase say nothing
    if (token.type !== 'mark' || at === 0) continue;
    if (token.mark === 'open') opened.push(at);
    if (token.mark === 'semicolon' && opened.length > 0) semicolons.push(at);
    if (token.mark !== 'close' || opened.pop() === undefined || opened.length > 0) continue;
    for (const semicolon of semicolons) inside.add(semicolon);
    semicolons = [];
  }
  if (inside.size === 0) return tokens;
  return tokens.map((token, at) =>
    inside.has(at) && token.type === 'mark' ? { ...token, mark: 'comma' } : token,
  );
}

function firstPiece(c: Cursor): Piece | null {
  if (c.peek()?.type === 'mark') return null;
  for (const rule of rules) {
    const piece = rule(c);
    if (piece) return piece;
  }
  return null;
}

/** «ежемесячно 1 раз», «ежемесячно, не менее одного раза». */
function eatOnce(c: Cursor): true | null {
  if (!c.eatAll('не', 'менее')) c.eatAll('не', 'реже');
  if (eatCount(c) !== 1 || !c.eat('раз', 'раза')) return null;
  return c.done || c.isMark('comma') || c.isMark('close') ? true : null;
}

/** «начало в 10.00», «начало – 15 мая», but «15 мая – начало работы», «15 мая (начало)». */
function saysHour(c: Cursor): boolean {
  const signed = c.isMark('dash', 1) || c.isMark('colon', 1) || c.number(1) !== null;
  return signed || /^(в|во|с|со|к)$/.test(c.word(1));
}

/** «С-1»: the day before that of the event, but «с-1 по 15 марта». */
function countsBack(c: Cursor): boolean {
  const glued = c.isMark('dash', 1) && c.peek(1)?.glued === true && c.number(2)?.glued === true;
  return c.word() === 'с' && glued && !/^(по|до)$/.test(c.word(3)) && !c.isMark('dot', 3);
}

function leftOver(c: Cursor): Piece {
  if (c.attempt(eatOnce)) return { type: 'filler' };
  const begins = c.word() === 'начало' && !saysHour(c);
  const filler = fillers.has(c.word()) && !begins && !countsBack(c);
  c.at += 1;
  return filler ? { type: 'filler' } : { type: 'unknown' };
}

function add(
  items: Item[],
  piece: Piece,
  first: Token | undefined,
  last: Token | undefined,
  phrase: string,
): void {
  if (!first || !last) return;
  const before = items.at(-1);
  if (piece.type === 'unknown' && before?.type === 'unknown') {
    items[items.length - 1] = { ...before, end: last.end, text: phrase.slice(before.start, last.end) };
  } else {
    items.push({ ...piece, start: first.start, end: last.end, text: phrase.slice(first.start, last.end) });
  }
}

/** What joins or parts the deadlines of a phrase. */
function joint(c: Cursor): Piece | null {
  const token = c.peek();
  if (token?.type === 'mark') {
    if (token.mark === 'other' || cutsNumber(c)) return null;
    c.at += 1;
    if (token.mark === 'semicolon' && !betweenDays(c)) return { type: 'break' };
    if (token.mark === 'slash') return { type: 'or' };
    return { type: 'comma', apart: token.mark === 'dash' || token.mark === 'colon', and: false };
  }
  if (token?.type !== 'word') return null;
  if (token.word === 'в' && thens.has(c.word(1))) c.at += 1;
  if (thens.has(c.word())) {
    c.at += 1;
    return { type: 'then' };
  }
  if (eatThatIs(c)) return { type: 'that_is' };
  if (c.eat('и') || c.eatAll('а', 'также')) return { type: 'comma', apart: false, and: true };
  if (c.word() === 'но' && c.word(1) === 'не' && c.eat('но'))
    return { type: 'comma', apart: false, and: false };
  return c.eat('или', 'либо') ? { type: 'or' } : null;
}

/** «5; 12; 19 октября», the cursor after the sign: numbers of days that share one month. */
function betweenDays(c: Cursor): boolean {
  const [before, after] = [c.number(-2), c.number()];
  if (!before || !after || before.digits > 2 || after.digits > 2 || c.isMark('dot', -3)) return false;
  return c.isMark('semicolon', 1) || c.isMark('comma', 1) || c.word(1) === 'и' || isGenitiveMonth(c.word(1));
}

/** «т.е.», «то есть». */
function eatThatIs(c: Cursor): boolean {
  if (c.eatAll('то', 'есть')) return true;
  if (c.word() !== 'т' || !c.isMark('dot', 1) || c.word(2) !== 'е') return false;
  c.at += 2;
  c.skipWord();
  return true;
}

/** A dot or slash inside «99.99.99.2024» that no rule of dates has taken: it must not be lost. */
function cutsNumber(c: Cursor): boolean {
  const inside = c.isMark('dot') || c.isMark('slash');
  return inside && c.peek()?.glued === true && c.number(-1) !== null && c.number(1)?.glued === true;
}
