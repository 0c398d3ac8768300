import { joinBrokenWords } from '../grid/broken-words.js';
import type { HeadLine } from './head-lines.js';
import { paragraphAt } from './head-lines.js';

/** A clause as written: its number, or its place where the order numbers none. */
export interface WrittenClause {
  number: number;
  text: string;
}

const spaced = (letters: string) => [...letters].join(String.raw`\s*`);
const present = String.raw`\s*(?:ю|е\s*т|е\s*м)(?:\s*с\s*ь)?(?![а-яё])`;
const ordering = ['приказыва', 'постановля', 'распоряжа', 'обязыва', 'реша'].map(spaced).join('|');
/** Verbs that also stand inside ordinary sentences: they count before a colon only. */
const asking = String.raw`(?:предлага|поруча)${present}\s*:|${spaced('решил')}\s*[аои]?\s*:`;
const verbWord = String.raw`(?<![а-яё])(?:(?:${ordering})${present}\s*`;
/** The word that puts the clauses in force, at the end of a line. */
export const verbAtEnd = new RegExp(String.raw`${verbWord}:?|${asking})\s*$`, 'i');
const verbInside = new RegExp(String.raw`^(.*?${verbWord}:|${asking}))\s*(\S.*)$`, 'iu');
/** How the grounds of an order begin. */
export const preamble =
  /^(?:в\s+соответствии|во\s+исполнение|в\s+исполнение|на\s+основании|в\s+целях|с\s+целью|в\s+связи|в\s+рамках|руководствуясь|согласно|по\s+итогам|рассмотрев|заслушав|учитывая|для\s)/i;
const longestVerbLine = 4_000;

const clauseStart = /^(?:§\s*(\d{1,2})[.)]?(?!\d)|(\d{1,2})([.)])\s*(?!\d)(?=\S))\s*(.*)$/u;
const subClause = /^(?:\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.?\s|[-–—•]\s|[а-я]\)\s)/u;
/** «Срок: до 15 января», «Ответственный: Петрова И.А.» under a clause. */
const detail =
  /^(?:срок|отв|исполнител)[а-яё]*\.?(?:\s+(?:исполнени|выполнени|представлени)[а-яё]+)?\s*[:–—-]/iu;
