import { inRussianLetters } from './typed-letters.js';

/** Posts written short and in full: the same words, so nobody has to be asked. */
const shortWords: readonly [RegExp, string][] = [
  [/(?<![а-я])(?:зам\s+|заместитель\s+|зам(?=директора|начальника|главы|председателя|заведующ))/g, 'зам '],
  [/(?<![а-я])(?:кл|классн(?:ый|ые))\s+(?=руководител)/g, 'классн '],
  [/(?<![а-я])(?:соц\s+|социальн(?:ый|ые)\s+|соц)(?=педагог)/g, 'соц '],
  [/(?<![а-я])(?:ст|старш(?:ий|ая|ие))\s+(?=воспитател|вожат|методист|медсестр|инспектор)/g, 'старш '],
  [/(?<![а-я])(?:гл\s+|главн(?:ый|ые)\s+)(?=бухгалтер|специалист|врач|инженер)/g, 'главн '],
  [/(?<![а-я])(?:муз\s+|музыкальн(?:ый|ые)\s+)(?=руководител)/g, 'муз '],
  [/(?<![а-я])(?:рук\s+|руководитель\s+)(?=шмо|мо(?![а-я])|рмо|гмо)/g, 'рук '],
];
/** «И.И. Иванова» beside «Иванова И.И.». */
const initialsFirst = /^([а-я]) ([а-я]) ([а-я-]{3,})$/;

/**
 * What two spellings of one name have in common: Latin letters in the place of Russian ones, case, «ё», quotation marks, kind of dash, full stops, spaces, usual short forms of
 * posts and the place of initials do not count. Names with the same key are the same body without asking.
 */
export function bodyKey(name: string): string {
  let key = inRussianLetters(name)
    .text.toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/["'«»“”„‟`]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[‐‑–—−]/g, '-')
    .replace(/ ?- ?/g, '-')
    .replace(/№\s*/g, '№')
    .replace(/(?<![.,;:])[.,;:]+$/, '')
    .replaceAll('.', ' ')
    .replace(/\s+/g, ' ')
    .trim();
  for (const [pattern, short] of shortWords) key = key.replace(pattern, short);
  return key.replace(initialsFirst, '$3 $1 $2');
}
