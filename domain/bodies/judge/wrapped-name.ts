import { type Head, headOf } from '../words/head.js';
import { isBare } from '../names/members.js';
import { endsInGenitive, type NameStart } from '../names/name-start.js';
import { personAtEnd } from '../words/persons.js';
import { beginsKind, isKnownOffice } from '../words/second-institution.js';
import { join, type Joint, maybeJoin, maybeSplit, type Verdict } from '../names/verdict.js';
import {
  fieldWord,
  isWholeAbbreviation,
  isWholeCollective,
  lowered,
  ownership,
  startsAbbreviation,
} from '../words/words.js';

/** Bodies that are always somebody's: «Местное отделение ВДПО», «актив РДДМ». */
const somebodys =
  /^(?:отделение|организация|аппарат|филиал|актив|отряд|команда|представительство|коллектив)$/;
/** Posts that are seldom named without where they are held. */
export const owners =
  /^(?:инспектор|методист|специалист|сотрудник|начальник|заведующ|представитель|член|руководитель|председатель|заместитель|командир|куратор|главврач|владел)/;
const employer = /^(?:[МГ]?[БКА]?(?:ОУ|ДОУ)|ОО|ДОО|СОШ|ООШ|ДЮСШ|ДШИ|УДОД?|ППЭ|ШНОР|ПОО|СПО)(?!\p{L})/u;
const leaders = /^(?:директор|начальник|руководител|заведующ)/;
const ofPlace =
  /^(?:местн|региональн|районн|городск|областн|краев|республиканск|окружн|первичн|территориальн|межрегиональн)|(?<!че|дет|жен|муж|акушер|медицин)ск(?:ий|ая|ое)$/;
const headOffice = /^(?:главн|территориальн|межрайонн|линейн)/;
/** «Органы управления субъектов Федерации»: whose they are is said already. */
const endsInPlace = /\s(?:Федерации|России|республики|области|края|округ[ао]в?|район[ао]в?|города)$/iu;
/** Of which there are departments; «Редакции газет» are several bodies. */
const ownsOffices = /^(?!редакция|лаборатория|кафедра|бухгалтерия|клуб)/;
/** Levels of schooling. */
const level = /^(?:СПО|НПО|ВПО|ДПО|ДО|ВО)(?!\p{L})/u;
/** «образовательные организации⏎СПО», «студенты⏎ВО» */
const schooled = /^(?:учреждение|организация|отделение|колледж|студент|преподаватель|педагог|обучающийся)$/;
/** «Отдел общего образования⏎УО»: the authority of a district's schools, of which the department is a part, or which acts too. */
const ownAuthority = /^(?:[РГМО]{0,2}УО|РОО)(?![\p{L}\s])/u;
const ofSchools =
  /(?:(?:общего|дошкольного|дополнительного|специального|инклюзивного)\sобразования|воспитания|опеки|попечительства)$/;
/** «ЗДВР⏎ОО»: a post shortened to capitals. */
const shortPost = /^(?:З[ДАР]\p{Lu}{0,4}|П?ПМПк|ППк)$/u;

/**
 * Two lines that may as well be one name wrapped in a narrow column («кураторы⏎ШНОР»), where nothing but the line end says that
 * they are two: one name where the cell parts its names by commas, else a question. Null = the lines cannot be one name.
 */
