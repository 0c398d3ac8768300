import type { Cursor } from '../words/cursor.js';
import { parseContinuous } from './continuous.js';
import { parseDate } from './dates.js';
import { occasions } from './occasions.js';
import { cardinalOf } from '../words/numbers.js';
import { parseRecurrence } from './recurrences.js';
import { unitOf } from '../words/units.js';

/**
 * Takes the free words that name a schedule or an event, up to where the next deadline begins, and gives them as written.
 * «от 12.08.2020 № 974» and «на 2024 год» are part of the name, not a deadline. A need has no name: there the words end before a
 * number, which must not be lost; those of an event end before «, по графику», which is a deadline of its own.
 */
export function takeTail(c: Cursor, until: 'end' | 'before numbers' | 'before schedules' = 'end'): string {
  const from = c.at;
  let depth = 0;
  while (!c.done) {
    if (c.isMark('semicolon') || c.isMark('break')) break;
    if (c.isMark('close')) {
      if (depth === 0) break;
      depth -= 1;
    }
    const parted =
      !betweenYears(c) &&
      (c.isMark('comma') ||
        c.isMark('slash') ||
        c.isMark('dot') ||
        c.isMark('dash') ||
        c.isMark('colon') ||
        c.isMark('open'));
    if (c.isMark('comma') && /^(т|то)$/.test(c.word(1)) && /^(е|есть)$/.test(c.word(2) || c.word(3))) break;
    // «по графику (кроме выходных)» changes the deadline; «в случае, если …» does not
    if (parted && changes.test(twoWords.has(c.word(1)) ? `${c.word(1)} ${c.word(2)}` : c.word(1))) break;
    if (parted && (beginsTerm(c, 1) || beginsDeadline(c, 1, true))) break;
    if (c.word() === 'и' && addsDeadline(c, 1)) break;
    const joined = parted || c.word() === 'и';
    if (joined && c.word(1) === 'при' && occasions.test(c.word(2))) break;
    if (joined && until !== 'end' && saysSchedule(c, 1)) break;
    if (c.word() === 'и' && until !== 'end' && saysElsewhere(c, 1)) break;
    // «со дня поступления до конца года»
    const edge = c.word() === 'до' && /^(?:конца|начала)$/.test(c.word(1)) && beginsDeadline(c, 0, true);
    if (c.at > from && (edge || saysNeed(c, 0))) break;
    if (!parted && c.at > from && /^(в|не)$/.test(c.word()) && beginsTerm(c, 0)) break;
    if (!parted && c.at > from && !isNaming(c) && beginsDeadline(c, 0, false)) break;
    if (until === 'before numbers' && c.number(parted ? 1 : 0) && c.word(-1) !== 'n') break;
    if (c.isMark('open')) depth += 1;
    if (!isNaming(c) || !skipDate(c)) c.at += 1;
  }
  let last = c.at;
  while (last > from && c.tokens[last - 1]?.type === 'mark' && !c.isMark('close', last - 1 - c.at)) last -= 1;
  return c.textOf(from, last).trim();
}

/** «отопительного сезона 2025–2026 годов», «ОЗП 2026/2027»: the years of what is named. */
function betweenYears(c: Cursor): boolean {
  const sign = c.isMark('dash') || c.isMark('slash');
  return sign && c.number(-1)?.digits === 4 && c.number(1)?.digits === 4;
}

/** «по графику и по мере необходимости», «со дня поступления и до конца года»: another deadline of the same work. */
function addsDeadline(c: Cursor, at: 1): boolean {
  if (/^(?:ежедневно|еженедельно|ежемесячно|ежеквартально|ежегодно|постоянно)$/.test(c.word(at))) return true;
  if (saysNeed(c, at) || beginsTerm(c, at)) return true;
  return /^(?:до|к|не|с|по)$/.test(c.word(at)) && beginsDeadline(c, at, true);
}

/** «по плану работы», «по отд. графику» so many words on: the days stand in another paper. */
function saysSchedule(c: Cursor, at: number): boolean {
  if (c.word(at) !== 'по') return false;
  return [1, 2, 3].some((more) => {
    const between = Array.from({ length: more - 1 }, (_, index) => at + 1 + index);
    const named = between.every((one) => c.word(one) !== '' || c.isMark('dot', one));
    return named && /^(?:план|график|расписани|циклограмм)/.test(c.word(at + more));
  });
}

