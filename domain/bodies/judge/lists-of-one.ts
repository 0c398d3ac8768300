import { headOf, type Head } from '../words/head.js';
import { peoplePlural, type NameStart } from '../names/name-start.js';
import { listsFields } from './fields.js';
import { isBare } from '../names/members.js';
import { personAtEnd, startsPerson } from '../words/persons.js';
import { join, maybeJoin, maybeSplit, type Joint, type Verdict } from '../names/verdict.js';
import { beginsKind, isUnknownAbbreviation } from '../words/second-institution.js';
import {
  administrationsOf,
  fieldAbbreviation,
  collectiveAbbreviation,
  fieldWord,
  functionAbbreviation,
  legalForm,
  lowered,
  relativeClause,
  startsSmall,
} from '../words/words.js';

const title =
  /^(?:[кд]\.\s?[а-я]{1,6}\.?(?:\s?-?[а-я]{1,4}\.)?\s?н\.?|(?:кандидат|доктор)\s[а-я-]+\sнаук|доцент|профессор|(?:народн|заслуженн|почетн)\S+\s(?:артист|учител|врач|художник|работник|тренер|деятел|мастер|юрист|экономист)[а-я]*(?:\s[а-я\s]{2,40})?|(?:учитель|педагог|воспитатель|врач)\s(?:высшей|первой)(?:\sквалификационной)?\sкатегории)$/;

/** «к.п.н.», «доцент», «заслуженный врач РФ»: a title of the person beside it, nobody by itself. */
function isTitle(text: string): boolean {
  return text.length < 80 && title.test(lowered(text));
}

/** The title and the person belong together; one who is named after another one's titles does not. */
export function isTitled({ first, last, next }: Joint): boolean {
  if (isTitle(last)) return !(startsPerson(first) && startsPerson(next));
  return isTitle(next) && (personAtEnd(last) !== null || headOf(last)?.class === 'post');
}

/** «Управление образования, культуры»: a list of fields that nothing closes. */
export function isShortList(joint: Joint): boolean {
  return listsFields(joint) && isBare(joint.next) && fieldWord.test(lowered(joint.next));
}

/** «Директор школы и ДОУ»: a post in both, or another body. */
export function ofTwo({ last, first, next, cellCase }: Joint): boolean {
  const post = headOf(first, [cellCase]);
  return (
    post?.class === 'post' &&
    post.number === 'singular' &&
    last.length > post.length + 3 &&
    !/\sпо\s/.test(last) &&
    /^\p{Lu}[\p{Lu}и]{1,5}$/u.test(next)
  );
}

/** «Совет ветеранов ОВД и ВВ»: of both, or of the first and the second as a body. */
export function ofBothServices({ last, next }: Joint): boolean {
  return /\sветеранов\s\p{Lu}{2,6}$/u.test(last) && /^\p{Lu}{2,6}$/u.test(next);
}

/** «Отдел по связям с общественностью и СМИ»: one field, or the media as well. Null where neither can be. */
export function fieldOrMedia({ first, last, next, cellCase }: Joint): Verdict | null {
  const head = headOf(first, [cellCase]);
  if (!/^(?:СМИ|НКО)(?!\p{L})/u.test(next) || (head?.class !== 'department' && head?.class !== 'post'))
    return null;
  if (/\sсо?\s[\p{Ll}-]+(?:ью|ием|ами|ями)$/u.test(last)) return join;
  return head.class === 'department' ? maybeSplit : null;
}

/** «управляющий делами, председатель Координационного совета Иванова И.И.»: her other office, or two people. */
export function isSecondPost({ last, next, cellCase }: Joint): boolean {
  const post = headOf(last, [cellCase]);
  if (post?.class !== 'post' || post.number === 'plural' || personAtEnd(last) !== null) return false;
  if (personAtEnd(next) === null) return false;
  const [one, other] = [lowered(last), lowered(next)];
  if (chairs.test(other)) return post.number === 'singular';
  const taught = /^учител|^преподавател/;
  return (
    besideJob.test(one) ||
    (taught.test(other) && /^зам/.test(one)) ||
    (taught.test(one) && besideJob.test(other))
  );
}

/** Who presides, or keeps the papers, has another post as well. */
const chairs = /^(?:заместитель\s)?(?:председател[ья]|секретарь)\s.*(?:совета|комиссии|штаба|группы)\s/;
/** What people do besides their post: «Председатель АТК, глава округа Рябцев Н.Н.», «Учитель истории, руководитель музея …». */
const besideJob =
  /^(?:председатель\s(?!профкома|ппо|совета)|ответственн(?:ый|ая)\s+за\s|куратор\s|рук(?:оводитель|\.)\s*(?:школьного\s+)?(?:ш?мо|рмо|музея|центра\s«)(?![а-я]))/;

