import { headOf, type Head } from '../words/head.js';
import { isBare } from '../names/members.js';
import { isUnknownAbbreviation } from '../words/second-institution.js';
import { districtPolice } from '../words/services.js';
import type { Joint } from '../names/verdict.js';
import { collectiveAbbreviation, legalForm, lowered, startsAbbreviation } from '../words/words.js';

/** «Ивановского, …», «Южного и …»: an adjective in a genitive waits for its noun. In a dative cell «Ивановской» may be a person. */
export function obliqueAdjective(cellCase: Joint['cellCase']): RegExp {
  return cellCase === 'nominative'
    ? /(?:^|\s)\p{Lu}[\p{L}-]+(?:ского|цкого|ских|цких|ской|цкой|ного)$/u
    : /(?:^|\s)\p{Lu}[\p{L}-]+(?:ского|цкого|ских|цких|ного)$/u;
}

const holdsFields = /^(?:отдел|управление|комитет|департамент|министерство|сектор)$/;

/** «начальник отдела культуры» */
const officeOf = /^\s*(?:отдела|управления|комитета|департамента|сектора)\s+\S/;

/** The name is that of an authority, or of a post in one, with its fields already begun. */
export function listsFields({ first, last, cellCase }: Joint): boolean {
  const head = headOf(first, [cellCase]);
  if (head?.class === 'post') return officeOf.test(lowered(first.slice(head.length)));
  return head !== null && holdsFields.test(head.lemma) && (!isBare(first) || last !== first);
}

/** Offices of the police and of the firemen: no field of a department is called so. */
const serviceOffice = new RegExp(`^(?:${districtPolice}|МВД|[ОУ]?НД$|О?ГПН|ОВО$)`);

/** «ЦБС»: a body, or a field the list of words lacks. */
export function isLooseAbbreviation(next: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(next) && !collectiveAbbreviation.test(next) && !serviceOffice.test(next);
}

/** «МБОУ Красная, …»: a name that only looks like an adjective has a capital and does not stand first. */
export function namedSo(last: string): boolean {
  return /\S\s+\p{Lu}[\p{L}-]+$/u.test(last);
}

/** «комитет ЖКХ, ТиС»: two more fields, or a body. */
export function isPairOfFields(joint: Joint): boolean {
  return listsFields(joint) && /\p{Lu}$/u.test(joint.last) && /^\p{Lu}{1,2}и\p{Lu}{1,2}$/u.test(joint.next);
}

/** «отдел ЖКХ, ПТ и АД»: fields of a department, which «и» closes, or bodies that nobody knows. */
export function isListOfFields(joint: Joint): boolean {
  const closes = joint.separator === 'and' ? joint.last !== joint.first : joint.listCloses === true;
  return (
    listsFields(joint) &&
    closes &&
    /^\p{Lu}{2,4}$/u.test(joint.next) &&
    isUnknownAbbreviation(joint.next) &&
    !serviceOffice.test(joint.next)
  );
}

/** «типов и видов»: no nominative of a noun ends so. To be matched against lower case. */
export const genitive =
  /^[а-я]{2,}(?:[тдвнмлрспбзгкцч]ов|[а-я]ев|[а-я]{2,}(?:[еая]ний|[иыя]тий|ствий)|ам|ям|ах|ях)(?![а-я])/;

/** A name after which fields may be listed: «Управление …», «специалист по …», «МКУ „Центр …“» not. */
export function holdsList(head: Head | null, first: string): boolean {
  if (head) return head.class === 'department' || head.class === 'post' || / (?:по|для) /.test(first);
  return / (?:по|для) /.test(first) || (startsAbbreviation(first) && legalForm.test(first));
}
