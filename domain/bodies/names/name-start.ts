import { headOf, isAdjective, type Head } from '../words/head.js';
import { nounForms } from '../words/nouns.js';
import { isServed, sharedNoun, subordinateNoun } from '../words/shared-noun.js';
import { startsPerson } from '../words/persons.js';
import {
  describing,
  fieldWord,
  functionAbbreviation,
  lowered,
  obliqueWord,
  placeWord,
  relativeClause,
  slashedName,
  subjectAbbreviation,
  startsAbbreviation,
  startsAgency,
} from '../words/words.js';

/** The case in which a cell names its bodies: «Отдел …» or, in an order's clause, «Отделу …». */
export type CellCase = 'nominative' | 'dative';

const lookedAt = 200;

/** What a text looks like as the beginning of a piece. */
export interface NameStart {
  head: Head | null;
  /** It begins as a name does: a known noun in the cell's case, an abbreviation, a person, an adjective that agrees with no field. */
  begins: boolean;
  /** It can only go on with the name before: a field, an oblique case, a clause. */
  continues: boolean;
  /** Neither, but its ending is that of a genitive or dative. */
  oblique: boolean;
}

/** «ВУЗов», «ФАПами»: an abbreviation in a case in which no name begins. */
export const declined = /^\p{Lu}{2,}(?:ов|ами|ах)(?!\p{L})/u;

/** «руководители школ, ВУЗов», «Ассоциация⏎ВУЗов»; a ministry or the schools have none, and «Министерство, ВУЗов» is a slip. */
export function mayBeOfSeveral({ first }: { first: string }): boolean {
  const head = headOf(first);
  return (
    head?.class === 'post' ||
    head?.class === 'people' ||
    (head?.class === 'body' && head.number === 'singular')
  );
}

const endsOblique = /(?:ов|ев|ей|ий|ния|ства|сти|ции|ки|[аяуюыеи]|ам|ям|ах|ях|ом|ем)$/;

/** Nominative plurals of people that the list of nouns lacks. */
export const peoplePlural = /(?:ники|тели|исты|ицы|анты|енты|ологи|ёры|еры|оры)$/;

/** Looks at the beginning of a piece of a cell. */
export function nameStart(text: string, cellCase: CellCase): NameStart {
  const near = text.slice(0, lookedAt).trimStart();
  const low = lowered(near);
  const field = cellCase === 'dative' && fieldWord.test(low);
  const own = ownNoun(near, cellCase);
  const head = field ? null : (own ?? headOf(near, [cellCase]));
  const first = /^[\p{L}-]+/u.exec(low)?.[0] ?? '';
  const abbreviated =
    (startsAbbreviation(near) &&
      !declined.test(near) &&
      !functionAbbreviation.test(near) &&
      !subjectAbbreviation.test(near)) ||
    startsAgency(near) ||
    slashedName.test(near) ||
    /^[кфКФ]\/х(?!\p{L})|^(?:[Сс]оциально|[Сс]пециально|[Вв]новь|[Вв]ременно)[\s-]+[а-яё]+(?:ая|ый|ий|ое|ые|ие)\s|^(?:[дД]\/с(?:ад)?|(?:[сС]т\.\s?)?[мМ]\/с(?:естра)?)(?!\p{L})|^[смгвСМГВ]\.\s?н\.\s?с\./u.test(
      near,
    );
  const adjective = isAdjective(first, [cellCase]) && !/ой$/.test(first) && cellCase === 'nominative';
  const other =
    !head && !abbreviated && headOf(near, ['nominative', 'genitive', 'dative', 'instrumental']) !== null;
  const noun = head !== null && head.adjectives.length === 0 && !doing.test(head.word);
  const clause =
    /^\p{Ll}/u.test(near) &&
    relativeClause.test(low) &&
    !officer.test(low) &&
    (/^уполномоченн[а-я]+\sна\s/.test(low) ||
      (!own && !noun && !describesWithOther.test(low) && !namedByDoing.test(low)));
  const continues =
    clause ||
    declined.test(near) ||
    (!head && !abbreviated && (fieldWord.test(low) || placeWord.test(low) || obliqueWord.test(low) || other));
  const begins = !clause && (head !== null || abbreviated || startsPerson(near) || (adjective && !continues));
  return {
    head,
    begins,
    continues: continues && !begins,
    oblique: !begins && !continues && endsOblique.test(first) && !peoplePlural.test(first),
  };
}

