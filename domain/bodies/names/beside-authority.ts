import { headOf } from '../words/head.js';
import { isKnownOffice } from '../words/second-institution.js';
import { districtPolice } from '../words/services.js';
import { isInstitute } from './unsigned-abbreviations.js';
import { isOverInstitution } from './wanting-heads.js';
import { isWholeAbbreviation, isWholeCollective, lowered, ownership } from '../words/words.js';

/** «УО», «РУО», «РОО», and people of such an authority. */
const shortAuthority = /^(?:(?:\p{Ll}|\p{Lu}\p{Ll})\p{Ll}+\s)?(?:[РГМО]{0,2}УО|РОО|ГОО)$/u;
/** What a district has an authority for. */
const districtField =
  /^(?:по\s(?:делам\s)?)?(?:(?:народного\s)?образовани[яю]|просвещени[яю]|культур[ыеу]|спорт[ау]|туризм[ау]|молодежи|здравоохранени[яю]|опеки|соцзащиты)$/;
const otherOffice = new RegExp(String.raw`^(?:${districtPolice}|МВД|ММС|[ТЦ]?ПМПК|РГУО)(?![\p{L}\d])`, 'u');
/** «Отдел опеки УО»: whose the department is. */
const wholeOf = /^(?:[РГМО]{0,2}УО|РОО)(?!\p{L})/u;
const schools =
  /^(?:[Шш]колы|[Гг]имназии|[Дд]етские\sсады|[Уу]чреждения|[Оо]рганизации|[Бб]иблиотеки)(?!\p{L})/u;
/** «МБОУ СОШ № 3», «МАОУ „Гимназия“», «МБДОУ»; quoted names are hidden from this. */
const school =
  /^[ОК]?[МГ]?[БКАЧ]?Д?ОУ\s(?:[^,;]{0,40}\s)?(?:СОШ|ООШ|НОШ|ОШ|гимнази[яи]|лице[йя]|школ[аы])(?![\p{L}])|^М?[БКАЧ]?ДОУ(?!\p{L})|^М[БКА]?ОУ\s?\0/iu;
/** Centres that are parts of an institute or of another institution. */
const unit = /^(?:ЦНППМ|ЦОПП|РЦОИ|РМЦ|МОЦ|ЦОКО|[ТЦ]?ПМПК)$/;

/**
 * «Управление образования | ОГИБДД», «УО | РМК», «Отдел образования | Школы района»: behind a district's authority with its field, or under
 * its abbreviation, another office or the schools, which are no parts of it; nothing parts them, so it is a doubt.
 */
export function standsBesideAuthority(before: string, rest: string): boolean {
  const name = before.trim();
  if (unit.test(name)) return isSchool(rest);
  if (isOverInstitution(name, rest)) return true;
  if (shortAuthority.test(name))
    return (
      isOffice(rest) ||
      ownership.test(rest) ||
      schools.test(rest) ||
      (/\s/.test(name) && isWholeCollective(rest))
    );
  const head = headOf(name);
  if (head?.class !== 'department' || !districtField.test(lowered(name.slice(head.length)))) return false;
  return isOffice(rest) || schools.test(rest);
}

const isSchool = (rest: string): boolean => school.test(rest);

function isOffice(rest: string): boolean {
  return (
    isKnownOffice(rest) ||
    isInstitute(rest) ||
    otherOffice.test(rest) ||
    (isWholeAbbreviation(rest) && !wholeOf.test(rest))
  );
}

/** «ЦНППМ ОГАОУ ДПО „ИРО“»: whose centre it is follows; a school has none («ПМПК | МБОУ СОШ № 3»). */
export function isUnitOfInstitute(before: string, rest: string): boolean {
  return unit.test(before.trim()) && !isSchool(rest);
}