const annex = /^(?:приложение|утвержд[её]н[аоы]?)(?![а-яё])/iu;
/** «УТВЕРЖДАЮ … приказ № 33 от 01.09.2022»: the order itself is not in the file. */
const stamp = /^(?:приложение|утвержд|согласован|принят)/iu;
const stampLines = 5;
/** The same where lines are not parted: the rest of a clause may begin with a small «приложение». */
const annexInCapitals = /^(?:Приложение|ПРИЛОЖЕНИЕ|Утвержд[её]н|УТВЕРЖД[ЕЁ]Н)/u;
const signedName = /(?:^|[\s_])\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}[\p{L}-]{2,}$/u;
/** «школы им.» and below it «Ф.С. Васильева» */
const shortenedAtEnd = /(?<!\p{L})(?:им|г|гг|ул|д|п|с|ст|т|руб|тыс)\.$/u;
const signatureLines = 4;
const plan = /^[«"]?(?:план|дорожная\s+карта|комплекс\s+мер|программа)(?![а-яё])/iu;
const infinitive = /(?<!\p{L})\p{L}{2,}(?:ть|ти|чь)(?:ся)?(?!\p{L})/u;
/** «Контроль оставляю за собой» names no work. */
const oversight = /^(?:[IVX]+\.\s*)?контроль\s/iu;
const withinClause = 200;
const linesAhead = 12;
const linesOfFirst = 12;
/** A number left out by a slip does not end the clauses. */
const widestGap = 2;

/** «… приказываю: утвердить план» → two lines, so that what follows the verb is read as a clause. Only the first verb counts. */
export function apartFromVerb(lines: readonly HeadLine[]): HeadLine[] {
  const at = lines.findIndex(({ text }) => verbAtEnd.test(text) || insideOf(text) !== null);
  const line = lines[at];
  const parts = line && !verbAtEnd.test(line.text) ? insideOf(line.text) : null;
  if (!line || !parts) return [...lines];
  return [
    ...lines.slice(0, at),
    { ...line, text: parts[0] },
    { ...line, text: parts[1], apart: true },
    ...lines.slice(at + 1),
  ];
}

function insideOf(text: string): [string, string] | null {
  const [, before, after] = (text.length < longestVerbLine && verbInside.exec(text)) || [];
  return before === undefined || after === undefined ? null : [before, after];
}

/** Where the clauses begin: after the verb, or at «1. …» under the name of the order; -1 where there are none. `type` = the line of the name, -1 where it has none. */
export function clausesAt(lines: readonly HeadLine[], type: number): number {
  const verb = lines.findIndex(({ text }) => verbAtEnd.test(text));
  if (verb >= 0) return verb + 1;
  if (type < 0 || lines.slice(Math.max(type - stampLines, 0), type).some(({ text }) => stamp.test(text)))
    return -1;
  const end = lines.findIndex(({ text }, at) => at > type && annex.test(text));
  const first = lines.findIndex(({ text }, at) => {
    const clause = startOf(text);
    if (at <= type || clause?.number !== 1) return false;
    if (infinitive.test(clause.text.slice(0, withinClause))) return true;
    // «1. Управлению образования:» and what it is to do in the parts below
    const whole = lines.slice(at, at + linesOfFirst).map((line) => line.text);
    const next = whole.findIndex((line, index) => index > 0 && startOf(line)?.number === 2);
    const [, parts = ''] = /^[^:]*:(.*)$/u.exec((next < 0 ? whole : whole.slice(0, next)).join(' ')) ?? [];
    return next > 0 && infinitive.test(parts.slice(0, withinClause));
  });
  return first >= 0 && (end < 0 || first < end) ? first : -1;
}

/**
 * The clauses from a line on, each with its sub-clauses and further paragraphs, and the first line after them. Clauses without numbers are
 * paragraphs that say what is to be done; they are numbered by their place. `before` = the clause they go on after.
 */
export function readClauses(
  lines: readonly HeadLine[],
  from: number,
  before?: WrittenClause,
): { clauses: WrittenClause[]; end: number } {
  const first = startOf(lines[from]?.text ?? '');
  const due = (before?.number ?? 0) + 1;
  if (first?.number === due) return numbered(lines, from, { sign: first.sign, due: due - 1 });
  return before ? { clauses: [], end: from } : unnumbered(lines, from);
}

function numbered(
  lines: readonly HeadLine[],
  from: number,
  { sign, due: before }: { sign: string; due: number },
): { clauses: WrittenClause[]; end: number } {
  const clauses: WrittenClause[] = [];
  let at = from;
  for (let line = lines[at]; line; line = lines[++at]) {
    const start = startOf(line.text);
    const last = clauses.at(-1);
    const due = last?.number ?? before;
    if (start?.sign === sign && start.number > due && start.number <= due + widestGap) {
      clauses.push({ number: start.number, text: start.text });
    } else if (
      last &&
      (last.text === '' || isListed(last, line) || belongs(lines, at, { after: due, sign }))
    ) {
      last.text = `${last.text}${line.apart ? ' ' : '\n'}${line.text}`.trim();
    } else break;
  }
  return { clauses: clauses.map(onOneLine), end: at };
}

function onOneLine({ number, text }: WrittenClause): WrittenClause {
  return { number, text: joinBrokenWords(text).replaceAll('\n', ' ') };
}

/** «2. Утвердить прилагаемые:» and below it, each a paragraph, «положение о совете;», «состав совета.». */
function isListed({ text }: WrittenClause, line: HeadLine): boolean {
  return /[:;]$/.test(text) && /^\p{Ll}/u.test(line.text);
}

/** A line that is no clause of its own: the rest of one, a part of it, or a paragraph with the next clause after it. */
function belongs(
  lines: readonly HeadLine[],
  at: number,
  { after, sign }: { after: number; sign: string },
): boolean {
  const line = lines[at];
  if (!line) return false;
  if (subClause.test(line.text) || detail.test(line.text)) return true;
  if (!line.apart) return !annexInCapitals.test(line.text) && !signatureAt(lines, at);
  for (const { text } of lines.slice(at, at + linesAhead)) {
    if (annex.test(text) || plan.test(text)) return false;
    const start = startOf(text);
    if (start?.sign === sign) return start.number > after && start.number <= after + widestGap;
  }
  return false;
}

/** In a text without blank lines: after a full stop, a post and a name with its initials first. */
function signatureAt(lines: readonly HeadLine[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  const before = lines[at - 1]?.text ?? '';
  const begins = /[.;]$/.test(before) && !shortenedAtEnd.test(before) && /^\p{Lu}/u.test(text);
  const name = lines.slice(at, at + signatureLines).findIndex((line) => signedName.test(line.text));
  return (
    begins && name >= 0 && lines.slice(at, at + name + 1).every((line) => line.text.length < withinClause)
  );
}

function unnumbered(lines: readonly HeadLine[], from: number): { clauses: WrittenClause[]; end: number } {
  const clauses: WrittenClause[] = [];
  let at = from;
  while (at < lines.length) {
    const { text, next } = paragraphAt(lines, at);
    const last = clauses.at(-1);
    if (annex.test(text) || plan.test(text)) break;
    if (last && (detail.test(text) || startOf(text))) last.text += ` ${text}`;
    else if (infinitive.test(text.slice(0, withinClause)) || oversight.test(text))
      clauses.push({ number: clauses.length + 1, text: text.replace(/^(?:[-–—•]|[IVX]+\.)\s*/u, '') });
    else break;
    at = next;
  }
  return { clauses, end: at };
}

function startOf(text: string): { number: number; sign: string; text: string } | null {
  const [, paragraph, number, sign, rest] = clauseStart.exec(text) ?? [];
  const digits = paragraph ?? number;
  return digits === undefined ? null : { number: Number(digits), sign: sign ?? '§', text: rest ?? '' };
}
