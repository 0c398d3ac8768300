/**
 * The words by which a responsibles cell is cut into bodies. All patterns are for text in lower case with «е» for «ё», and look
 * at its beginning.
 */

const adjective = String.raw`(?:[а-я-]+(?:ый|ий|ая|яя|ое|ее|ые|ие)\s+){0,4}`;

/** Nouns that head the name of a body, in the nominative. */
const bodyNouns =
  'отдел|управлени[ея]|департамент|министерство|комитет|администраци[яи]|центр(?:ы)?|учреждени[ея]|организаци[яи]|школ[аы]|' +
  'гимнази[яи]|лице[йи]|интернат(?:ы)?|сад(?:ы)?|дом|дома|дворец|библиотек[аи]|музе[йи]|институт|академия|университет|колледжи?|' +
  'техникумы?|служб[аы]|комисси[яи]|советы?|группы?|инспекция|полиция|больница|поликлиника|фонд|ассоциация|федерация|союз|' +
  'редакция|газета|объединени[ея]|сектор|кабинет|лаборатория|кафедра|партнеры?|коллективы?|сообществ[ао]|предприяти[ея]';

/** Nouns that head a post or a kind of people, in the nominative. */
const postNouns =
  'начальники?|заместител[ьи]|зам\\.|директора?|методисты?|специалисты?|заведующ(?:ий|ая|ие)|руководител[ьи]|консультанты?|' +
  'инспектора?|кураторы?|координаторы?|секретар[ьи]|бухгалтера?|педагоги?|педагог-[а-я]+|учител[ья]|воспитател[ьи]|психологи?|' +
  'логопеды?|тьюторы?|наставники?|глав[аы]|председател[ьи]|инженеры?|эксперты?|организаторы?|ответственн(?:ый|ая|ые)|' +
  'родител[ьи]|обучающиеся|учащиеся|депутаты?|библиотекар[ьи]|советники?|советник|работники?|сотрудники?|члены?|и\\.\\s?о\\.|врио|ио';

export const bodyHead = new RegExp(`^${adjective}(?:${bodyNouns})(?![а-я])`);
export const postHead = new RegExp(`^${adjective}(?:${postNouns})(?![а-я])`);

/** A post held by one person: its noun in the singular. */
export const singlePost = new RegExp(
  `^${adjective}(?:начальник|заместитель|зам\\.|директор|методист|специалист|заведующ(?:ий|ая)|руководитель|консультант|инспектор|` +
    'куратор|координатор|секретарь|бухгалтер|педагог|педагог-[а-я]+|учитель|воспитатель|психолог|логопед|тьютор|наставник|глава|' +
    'председатель|инженер|эксперт|организатор|ответственн(?:ый|ая)|депутат|библиотекарь|советник|работник|сотрудник|и\\.\\s?о\\.|врио|ио)(?![а-я])',
);

/** Fields a department is named after, in the cases that follow «отдел», «управление по»: never bodies themselves. */
export const fieldWord =
  /^(?:образовани[яею]м?|культур[ыеу]|спорт[ауе]?м?|туризм[ау]|наук[иеу]|молодежи|опек[иеу]|попечительств[ауо]|воспитани[яюе]|здравоохранени[яю]|просвещени[яю]|семь[еи]|детств[ау]|детей|детям|делам|физкультур[ыеу]|кадр(?:ов|ам)|архив[ау]|правам|развити[яю]|социализации|занятости|труд[ау]|оценк[иеу]|качеств[ау]|информации|аттестации|финанс(?:ов|ам)|экономик[иеу]|связ(?:и|ям)|творчеств[ау]|искусств[ау]?|патриотическ)(?![а-я])/;

/** An adjective or participle in an oblique case: the middle of a name, not its beginning. */
export const obliqueWord = /^[а-я-]{2,}(?:ой|ого|его|ому|ему|ых|их|ым|им|ую|юю|ыми|ими)(?![а-я])/;

/** A clause about the body just named: «…, подведомственные Отделу», «…, в которых …». */
export const relativeClause =
  /^(?:подведомственн|расположенн|котор[а-я]+|(?:в|на|для|у|с)\s+котор|где(?![а-я])|не\s+[а-я]+(?:ющ|ящ|вш)|[а-я]+(?:ющ|ущ|ящ|ащ|вш)(?:ие|ий|ая|ее|их|ими)(?:ся)?(?![а-я])|включая|кроме|за\s+исключением|показавш|в\s+том\s+числе)/;

/** «Иванова А.А.», «А. А. Иванова», and nothing else. */
export const personOnly =
  /^(?:\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s+\p{Lu}\.\s?(?:\p{Lu}\.?)?|\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?|\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+(?:вна|вич|ична|ьич))$/u;

/** A cell that begins with a person and goes on with the post. */
export const personStart =
  /^(?:\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s+\p{Lu}\.\s?\p{Lu}\.|\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}\p{Ll}+)/u;

/** The text as the patterns above expect it. */
export function lowered(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').trim();
}

/** True when the text begins as the name of a body or post does: a head noun, an abbreviation, a quotation, a person. */
export function beginsBody(text: string): boolean {
  const low = lowered(text);
  return (
    bodyHead.test(low) ||
    postHead.test(low) ||
    /^\p{Lu}{2,}(?!\p{Ll})/u.test(text) ||
    /^\p{Lu}\p{Ll}?\p{Lu}{2,}/u.test(text) ||
    personOnly.test(text)
  );
}