/** «СОШ им. А. Асеева и Ю. Голикова»: both are honoured; one who acts is named with the surname first, or after a comma. */
export function isSecondHonoured({ last, next, separator }: Joint): boolean {
  const initials = /^(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}/u;
  return (
    separator === 'and' &&
    initials.test(next) &&
    /(?:им\.|имени|памяти)\s(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}+$/u.test(last)
  );
}

const groupCode =
  /^[«"]?(?:\p{L}{1,5}[-–—\s]?\d{1,4}(?:[-–—/]\d{1,3})?(?:-?\p{L}{1,2})?|\d{1,3}\s?[-–—]\s?\p{Lu}{1,5}(?:-?\d{1,2})?)[»"]?$/u;

/** Units of firemen and of the police, under a number too. */
const unit = /^(?:ПЧ|ПСЧ|СПСЧ|ОП|МОП|ПП|ОПС|ПСО|ЛОП)[-–—\s]/;

/** «кураторы групп ТО-21, ПК-22»: one more of the groups; nobody is called so. */
export function isGroupCode({ first, last, next }: Joint): boolean {
  if (!groupCode.test(next) || beginsKind(next) || collectiveAbbreviation.test(next)) return false;
  // «куратор группы П-21, ПЧ-4»
  if (unit.test(next) && !/(?:^|\s)(?:групп|курсов)\s/i.test(first)) return false;
  const code =
    /(?:^|\s)(?:групп[аы]?|гр\.|курс(?:а|ов)?)\s(.+)$/iu.exec(last)?.[1] ?? (last === first ? '' : last);
  return /(?:^|[\s.])(?:групп|гр\.|курс)/i.test(first) && groupCode.test(code);
}

const group = /(?:^|\s)(?:мл|ср|ст|подг|разновозр)\.$/;

/** «Воспитатели ст. и подг. групп» */
export function bothGroups({ last, next }: Joint): boolean {
  return group.test(last) && group.test(/^\S+/.exec(next)?.[0] ?? '');
}

/** «осуществляющие заготовку, | хранение и реализацию кормов»: the clause tells of more that is done. */
export function goesOnClause({ last, next, listCloses }: Joint): boolean {
  return (
    listCloses === true && startsSmall(next) && relativeClause.test(lowered(last)) && headOf(next) === null
  );
}

/** «осуществляющие функции | и полномочия учредителя», «имеющие кабинеты | и ЦАОП», «эксплуатирующие лифты | и котельные»: more of what the clause tells of, or a body. */
export function clauseGoesOn({ last, next }: Joint): Verdict | null {
  if (!relativeClause.test(lowered(last))) return null;
  const word = /^[а-яё-]{5,}/.exec(next)?.[0] ?? '';
  if (
    /(?:ия|ии|ку|ки|ы|ые|ую|ства|ство|[еая]ние|[иыя]тие)$|^(?:вы|в|под|пере|раз|за)воз$|^(?:сбор|уч[её]т|контроль|надзор|ремонт|выпуск|при[её]м|отбор|отлов|уход|обмен|экспорт|импорт|прокат|сбыт|убой|осмотр|досмотр|розыск|показ|монтаж|розлив|отпуск|выгул|забор|сброс|анализ)$/.test(
      word,
    ) &&
    headOf(next) === null &&
    !peoplePlural.test(word)
  )
    return join;
  const head = headOf(next);
  if (keeps.test(lowered(last)) && head?.class === 'body' && head.number === 'plural') return maybeJoin;
  return /^\p{Lu}{3,6}$/u.test(next) && isUnknownAbbreviation(next) ? maybeJoin : null;
}

/** «эксплуатирующие газопроводы», «имеющие склады»: what they keep, in the accusative. */
const keeps =
  /^(?:эксплуатир|име|содерж|обслужив|охран|постро|стро|ремонтир|использ|владе|арендо|созда|откры)[а-я]*(?:щ|вш)ие\s/;

/** A word in the instrumental («магазинами») is followed in a list by others in the instrumental only. */
export function inSameCase(last: string, low: string): boolean {
  if (!/(?:ами|ями)$/.test(last)) return true;
  return /^[а-я-]+(?:ами|ями|ом|ем|ой|ей|ью)(?![а-я])/.test(low);
}

