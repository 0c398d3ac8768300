import { isUnitOfInstitute } from './beside-authority.js';
import { endsOblique, endsOpen, type Head, headOf, isAdjective } from '../words/head.js';
import { isPostOfSomebody } from './members.js';
import { startsPerson } from '../words/persons.js';
import { startsRank } from '../words/ranks.js';
import { endsInKind, secondInstitution, waitsForOwner } from '../words/second-institution.js';
import {
  collectiveAbbreviation,
  functionAbbreviation,
  isWholeAbbreviation,
  isWhoseAdministration,
  legalForm,
  lowered,
  ownership,
  region,
  placeWaits,
} from '../words/words.js';

const preposition =
  /(?:^|\s)(?:в|во|на|за|через|про|о|об|по|с|со|к|для|при|из|от|у|им\.|имени|г\.|№|и)\s*$/iu;

const authority = /^(?:отдел|управление|департамент|министерство|комитет)$/;

/** «Муниципальное бюджетное учреждение (культуры) Центр …»: the legal form in full, its own name follows. */
export const formInFull =
  /(?:^|\s)(?:муниципальн|государственн|федеральн|областн|краев|республиканск|бюджетн|казенн|автономн|унитарн)\S+\s+(?:учреждение|предприятие)(?:\s+\p{Ll}+){0,3}\s*$/u;

/** How many characters around a word are looked at. */
export const context = 60;

/**
 * The head of the name that begins with `rest` although nothing parts it from `before` (whose head is `first`); true when it is an
 * institution under an abbreviation; null when it goes on with the name before.
 */
export function beginsAnother(before: string, rest: string, first: Head | null): Head | true | null {
  const tail = before.slice(-context);
  if (isWhoseAdministration(tail, rest)) return null;
  if (
    preposition.test(tail) ||
    /(?:^|[\s–—-])[Фф]илиалы?\s*$/u.test(tail) ||
    (/\0\s*$/.test(tail) && branch.test(rest) && !ownedBranch.test(rest)) ||
    placeWaits.test(tail) ||
    namesPlace(rest) ||
    /[-–—:]\s*$/.test(tail) ||
    endsOpen(tail) ||
    describesOverBracket(tail, rest)
  )
    return null;
  if (/\d\s*$/.test(tail) && /^класс(?![а-я])/.test(rest)) return null;
  if (/\d\s?[«"]?\p{L}?[»"]?\s*$/u.test(tail) && /^кл\.?\s(?!рук)/.test(rest)) return null;
  if (/(?:^|\s)(?:нач|ст|мл|сред|корр)\.\s*$/i.test(tail) && /^(?:кл|шк|гр)[.а-я]/.test(rest)) return null;
  if (startsPerson(rest) || isOfPost(before, rest, first) || areInitials(before, rest)) return null;
  if (waitsForOwner(before, rest) && (legalForm.test(rest) || ownership.test(rest))) return null;
  if (isUnitOfInstitute(before, rest) && (legalForm.test(rest) || ownership.test(rest))) return null;
  // «ГАОУ ДПО „ИРО“»
  if (/^(?:ДПО|ДОД?|СПО|ВП?О)\s?\0/u.test(rest) && /\p{Lu}У$/u.test(tail.trimEnd())) return null;
  if (secondInstitution(before, rest, first)) return true;
  if (collectiveAbbreviation.test(rest) || (legalForm.test(rest) && /^\p{Lu}+[^\p{L}]*\0/u.test(rest))) {
    const whole =
      (first === null && isWholeAbbreviation(before)) ||
      (first !== null && authority.test(first.nominative) && before.trim().includes(' '));
    return whole && !/(?:^|\s)\p{Lu}{2,}\s*$/u.test(first ? tail : '') ? true : null;
  }
  const forms = isOnlyForms(before);
  const head = headOf(rest);
  if (forms && !endsInKind(before)) return head && isBehindOffice(before, rest) ? head : null;
  if (!head || (first && headStillOpen(first, before))) return null;
  const institution = head.class === 'body' || head.class === 'department';
  if (institution && isCapital(rest) && formInFull.test(lowered(before))) return null;
  // «Школа Учителя начальных классов»: a capital where a genitive would have a small letter
  const inBody = first?.class === 'body' && (head.class === 'post' || head.class === 'people');
  if (head.syncretic && servesSomebody.test(before)) return null;
  if (head.syncretic && inBody && isCapital(rest) && /^\s*[\p{L}-]+\s*$/u.test(before)) return head;
  if (first && isPeople(head) && isPeople(first) && head.syncretic)
    return ownerStands(before, first) ? head : null;
  if (
    head.syncretic &&
    !(endsInPlace.test(before) && !/^(?:администрации|правительства|мэрии)$/.test(head.word))
  )
    return null;
  const closed = functionAbbreviation.test(before.trimStart()) || endsInKind(before);
  const people = first !== null && isPeople(first) && isPeople(head);
  if (legalFormBefore(tail) && !closed && !people) return null;
  if (first?.class === 'post' && /^(?:нач|ст|мл|сред|корр)\.\s*(?:кл|шк|гр)[.а-я]/.test(rest)) return null;
  if (first?.lemma === 'родитель' && /^уч-ся/.test(rest)) return null;
  const adjective = head.adjectives[0];
  if (adjective !== undefined && !isAdjective(adjective)) return null;
  if (adjective !== undefined && /ой$/.test(adjective)) return null;
  return head;
}

