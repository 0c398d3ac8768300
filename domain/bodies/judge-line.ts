import { endsOblique, endsOpen, headOf } from './head.js';
import { branch } from './implied-cuts.js';
import { isPostOfSomebody } from './members.js';
import type { NameStart } from './name-start.js';
import { beginsOtherwise } from './oblique-names.js';
import { personAtEnd, startsPerson } from './persons.js';
import { rankAlone } from './ranks.js';
import { severalWait, wrappedAbbreviation, wrappedName } from './wrapped-name.js';
import { isUnknownAbbreviation } from './second-institution.js';
import { join, maybeJoin, maybeSplit, split, tailLength, type Joint, type Verdict } from './verdict.js';
import {
  agencyOffices,
  collectiveAbbreviation,
  fieldWord,
  functionAbbreviation,
  isClassNumber,
  isWhoseAdministration,
  legalForm,
  lowered,
  isWholeCollective,
  obliqueWord,
  opensOn,
  ownership,
  placeWaits,
  relativeClause,
  region,
  startsAbbreviation,
  startsAgency,
  subjectAbbreviation,
  startsQuoted,
  startsSmall,
  isWholeAbbreviation,
} from './words.js';

/** «… Администрации МО⏎Куркинский район»: the name of the place is a part of the body's. */
const territory =
  /^\p{Lu}[\p{L}-]+(?:ий|ый|ой|ая|ое)\s+(?:район|округ|город|область|край|поселение|муниципальный|городской)(?!\p{L})/u;
/** Heads that cannot stand alone: whose they are has to follow. */
const wanting =
  /^(?:администраци[яи]|управление|отдел|департамент|министерство|комитет|руководител[ьи]|начальники?|глав[аы]?|заместител[ьи]|замы?\.?|директора|заведующ(?:ий|ая|ие)|представител[ьи]|член(?:ы)?|председател[ьи]|специалисты?|работники|сотрудники|методисты?|инспектора?|директор|совет|центр|служба|комиссия|отделение|редакци[яи]|рук\.|нач\.|зав\.|коллективы?|органы?|субъекты?|секретар[ьи]|учител[ья])$/;
/** Of these, the ones that also stand alone in a column: a line end after them is a doubt. */
const alsoAlone =
  /^(?:директор|директора|методисты?|специалисты?|инспектора?|администрация|секретар[ьи]|учител[ья]|заведующ(?:ий|ая|ие))$/;

/** «администрации муниципальных образований»: several, so no one department is theirs. */
const administrationsOf =
  /^администрации\s+(?:[а-я-]+(?:ых|их)$|(?:[а-я-]+(?:ых|их)\s+|\([^)]*\)\s+)*(?:школ|районов|поселений|образований|округов|учреждений|организаций|предприятий|садов|оо|оу|доу|городов|сел|волостей|сельсоветов|улусов|наслегов|с\/[опс])(?![а-я]))/;

/** Lines of a cell: each names a body, unless the name was only too long for the column. */
export function afterLine(joint: Joint, start: NameStart): Verdict {
  const verdict = byLine(joint, start);
  if (!start.begins && !verdict.split && verdict.sure && beginsOtherwise(joint)) return maybeSplit;
  if (verdict.split && verdict.sure && administrationsOf.test(lowered(joint.next))) return verdict;
  if (joint.commaList && areUnknownAbbreviations(joint)) return verdict.split ? maybeSplit : maybeJoin;
  if (verdict.split && verdict.sure && startsAbbreviation(joint.next)) {
    const wrapped = wrappedAbbreviation(joint);
    if (wrapped) return wrapped;
  }
  if (joint.commaList && verdict.split && verdict.sure && isWrappedAbbreviation(joint))
    return officeWaits.test(lowered(joint.last)) ? join : maybeSplit;
  return (verdict.split && verdict.sure && (wrappedName(joint, start) ?? severalWait(joint))) || verdict;
}

/** «БРО⏎ВОСВОД» in a list parted by commas: whose, or another body. */
function areUnknownAbbreviations({ last, next }: Joint): boolean {
  if (/(?:^|\s)О?(?:ПДН|ДН|ГИБДД|УУП)$/.test(last) && /^О?МВД/.test(next)) return true;
  return (
    /^\p{Lu}{2,8}$/u.test(last) &&
    isUnknownAbbreviation(last) &&
    !ownership.test(next) &&
    (isUnknownAbbreviation(next) || startsAgency(next))
  );
}

