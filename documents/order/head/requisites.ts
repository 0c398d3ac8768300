import { headOf } from '../../../domain/bodies/words/head.js';
import type { CivilDate } from '../../../domain/civil-date.js';
import { preamble } from './clauses.js';
import type { HeadLine } from './head-lines.js';
import { fromAnnexNote, issuerOf, stampBeside } from './annex-note.js';
import { authority, issuerBeforeVerb, issuerIn, titleStart } from './issuer.js';
import { readTitle, verbTypes } from './order-title.js';
import { requisiteNumber, withRestOfNumber } from './requisite-number.js';
import { dateIn, findDate } from './russian-date.js';
import { isPlanTitle } from './plan-title.js';

/** What stands above the order's own words. */
export interface Requisites {
  type: string | null;
  number: string | null;
  date: CivilDate | null;
  issuer: string | null;
  title: string | null;
}

const types = ['приказ', 'распоряжение', 'постановление', 'решение', 'указ', 'поручение'];
/** «ПРИКАЗ по школе № 67»: whose it is, after its name. */
const byWhom =
  /^по\s+(?:основной\s+деятельности|\p{Lu}{2,}|(?:[а-яё]+\s){0,2}(?:школе|лицею|гимназии|интернату|саду|учреждению|центру|колледжу|техникуму|больнице|поликлинике|отделу|управлению))(?![\p{Ll}])[^.;:]*(?:\.\d[^.;:]*)*(?:г\.)?$/iu;
