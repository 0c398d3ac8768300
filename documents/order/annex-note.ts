import type { CivilDate } from '../../domain/civil-date.js';
import { fromGenitive } from '../../domain/bodies/nominative.js';
import type { HeadLine } from './head-lines.js';
import { findDate } from './russian-date.js';
import { isPlanTitle } from './second-plan.js';

/** What an annex's note says of the order it belongs to. */
interface AnnexNote {
  type: string | null;
  number: string | null;
  date: CivilDate | null;
  issuer: string | null;
}

const annexOf =
  /(приказ|распоряжени|постановлени)[а-яё]*\s([^;]{0,200}?)от\s+(.{6,30}?)\s*(?:г\.|года)?\s*(?:№|N)[\s_]*([\p{L}\d][\p{L}\d/.-]*)/iu;
/** «приказом № 77 от 31.08.2021» */
const annexNumbered =
  /(приказ|распоряжени|постановлени)[а-яё]*(\s+)(?:№|N)\s*([\p{L}\d][\p{L}\d/.-]*)\s+от\s+(.{6,30})/iu;
/** Where such a note begins; a file may also open with the whole name of its order on one line. */
const noteStart =
  /^(?:приложение|утвержд[её]н|утверждаю|выписка\s+из)|^(?:приказ|распоряжение|постановление)\s.{3,150}\sот\s.{6,30}(?:№|N)/iu;
/** «СОГЛАСОВАНО … УТВЕРЖДАЮ»: two stamps on the same lines of a page. */
const stampBeside = /^(?:согласован|принят|рассмотрен)[а-яё]*\s.*утвержд(?:аю|ен[аоы]?)(?![а-яё])/iu;
const longestLine = 200;
const noteLines = 6;
const longestNote = 600;

/** «министерства образования области» → «министерство образования области»; null where no body is named. */
export function issuerOf(written: string): string | null {
  const name = written.replace(/[\s,(]+$/u, '').trim();
  if (!/\p{L}{3}/u.test(name)) return null;
  return /\p{Ll}/u.test(name) ? fromGenitive(name) : fromGenitive(name).toUpperCase();
}

/** «Приложение к приказу отдела образования от 27.11.2020 № 88», where the file holds only the annex; what it does not say is null. */
export function fromAnnexNote(lines: readonly HeadLine[]): AnnexNote {
  const find = (pattern: RegExp) =>
    lines.findIndex(({ text }) => text.length < longestLine && pattern.test(text));
  const own = find(noteStart);
  const at = own >= 0 ? own : find(stampBeside);
  const texts = at < 0 ? [] : lines.slice(at, at + noteLines).map(({ text }) => text);
  const plan = texts.findIndex((text) => isPlanTitle(text));
  const note = (plan < 0 ? texts : texts.slice(0, plan)).join(' ').slice(0, longestNote);
  const dated = annexOf.exec(note);
  const match = dated ?? annexNumbered.exec(note);
  const [number, date] = dated ? [dated[4], dated[3]] : [match?.[3], match?.[4]];
  const type = ['приказ', 'распоряжение', 'постановление'].find(
    (name) => match?.[1] && name.startsWith(match[1].toLowerCase()),
  );
  return {
    type: type ?? null,
    number: number?.replace(/\.$/, '') ?? null,
    date: findDate(date ?? ''),
    // words of the other stamp stand between those of this one
    issuer: own >= 0 ? issuerOf(match?.[2] ?? '') : null,
  };
}