/** «уполномоченный на решение задач в области ГО и ЧС»: a post that settlements and enterprises have; of several it is a clause. */
const officer = /^уполномоченн(?:ый|ая)\sна\s(?:решени|осуществлени|выполнени|ведени|проведени|составлени)/;

/** «руководящие и педагогические работники» */
const describesWithOther =
  /^(?:руководящие|ведущие|действующие|подведомственные|заинтересованные)(?:\s+и\s|$)/;

/** «работающие пенсионеры», «сопровождающие», «эксплуатирующие организации»: known by what they do; «педагоги, работающие с детьми» is a clause. */
const namedByDoing =
  /^(?:не)?(?:работающ|сопровождающ|нуждающ|замещающ|читающ|пишущ|занимающ|командующ|желающ|отдыхающ|трудящ|выступающ)[а-я]+(?:\s+(?!в\s|с\s|на\s|по\s|детей|должност|их\s|[а-я]+(?:ых|их(?:ся)?|ов|ей|ую|ии|ть(?:ся)?)(?:\s|$))|$)|^эксплуатирующ[а-я]+(?:$|\s(?:и\s|(?:[а-я]+ные\s)?(?:организаци|предприяти|компани|служб|подразделени|учреждени|ведомств|фирм)))/;

/** «сопровождающие» are people unless it is said whom they accompany. */
const doing = /^(?:сопровождающ|отдыхающ|выступающ|встречающ|провожающ|желающ)/;

/** «подведомственные ему учреждения»: the participle's own noun, where it is no clause about the name before. */
function ownNoun(near: string, cellCase: CellCase): Head | null {
  const shared = sharedNoun(near, cellCase) ?? subordinateNoun(near);
  if (shared) return shared;
  if (!describing.test(lowered(near))) return null;
  const head = headOf(near.replace(/\s(?:ему|ей|им)(?=\s)/i, ''), [cellCase]);
  // «обслуживающие жилищный фонд» tells of others
  if (head && isServed(head)) return null;
  const first = head?.adjectives[0];
  const agree = first === undefined || /[ыи]е(?:ся)?$/.test(first) === (head?.number === 'plural');
  return agree || cellCase === 'dative' ? head : null;
}

/** The case of a whole cell, by the first name in it. */
export function cellCaseOf(text: string): CellCase {
  const start = text.slice(0, lookedAt).replace(/^[\s\d.)•*–—-]+/, '');
  return headOf(start) === null && headOf(start, ['dative']) !== null ? 'dative' : 'nominative';
}

/** «5-9 классы», «10-е классы». */
const classes = /^\d{1,2}\s?[«"]?[А-Я]?[»"]?(?:\s?[-–—,]\s?\d{1,2})?(?:\s?-?(?:х|е|й))?\s+(?=класс)/;

/** «1-4 кл.» */
const classesShort = /^\d{1,2}(?:\s?[-–—,]\s?\d{1,2})?\s*кл\.?$/;

/** True when the text begins as the name of a body or post does, in whatever case. */
export function beginsBody(text: string): boolean {
  if (classesShort.test(text)) return true;
  const own = text.replace(classes, '');
  const { head, begins } = nameStart(own, 'nominative');
  return head !== null || begins || headOf(own, ['dative']) !== null;
}

/** A noun of the list in the genitive singular at the end: «Совет музея», which «и школы» would go on with. */
export function endsInGenitive(text: string): boolean {
  const last = /([\p{L}-]+)\s*$/u.exec(lowered(text.slice(-40)))?.[1] ?? '';
  return /\s/.test(text.trim()) && nounForms(last).some((form) => form.case === 'genitive');
}
