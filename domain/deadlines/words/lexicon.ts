import { monthForms, monthOf } from './months.js';
import { cardinalOf, ordinalOf } from './numbers.js';
import { everySpellings, isEveryAbbreviation } from './recurrence-words.js';
import { seasonOf, unitOf, weekdayOf } from './units.js';

const adjective = 'ый ого ому ым ом ая ой ую ое ые ых ыми';
const endings = (stem: string, list: string): string[] => list.split(' ').map((ending) => stem + ending);

/** Long words of the grammar in the forms in which they are met; what `correctSpelling` may correct to. */
export const spellableForms: readonly string[] = [
  ...monthForms.keys(),
  ...everySpellings,
  ...endings('квартал', 'а у е ом ы ов ам ах'),
  'квартал',
  ...endings('полугоди', 'е я ю ем и й ям ях'),
  ...endings('четверт', 'ь и ью ей'),
  ...endings('постоянн', 'о ый ая ой'),
  'течение',
  'течении',
  'протяжении',
  'соответствии',
  'согласно',
  'график',
  ...endings('график', 'ом у а и е ов ам ами'),
  ...endings('необходимост', 'и ь'),
  ...endings('потребност', 'и ь ям'),
  'позднее',
  'позже',
  'включительно',
  ...endings('учебн', adjective),
  ...endings('период', 'а у е ом ы ов'),
  'период',
  ...endings('календарн', adjective),
  ...endings('отчетн', adjective),
  ...endings('кажд', adjective),
  ...endings('последн', 'ий его ему им ем яя ей юю ее ие их'),
  ...endings('рабоч', 'ий его ему им ем ая ей ую ее ие их'),
  'далее',
  'начиная',
  'следующего',
  ...endings('истечени', 'я е и ю ем'),
  ...endings('окончани', 'я е и ю ем'),
  ...endings('понедельник', 'а у ам ом и'),
  'понедельник',
  ...endings('вторник', 'а у ам ом и'),
  'вторник',
  ...endings('четверг', 'а у ам и'),
  'четверг',
  ...endings('пятниц', 'а у ы е ам'),
  ...endings('суббот', 'а у ы е ам'),
  ...endings('воскресень', 'е я ю ям'),
  ...endings('месяц', 'а у е ев ам'),
  ...endings('недел', 'я и ю е ям'),
  ...endings('декад', 'а ы у е'),
  ...endings('половин', 'а ы у е'),
  ...'перв втор пят шест седьм восьм девят десят двенадцат пятнадцат двадцат тридцат'
    .split(' ')
    .flatMap((stem) => endings(stem, 'ого ому')),
];

/** Short words of the grammar, in which only a letter may be lacking, doubled or swapped with its neighbour. */
export const shortForms =
  'март марта марте июнь июня июне июль июля июле числа число числу года году дней раза'.split(' ');

/** True for a word with a meaning of its own in any form: never a misspelling of another. */
export function isKnownWord(word: string): boolean {
  return (
    isEveryAbbreviation(word) ||
    [monthOf, unitOf, weekdayOf, seasonOf, cardinalOf, ordinalOf].some((meaning) => meaning(word) !== null)
  );
}
