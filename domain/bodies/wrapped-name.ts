import { headOf, type Head } from './head.js';
import { isBare } from './members.js';
import { endsInGenitive, type NameStart } from './name-start.js';
import { personAtEnd } from './persons.js';
import { beginsKind, isKnownOffice, isUnknownAbbreviation } from './second-institution.js';
import { join, maybeJoin, maybeSplit, type Joint, type Verdict } from './verdict.js';
import {
  federalService,
  fieldWord,
  isWholeCollective,
  lowered,
  ownership,
  startsAbbreviation,
  startsAgency,
  isWholeAbbreviation,
} from './words.js';

/** Bodies that are always somebody's: «Местное отделение ВДПО», «актив РДДМ». */
const somebodys =
  /^(?:отделение|организация|аппарат|филиал|актив|отряд|команда|представительство|коллектив)$/;
/** Posts that are seldom named without where they are held. */
const owners =
  /^(?:инспектор|методист|специалист|сотрудник|начальник|заведующ|представитель|член|руководитель|председатель|заместитель|командир|куратор|главврач|владел)/;
const employer = /^(?:[МГ]?[БКА]?(?:ОУ|ДОУ)|ОО|ДОО|СОШ|ООШ|ДЮСШ|ДШИ|УДОД?|ППЭ|ШНОР|ПОО|СПО)(?!\p{L})/u;
const leaders = /^(?:директор|начальник|руководител|заведующ)/;
const ofPlace = /^(?:местн|региональн|районн|городск|областн|краев|первичн|территориальн)/;
const headOffice = /^(?:главн|территориальн|межрайонн|линейн)/;
/** «Органы управления субъектов Федерации»: whose they are is said already. */
const endsInPlace = /\s(?:Федерации|России|республики|области|края|округ[ао]в?|район[ао]в?|города)$/iu;
/** Levels of schooling. */
const level = /^(?:СПО|НПО|ВПО|ДПО|ДО|ВО)(?!\p{L})/u;
/** «образовательные организации⏎СПО», «студенты⏎ВО» */
const schooled = /^(?:учреждение|организация|отделение|колледж|студент|преподаватель|педагог|обучающийся)$/;
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
  if (/(?:отделени(?:ем|я)|учреждений)$/i.test(last) && level.test(next)) return join;
  const role = /[-–—]\s+(\p{Ll}[^-–—]*)$/u.exec(last)?.[1] ?? last;
  const own = headOf(role, [cellCase]);
  const head = own ?? headOf(first, [cellCase]);
  if (!startsAbbreviation(next)) {
    const office = start.head?.class === 'department' && start.head.syncretic && /^\p{Lu}\p{Ll}/u.test(next);
    const several = head?.number === 'plural' && (endsInPlace.test(last) || (isBare(last) && isBare(next)));
    return office && head !== null && !several ? whole : null;
  }
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

/** «ООО⏎УК „Наш дом“»: a company has its name behind its form. */
const company = /(?:^|\s)(?:ООО|ОАО|ПАО|ЗАО|ТОО|ИП\sглава)$/;
/** «ФГОС НОО и ООО»: a level of schools, no company. */
const ofSchools = /(?:^|\s)(?:ФГОС|НОО|СОО)(?!\p{L})/u;
/** «РО⏎ДОСААФ», «РК⏎ОО „БРСМ“», «СО⏎НКО»: an office or a kind of the one named next. */
const officeForm = /(?:^|\s)(?:РО|РК|СО)$/;
const anyCompany =
  /^(?:ООО|ОАО|ПАО|АО|ЗАО|ТОО|ИП|КФХ|К\(Ф\)Х|ЛПХ|СХПК|СПК|СПоК|ТСЖ|ТСН|ЖСК|НКО|СОНКО)(?!\p{L})/u;
