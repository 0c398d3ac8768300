import { headOf, isAdjective, type Head } from '../words/head.js';
import { nounForms } from '../words/nouns.js';
import type { NameStart } from './name-start.js';
import { beginsKind, isKnownOffice } from '../words/second-institution.js';
import type { Joint } from './verdict.js';
import {
  collectiveAbbreviation,
  isNumberOnly,
  legalForm,
  lowered,
  ownership,
  startsAbbreviation,
  isWholeAbbreviation,
} from '../words/words.js';

/** Posts in the plural whose heads they are is said after the second one («руководители и педагоги ОО»). */
const wantsComplement =
  /^(?:руководител[ьи]|директора|начальники?|заведующ(?:ий|ие)|секретар[ьи]|глав[аы]|заместител[ьи]|председател[ьи]|представител[ьи]|члены|командиры?)$/;
/** Departments and institutions in general: which ones is said after the second word («органы и учреждения системы профилактики»). */
const general =
  /^(?:орган|отдел|управление|департамент|комитет|министерство|администрация|субъект|совет|комиссия|союз|ассоциация|федерация|фонд|служба|ведомство|организация|предприятие|учреждение|объединение)$/;
const membersOf =
  /^(?:представители|сотрудники|работники|члены|специалисты|инспектор[ыа]|начальники|методисты)$/;

/** Posts that are held under somebody: a genitive after them says under whom. To be matched against the lemma. */
export const isPostOfSomebody =
  /^(?:помощник|ассистент|наставник|советник|секретарь|представитель|руководитель|заместитель|председатель|куратор|глава|замглавы|зам|пом|рук)/;

/** «…, ответственные за реализацию мероприятий»: which of the organisations are meant. */
export const inCharge =
  /^ответственны(?:е|м|х)\s+за\s+(?:реализаци|выполнени|исполнени|проведени|организаци|подготовк|разработк|формировани|осуществлени|предоставлени|представлени|оказани|ведение|внедрени|достижени|координаци|(?!питани|воспитани|образовани)[а-я]+(?:[ае]ние|тие|вие)(?![а-я])|рассмотрени|вопрос|направлени|мероприяти)/;

/** Several bodies, not people. */
export function isCollective(head: Head | null): boolean {
  return head?.number === 'plural' && head.class !== 'post' && head.class !== 'people';
}

/** «министерства и ведомства», «отделы и управления администрации района»: one name for all of them. */
export function bothGeneral({ last, cellCase }: Joint, { head }: NameStart): boolean {
  const before = headOf(last, [cellCase]);
  if (!head || head.number !== 'plural' || before?.number !== 'plural' || last.length > before.length)
    return false;
  return general.test(before.lemma) && general.test(head.lemma) && head.adjectives.length === 0;
}

/** Those who hold the same thing: what it is is said after the second. */
const holders =
  /^(?:собственник|владелец|арендатор|нанимател|пользовател|правообладател|производител|потребител|поставщик|получател|опекун|попечител|землевладелец|землепользовател)/;

/** Several, but nobody's posts. */
function isSeveral(head: Head | null): head is Head {
  return head?.number === 'plural' && head.class !== 'post';
}

/**
 * «сельские библиотеки и клубы», «вузы и колледжи города», «работодатели и организации, участвующие в …»: what is said of one may be
 * said of both. Beyond doubt are two bare words («школы и музеи») and a cell in the dative, whose cases tell them apart.
 */
export function shareWords({ last, next, cellCase }: Joint, { head }: NameStart): boolean {
  const before = headOf(last, [cellCase]);
  if (cellCase !== 'nominative' || !isSeveral(before) || /^(?:детские\s)?сады/.test(lowered(last)))
    return false;
  if (!isSeveral(head)) return collectiveWithMore.test(next);
  // «волонтёры и общественные организации»: an adjective of the second, or what stands behind the first, is of that one alone
  const forBoth = before.adjectives.length > 0 && head.adjectives.length === 0;
  // «трудящиеся и ветеранские организации»
  return forBoth || isAdjective(before.word) || (hasMore(next, head) && !hasMore(last, before));
}

/** «ТСЖ города» */
const collectiveWithMore = /^(?:УК|ТСЖ|ТСН|СНТ|ГСК|КФХ|ЛПХ|НКО|ОО|ОУ|ДОУ|СОШ)\s\p{Ll}/u;

/** «собственники и арендаторы земельных участков» */
export function bothHold({ last, next, cellCase }: Joint, { head }: NameStart): boolean {
  const before = headOf(last, [cellCase]);
  if (!head || head.number !== 'plural' || before?.number !== 'plural' || last.length > before.length)
    return false;
  return holders.test(before.lemma) && holders.test(head.lemma) && hasMore(next, head);
}

/** «отделы, управления администрации района»: two names, or one of them all. */
export function sharesComplement(joint: Joint, start: NameStart): boolean {
  return (
    isBare(joint.last) && bothGeneral(joint, start) && start.head !== null && hasMore(joint.next, start.head)
  );
}

