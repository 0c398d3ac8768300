import { nounForms } from '../words/nouns.js';
import { lowered } from '../words/words.js';

const word = String.raw`\p{Lu}\p{Ll}+(?:-\p{L}\p{Ll}+)?`;
const initials = String.raw`\p{Lu}\.\s?\p{Lu}\.`;
const patronymic = String.raw`\p{Lu}\p{Ll}+(?:вна|вич|ична|ьич)(?!\p{L})`;
const firstPerson = new RegExp(String.raw`(?:(${word})\s+)?${initials}`, 'u');
const splitInitials = new RegExp(String.raw`(${word} \p{Lu}\.)\n(?=\p{Lu}\.(?!\s?${word}))`, 'gu');
/** «Портянова А.⏎И. Дерюгин В.Н.» in a cell where surnames stand first. */
const anyInitials = new RegExp(
  String.raw`(${word} \p{Lu}\.)\n(?=\p{Lu}\.(?:(?!\s?${word})|\s?${word}\s${initials}))`,
  'gu',
);
const fullName = new RegExp(String.raw`(?<!\p{L})(${word})[ \n](${word})[ \n](?=${patronymic})`, 'gu');
const surnameThenInitials = new RegExp(String.raw`(?<![\p{L}.-])(${word})\n(?=${initials})`, 'gu');
const initialsThenSurname = new RegExp(String.raw`(${initials})\n(?=(${word}))`, 'gu');

/**
 * Persons whose names a line end parts, on one line again. Whether «К.А.⏎Федоренко» is one person is told by the first person of
 * the cell: initials before the surname, or after it.
 */
export function joinPersons(text: string): string {
  const own = firstPerson.exec(text)?.[1];
  const joined = text
    .replace(own !== undefined && !isNoun(own) ? anyInitials : splitInitials, '$1')
    .replace(fullName, (whole, surname: string, name: string) =>
      isNoun(surname) ? whole : `${surname} ${name} `,
    );
  const first = firstPerson.exec(joined);
  if (!first) return joined;
  return first[1] !== undefined && !isNoun(first[1])
    ? joined.replace(surnameThenInitials, (whole, surname: string) =>
        isNoun(surname) ? whole : `${surname} `,
      )
    : joined.replace(initialsThenSurname, (whole, letters: string, surname: string) =>
        isNoun(surname) ? whole : `${letters} `,
      );
}

/** «Директор⏎И.И. Иванова»: a post, no surname. */
function isNoun(text: string): boolean {
  return nounForms(lowered(text)).length > 0;
}