/** «по плану», «согласно графику», «при изменениях» so many words on: found elsewhere or opened by hand. */
export function saysElsewhere(c: Cursor, at: number): boolean {
  const words = `${c.word(at)} ${c.word(at + 1)}`;
  if (/^(?:согласно |в соответствии$|по (?:мере|согласованию|запрос[а-я]+|заявк[а-я]+)$)/.test(words))
    return true;
  const occasion = c.word(at) === 'при' && occasions.test(c.word(at + 1));
  return occasion || saysNeed(c, at) || saysSchedule(c, at);
}

/** «по мере необходимости», «по запросу», «при необходимости» so many words on. */
function saysNeed(c: Cursor, at: number): boolean {
  const need =
    /^по (?:мере|необходимости|потребности|запрос[а-я]+|заявк[а-я]+|требованию)$|^при необходимости$/;
  return need.test(`${c.word(at)} ${c.word(at + 1)}`);
}

const twoWords = new Set(['но', 'за', 'не', 'по', 'при']);
/** After a comma or a bracket these words change what was said before. */
const changes =
  /^(?:по мере|по необходимости|по потребности|при необходимости|только|кажд[а-я]+|не считая|кроме|исключая|за исключением|но не|отмен[а-я]+|продлен[а-я]*|перен[а-я]+|предварительно|не (?:чаще|более|реже))$/;

/** «…, в течение 3 рабочих дней», «…, не позднее чем за 5 дней»: a length of time is a deadline of its own. */
export function beginsTerm(c: Cursor, ahead: 0 | 1): boolean {
  // «…, в десятидневный срок», «…, 2 недели до экзамена»
  const numbered = c.number(ahead + 1) !== null && c.isMark('dash', ahead + 2) ? ahead + 3 : ahead + 1;
  if (c.word(ahead) === 'в' && /(?:дневн|недельн|месячн)ый$/.test(c.word(numbered))) return true;
  if (ahead === 1 && isCountedTerm(c, ahead)) return true;
  const words = [c.word(ahead), c.word(ahead + 1)].join(' ');
  const two = /^(в течение|в течении|не позднее|не позже|не ранее)$/.test(words);
  const one = /^(через|спустя|за)$/.test(c.word(ahead));
  if (!two && !one) return false;
  const at = ahead + (two ? 2 : 1);
  // «…, за месяц до начала»
  if (one && /^(?:месяц|неделю|сутки|день|час|год)$/.test(c.word(at)) && c.word(at + 1) === 'до') return true;
  // «…, в течение недели после»
  if (two && /^(?:недели|месяца|суток)$/.test(c.word(at))) return true;
  return [at, at + 1, at + 2].some((ahead) => c.number(ahead) !== null || cardinalOf(c.word(ahead)) !== null);
}

/** «30 календарных дней с момента», «2 недели до»: so many units, and from what. */
function isCountedTerm(c: Cursor, ahead: number): boolean {
  if (c.number(ahead) === null) return false;
  const unit = /^(?:рабочих|календарных|учебных)$/.test(c.word(ahead + 1)) ? ahead + 2 : ahead + 1;
  const counts = ['day', 'week', 'month'].includes(unitOf(c.word(unit)) ?? '');
  const next = c.isMark('comma', unit + 1) ? unit + 2 : unit + 1;
  return counts && /^(?:до|с|со|после)$/.test(c.word(next));
}

/** The word before makes what follows a part of a name: «от 12.08.2020», «на апрель», «№ 5». */
function isNaming(c: Cursor): boolean {
  return ['от', 'на', 'за', 'n'].includes(c.word(-1)) || c.peek(-1)?.text === '№';
}

/** True where a deadline of its own begins; a bare year only after a comma or a bracket. */
export function beginsDeadline(c: Cursor, ahead: number, parted: boolean): boolean {
  const before = c.at;
  c.at += ahead;
  const then = ['далее', 'затем', 'или', 'либо', 'срочно'].includes(c.word());
  const date = then ? null : parseDate(c);
  const piece = date ?? (then ? null : (parseRecurrence(c) ?? parseContinuous(c)));
  c.at = before;
  if (then) return true;
  if (!date) return piece !== null;
  const years = date.from.unit === 'year' || date.from.unit === 'school_year';
  return parted || (!years && (date.from.unit !== 'number' || date.to !== null));
}

function skipDate(c: Cursor): boolean {
  return parseDate(c) !== null;
}
