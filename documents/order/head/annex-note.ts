import type { CivilDate } from '../../../domain/civil-date.js';
import { fromDative, fromGenitive } from '../../../domain/bodies/names/nominative.js';
import type { HeadLine } from './head-lines.js';
import { findDate } from './russian-date.js';
import { isPlanTitle } from './plan-title.js';

/** What an annex's note says of the order it belongs to. */
interface AnnexNote {
  type: string | null;
  number: string | null;
  date: CivilDate | null;
  issuer: string | null;
}

const kinds = ['приказ', 'распоряжение', 'постановление', 'решение', 'указ'];
const kind = '(приказ|распоряжени|постановлени|решени|указ(?=ом(?![а-яё])|у(?![а-яё])))[а-яё]*';
const sign = String.raw`\s*(?:г\.|года)?\s*(?:№|N)[\s_]*(?<number>[\p{L}\d][\p{L}\d/.-]*)`;
/** What has a number of its own: «приказом МБОУ СОШ № 3 от 20.01.2026», «детского сада «Ромашка» № 3». */
const notNumbered = String.raw`(?<!(?:школ|сош|оош|нош|гимнази|лице|сад|доу|училищ|интернат|больниц|поликлиник|филиал|центр|колледж|техникум|отделени|участ|корпус)[а-яё]*(?:\s+[«"][^«»"№]{1,60})?["»]?\s*)`;
/** From the fullest way to write it to the poorest; the first that fits counts. */
const ways = [
  String.raw`${kind}\s(?<issuer>[^;]{0,200}?)(?<!\p{L})от(?:\s+|(?=[\d«"]))(?<date>(?:(?!протокол).){6,30}?)${sign}`,
  // «приказом № 77 от 31.08.2021»
  String.raw`${kind}\s+(?:№|N)\s*(?<number>[\p{L}\d][\p{L}\d/.-]*)\s+от\s+(?<date>.{6,30})`,
  // «приказом по школе № 67 от 30.08.2023»: the number may be the school's
  String.raw`${kind}\s+по\s[^;№\d]{3,80}(?:№|N)\s*\d+\s+от\s+(?<date>.{6,30})`,
  // «приказом начальника отдела образования № 12 от 20.01.2026», where the number is not that of a school
  String.raw`${kind}\s(?<issuer>(?!по\s)(?:(?!протокол)[^;№\d]){3,200}?)${notNumbered}(?:№|N)\s*(?<number>[\p{L}\d][\p{L}\d/.-]*)\s+от\s+(?<date>.{6,30})`,
  // «Решение Энского городского Совета депутатов 17.06.2004 № 116»
  String.raw`${kind}\s(?<issuer>[^;]{0,200}?)(?<date>\d{1,2}\.\d{1,2}\.\d{4})${sign}`,
  // a number that is not given, or is that of the minutes
  String.raw`${kind}\s(?<issuer>[^;№]{3,200}?)от\s+(?<date>.{6,30})`,
  String.raw`${kind}\s(?<issuer>[^;№]{3,200}?)\s*(?:(?:№|N)|от)\s*_`,
].map((way) => new RegExp(way, 'iu'));
/** «Приказ управления образования от 20.01.2026 № 12» on one line. */
const wholeName = /^(?:приказ|распоряжение|постановление|решение)\s.{3,150}\sот\s.{6,30}(?:№|N)/iu;
/** Where such a note begins; a file may also open with the whole name of its order. */
const noteStart = new RegExp(
  String.raw`^(?:приложение|к\s+(?:приказу|распоряжению|постановлению|решению)(?![а-яё])|утвержд[её]н|утверждаю|одобрен|\(?утв\.|выписка\s+из)|${wholeName.source}`,
  'iu',
);
/** «СОГЛАСОВАНО … УТВЕРЖДАЮ»: two stamps on the same lines of a page. */
export const stampBeside =
  /^(?:согласован|принят|рассмотрен)[а-яё]*\s.*утвержд(?:аю|[её]н[аоы]?)(?![а-яё])/iu;
/** A line for a signature or a person's initials. */
const signed = /_{3}|\p{Lu}\.\s?\p{Lu}\./u;
const longestLine = 200;
const noteLines = 6;
const mostNotes = 4;
const longestNote = 600;

/** «министерства образования области» → «министерство образования области»; null where no body is named. */
export function issuerOf(written: string): string | null {
  const name = written.replace(/[\s,(]+$|^\s*по\s+/gu, '').trim();
  if (!/\p{L}{3}/u.test(name)) return null;
  if (/^\s*по\s/iu.test(written)) return fromDative(name);
  return /\p{Ll}/u.test(name) ? fromGenitive(name) : fromGenitive(name).toUpperCase();
}

/** «Приложение к приказу отдела образования от 27.11.2020 № 88», where the file holds only the annex; what it does not say is null. */
export function fromAnnexNote(lines: readonly HeadLine[]): AnnexNote {
  const starts = (pattern: RegExp) =>
    lines.flatMap(({ text }, at) => (text.length < longestLine && pattern.test(text) ? [at] : []));
  const own = starts(noteStart);
  const title = lines.findIndex(({ text }) => isPlanTitle(text));
  // behind the first note or the title an act by its whole name is one that the plan rests on
  const further = (at: number) => (title < 0 || at < title) && !wholeName.test(lines[at]?.text ?? '');
  const notes =
    own.length > 0
      ? own.filter((at, index) => index === 0 || further(at)).slice(0, mostNotes)
      : starts(stampBeside).slice(0, 1);
  const match = notes
    .map((at) => matchIn(lines.slice(at, at + noteLines)))
    .find((found) => found !== undefined);
  const { number, date, issuer } = match?.groups ?? {};
  return {
    type: kinds.find((name) => match?.[1] && name.startsWith(match[1].toLowerCase())) ?? null,
    number: number?.replace(/\.$/, '') ?? null,
    date: findDate(date ?? ''),
    // words of the other stamp stand between those of this one
    issuer: own.length > 0 && !signed.test(issuer ?? '') ? issuerOf(issuer ?? '') : null,
  };
}

function matchIn(lines: readonly HeadLine[]): RegExpExecArray | undefined {
  const texts = lines.map(({ text }) => text);
  const plan = texts.findIndex((text) => isPlanTitle(text));
  const note = (plan < 0 ? texts : texts.slice(0, plan)).join(' ').slice(0, longestNote);
  return ways.map((way) => way.exec(note)).find((found) => found !== null) ?? undefined;
}
