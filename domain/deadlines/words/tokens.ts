import { russianLetter } from '../../look-alikes.js';
import { joinBroken } from './broken-words.js';
import { fullWord } from './shortened-words.js';
import { contractedForm, correctSpelling, isGrammarWord } from './spelling.js';
import type { Mark, Token } from './token.js';

const scanner =
  /(?<space>\s+)|(?<digits>[0-9]+)|(?<letters>[IVX]{1,4}(?=кв|полуг|четв)|[\p{L}\p{M}\u2160-\u217F\u00AD\u200B-\u200D\u2060\uFEFF]+)|(?<any>\.{3,}|[\s\S])/gu;
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const quotes = new Set(['«', '»', '"', '“', '”', '„', "'", '’', '‘', '`', '‚', '‹', '›']);
const marks = new Map<string, Mark>([
  ...'-–—‑−―‐‒'.split('').map((sign): [string, Mark] => [sign, 'dash']),
  [',', 'comma'],
  [';', 'semicolon'],
  ['.', 'dot'],
  [':', 'colon'],
  ['/', 'slash'],
  ['\\', 'slash'],
  ['(', 'open'],
  ['[', 'open'],
  [')', 'close'],
  [']', 'close'],
]);
/** Short words that are often typed in Latin letters, as «c 1 мая». */
const latinPrepositions = new Set(['с', 'со', 'к', 'ко', 'в', 'во', 'на', 'не']);
const ordinalEndings = new Set(
  'го ого его й ый ий ой ое ее е я ая ья тья ье тье тий ю ую ью тью м ом му ому х ых ти и ми'.split(' '),
);

/** Lower case, «ё» as «е», no invisible characters; Latin look-alikes inside a Cyrillic word become Cyrillic. */
export function normaliseWord(text: string): string {
  const word = text.normalize('NFKC').replace(invisible, '').toLowerCase().replaceAll('ё', 'е');
  if (!/[a-z]/.test(word)) return word;
  const cyrillic = word.replace(/[a-z]/g, (letter) => smallRussianLetter(letter) ?? letter);
  if (/[а-я]/.test(word)) return cyrillic;
  return latinPrepositions.has(cyrillic) || (!/[a-z]/.test(cyrillic) && isGrammarWord(cyrillic))
    ? cyrillic
    : word;
}

/** A word in small letters may have been typed in capitals, of which more look alike. */
function smallRussianLetter(latin: string): string | null {
  return russianLetter(latin) ?? russianLetter(latin.toUpperCase())?.toLowerCase() ?? null;
}

/** Letters that stand for digits inside a number of a scan («О1.06.2О26»), replaced sign by sign, so places stay. */
function withDigits(phrase: string): string {
  return phrase
    .replace(
      /(?<![\p{L}\d])[Зз](?=[OoОо01]\s+(?:янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек))/giu,
      '3',
    )
    .replace(/(?<=\d)[OoОо](?=\s+(?:янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек))/giu, '0')
    .replace(/(?<=\d)[OoОо](?=\d|[./]\d)|(?<![\p{L}\d])[OoОо](?=\d[./\s])/gu, '0')
    .replace(/(?<![\p{L}\d])1[Уу](?=\s*кв)/gu, 'IV')
    .replace(/(?<=\d)[lI|](?=\d|[./]\d)|(?<![\p{L}\d])[lI|](?=\d[./]\d)/gu, '1')
    .replace(/(?<=\d)[Зз](?=\d|[./]\d)|(?<![\p{L}\d])[Зз](?=\d[./]\d)/gu, '3');
}

/** Marks of a list before its entries («• март») as spaces, so places stay. */
const withoutBullets = (phrase: string): string => phrase.replace(/[•·▪●◦‣⁃✓✔]/gu, ' ');

/** Where the second of two dots stands in «01..09.2024»: nothing but a day, a month and a year has that form. */
function doubledDots(phrase: string): Set<number> {
  const dates = phrase.matchAll(/(?<![\d.])\d{1,2}\.{1,2}\d{2}\.{1,2}\d{4}(?!\d)/g);
  return new Set(
    [...dates].flatMap(({ 0: date, index }) =>
      [...date.matchAll(/(?<=\.)\./g)].map((dot) => index + dot.index),
    ),
  );
}

const ending = new Set<Mark>(['dot', 'comma', 'semicolon', 'break']);

function lastWord(tokens: readonly Token[]): string {
  const last = tokens.at(-1);
  return last?.type === 'word' ? last.word : '';
}

