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
  'понедельник',
  'вторник',
  'четверг',
  'пятница',
  'пятницу',
  'суббота',
  'воскресенье',
];

/** True for a word with a meaning of its own in any form: never a misspelling of another. */
export function isKnownWord(word: string): boolean {
  return (
    isEveryAbbreviation(word) ||
    [monthOf, unitOf, weekdayOf, seasonOf, cardinalOf, ordinalOf].some((meaning) => meaning(word) !== null)
  );
}