export function wrappedName(joint: Joint, start: NameStart): Verdict | null {
  const { first, last, next, cellCase } = joint;
  if (/[,.;:]$/.test(last) || personAtEnd(last) || /^[-–—•*\d]/.test(next)) return null;
  const whole = joint.commaList ? join : maybeSplit;
  if (/(?:отделени(?:ем|я)|учреждений|программ[ыу]?)$/i.test(last) && level.test(next)) return join;
  const role = /[-–—]\s+(\p{Ll}[^-–—]*)$/u.exec(last)?.[1] ?? last;
  const own = headOf(role, [cellCase]);
  const head = own ?? headOf(first, [cellCase]);
  if (!startsAbbreviation(next)) {
    const office =
      start.head?.class === 'department' &&
      start.head.syncretic &&
      ownsOffices.test(start.head.lemma) &&
      /^\p{Lu}\p{Ll}/u.test(next);
    const several = head?.number === 'plural' && (endsInPlace.test(last) || (isBare(last) && isBare(next)));
    return office && head !== null && !several ? whole : null;
  }
  if (ownAuthority.test(next) && isPartOfAuthority(first, last)) return joint.commaList ? join : maybeJoin;
  if (shortPost.test(last)) return isWholeCollective(next) ? whole : null;
  if (!head) return null;
  if (isInside(last === first ? first : `${first} ${last}`, head, next)) return whole;
  if (!own || lowered(role).length > own.length)
    return fieldNamed(last, head) ? null : longer(last, next, whole, head);
  if (level.test(next) && schooled.test(own.lemma)) return whole;
  if (own.lemma === 'учреждение') return null;
  if (own.lemma === 'коллектив' && beginsKind(next)) return whole;
  if (somebodys.test(own.lemma) && own.adjectives.every((one) => ofPlace.test(one)))
    return own.adjectives.length > 0 && !isKnownOffice(next) && !isWholeAbbreviation(next) ? join : whole;
  if (own.adjectives.some((one) => headOffice.test(one))) return whole;
  if (own.class !== 'post' && own.class !== 'people')
    return joint.commaList && own.number === 'singular' && ownership.test(next) ? join : null;
  if (own.adjectives.some((one) => /^(?:классн|музыкальн|художествен)/.test(one))) return null;
  if (leaders.test(own.lemma)) return whole;
  if (ownership.test(next)) return null;
  return (isWholeCollective(next) && employer.test(next)) || owners.test(own.lemma) ? whole : maybeSplit;
}

function isPartOfAuthority(first: string, last: string): boolean {
  return /^(?:отдел|подотдел|сектор)$/.test(headOf(first)?.lemma ?? '') && ofSchools.test(lowered(last));
}

/** «Комитет по финансам», «Отдел по делам молодёжи»: nothing is wanting. */
function fieldNamed(last: string, head: Head): boolean {
  const field = /\sпо\s+(?:делам\s+)?([\p{L}-]+)$/u.exec(last)?.[1];
  return head.class === 'department' && field !== undefined && fieldWord.test(lowered(field));
}

/** «Отдел комплектования⏎МБУК „ЦБС“»: a department for what an institution does, not for a field of the district. */
function isInside(name: string, head: Head, next: string): boolean {
  const field = lowered(name.slice(head.length));
  const own = /^(?:обслуживани|комплектовани|обработк|хранени)/.test(field);
  if (!ownership.test(next) && !(own && beginsKind(next))) return false;
  return /^(?:отдел|сектор)$/.test(head.lemma) && /^(?!по\s)[а-я]{4}/.test(field) && !fieldWord.test(field);
}

/** «командир отряда⏎ЮИД», «группа по разработке⏎ООП»: the last word waits for whose or for what. */
function longer(last: string, next: string, whole: Verdict, head: Head): Verdict | null {
  if (ownership.test(next))
    return /^(?:инструктор|методист|инспектор|педагог|тренер)/.test(head.lemma) ? maybeSplit : null;
  const waits =
    /(?:^|\s)(?:по|за|в)\s+[\p{Ll}\s-]+$/u.test(last) ||
    (endsInGenitive(last) && /(?:отряда|отделов|перечень)$/.test(last));
  if (waits && !/\sработе$/.test(last)) return /\sотряда$/.test(last) ? whole : maybeSplit;
  const word = /[\p{L}-]+$/u.exec(lowered(last))?.[0] ?? '';
  return /[аяе]ния$/.test(word) && !fieldWord.test(word) && !isKnownOffice(next) ? maybeSplit : null;
}
