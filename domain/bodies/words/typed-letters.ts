import { russianLetter } from '../../look-alikes.js';
import { isListed, nounForms } from './nouns.js';
import { collectiveAbbreviation, fieldWord, legalForm, lowered, placeWord } from './words.js';

const letters = /[\p{Script=Cyrillic}A-Za-z]{2,}/gu;
const lookAlikesOnly = /^[\p{Script=Cyrillic}ABCEHKMOPTXaceopxy]+$/u;
const shortWord = /(?<![A-Za-z])[ABCEHKMOPTX]{2,4}(?![A-Za-z-])/g;

/** A text as if all its letters were Russian, and the way back to the spelling it has. */
export interface RussianLetters {
  text: string;
  /** A name found in `text` → with the words as they were typed. */
  asTyped: (name: string) => string;
}

/** Latin letters that look like Russian ones and were typed in their place («COШ», «OO») → Russian ones, to be read alike. */
export function inRussianLetters(text: string): RussianLetters {
  if (!/[A-Za-z]/.test(text) || !/\p{Script=Cyrillic}/u.test(text)) return { text, asTyped: (name) => name };
  const typed = new Map<string, string>();
  const russian = (word: string): string => {
    const own = word.replace(/[A-Za-z]/g, (letter) => russianLetter(letter) ?? letter);
    if (own !== word) typed.set(own, word);
    return own;
  };
  const mixed = (word: string): string =>
    /[A-Za-z]/.test(word) && /\p{Script=Cyrillic}/u.test(word) && lookAlikesOnly.test(word)
      ? russian(word)
      : word;
  const changed = text.replace(letters, mixed).replace(shortWord, russian);
  return {
    text: changed,
    asTyped: (name) => name.replace(/[\p{L}]+/gu, (word) => typed.get(word) ?? word),
  };
}

const brokenInside = /(?<![\p{L}-])(\p{L}{2,})-(\p{Ll}{2,})(?!\p{L})/gu;
/** Adjectives of many names, whole. */
const adjective =
  /^(?:муниципальн|(?:обще)?образовательн|государственн|социальн|классн|начальн|районн|городск|областн|краев|сельск|федеральн|территориальн|административн|экономическ|хозяйственн|строительн|исполнительн|избирательн|общественн|методическ|медицинск|педагогическ|воспитательн|российск|структурн|бюджетн|детск|молодежн)(?:ый|ые|ых|ого|ой|ая|ое|ому|ым|ыми|ий|ие|их|ими)$/;
/** Nouns by which names go on, and services under their short names. */
const noun =
  /^(?:населени|безопасност|обеспечени|благоустройств|предпринимательств|самоуправлени|правонарушени|собственност|промышленност|политик|миграци|вопрос|согласовани|област|округ|республик|федераци|росси)(?:[аяиуеюыйь]|ой|ей|ью|ам|ям|ов|ем|ию|ии|ия|ми|ами)?$|^(?:рос|гос)[а-я]{3,12}(?:надзор|реестр|стат|гвардия|инспекция|лесхоз)[ауе]?$/;

/** «Костром-ской», «республикан-ского»: the end of an adjective, and no word itself. */
const endOnly = /^(?:[сц]к|ческ)(?:ий|ая|ое|ие|ого|ой|ому|ую|их|им|ими|ом)$/;
/** «респ-ский» is a word cut short. */
const leastStem = 5;

/** «руково-дители»: a word broken for a line that is not there any more; neither half is a word, both together are one of the list. */
export function joinBroken(text: string): string {
  return text.replace(brokenInside, (whole, head: string, rest: string) => {
    const word = lowered(head + rest);
    const known =
      isListed(word) ||
      adjective.test(word) ||
      noun.test(word) ||
      placeWord.test(word) ||
      (rest.length > 2 && fieldWord.test(word)) ||
      (head.length >= leastStem && endOnly.test(lowered(rest)));
    return known && !isNominative(lowered(head)) && !isListed(rest) ? head + rest : whole;
  });
}

/** «управ» of «управ-ление» is a genitive, and begins no compound. */
const isNominative = (word: string): boolean => nounForms(word).some((form) => form.case === 'nominative');

const smallWords = /^(?:И|ПО|НА|С|СО|В|ВО|ПРИ|ДЛЯ|ЗА|ИМ|ОТ|ДО|К)$/;

/** Words in capitals throughout cannot be told from abbreviations. */
export function isAllCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{L}{9}/u.test(text);
}

/**
 * A cell in capitals → as if typed in small letters, letter by letter, so that the names found can be cut from the cell itself.
 * Null where a word may be either a word or an abbreviation.
 */
export function inSmallLetters(text: string): string | null {
  let sure = true;
  const small = text.replace(/\p{L}+/gu, (word, at: number) => {
    if (isSurname(text, word, at)) return word.charAt(0) + word.slice(1).toLowerCase();
    if (smallWords.test(word)) return word.toLowerCase();
    if (legalForm.test(word) || collectiveAbbreviation.test(word)) return word;
    const low = word.toLowerCase();
    if (word.length >= 6 && /[аеёиоуыэюя].*[аеёиоуыэюя]/.test(low)) return low;
    if (word.length === 1) return word;
    if (isListed(lowered(word))) return low;
    sure = false;
    return word;
  });
  return sure ? small : null;
}

/** «ИВАНОВА И.И.», «И.И. ИВАНОВА» */
function isSurname(text: string, word: string, at: number): boolean {
  if (word.length < 3 || isListed(lowered(word))) return false;
  return (
    /^\s\p{L}\.\s?\p{L}\./u.test(text.slice(at + word.length, at + word.length + 6)) ||
    /\p{L}\.\s?\p{L}\.\s?$/u.test(text.slice(Math.max(0, at - 7), at))
  );
}