/** «Районный (городской) Совет», «уполномоченные (доверенные) лица»: an adjective whose noun stands behind the bracket. */
function describesOverBracket(tail: string, rest: string): boolean {
  const word = /([\p{L}-]+)\s*\0+\s*$/u.exec(lowered(tail))?.[1];
  return word !== undefined && headOf(`${word} ${rest}`)?.adjectives[0] === word;
}

/** «ГУП „ЖКХ“ Таттинский филиал» */
export const branch = /^\p{Lu}[\p{L}-]+(?:ский|ной|ный)(?:\s\p{Ll}+(?:ый|ий|ой))?\sфилиал/u;

/** «ЗАО „Сеть“ | Самарский филиал ПАО „Тепло“»: the branch has its own owner behind. */
export const ownedBranch = new RegExp(String.raw`${branch.source}\S*\s+(?:\p{Lu}{2,}|[«"“„])`, 'u');

/** «специалист приёмной главы» */
const servesSomebody = /(?:при[её]мной|аппарата|секретариата|канцелярии|пресс-службы)\s*$/i;

/** «Министерство культуры края | учителя школ»: behind a place nothing goes on with a genitive but whose authority it is. */
const endsInPlace = /\s(?:области|края|района|республики|Федерации|поселения)\s*$/;

/** «зав. кафедрой проф. Ильин В.Д.» */
const degree = /^(?:проф|доц|асс|акад)\.\s?\p{Lu}/u;

/** «Врач акушер-гинеколог», «врачи-педиатры участковые», «инспектор капитан полиции»: more words of one post. */
function isOfPost(before: string, rest: string, first: Head | null): boolean {
  if (first === null && (degree.test(rest) || startsRank.test(rest))) return true;
  if (first?.class !== 'post') return false;
  if (first.lemma === 'учитель' && /^предметник/.test(rest)) return true;
  if (startsRank.test(rest) || degree.test(rest) || /^участков(?:ый|ая|ые|ых)(?!\p{L})/u.test(rest))
    return true;
  const bare = before.trim().length <= first.length;
  const outside = first.lemma === 'специалист' && first.adjectives.some((one) => /^внештатн/.test(one));
  const second = headOf(rest);
  if (!bare || !(first.lemma === 'врач' || outside) || second === null) return false;
  return second.class === 'post' || (second.class === 'people' && second.number === first.number);
}

/** «Белова И.О.»: her initials, where «и.о. директора» is a post, in «Белова И.О. директора» too. */
function areInitials(before: string, rest: string): boolean {
  const surname = /\p{Lu}[\p{L}-]+\s*$/u.exec(before)?.[0];
  if (headOf(rest.replace(/^И\.\s?О\.\s*/, ''), ['genitive'])) return false;
  return surname !== undefined && /^И\.\s?О\./.test(rest) && startsPerson(surname + rest);
}

