import { headOf } from '../words/head.js';
import { nounForms } from '../words/nouns.js';
import { lowered, startsAbbreviation } from '../words/words.js';

/** Whole words, names and abbreviations: they end in a vowel or a sign, so the stop behind them shortens nothing. */
const whole = String.raw`(?:\p{Ll}{3,}[аеёиоуыэюяь]|[»"]|\d|(?<!\p{L})(?!(?:ЗАМ|ЗАВ|РУК|НАЧ|КЛ|СТ|ОТВ|СОЦ|ПЕД|ГЛ|ДИР|ИМ|ОБЛ|УЛ)\.)\p{Lu}{2,})`;
const stopAndSmall = new RegExp(String.raw`${whole}\.\s(\p{Ll}{2}.*|\p{Lu}{2}.*)$`, 'u');
const stopAndName = new RegExp(String.raw`${whole}\.(\p{L}{2}.*)$`, 'u');

/**
 * «УО.ОО», «Школы . ДОУ», «директор школы.завуч», «ОИРО. методисты»: a full stop where a sign between names may have been; «ДОМ.РФ» is an
 * address.
 */
export function gluedStop(name: string): boolean {
  if (/(?<!\p{L})\p{Lu}{2,}\.(?!РФ(?!\p{L}))\p{Lu}{2,}|\s\.\s/u.test(name)) return true;
  const after = /\p{Ll}{5}\.(\p{Ll}{3}.*)$/u.exec(name)?.[1] ?? stopAndSmall.exec(name)?.[1];
  if (after !== undefined && (headOf(after) !== null || startsAbbreviation(after))) return true;
  const glued = stopAndName.exec(name)?.[1] ?? '';
  if (!/^РФ(?!\p{L})/u.test(glued) && (headOf(glued) !== null || startsAbbreviation(glued))) return true;
  const [, noun = '', next = ''] =
    /(?<![\p{L}-])([\p{Ll}-]{4,})\.(\p{Lu}\p{L}.*)$/u.exec(`${lowered(name[0] ?? '')}${name.slice(1)}`) ?? [];
  if (isWholeNoun(noun) && (headOf(next) !== null || startsAbbreviation(next))) return true;
  // «Школа. совет»: the word before the stop is whole
  const [, word = '', rest = ''] = /(\p{Ll}{4,})\.\s(\p{Ll}{3}.*)$/u.exec(lowered(name)) ?? [];
  return isWholeNoun(word) && headOf(rest) !== null;
}

const isWholeNoun = (word: string): boolean => nounForms(word).some((form) => form.case === 'nominative');
