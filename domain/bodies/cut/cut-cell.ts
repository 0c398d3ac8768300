import { headOf } from '../words/head.js';
import { impliedCuts } from './implied-cuts.js';
import { startsPerson } from '../words/persons.js';
import type { Piece, Separator } from '../names/piece.js';
import { closingNote } from '../names/markers.js';
import { QuoteDepth } from './quote-depth.js';
import { sharedNoun } from '../words/shared-noun.js';
import { legalForm, startsAbbreviation } from '../words/words.js';

/** What takes part and is nobody: «с участием средств бюджета», «с привлечением внебюджетных источников». */
const nobody = String.raw`(?:[а-яё-]+(?:ого|его|ых|их|ой|ей)\s+(?:и\s+)?){0,3}(?:средств(?!\s+массовой)|капитала|инвестиций|государства|источников|займов|кредитов|бюджет(?:а|ов)|(?:ресурсов|техники|транспорта|технологий|материалов|оборудования)(?=\s*(?:$|[,;.\n)])))(?!\p{L})`;
const spoken: readonly [RegExp, Separator][] = [
  [/\s*,?\s(?:а\s+также|и)\s+(?:совместно\s+)?с(?:о)?\s+(?=участием|привлечением)/iy, 'with'],
  [
    new RegExp(
      String.raw`\s*,?\s(?:совм(?:естно|\.)\s*с(?:о)?|при\s+(?:участии|содействии|поддержке)|с\s+(?:участием|привлечением)|во\s+взаимодействии\s+с(?:о)?)\s+(?!${nobody})`,
      'iuy',
    ),
    'with',
  ],
  [
    /\s*,?\s(?:в\s+присутствии|при\s+помощи|с\s+помощью|под\s+(?:руководством|контролем)|вместе\s+с(?:о)?)\s+/iy,
    'with',
  ],
  [/\s*,?\s(?:и\s*\/\s*или|или|либо)\s+/iy, 'or'],
  [/\s*,?\sа\s+также\s+/iy, ','],
  [/\s*,?\sи\s+/iy, 'and'],
  [/\s+[/\\|]+\s+/iy, 'slash'],
  [/\s+[+&]\s+/iy, ','],
];
const lookAhead = 60;
const shortened =
  /(?:^|[\s.,;(/])(?:спец|науч|сотр|инсп|доц|проф|безоп|асс|прот|свящ|иер|учит|преп|воспит|восп|психол|замест|руковод|дир|библ|инстр|район|респ|детск|город|област|муницип|админ)\.$/iu;

/**
 * Cuts a cell at every place where a new body may begin, outside quotations and brackets. When a quotation is never closed, the
 * marks are not to be trusted: the cell is cut as if there were none and `broken` is true. So it is where somebody only helps or is
 * present («с участием …», «в присутствии …»): whether he is responsible as well is for a person to say.
 */
export function cutCell(text: string): { pieces: Piece[]; broken: boolean } {
  const cut = cutOnce(text, { quotes: true, brackets: balanced(text) });
  const { pieces, broken } = cut.open
    ? { pieces: cutOnce(text, { quotes: false, brackets: balanced(text) }).pieces, broken: true }
    : { pieces: cut.pieces, broken: cut.broken };
  const helped = pieces.some(({ separator, written }) => separator === 'with' && !/вмест/i.test(written));
  return { pieces: pieces.flatMap(impliedCuts), broken: broken || helped };
}

function balanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth++;
    else if (sign === ')' && depth > 0) depth--;
  }
  return depth === 0;
}