/** «Ответственные за делопроизводство и архив»: what they answer for, or an archive that answers too. */
export function isFieldOfCharge({ last }: Joint, { head }: NameStart): boolean {
  const body = head?.class === 'body' || head?.class === 'department';
  return (
    body &&
    head.number === 'singular' &&
    /[бвгджзклмнпрстфхцчшщ]$/.test(head.word) &&
    /\sза\s[\p{Ll}\s]+$/u.test(last)
  );
}

/** «БППР и ИАЗ ОВД»: one office of two fields, or two. */
export function bothUnknown({ last, next }: Joint): boolean {
  const second = /^(\p{Lu}{2,6})\s\p{Lu}{2}/u.exec(next)?.[1];
  if (second === undefined || !/^\p{Lu}{3,6}$/u.test(last)) return false;
  return [last, second].every((one) => isUnknownAbbreviation(one) && !legalForm.test(one));
}

/** «КПЛЧС и ОПБ», «отдел ЖКХ, ПТ и АД»: two names, or one that holds «и»; «УК и ТСЖ»: owners, or those who serve all of a kind. */
export function bothAbbreviations({ last, next }: Joint): boolean {
  const one = /(?:^|\s)(\p{Lu}{2,8})$/u.exec(last)?.[1];
  const other = /^(\p{Lu}{2,8})(?:$|\s\p{Ll})/u.exec(next)?.[1];
  if (one === undefined || other === undefined) return false;
  return [one, other].every(isUnknownAbbreviation) || [one, other].every((form) => legalForm.test(form));
}

/** «служба ОТ и ПБ», «отдел ГО и ЧС»: what a department is for, in two abbreviations. */
export function bothFunctions({ last, next, separator }: Joint): boolean {
  const before = /(?:служб[аы]|отдела?|сектора?|комиссия|группа)\s(\p{Lu}{2,4})$/u.exec(last)?.[1];
  if (before === undefined || separator !== 'and') return false;
  return [before, next].every((one) => functionAbbreviation.test(one) || fieldAbbreviation.test(one));
}

/** «Отдел ИТ и ЗИ»: a second field, or a body that nobody knows. */
export function isFieldToo(joint: Joint): boolean {
  const { last, next } = joint;
  return (
    listsFields(joint) &&
    /^\S+\s\p{Lu}{2,4}$/u.test(last) &&
    /^\p{Lu}{2,4}$/u.test(next) &&
    isUnknownAbbreviation(next)
  );
}

/** «учреждения СПО и ВО» */
export function bothLevels({ last, next }: Joint): boolean {
  const level = /^(?:СПО|НПО|ВПО|ВО|ДПО|ДО|ДОД|НОО|ООО|СОО)$/;
  return (
    /^(?:образовательн\S+\s)?(?:учреждени|организаци|отделени)/i.test(last) &&
    level.test(/\S+$/.exec(last)?.[0] ?? '') &&
    level.test(next)
  );
}

/** «Преподаватели фортепианного отделения, отделения народных инструментов»: of a second one, or the second one itself. */
export function isWhoseAgain({ first, last, next }: Joint, { head }: NameStart): boolean {
  if (head?.syncretic !== true || headOf(first)?.number !== 'plural') return false;
  if (administrationsOf.test(lowered(next))) return false;
  return new RegExp(`\\s${head.word}(?![а-яё])`).test(lowered(last));
}

/** «федерация волейбола, принимающие города»: a participle in the plural tells of nobody who is one. */
export function tellsOfSeveral({ first, last, next }: Joint, head: Head | null): boolean {
  const participle = /^(?:не\s)?[а-я]+(?:ющ|ущ|ящ|ащ|вш)ие(?:ся)?(?=\s)/.exec(lowered(next))?.[0];
  return participle !== undefined && first === last && head?.number === 'singular' && head.class !== 'post';
}

/** «орган, уполномоченный на …»: a clause about it; about a post it may be one, or the post of another. Null where the two do not agree. */
export function empoweredFor({ last, next, cellCase }: Joint): Verdict | null {
  const ending = /^уполномоченн(ый|ая)\sна\s/.exec(next)?.[1];
  const head = ending === undefined || personAtEnd(last) ? null : headOf(last, [cellCase]);
  if (!head || head.number === 'plural') return null;
  if (head.class === 'post') return maybeSplit;
  return /[ая]$/.test(head.lemma) === (ending === 'ая') && !/[ое]$/.test(head.lemma) ? join : null;
}
