import { branch, ownedBranch } from '../names/begins-another.js';
import { afterFlowingLine } from '../names/flowing-text.js';
import { endsOblique, endsOpen, headOf } from '../words/head.js';
import {
  formsAtEnd,
  formsOnly,
  goesOnForms,
  isNamedBehindForm,
  isOwnedByAgency,
  lastWord,
} from '../names/line-forms.js';
import { mayBeBehindNoun } from '../names/line-adjectives.js';
import { afterLineSmall } from './line-small.js';
import { afterLinePerson, belowPerson, isShortenedPost, isSurnameAlone } from '../names/line-persons.js';
import { declined, mayBeOfSeveral, type NameStart } from '../names/name-start.js';
import { beginsOtherwise } from '../names/oblique-names.js';
import { personAtEnd, startsPerson } from '../words/persons.js';
import { beginsKind, isKnownOffice } from '../words/second-institution.js';
import { officeInPlace } from '../words/services.js';
import {
  join,
  type Joint,
  maybeJoin,
  maybeSplit,
  split,
  tailLength,
  type Verdict,
} from '../names/verdict.js';
import { afterDeed } from '../names/waiting-lines.js';
import { afterWanting, isWanting } from '../names/wanting-heads.js';
import {
  administrationsOf,
  agencyOffices,
  collectiveAbbreviation,
  fieldWord,
  functionAbbreviation,
  isClassNumber,
  isWholeAbbreviation,
  isWhoseAdministration,
  legalForm,
  lowered,
  obliqueWord,
  opensOn,
  placeWaits,
  region,
  relativeClause,
  startsAbbreviation,
  startsQuoted,
  startsSmall,
  subjectAbbreviation,
} from '../words/words.js';
import { abbreviationBelow, severalWait } from './wrapped-abbreviation.js';
import { wrappedName } from './wrapped-name.js';

/** «… Администрации МО⏎Куркинский район»: the name of the place is a part of the body's. */
const territory =
  /^\p{Lu}[\p{L}-]+(?:ий|ый|ой|ая|ое)\s+(?:район|округ|город|область|край|поселение|муниципальный|городской)(?!\p{L})/u;

/** «ИП⏎глава КФХ Иванов», «ИП⏎Дудина» */
const ofOwner =
  /^глава\s[Кк]|^\p{Lu}\p{Ll}+(?:[оеё]ва?|ина?|[сц]кий|[сц]кая|ко|[уюя]к|ян|дзе|швили|[иы]х)(?!\p{L})/u;

/** «Директор филиала⏎ООО „Луч“», «профком⏎МБОУ СОШ № 1»: a unit is somebody's, and the next line may say whose. */
const unitAtEnd =
  /(?:^|[\s-])(?:филиал|отдел|отделени|участк|участок|цех|профком|первичк|лаборатори|бригад|склад|гараж|ферм|бухгалтери|представительств|подразделени)\p{Ll}{0,3}$/iu;

/** «Арский отдел⏎ЗАГС» is one; «Архивный отдел⏎ЗАГС» may be two. */
const registry = /^З[АаA]ГС/;
const registryOffice = /(?:отдел|сектор|орган|управление|служба)\p{Ll}{0,2}$/iu;

/** «КГП „Больница“⏎Управления здравоохранения»: whose it is, or several more. */
const ownerOfInstitution = /^(?:Управления|Министерства|Департамента|Комитета)\s\p{Ll}/u;

/** Lines of a cell: each names a body, unless the name was only too long for the column. */
export function afterLine(joint: Joint, start: NameStart): Verdict {
  const verdict = afterAnyLine(joint, start);
  const whole = !verdict.split && verdict.sure;
  return whole ? verdict : (afterFlowingLine(joint) ?? verdict);
}

function afterAnyLine(joint: Joint, start: NameStart): Verdict {
  const verdict = byLine(joint, start);
  if (!start.begins && !verdict.split && verdict.sure && beginsOtherwise(joint)) return maybeSplit;
  if (verdict.split && verdict.sure && administrationsOf.test(lowered(joint.next))) return verdict;
  const below = abbreviationBelow(joint, verdict);
  if (below?.split && verdict.split && wrappedName(joint, start) === join) return join;
  if (below || !verdict.split || !verdict.sure) return below ?? verdict;
  return wrappedName(joint, start) ?? severalWait(joint) ?? verdict;
}