function cutOnce(
  text: string,
  heed: { quotes: boolean; brackets: boolean },
): { pieces: Piece[]; open: boolean; broken: boolean } {
  const pieces: Piece[] = [];
  const quotes = new QuoteDepth(text);
  const list = new ListSigns(text);
  let brackets = 0;
  let opened = 0;
  let begin = 0;
  let separator: Separator = 'start';
  let written = '';
  const end = (at: number, next: Separator, length: number) => {
    pieces.push({ text: text.slice(begin, at), separator, written });
    separator = next;
    written = text.slice(at, at + length);
    begin = at + length;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (heed.quotes && quotes.pass(at)) continue;
    if (heed.brackets && sign === '(') {
      if (brackets === 0) opened = at;
      brackets++;
    } else if (heed.brackets && sign === ')' && brackets > 0) {
      brackets--;
      if (brackets === 0 && noteEnds(text, opened, at)) end(at + 1, 'note', 0);
    }
    if (brackets > 0 || quotes.depth > 0) continue;
    if (sign === ';') end(at, ';', 1);
    else if (/[\s,]/.test(sign)) {
      const found = spokenAt(text, at) ?? accompanied(text, begin, at) ?? list.at(at);
      if (found?.separator === 'and' && insideOne(text, at)) continue;
      if (found) {
        end(at, found.separator, found.length);
        at = begin - 1;
      } else if (sign === ',') end(at, ',', 1);
      else if (sign === '\n') end(at, 'line', 1);
    } else if (
      sign === '/' &&
      (parts(text, at) ||
        text.charAt(at + 1) === ' ' ||
        /^\s\/[\p{Lu}«"]/u.test(text.slice(at - 1, at + 2)) ||
        startsPerson(text.slice(at + 1, at + 60)))
    )
      end(at, 'slash', 1);
    else if (sign === '.' && endsSentence(text, at)) end(at, 'dot', 1);
  }
  pieces.push({ text: text.slice(begin), separator, written });
  return { pieces, open: quotes.depth > 0, broken: quotes.broken };
}

function spokenAt(text: string, at: number): { separator: Separator; length: number } | null {
  const window = text.slice(at, at + lookAhead);
  for (const [pattern, separator] of spoken) {
    pattern.lastIndex = 0;
    const match = pattern.exec(window);
    if (match) return { separator, length: match[0].length };
  }
  return null;
}

/** «ресурсоснабжающие | и | сетевые организации» */
function insideOne(text: string, at: number): boolean {
  const before = /[\p{L}-]+$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
  const whole = before + text.slice(at, at + lookAhead);
  return sharedNoun(whole, 'nominative') !== null || sharedNoun(whole, 'dative') !== null;
}

/** «Органы самоуправления с избирательными комиссиями»: another body; «отдел по связям с организациями» works with them. */
function accompanied(
  text: string,
  begin: number,
  at: number,
): { separator: Separator; length: number } | null {
  const length = /^\s+со?\s+(?=\p{Ll})/u.exec(text.slice(at, at + 8))?.[0].length;
  if (length === undefined || worksWith.test(text.slice(Math.max(begin, at - lookAhead), at))) return null;
  const other = headOf(text.slice(at + length, at + length + 2 * lookAhead), ['instrumental']);
  const body = other?.class === 'body' || other?.class === 'department';
  return body && headOf(text.slice(begin, at).trimStart()) ? { separator: 'with', length } : null;
}

const worksWith =
  /(?:^|\s)(?:по|для)\s|связ|работ|взаимодейств|сотруднич|совместн|соответств|догов|участи|соглаш|контакт|групп|школ|детск|сад/i;

/** «1. … 2. …» and «- … - …» whose line ends were lost: only in a cell that begins so, and only the next number. */
class ListSigns {
  private next: number | null;
  private readonly bullet: string | null;

  constructor(private readonly text: string) {
    this.next = /^1\s?[.)]\s?(?=[^\d])/.test(text) ? 2 : null;
    this.bullet = /^([-–—*])\s/.exec(text)?.[1] ?? null;
  }

  at(at: number): { separator: Separator; length: number } | null {
    if (this.next === null && this.bullet === null) return null;
    const window = this.text.slice(at, at + 8);
    const numbered = /^[\s,]+(\d{1,2})\s?[.)]\s*(?=[^\d\s])/.exec(window);
    if (numbered && Number(numbered[1]) === this.next) {
      this.next++;
      return { separator: ';', length: numbered[0].length };
    }
    const length = this.bullet && window.startsWith(` ${this.bullet} `) ? 3 : 0;
    return length ? { separator: ';', length } : null;
  }
}

/** «… (по согласованию) Иванова И.И.»: a note closed the name and another name begins without any sign. */
function noteEnds(text: string, opened: number, closed: number): boolean {
  if (!closingNote(text.slice(opened, Math.min(closed + 1, opened + 120)))) return false;
  const rest = text.slice(closed + 1, closed + 1 + 160);
  if (!/^\s+(?!и\s)/.test(rest)) return false;
  const next = rest.trimStart();
  return headOf(next) !== null || startsPerson(next) || startsAbbreviation(next);
}

/** A slash between two names, not the one of «о/у», «и/или», «12/1». */
function parts(text: string, at: number): boolean {
  const before = /([\p{L}"»)]+)$/u.exec(text.slice(Math.max(0, at - 20), at))?.[1] ?? '';
  const after = /^([\p{L}"«]+)/u.exec(text.slice(at + 1, at + 20))?.[1] ?? '';
  return before.length > 1 && after.length > 1;
}

/** «ЗАМ. ДИРЕКТОРА»: a post shortened in capitals. */
function isShortened(before: string): boolean {
  const word = /\p{Lu}{2,}\.$/u.exec(before)?.[0];
  return word !== undefined && headOf(`${word} и`) !== null;
}

/** A full stop after a whole word and before a capital: not an initial, not «им.» or «г.». */
function endsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at + 1);
  return (
    (/(?:[\p{Ll}"»)]{4}|[»”])\.$/u.test(before) || /(?<!\p{L})\p{Lu}{2,}\.$/u.test(before)) &&
    !shortened.test(before) &&
    !isShortened(before) &&
    !legalForm.test(/(?:^|[\s.])(\p{L}+)\.$/u.exec(before)?.[1] ?? '') &&
    /^\.\s+[\p{Lu}]/u.test(text.slice(at, at + 8))
  );
}