const region = /^(?:РБ|РТ|РФ|РД|РК|РМ|РО|ЛО|СО|КО|НСО|ПК|КК|ЧР|УР)(?=$|\s*\()/;
const branchOf = /^(?:ЖКХ|МКД|МСП|АПК|ТЭК)$/;
const ofBranch =
  /(?:предприяти|организаци|учреждени|служб|объектов|отрасл|сфер|систем|помещени|корпораци|субъект)\p{L}*$/iu;

/** «УНК⏎УМВД России» */
const ofPolice = /^(?:(?:У|ГУ\s?|О)?МВД|Г?УФСИН|(?:ГУ\s?)?МЧС|У?ФСБ|У?ФНС|У?ФССП|ФМБА|Росгвардии)(?!\p{L})/u;

/** «ОПДН⏎ОМВД», «ФПС⏎МЧС»: offices that are but parts of a federal service. */
const officeOfService =
  /^(?:О?ПДН|О?ДН|О?ГИБДД|О?УУП|ОВО|УИИ|ОП|ПЧ|ПСЧ|ПСО|О?ФПС|О?ГПС|О?НД|ГИМС|УНК|ОБППСП?)$/;

/** An abbreviation on the next line that belongs to the one before for certain, or only where the cell parts its names by commas. */
export function wrappedAbbreviation({ first, last, next, commaList, cellCase }: Joint): Verdict | null {
  if (company.test(last)) return afterCompany(`${first} ${last}`, next);
  if (
    region.test(next) &&
    (/^[Мм]ин\p{Ll}+$/u.test(last) || startsAgency(last) || /(?:^|\s)М[ЗОКФ]$/.test(last))
  )
    return join;
  if (/(?:^|\s)(?:ПЧ|ПСЧ|ПСО)(?:\s?№?\s?\d+)?$/.test(last) && /^(?:О?ФПС|О?ГПС)(?!\p{L})/u.test(next))
    return join;
  if (/(?:^|\s)(?:О?ФПС|ГПС)$/.test(last) && /^(?:ГПС|ГУ\s?МЧС)(?!\p{L})/u.test(next)) return join;
  if (branchOf.test(next) && ofBranch.test(last)) return join;
  const head = headOf(first, [cellCase]);
  if (head?.class === 'department' && head.number !== 'plural' && region.test(next) && /\p{Ll}$/u.test(last))
    return commaList ? join : maybeSplit;
  const ofService = /\s(\p{Lu}{2,})$/u.exec(last)?.[1];
  const service = head?.class === 'post' && federalService.test(next) && ofService !== undefined;
  const part = /^(?:филиал|отделение)$/.test(head?.lemma ?? '') && ownership.test(next);
  const formOfLevel = /(\p{Lu}+)\s(?:ДО|ДПО|ДОД|ВО|СПО)$/u.exec(last)?.[1];
  if (formOfLevel !== undefined && ownership.test(formOfLevel) && beginsKind(next))
    return commaList || head?.number !== 'plural' ? join : maybeJoin;
  // «ГБУЗ⏎ЦРБ»
  if (/^\p{Lu}+$/u.test(last) && ownership.test(last) && beginsKind(next))
    return isWholeCollective(last) ? maybeJoin : join;
  if (!commaList) return officeForm.test(last) || service || part ? maybeSplit : null;
  if (officeForm.test(last)) return isKnownOffice(next) ? maybeSplit : join;
  const form = /\p{Lu}+$/u.exec(last)?.[0] ?? '';
  if (ownership.test(form) && !ownership.test(next) && !anyCompany.test(next))
    return isWholeCollective(form) ? maybeJoin : join;
  const doctor =
    head?.class === 'post' && head.number !== 'plural' && /\p{Ll}$/u.test(last) && !/\sпо\s/.test(last);
  if (part) return isBare(last) ? join : maybeSplit;
  if (service) return officeOfService.test(ofService) ? join : maybeSplit;
  if (/^\p{Lu}{2,5}$/u.test(last) && isUnknownAbbreviation(last) && ofPolice.test(next)) return maybeJoin;
  return doctor && (isKnownOffice(next) || ownership.test(next)) && !owners.test(head.lemma)
    ? maybeSplit
    : null;
}

/** A company's form at the end of a line: its name follows, unless the next line is a form or an office of its own. */
function afterCompany(before: string, next: string): Verdict | null {
  if (/ИП\sглава$/.test(before)) return join;
  if (ofSchools.test(before) || ownership.test(next) || anyCompany.test(next) || isWholeCollective(next))
    return null;
  return isUnknownAbbreviation(next) || /^УК(?!\p{L})/u.test(next) ? join : maybeSplit;
}

/** «разработчики проектов⏎НПА» in a list parted by commas: of what, or a body that nobody knows. */
export function severalWait({ first, last, next, commaList, cellCase }: Joint): Verdict | null {
  const unknown = isUnknownAbbreviation(next) && !ownership.test(next);
  const several = headOf(first, [cellCase])?.number === 'plural' && /\p{Ll}$/u.test(last);
  return commaList && unknown && several ? maybeSplit : null;
}

/** «Комитет по финансам»: nothing is wanting. */
function fieldNamed(last: string, head: Head): boolean {
  const field = /\sпо\s+([\p{L}-]+)$/u.exec(last)?.[1];
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
