import { headOf } from '../words/head.js';
import { isBare } from '../names/members.js';
import { personAtEnd } from '../words/persons.js';
import { beginsKind, isKnownOffice, isUnknownAbbreviation } from '../words/second-institution.js';
import { federalService, officeOfService, ofPolice } from '../words/services.js';
import { join, type Joint, maybeJoin, maybeSplit, type Verdict } from '../names/verdict.js';
import {
  isWholeCollective,
  legalForm,
  lowered,
  ownership,
  region,
  startsAbbreviation,
  startsAgency,
} from '../words/words.js';
import { owners } from './wrapped-name.js';

/** «ООО⏎УК „Наш дом“»: a company has its name behind its form. */
const company = /(?:^|\s)(?:ООО|ОАО|ПАО|ЗАО|ТОО|ИП\sглава)$/;

/** «ФГОС НОО и ООО»: a level of schools, no company. */
const ofSchools = /(?:^|\s)(?:ФГОС|НОО|СОО)(?!\p{L})/u;

/** «руководители отрядов⏎ЮИД»: of what kind a troop or a circle is. */
const troop = /(?:^|\s)(?:отряд(?:ов|ы|а)?|дружин[аы]?|команд[аы]?|кружк(?:ов|и|а)|клуб(?:ов|ы|а)?)$/;
const ofTroop = /^(?:ЮИД|ЮИДД|ДЮП|ЮДП|ЮДПД|ЮДМ|ЮПС|ДПД|ДПК|ДНД|КВН|ТОС)(?!\p{L})/u;

/** «Сельский клуб⏎ТОС „Родник“»: a body too, or of what kind the club is. */
const actsItself = /^(?:ТОС|ДПД|ДПК|ДНД)(?!\p{L})/u;

/** «РО⏎ДОСААФ», «РК⏎ОО „БРСМ“», «СО⏎НКО»: an office or a kind of the one named next. */
const officeForm = /(?:^|\s)(?:РО|РК|СО)$/;

const anyCompany =
  /^(?:ООО|ОАО|ПАО|АО|ЗАО|ТОО|ИП|КФХ|К\(Ф\)Х|ЛПХ|СХПК|СПК|СПоК|ТСЖ|ТСН|ЖСК|НКО|СОНКО)(?!\p{L})/u;

/** «РБ», «НСО (по согласованию)»: a region and nothing else. */
const isRegion = (next: string): boolean => region.test(/^\p{Lu}+(?=$|\s*\()/u.exec(next)?.[0] ?? '');

/** «… городских округов⏎РБ», «предприятия и организации⏎РТ» */
const ofRegion =
  /(?:округ|район|поселени|образовани|город|сел|орган|организаци|предприяти|учреждени|ведомств|министерств|комитет|власт|самоуправлени)\p{Ll}{0,3}$/iu;

/** «РБ», «РК», «КО»: a region, or a district hospital, a committee. */
const alsoBody = /^(?!РТ|РФ|РХ|ЧР|УР|НСО)/;
/** Of which only a region has one, or several. */
const ofWholeRegion =
  /(?:^|\s)(?:министерств\p{Ll}{1,2}|(?:районов|округов|городов|образований)(?:\s\p{Ll}+)?|власти|самоуправления)$/iu;

const branchOf = /^(?:ЖКХ|МКД|МСП|АПК|ТЭК)$/;

const ofBranch =
  /(?:предприяти|организаци|учреждени|служб|объектов|отрасл|сфер|систем|помещени|корпораци|субъект)\p{L}*$/iu;

/**
 * An abbreviation on the next line, after lines that were judged apart for certain or, in a list parted by commas, were not known: whether it belongs
 * to the name before. Null = it does not change the verdict.
 */
export function abbreviationBelow(joint: Joint, verdict: Verdict): Verdict | null {
  const { last, next, commaList } = joint;
  if (commaList && areUnknownAbbreviations(joint)) return verdict.split ? maybeSplit : maybeJoin;
  if (!verdict.split || !verdict.sure) return null;
  const wrapped = startsAbbreviation(next) ? wrappedAbbreviation(joint) : null;
  if (wrapped) return wrapped;
  if (waitForInstitutions(joint)) return maybeJoin;
  const office = officeWaits.test(lowered(last));
  if ((!commaList && !office) || !isWrappedAbbreviation(joint)) return null;
  return commaList && office ? join : maybeSplit;
}

/** An abbreviation on the next line that belongs to the one before for certain, or only where the cell parts its names by commas. */
function wrappedAbbreviation({ first, last, next, commaList, cellCase }: Joint): Verdict | null {
  if (company.test(last)) return afterCompany(`${first} ${last}`, next);
  if (isRegion(next) && ofRegion.test(last))
    return alsoBody.test(next) && !ofWholeRegion.test(last) ? maybeSplit : join;
  if (/(?:^|\s)(?:префектур|управ)[аы]$/i.test(last) && /^\p{Lu}{1,4}АО(?!\p{L})/u.test(next)) return join;
  if (
    isRegion(next) &&
    (/^[Мм]ин\p{Ll}+$/u.test(last) || startsAgency(last) || /(?:^|\s)М[ЗОКФ]$/.test(last))
  )
    return join;
  if (/(?:^|\s)(?:ПЧ|ПСЧ|ПСО)(?:\s?№?\s?\d+)?$/.test(last) && /^(?:О?ФПС|О?ГПС)(?!\p{L})/u.test(next))
    return join;
  if (/(?:^|\s)(?:О?ФПС|ГПС)$/.test(last) && /^(?:ГПС|ГУ\s?МЧС)(?!\p{L})/u.test(next)) return join;
  if (branchOf.test(next) && ofBranch.test(last)) return join;
  if (troop.test(last) && ofTroop.test(next)) {
    const doubt = actsItself.test(next) || /[«"“„]/.test(next);
    return doubt && (!commaList || /клуб\p{Ll}{0,2}$/u.test(last)) ? maybeJoin : join;
  }
  const head = headOf(first, [cellCase]);
  if (head?.class === 'department' && head.number !== 'plural' && isRegion(next) && /\p{Ll}$/u.test(last))
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
  if (part) return isBare(last) || /^\p{L}+ (?:№\s?)?\d+$/u.test(last) ? join : maybeSplit;
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

/** «Председатели первичных профорганизаций⏎УДО и СШ»: in whose units the posts are, or bodies of their own. */
const ofUnits =
  /\s(?:[а-я-]*(?:организаций|объединений|отделений|комиссий|секций|групп)|кружков|клубов|отрядов|советов|музеев|библиотек|активов|коллективов|ячеек|первичек|филиалов|пунктов)$/;

function waitForInstitutions({ first, last, next, cellCase }: Joint): boolean {
  const head = headOf(first, [cellCase]);
  const several = head?.number === 'plural' && (head.class === 'post' || head.class === 'people');
  return several && ofUnits.test(last) && (isWholeCollective(next) || beginsKind(next));
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
  /(?:^|\s)(?:службы|отдела|управления|сектора|цеха|участка|отделения|филиалы?|комиссии|фракци[яи]|партии|группы|аппарата|представительств[оа]|подразделения)$/;

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