/** «МБУ ДО», «ОГБУ РО»: the name itself follows; «УСиДР», «ОИВ» are names. */
function isOnlyForms(before: string): boolean {
  const words = before.trim().split(/\s+/);
  return words.every(
    (word) =>
      /^\p{Lu}{2}[\p{L}\d-]*$/u.test(word) &&
      (legalForm.test(word) || ownership.test(word) || region.test(word) || !isNamedOffice.test(word)),
  );
}

/** «ЗДВР | Соцпедагог», «ИДН | Совет школы»: a noun with a capital behind one abbreviation that is no form of institutions or firms. */
function isBehindOffice(before: string, rest: string): boolean {
  const one = before.trim();
  if (!isCapital(rest) || !/^\p{Lu}{2,8}$/u.test(one) || region.test(one)) return false;
  return !legalForm.test(one) && !ownership.test(one) && !endsAsForm.test(one);
}

/** «ОБУСО Центр …», «РОО Союз …», «СХПК Колхоз …», «ИП Глава …» */
const endsAsForm =
  /(?:[БКАГМФО]У\p{Lu}{0,3}|У|ОО|ОД|НКО|[СПВ]ПК|ХК|СХ[АП]|КП|УП|АО|НО|НП|ТОО|ТОС|ТСЖ|ТСН|ЖСК|ИП|К?ФХ|ПО|ГК|АК|КФХ|ЧОП|ЧП|АНО|ПАО|СТ|СНТ|ФСО|ФСК|СК|ВО|РО|МО|МР|ГО|СП|ГП)$/u;

const isNamedOffice = /^(?:ОИВ|ОГВ|ОМСУ|РОО|УО|ДОСААФ|\p{Lu}{2,4}и\p{Lu}{1,4})$/u;

/** «ст. Казанская»: no senior somebody. */
function namesPlace(rest: string): boolean {
  const name = /^ст\.\s*(?=\p{Lu})/u.exec(rest)?.[0];
  return name !== undefined && headOf(rest.slice(name.length)) === null;
}

const isPeople = (head: Head): boolean => head.class === 'post' || head.class === 'people';

/** «Классные руководители | учителя», «Главы поселений | директора школ»; but «заместители директора», «и.о. главного инспектора». */
function ownerStands(before: string, first: Head): boolean {
  if (first.adjectives.some((one) => /^классн/.test(one))) return true;
  const standsAlone = first.number !== null || /^зав(?:уч|хоз)/.test(first.lemma);
  if (!isPostOfSomebody.test(first.lemma) && !/^(?:и|вр)/.test(first.lemma)) return standsAlone;
  return before.trim().length > first.length && !endsOblique(before) && standsAlone;
}

const isCapital = (text: string): boolean => /^\p{Lu}\p{Ll}/u.test(text);

/** «главный специалист», «Совет при главе»: the noun found is still the first one. */
function headStillOpen(first: Head, before: string): boolean {
  const low = lowered(before);
  // «пом. восп.», «зам. дир.»: both words of the post are there
  if (/^(?:пом|зам)\.\s?(?:восп|воспит|дир|рук|нач|зав)\.$/.test(low)) return false;
  return (
    low.length < first.length - 1 ||
    /^(?:(?:(?:(?:вр\.\s?)?и\.\s?о\.|врио|ио)\s?)?(?:[\p{L}-]+\.(?:\s?\p{Ll}{3,5}\.)?)?|(?:мл|ст|гл|вед)\.\s?\p{Ll}+(?:ый|ий|ая)|(?:[\p{L}-]+\s)?зам\.?|зав|рук|нач|кл|соц|муз|физ|худ|гл|ст|мл)$/u.test(
      low,
    )
  );
}

function legalFormBefore(tail: string): boolean {
  return legalForm.test(/(\p{Lu}{2,})\s*$/u.exec(tail)?.[1] ?? '');
}