function byLine(joint: Joint, start: NameStart): Verdict {
  const { last, next, first } = joint;
  const tail = last.slice(-tailLength).trim();
  const low = lowered(next.slice(0, tailLength));
  if (/^\(|^№|^N\s?\d|^\p{Lu}\.\s?(?:\p{Lu}\.)?$/u.test(next)) return join;
  if (territory.test(next) && /(?:МО|ГО|МР|МОГО|образования|администраци[яи])$/i.test(tail)) return join;
  if (/^предметник/.test(low) && /учител[ьяей]+$/i.test(tail)) return join;
  if (
    (/(?:^|\s)ИП$/.test(tail) && (startsPerson(next) || ofOwner.test(next))) ||
    /^нач\.\s*(?:кл|шк)/.test(low)
  )
    return join;
  if (isClassNumber(next) || /^\d\s?-?(?:й|ой|ая|я)?\s?(?:категории|разряда|кат\.)/.test(low)) return join;
  if (/^[-–—•*]\s|^\d{1,2}\s?[.)]\s*\p{L}/u.test(next))
    return isLoneDash(joint) ? afterLoneDash(joint) : split;
  const deed = afterDeed(tail, next);
  if (deed) return deed === 'doubt' ? maybeSplit : join;
  if (opensOn.test(tail) || /(?:^|\s)или$|[-–—/]$/.test(tail) || placeWaits.test(tail)) return join;
  if (/[,.]$/.test(tail) && !/(?:^|[\s.])\p{L}{1,4}\.$/u.test(tail)) return split;
  if (isWhoseAdministration(tail, next)) return join;
  if (/[»"”]$/.test(tail) && branch.test(next))
    return ownedBranch.test(next) ? split : joint.commaList ? join : maybeJoin;
  if (startsQuoted(next)) return personAtEnd(last) ? maybeSplit : join;
  if (/[»"”]$/.test(tail) && ownerOfInstitution.test(next)) return maybeJoin;
  if (isShortenedPost(next)) return split;
  if (startsPerson(next)) return afterLinePerson(joint);
  if (isSurnameAlone(tail, next)) return maybeJoin;
  if (personAtEnd(last)) return belowPerson(joint, start);
  if (functionAbbreviation.test(next) && /\sпо$/.test(tail)) return join;
  if (registry.test(next) && registryOffice.test(tail))
    return registryOffice.exec(last)?.index === 0 || officeInPlace.test(tail) ? join : maybeSplit;
  if (ofSubject.test(next)) {
    if (
      isDone.test(lowered(last)) &&
      !/(?:образован|здравоохранен|просвещен|воспитан|питан|администрац|инспекц)и\p{Ll}+$/iu.test(last)
    )
      return join;
    const head = headOf(last);
    if (head) return teaches.test(head.lemma) ? join : maybeSplit;
  }
  if (mayBeBehindNoun(last, next)) return maybeJoin;
  if (last !== first && mayBeBehindNoun(first, last) && (!startsSmall(next) || start.head?.class === 'post'))
    return split;
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
    const doubt = !verdict.split && !verdict.sure;
    // «учителя⏎ОМВД»: of no school
    if (doubt && /учител[ья]$/i.test(last) && isKnownOffice(next) && !beginsKind(next)) return verdict;
    return joint.commaList && doubt ? join : verdict;
  }
  if (declined.test(next) && !mayBeOfSeveral(joint)) return maybeJoin;
  if (start.continues || (!start.begins && (obliqueWord.test(low) || fieldWord.test(low)))) return join;
  if (isGenitiveToo(joint)) return maybeJoin;
  if (relativeClause.test(lowered(last)) && startsSmall(next) && start.head?.class === 'body')
    return maybeJoin;
  if (startsSmall(next)) return afterLineSmall(joint, start);
  if (formsOnly(first) && !collectiveAbbreviation.test(last))
    return goesOnForms(next) || (region.test(lastWord(last)) && !legalForm.test(next)) ? join : split;
  if (isOwnedByAgency(last, next) || isNamedBehindForm(last, next)) return maybeJoin;
  if (agencyOffices.test(next) && !isSeveral(first)) return maybeSplit;
  if (
    /^(?:филиал|отделение)\s(?:№|N)\s?\d+$/i.test(last) &&
    (beginsKind(next) || /\s(?:С?ДК|библиотека|клуб|школа)$/.test(next))
  )
    return maybeJoin;
  // «заместитель начальника⏎ПВР»
  if (
    startsAbbreviation(next) &&
    /\s(?:начальника|руководителя|председателя|командира|директора)$/.test(tail)
  )
    return maybeJoin;
  if (unitAtEnd.test(tail) && /^\p{Lu}+\s/u.test(next) && legalForm.test(next)) return maybeSplit;
  if (start.begins) return split;
  if (startsAbbreviation(next) || !start.oblique || !formsAtEnd(last)) return maybeSplit;
  return /^Рос(?!сети|атом|космос|водресурсы|недра)/.test(next) ? join : maybeJoin;
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

const deputy = /^(?:первый\s)?зам/i;
const leads = /^(?:начальник|руководитель|директор|председатель|заведующий)/;

/** «Заместитель министра⏎– начальник управления» is one person; else the cell's commas tell whether the column was narrow. */
function afterLoneDash({ first, next, commaList, cellCase }: Joint): Verdict {
  if (!commaList) return maybeSplit;
  const own = headOf(next.replace(/^[-–—]\s+/, ''), [cellCase]);
  const leading =
    own?.class === 'post' && (leads.test(own.lemma) || /^главный$/.test(own.adjectives[0] ?? ''));
  return deputy.test(first) && leading ? join : maybeJoin;
}

/** «Преподаватель⏎ОБЗР», «Воспитатели⏎ГПД»: what they teach or lead. */
const ofSubject = new RegExp(`${subjectAbbreviation.source}|^(?:ГПД|ФАПов)(?!\\p{L})`, 'u');
/** «… по разработке и внедрению⏎ВСОКО», «за проведение⏎ВПР» */
const isDone = /(?:[аяеи]ни|[иы]ти|[кц]и)(?:е|я|ю|ем)$|(?:подготовк|оценк|проверк)[еиуа]$/;
const teaches =
  /^(?:учител|преподавател|воспитател|педагог|организатор|координатор|эксперт|инструктор|фельдшер|методист)/;

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