/** «начальник службы⏎КИПиА»: of which service? */
const officeWaits =
  /(?:^|\s)(?:службы|отдела|управления|сектора|цеха|участка|отделения|филиалы?|комиссии|фракци[яи]|партии|аппарата|представительств[оа]|подразделения)$/;

/** «Отдел соцзащиты⏎МТЗиСЗ РТ, …»: whose the office is, or a name of its own, though the other names end with a comma. */
function isWrappedAbbreviation({ first, last, next, cellCase }: Joint): boolean {
  const head = headOf(first, [cellCase]);
  const office = (head?.class === 'department' || head?.class === 'post') && head.number !== 'plural';
  return (
    (office || officeWaits.test(lowered(last))) &&
    /\p{L}$/u.test(last) &&
    !personAtEnd(last) &&
    isUnknownAbbreviation(next) &&
    !legalForm.test(next)
  );
}

function byLine(joint: Joint, start: NameStart): Verdict {
  const { last, next, first } = joint;
  const tail = last.slice(-tailLength).trim();
  const low = lowered(next.slice(0, tailLength));
  if (/^\(|^№|^N\s?\d|^\p{Lu}\.\s?(?:\p{Lu}\.)?$/u.test(next)) return join;
  if (territory.test(next) && /(?:МО|ГО|МР|МОГО|образования|администраци[яи])$/i.test(tail)) return join;
  if (/^предметник/.test(low) && /учител[ьяей]+$/i.test(tail)) return join;
  if (/(?:^|\s)ИП$/.test(tail) || /^нач\.\s*(?:кл|шк)/.test(low)) return join;
  if (isClassNumber(next) || /^\d\s?-?(?:й|ой|ая|я)?\s?(?:категории|разряда|кат\.)/.test(low)) return join;
  if (/^[-–—•*]\s|^\d{1,2}\s?[.)]\s*\p{L}/u.test(next))
    return isLoneDash(joint) ? (joint.commaList ? maybeJoin : maybeSplit) : split;
  if (opensOn.test(tail) || /(?:^|\s)или$|[-–—/]$/.test(tail) || placeWaits.test(tail)) return join;
  if (/[,.]$/.test(tail) && !/(?:^|[\s.])\p{L}{1,4}\.$/u.test(tail)) return split;
  if (isWhoseAdministration(tail, next) || (/[»"”]$/.test(tail) && branch.test(next))) return join;
  if (startsQuoted(next)) return join;
  if (isShortenedPost(next)) return split;
  if (startsPerson(next)) return afterLinePerson(joint);
  if (personAtEnd(last))
    return start.head?.class === 'post' && start.head.number !== 'plural' ? personThenPost(joint) : split;
  if (functionAbbreviation.test(next) && /\sпо$/.test(tail)) return join;
  if (ofSubject.test(next)) {
    if (
      isDone.test(lowered(last)) &&
      !/(?:образован|здравоохранен|просвещен|воспитан|питан)и\p{Ll}+$/u.test(last)
    )
      return join;
    const head = headOf(last);
    if (head) return teaches.test(head.lemma) ? join : maybeSplit;
  }
  if (endsOpen(tail) || endsOblique(tail)) return join;
  if (
    /^(?:администрации|мэрии)(?![а-я])/.test(low) &&
    (isAuthority(first) || isAuthority(last) || isWholeAbbreviation(first))
  ) {
    return administrationsOf.test(low) ? afterSeveral(first) : join;
  }
  if (administrationsOf.test(low) && !isWanting(last)) return split;
  if (isWanting(last) && !(last !== first && /^администрации$/i.test(last))) {
    const verdict = afterWanting(last, next, start, low);
    return joint.commaList && !verdict.split && !verdict.sure ? join : verdict;
  }
  if (start.continues || (!start.begins && (obliqueWord.test(low) || fieldWord.test(low)))) return join;
  if (/^системы(?![а-я])/.test(low)) return join;
  if (isGenitiveToo(joint)) return maybeJoin;
  if (relativeClause.test(lowered(last)) && startsSmall(next) && start.head?.class === 'body')
    return maybeJoin;
  if (startsSmall(next)) return afterLineSmall(joint, start);
  if (formsOnly(first) && !collectiveAbbreviation.test(last))
    return goesOnForms(next) || (region.test(lastWord(last)) && !legalForm.test(next)) ? join : split;
  if (isOwnedByAgency(last, next) || isNamedBehindForm(last, next)) return maybeJoin;
  if (agencyOffices.test(next) && !isSeveral(first)) return maybeSplit;
  if (start.begins) return split;
  if (startsAbbreviation(next) || !start.oblique || !formsAtEnd(last)) return maybeSplit;
  return /^Рос(?!сети|атом|космос)/.test(next) ? join : maybeJoin;
}

/** «Руководителям органов⏎исполнительной власти»: in a dative cell a genitive, or somebody else. */
function isGenitiveToo({ next, cellCase }: Joint): boolean {
  return (
    cellCase === 'dative' && startsSmall(next) && (headOf(next, ['genitive'])?.adjectives.length ?? 0) > 0
  );
}

/** «Управление⏎- префектура»: a dash of the name, or the beginning of a list whose first line has none. */
function isLoneDash({ first, last, next, complete, commaList }: Joint): boolean {
  const begins = complete === 0 && first === last && !/^[-–—]\s|[:;,]$/.test(first);
  return /^[-–—]\s/.test(next) && (begins || commaList === true);
}

/** «Преподаватель⏎ОБЗР», «Воспитатели⏎ГПД»: what they teach or lead. */
const ofSubject = new RegExp(`${subjectAbbreviation.source}|^(?:ГПД|ФАПов)(?!\\p{L})`, 'u');
/** «… по разработке и внедрению⏎ВСОКО», «за проведение⏎ВПР» */
const isDone = /(?:[аяеи]ни|[иы]ти|[кц]и)(?:е|я|ю|ем)$|(?:подготовк|оценк|проверк)[еиуа]$/;
const teaches =
  /^(?:учител|преподавател|воспитател|педагог|организатор|координатор|эксперт|инструктор|фельдшер|методист)/;

function afterLinePerson({ first, last, next, cellCase, commaList, wrapped }: Joint): Verdict {
  if (personAtEnd(last)) return split;
  if (rankAlone.test(lowered(last))) return join;
  const goesOn =
    startsQuoted(last) || startsSmall(last) || (last !== first && headOf(last, [cellCase]) === null);
  const head = headOf(goesOn ? first : last, [cellCase]);
  if (head?.number === 'plural' && head.class === 'people') return split;
  if (head?.class === 'post' && head.number === 'plural') return maybeSplit;
  const one =
    head?.class === 'post' && (head.number === 'singular' || /^(?:зам|зав|нач|дир|и\.)/.test(head.lemma));
  return one && (commaList || wrapped) && !/\s[-–—]\s/.test(next) ? join : maybeJoin;
}

/** «Иванова И.И.⏎директор школы»: one and the same, or two lines of a list. */
function personThenPost({ first, last, cellCase }: Joint): Verdict {
  return headOf(last, [cellCase]) || (last !== first && headOf(first, [cellCase])) ? split : maybeSplit;
}

/** «…поликлиника⏎роддом»: an unknown word that ends as a nominative of the masculine does, and as few genitives. */
function looksNominative(next: string): boolean {
  const word = /^[\p{Ll}-]+/u.exec(next)?.[0] ?? '';
  return (
    word.length > 4 &&
    /[бвгджзклмнпрстфхцчшщ]$/.test(word) &&
    !/(?:[оеё]в|[ыи]х|[ыиоеая]м|[ая]х|ств|через|перед|путем)$/.test(word)
  );
}

/** «Преподаватели⏎спецдисциплин» */
const wantsSubject = /^(?:преподавател[ьи]|учител[ья]|мастера?)$/;

function afterLineSmall({ last, next, cellCase, commaList }: Joint, start: NameStart): Verdict {
  if (!start.begins) return looksNominative(next) && !wantsSubject.test(lowered(last)) ? maybeJoin : join;
  if (!start.head?.syncretic) return split;
  const people = start.head.class === 'post' || start.head.class === 'people';
  if (commaList && !people) return join;
  return people && isComplete(last, cellCase) ? split : maybeSplit;
}

/** «Кл.» alone on its line: «руководители» stands on the next one. */
function isShortenedPost(next: string): boolean {
  return /^\p{L}{1,5}\.$/u.test(next) && headOf(`${next} и`) !== null;
}

/** «зам. директора по УВР», «школьный библиотекарь»: nobody's, so «учителя» on the next line is another name. */
function isComplete(last: string, cellCase: Joint['cellCase']): boolean {
  const head = headOf(last, [cellCase]);
  if (head?.class !== 'post' || isPostOfSomebody.test(head.lemma)) {
    return head?.class === 'post' && /\sпо\s+(?:[\p{Lu}, ]+|[\p{Ll}-]+\s+работе)$/u.test(last);
  }
  return true;
}

/** The line before holds a head without its complement: «Администрация⏎города», «руководители⏎ОО», «Директор⏎МБОУ СОШ № 1». */
function afterWanting(last: string, next: string, start: NameStart, low: string): Verdict {
  const alone = alsoAlone.test(lowered(last));
  const people = start.head?.class === 'post' || start.head?.class === 'people';
  if (start.head?.syncretic && startsSmall(next))
    return people && !/^(?:зам|помощ|совет|секретар|представ|член)/.test(withoutRank(last)) ? split : join;
  if (start.continues || obliqueWord.test(low)) return join;
  if (start.head?.syncretic && start.head.class !== 'post' && start.head.class !== 'people') return maybeJoin;
  if (start.head) return alone ? split : maybeSplit;
  if (/^(?:МО|ГО|МР|СП|РФ|МР|МБ|Г)(?![\p{L}])/u.test(next)) return join;
  if (startsAbbreviation(next)) return isWholeCollective(next) ? join : alone ? maybeJoin : join;
  return startsSmall(next) ? join : alone ? maybeJoin : join;
}

/** «Первый заместитель» → «заместитель» */
const withoutRank = (text: string): string =>
  lowered(text).replace(/^(?:первый|старший|главный|ведущий)\s+/, '');

/** The text is a head that cannot stand alone («руководители»). */
export function isWanting(text: string): boolean {
  return wanting.test(withoutRank(text));
}

/** «Отдел образования⏎администрации города»: the department's own administration, unless there are several. */
function isAuthority(first: string): boolean {
  const head = headOf(first, ['nominative', 'dative']);
  return head !== null && (head.class === 'department' || head.class === 'post');
}

/** «Главы⏎администрации сельских поселений» may be a slip of the pen; one department is not of several administrations. */
const afterSeveral = (first: string): Verdict =>
  isSeveral(first) && headOf(first)?.class === 'post' ? maybeSplit : split;

/** «Органы управления», «Администрации районов» */
const isSeveral = (first: string): boolean => headOf(first)?.number === 'plural';

/** «ФГБУ „Заповедник“⏎Минприроды России»: whose a federal institution is, in a word that does not decline; or another body. */
function isOwnedByAgency(last: string, next: string): boolean {
  return /^Ф[ГКБ]\p{Lu}+\s.*[»"]$/u.test(last) && /^(?:Мин\p{Ll}+ы|МВД|МЧС|ФСИН|ФМБА)(?!\p{L})/u.test(next);
}

/** «Детское отделение МБУК⏎Межпоселенческая библиотека» */
function isNamedBehindForm(last: string, next: string): boolean {
  const form = /\s(\p{Lu}+)$/u.exec(last)?.[1] ?? '';
  return ownership.test(form) && /^\p{Lu}[\p{L}-]+(?:ая|ий|ый|ое)(?=\s|$)/u.test(next);
}

/** «МБУ ДО», «ГБУЗ»: the name itself is on the next line; «ГБУ ДПО ИРО» has it already. */
function formsOnly(text: string): boolean {
  const words = text.split(' ');
  const all = text.length < 40 && words.every((word) => legalForm.test(word) || region.test(word));
  return all && (ownership.test(text) || words.length > 1);
}

const lastWord = (text: string): string => /\p{Lu}+$/u.exec(text.slice(-40))?.[0] ?? '';

/** «МБУ⏎ДО „Дом творчества“» goes on, «МКУ⏎МБОУ „СОШ № 1“» does not. */
function goesOnForms(next: string): boolean {
  return /^(?:ДО|ДПО|ДОД|ВО|СПО|РО|РМ|РТ)(?!\p{L})/u.test(next) || !startsAbbreviation(next);
}

function formsAtEnd(text: string): boolean {
  return /(?:^|\s)\p{Lu}{2,}$/u.test(text);
}