/** Splits a phrase into words, numbers and marks in one pass; quotation marks and white space are dropped. */
export function tokenize(written: string): Token[] {
  const phrase = withoutBullets(withDigits(written));
  const doubled = doubledDots(phrase);
  const tokens: Token[] = [];
  let glued = false;
  for (const match of phrase.matchAll(scanner)) {
    const text = match[0];
    const place = { start: match.index, end: match.index + text.length, text, glued };
    const groups = match.groups ?? {};
    if (groups['space'] !== undefined) {
      if (/[\n\r\u2028\u2029]/.test(text)) tokens.push({ ...place, type: 'mark', mark: 'break' });
      glued = false;
      continue;
    }
    if (quotes.has(text) || doubled.has(match.index)) continue;
    glued = true;
    if (groups['digits'] !== undefined) {
      const value = text.length > 6 ? Number.NaN : Number(text);
      tokens.push({ ...place, type: 'number', value, digits: text.length, ordinal: false });
    } else if (groups['letters'] !== undefined) {
      const word = normaliseWord(text);
      if (word === '') continue;
      const full = phrase[place.end] === '.' ? fullWord(word, lastWord(tokens)) : null;
      if (full !== null) {
        // the dot belongs to it
        doubled.add(place.end);
        const end = place.end + 1;
        const dotted = { ...place, end, text: phrase.slice(place.start, end) };
        tokens.push({ ...dotted, type: 'word', word: full, typo: true });
        continue;
      }
      const corrected = correctSpelling(word);
      tokens.push({ ...place, type: 'word', word: corrected, typo: corrected !== word });
    } else {
      tokens.push({ ...place, type: 'mark', mark: marks.get(text) ?? 'other' });
    }
  }
  // a sign at the end of the cell says nothing («до 25.», «ежемесячно;»)
  for (
    let last = tokens.at(-1);
    last?.type === 'mark' && (ending.has(last.mark) || last.text.startsWith('..'));
    last = tokens.at(-1)
  )
    tokens.pop();
  return joinOrdinals(joinHyphenated(joinBroken(tokens, normaliseWord)));
}

/** «еже-годно», «ежеквар- тально», «теч-е»: a word cut at a line end or in its middle, when only the whole is a word of the grammar. */
function joinHyphenated(tokens: Token[]): Token[] {
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const [token, dash] = [tokens[index], tokens[index + 1]];
    if (!token) break;
    // «сен-⏎тябрь»: the word may go on in the next line
    const line = tokens[index + 2];
    const wrapped = line?.type === 'mark' && line.mark === 'break' ? 1 : 0;
    const rest = tokens[index + 2 + wrapped];
    const cut = dash?.type === 'mark' && dash.mark === 'dash' && dash.glued;
    if (token.type === 'word' && cut && rest?.type === 'word') {
      const known = isGrammarWord(token.word) && isGrammarWord(rest.word);
      const whole = correctSpelling(token.word + rest.word);
      const word = isGrammarWord(whole) ? whole : rest.glued && contractedForm(token.word, rest.word);
      if (word && !known) {
        const text = token.text + dash.text + rest.text;
        joined.push({ ...token, word, text, end: rest.end, typo: true });
        index += 2 + wrapped;
        continue;
      }
    }
    joined.push(token);
  }
  return joined;
}

/** «1-го», «25го», «II-й» become one token. */
function joinOrdinals(tokens: Token[]): Token[] {
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) break;
    const next = tokens[index + 1];
    const dashed = next?.type === 'mark' && next.mark === 'dash' && next.glued;
    const ending = dashed ? tokens[index + 2] : next;
    const spaced = next?.type === 'mark' && next.mark === 'dash' && !next.glued;
    const far = spaced ? tokens[index + 2] : undefined;
    // «25 - го числа»
    if (token.type === 'number' && far?.type === 'word' && /^(?:го|ого|му|ое|ая|ый|ой|е|й)$/.test(far.word)) {
      joined.push({ ...token, text: `${token.text}-${far.text}`, end: far.end, ordinal: true });
      index += 2;
      continue;
    }
    const fits = ending?.type === 'word' && ending.glued && ordinalEndings.has(ending.word);
    const head = token.type === 'number' || (token.type === 'word' && dashed && /^[ivx]+$/.test(token.word));
    if (head && fits && ending) {
      const text = token.text + (dashed ? '-' : '') + ending.text;
      const whole = { ...token, text, end: ending.end };
      joined.push(whole.type === 'number' ? { ...whole, ordinal: true } : whole);
      index += dashed ? 2 : 1;
    } else {
      joined.push(token);
    }
  }
  return joined;
}