/** «руководители, главные инженеры хозяйств», «начальник и специалисты отдела»: heads of the same, or of nobody knows what. */
export function sharesWhose({ last, next, cellCase, separator }: Joint, { head }: NameStart): boolean {
  if (!wantsComplement.test(lowered(last)) || !head || /^(?:заместител|зам|помощник)/.test(head.lemma))
    return false;
  if (head.class !== 'post' && head.lemma !== 'член') return false;
  if (separator === 'and') return hasMore(next, head);
  const whose = /^\S+/.exec(next.slice(head.length).trimStart())?.[0] ?? '';
  if (/^(?:учител|преподавател|педагог|воспитател)/.test(head.lemma)) return false;
  return /^\p{Lu}{2,6}$/u.test(whose) || isWhose(whose, cellCase);
}

/** A genitive: «хозяйств», «администраций»; not «по ВР», «5-х классов». */
function isWhose(word: string, cellCase: Joint['cellCase']): boolean {
  const genitive = nounForms(lowered(word)).some((form) => form.case === 'genitive');
  return /^[а-яё]{4,}$/.test(word) && (genitive || headOf(word, [cellCase]) === null);
}

/** «Председатель ЭПК и ЦЭК»: the post in both, in one commission with two names, or a second body. */
export function severalOffices({ last, next }: Joint, post: Head | null): boolean {
  const one = post?.class === 'post' && post.number !== 'plural';
  return (
    one && /\s\p{Lu}{2,6}$/u.test(last) && /^\p{Lu}{2,6}(?=$|\s\p{Ll})/u.test(next) && !legalForm.test(next)
  );
}

/** «руководители ОУ, ДОУ», «представители ОМВД, МЧС»: of both, or of the first and the second as a body. */
export function namesMoreMembers({ last, next }: Joint, head: Head | null): boolean {
  if (head?.number !== 'plural') return false;
  if (head.class !== 'post')
    return head.class === 'department' && isOfAbbreviation(last) && isMemberToo(next);
  if (ownership.test(last.slice(head.length).trimStart()) && (ownership.test(next) || beginsKind(next)))
    return true;
  if (sameInstitutions(last.slice(head.length), next) || (isNumberOnly(last) && beginsKind(next)))
    return true;
  if (isOfAbbreviation(last) && isMemberToo(next)) return true;
  if (/\s/.test(next.trim())) return false;
  const more = membersOf.test(head.nominative) ? startsAbbreviation(next) : collectiveAbbreviation.test(next);
  return more && /\s(?:\p{Lu}{2,}|школ|организаций|учреждений|садов)$/u.test(last);
}

const isOfAbbreviation = (last: string): boolean => /\s(?!ОО|ОУ|МО)\p{Lu}{2,6}$/u.test(last);

/** «заведующие ОВП, ФАП», «комиссии ТФОИВ, ОИВ»: an abbreviation that is no authority of its own. */
function isMemberToo(next: string): boolean {
  return /^\p{Lu}{2,5}$/u.test(next) && !isKnownOffice(next) && !isWholeAbbreviation(next);
}

/** «члены ДПК и ДПД»: of both, or of the first and the second as a body. */
export function ofBothAbbreviations({ last, next }: Joint, head: Head | null): boolean {
  const people = head?.number === 'plural' && (head.class === 'post' || head.class === 'people');
  return people && isOfAbbreviation(last) && isMemberToo(next) && !collectiveAbbreviation.test(next);
}

/** «директора МБОУ СОШ № 1, МБОУ СОШ № 2»: the second has the same legal form. */
function sameInstitutions(complement: string, next: string): boolean {
  const form = /^\s*(\p{Lu}{2,})(?=\s)/u.exec(complement)?.[1];
  return form !== undefined && next.startsWith(`${form} `);
}

/** «руководители МУП и МБУ», «директора МУП, МКУ»: a legal form without a name is what they head, or all of that kind. */
export function ofBareForms({ last, next }: Joint, head: Head | null): boolean {
  const form = /(?:^|\s)(\p{Lu}{2,})$/u.exec(last)?.[1];
  if (form === undefined || head?.class !== 'post' || head.number !== 'plural') return false;
  return ownership.test(form) && /^\p{Lu}{2,}(?:\s\p{Ll}+)?$/u.test(next) && ownership.test(next);
}

/** Both people or posts, both one or both several. */
export function agreesInNumber(head: Head | null, next: Head | null): boolean {
  return (
    head !== null &&
    next !== null &&
    (head.class === 'post' || head.class === 'people') &&
    head.number === next.number
  );
}

/** One word: whose head they are may be said only once, after the second («руководители и педагоги ОО»). */
export function isBare(text: string): boolean {
  return !/\s/.test(text.trim());
}

/** Something stands after the head: whose it is. */
export function hasMore(text: string, head: Head): boolean {
  return text.trim().length > head.length && !/^классн/i.test(text);
}