const anyStamp = /^[«"]?(?:согласован|принят|рассмотрен|одобрен)[а-яё]*(?![а-яё])/iu;
/** «УТВЕРЖДЕНО» over «Решение», «Энского районного исполнительного комитета»: the stamp of an annex goes on. */
const stampAlone = /^утвержд[её]н[аоы]?$/iu;
const requisiteLines = 8;
const stampLines = 6;
/** Lines and letters of a whole name: kind, body, day and number. */
const nameLines = 5;
const longestName = 250;

/** Type, number, date, issuer and title from the lines before the table; what is not written is null. */
export function readRequisites(lines: readonly HeadLine[]): Requisites {
  const at = nameAt(lines);
  const own = at >= 0 ? fromOwnLines(lines, at) : emptyRequisites;
  if (own.number !== null && own.date !== null) return own;
  const annex = fromAnnexNote(lines);
  const verb = lines.flatMap(({ text }) => verbTypes.filter(([pattern]) => pattern.test(text)))[0];
  const head = at < 0 ? fromTop(lines) : own;
  return {
    ...head,
    type: own.type ?? verb?.[1] ?? annex.type,
    number: head.number ?? annex.number,
    date: head.date ?? annex.date ?? stampDate(lines),
    issuer: head.issuer ?? annex.issuer ?? issuerBeforeVerb(lines),
  };
}

/** The line that names the order («ПРИКАЗ»), else the one that calls the file an extract of it; -1 for none. */
export function nameAt(lines: readonly HeadLine[]): number {
  const own = lines.findIndex(
    ({ text }, at) => typeOf(text) !== null && !stampAlone.test(lines[at - 1]?.text ?? ''),
  );
  if (own >= 0) return own;
  const whole = lines.findIndex((_, at) => wholeName(lines, at) !== null);
  return whole >= 0 ? whole : lines.findIndex(({ text }) => extractOf(text) !== null);
}

/** «Постановление Администрации Энского района», «от 27 марта 2007 г. № 210» and then what it is about, as collections of law write it. */
function wholeName(lines: readonly HeadLine[], at: number): { type: string; issuer: string | null } | null {
  const next = lines.slice(at, at + nameLines);
  const text = next
    .slice(0, 2)
    .map((line) => line.text)
    .join(' ')
    .slice(0, longestName);
  const [, word = '', body = ''] = /^(\p{Lu}\p{L}+)\s+(\p{L}[^\d№]*?)\s+от\s/u.exec(text) ?? [];
  const type = word.toLowerCase();
  if (!types.includes(type) || !authority.test(body)) return null;
  const { number, date } = requisitesIn(next);
  const named = [...lines.slice(Math.max(at - 1, 0), at), ...next.slice(1)].some((line) =>
    titleStart.test(line.text),
  );
  return number !== null && date !== null && named ? { type, issuer: issuerOf(body) } : null;
}

/** «ВЫПИСКА ИЗ ПРИКАЗА», «Выписка из приказа № 88 от 27.11.2020» on a line of its own. */
function extractOf(text: string): string | null {
  const found =
    /^(?:выписка|в\sы\sп\sи\sс\sк\sа)\s+из\s+(приказ|распоряжени|постановлени|решени)[ая](?![а-яё])/iu.exec(
      text,
    );
  const type = types.find((name) => found?.[1] && name.startsWith(found[1].toLowerCase()));
  return type === undefined ? null : typeOf(`${type}${text.slice(found?.[0].length)}`);
}

const emptyRequisites: Requisites = { type: null, number: null, date: null, issuer: null, title: null };

/** «ПРИКАЗ», «П Р И К А З», «ПРИКАЗ № 88 от 27.11.2020» on a line of its own. */
function typeOf(text: string): string | null {
  if (text.length > 80) return null;
  const spaced = /^(?:[А-ЯЁ] ){3,}[А-ЯЁ](?![а-яё])/.exec(text)?.[0];
  const word = (spaced?.replaceAll(' ', '') ?? /^[А-ЯЁа-яё]+/.exec(text)?.[0] ?? '').toLowerCase();
  const rest = text.slice(spaced?.length ?? word.length).trim();
  return types.includes(word) && (/^(?:$|№|N\s*\d|от\s|["«„]?\d|\()/.test(rest) || byWhom.test(rest))
    ? word
    : null;
}

function fromOwnLines(lines: readonly HeadLine[], at: number): Requisites {
  const title = readTitle(lines, at + 1) ?? readTitle(lines.slice(0, at), 0);
  const until = Math.min(title && title.at > at ? title.at : lines.length, at + 1 + requisiteLines);
  const after = requisitesIn(lines.slice(at, until));
  const before = requisitesIn(lines.slice(0, at));
  const whole = wholeName(lines, at);
  return {
    type: typeOf(lines[at]?.text ?? '') ?? whole?.type ?? extractOf(lines[at]?.text ?? ''),
    number: after.number ?? before.number,
    date: after.date ?? before.date,
    issuer:
      whole?.issuer ??
      issuerIn(lines.slice(0, at)) ??
      issuerBeside(lines[at]?.text ?? '') ??
      issuerBelow(capitalsBelow(lines, at + 1)),
    title: title?.text ?? null,
  };
}

/** «ПРИКАЗ по МБОУ СОШ № 17» where the order's own number stands elsewhere. */
function issuerBeside(text: string): string | null {
  const [, body] = /^\S+\s+(по\s+(?!основной)[^\d№]+(?:№\s*\d+)?)$/u.exec(text) ?? [];
  return body === undefined ? null : issuerOf(body);
}

/** The line below the name of the order, with those that go on in capitals. */
function capitalsBelow(lines: readonly HeadLine[], at: number): string {
  const own = lines[at]?.text ?? '';
  if (/\p{Ll}/u.test(own)) return own;
  const rest = lines
    .slice(at + 1, at + 4)
    .findIndex(({ text, apart }) => apart || !/^\p{Lu}[^\p{Ll}\d№]*$/u.test(text) || titleStart.test(text));
  const more = lines.slice(at + 1, at + 1 + (rest < 0 ? 3 : rest)).map(({ text }) => text);
  return [own, ...more].join(' ');
}

/** «ПРИКАЗ» over «МИНИСТЕРСТВА КУЛЬТУРЫ» or «по управлению образования»: who issued it follows. */
function issuerBelow(text: string): string | null {
  if (byWhom.test(text)) {
    const body = issuerOf(text);
    // «по личному составу» says what it is about
    return body !== null && (headOf(body) !== null || /^\p{Lu}{2,}/u.test(body)) ? body : null;
  }
  const isBody = authority.test(text) && !findDate(text) && requisiteNumber(text) === null;
  return isBody ? issuerOf(text) : null;
}

/** «Об управлении», «О нас»: where the menu of a site leads. */
const menuEntry = /^Об?\s+[^\s.]+$/u;

/** Orders that begin with the verb only: the number and date stand above the title. */
function fromTop(lines: readonly HeadLine[]): Requisites {
  const first = readTitle(lines, 0);
  const above = requisitesIn(lines.slice(0, Math.min(first?.at ?? 0, requisiteLines)));
  // an order names its day or its number above «О субботнике», a site does not
  const isMenu = menuEntry.test(first?.text ?? '') && above.date === null && above.number === null;
  return { ...emptyRequisites, ...above, title: isMenu ? null : (first?.text ?? null) };
}

function requisitesIn(lines: readonly HeadLine[]): { number: string | null; date: CivilDate | null } {
  let number: string | null = null;
  let date: CivilDate | null = null;
  for (const [at, line] of lines.entries()) {
    const text = withRestOfNumber(line.text, lines[at + 1]);
    if (preamble.test(text)) break;
    if (text.length > 120) continue;
    number ??= requisiteNumber(text);
    date ??= findDate(text);
  }
  return { number, date };
}

/** «УТВЕРЖДАЮ Начальник отдела … «15» января 2024 г.»: the day on which a plan without an order was approved. */
function stampDate(lines: readonly HeadLine[]): CivilDate | null {
  // who approves the plan himself says its day, before any note of what was approved
  const find = (stamp: RegExp) => lines.findIndex(({ text }) => stamp.test(text));
  const himself = find(/^утверждаю(?![а-яё])/i);
  const at = himself >= 0 ? himself : find(/^утвержд[её]н[аоы]?(?![а-яё])/i);
  if (at < 0) return dayBeside(lines);
  const own = lines.slice(at, at + stampLines);
  const next = own.findIndex(({ text }, index) => index > 0 && (anyStamp.test(text) || isPlanTitle(text)));
  const dates = own.slice(0, next < 0 ? own.length : next).map(({ text }) => findDate(text));
  return dates.find((date) => date !== null) ?? null;
}

/** Of two stamps on the same lines of a page, the only day: a second one may be that of the other stamp. */
function dayBeside(lines: readonly HeadLine[]): CivilDate | null {
  const at = lines.findIndex(({ text }) => text.length < longestName && stampBeside.test(text));
  const stamps =
    at < 0
      ? ''
      : lines
          .slice(at, at + stampLines)
          .map(({ text }) => text)
          .join('\n');
  const day = dateIn(stamps);
  return day && dateIn(stamps.slice(day.end)) === null ? day.date : null;
}
