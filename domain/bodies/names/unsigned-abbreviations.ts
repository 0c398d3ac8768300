import { type Head, headOf } from '../words/head.js';
import { startsRank } from '../words/ranks.js';
import { beginsKind, isKnownOffice } from '../words/second-institution.js';
import { districtPolice } from '../words/services.js';
import {
  collectiveAbbreviation,
  isWholeAbbreviation,
  isWholeCollective,
  lowered,
  ownership,
  region,
} from '../words/words.js';

/** «ОИРО», «ЧИППКРО», «ЦОПМКП»: institutes that teach teachers, and their centres. */
const trains =
  /^(?:\p{Lu}{0,4}(?:ИРО|ИПК|КРО|ИПКРО|ППРО|ИУУ|ЦОКО)|ЦОПМКП|ЦОПП|ЦНППМ|РЦОИ|РЦОКО|М?МЦ|МОЦ)(?!\p{L})/u;
const otherOffice = new RegExp(
  String.raw`^(?:${districtPolice}|ММС|[ТЦ]?ПМПК|ЦРБ|УСЗН|М?КЦСОН|ЦСОН|ЦЗН|ПФР|МФЦ|ЕДДС)(?![\p{L}\d])`,
  'u',
);
/** Levels and what is of them stand behind the institutions they tell of; «ОУ СОШ» is one. */
const noSecond = /^(?:СПО|ВУЗ|ССУЗ|ПОО)/;
/** Offices that are parts of the one behind them («ПДН ОМВД»), centres of institutes. */
const policePart = /(?:^|\s)(?:О?ПДН|О?ГИБДД|О?УУП|ОДН|М?ОП|ПП|ОВМ)(?:\s№\s?\d+)?$/u;
const centre = /(?:^|\s)(?:ЦНППМ|ЦОПП|РЦОИ|ЦОКО|[ТЦ]?ПМПК|МОЦ|РМЦ)$/u;
const medical = /(?:^|\s)(?:ФАП|ОВП)$/u;
const allSchools = /\s(?:ОО|ОУ|ДОУ|ДОО|УДО)$/;
/** Whose names are followed by the one who owns or heads them. */
const ownFirm = /^(?:ИП|К?ФХ|КХ|ЛПХ|ЧП|ООО|О?АО|ПАО|ЗАО|СПК|СХПК)$/u;
const abbreviationOrName = /^(?:\p{Lu}{2,8}\0*|\0+|№?\d{0,4})$/u;
const longestForms = 60;
const authority = /^(?:отдел|управление|департамент|министерство|администрация)$/;
const kindBehindForm =
  /(?:сад|центр|школа|лицей|гимназия|колледж|техникум|союз|объединение|общество|организация|учреждение|клуб|федерация|ассоциация|фонд|движение|комитет|совет|дом|дворец|станция|лагерь|санаторий|больница|музей|библиотека|театр)$/;
const outsideSchools = new RegExp(`^(?:${districtPolice}|ЗП|ЦЗН|ЦРБ)$`);
const schoolPost =
  /^(?:учител|воспитател|классн\p{L}+\sруководител|кл\.\s?рук|завуч|вожат|родител|зам(?:\.|еститель)\s?директора\sпо\s|директора?\sшкол)/u;
const schoolStaff =
  /^(?:(?:соц(?:иальн\p{L}+|\.)\s?)?педагог|логопед|учител[ья]-логопед|завхоз|(?:школьн\p{L}+\s)?библиотекар|наставник|начальник\p{L}*\sлагер)[\p{L}-]*$/u;
const police = new RegExp(String.raw`^(?:${districtPolice}|МВД|МЧС)(?![\p{L}\d])`, 'u');
const outsideSchool = new RegExp(
  String.raw`^(?:${districtPolice}|МВД|ЦРБ|ЦЗН|УО|РУО|РМК|Р?ИМЦ)(?![\p{L}\d])`,
  'u',
);
/** «директора школ»: several, since no one director has schools. */
const directors = /^директора\s(?:школ|оо|оу|доу|обще|образовательн|учреждений|организаций)(?![а-я]*ы)/;
const ofDirectors =
  /(?:зам|заместител[а-я]*|помощник[а-я]*|советник[а-я]*|секретар[а-я]*|при[её]мн[а-я]*)\.?$/i;

/**
 * «РМК руководители ОО», «ОО УО», «МБОУ СОШ № 2 ОО», «учителя ОГИБДД»: on one line an abbreviation, or an institution under one, and behind it
 * somebody else who is nobody's there. A page lost its line end, or a clerk the comma: a doubt.
 */
export function standsBehindAbbreviation(before: string, rest: string): boolean {
  const name = before.trim();
  if (directors.test(lowered(rest))) return /[\p{L}\d\0»"]$/u.test(name) && !ofDirectors.test(name);
  if (isOnlyAbbreviations(name)) return isBehindOffice(name, rest);
  if (allSchools.test(name) && (ownership.test(rest) || isNamedNext(rest))) return true;
  if (isComplete(/(?:^|\s)(\p{Lu}{2,}[\p{L}]*)$/u.exec(name)?.[1] ?? '') && isSecond(rest))
    return !isPartOf(name, rest);
  if (/(?:^|\s)(?:школы|лагеря|сада|лицея|гимназии)$/.test(name) && isSecond(rest)) return true;
  if (schoolStaff.test(lowered(name)) && police.test(rest)) return true;
  return (
    schoolPost.test(lowered(name)) && !/\sпри$/.test(name) && outsideSchool.test(rest) && !isWorkplace(name)
  );
}

/** «ОО | УО», «РМК | методисты», «МКУ „Центр“ | руководители ОО» */
function isBehindOffice(name: string, rest: string): boolean {
  if (ownFirm.test(name) || /^\d+$/.test(name)) return false;
  if (startsRank.test(rest) || /^ст\.\s?\p{Lu}/u.test(rest)) return false;
  const head = /^\p{L}\p{Ll}/u.test(rest) ? headOf(rest) : null;
  if (head !== null) {
    const people = head.class === 'post' || head.class === 'people';
    if (people && !head.syncretic) return true;
    return (isComplete(name) || hasOwnName(name)) && isNamedNext(rest) && !isUnit(head);
  }
  if (ownership.test(rest) && outsideSchools.test(name)) return !/^МУ\sМВД/.test(rest);
  const own = name.includes(' ') || name.includes('\0') || name === 'ЗП' || isComplete(name);
  return own && isSecond(rest) && !isPartOf(name, rest) && !isOnlyForm(name, rest);
}

function isOnlyAbbreviations(name: string): boolean {
  return name.length <= longestForms && name.split(/\s+/).every((word) => abbreviationOrName.test(word));
}

/** «ПДН ОМВД», «ЦНППМ ИРО», «ФАП ЦРБ»: whose the office is. */
function isPartOf(name: string, rest: string): boolean {
  if (policePart.test(name)) return /^(?:МО|МУ|[ОУ]?МВД|ГУ)(?!\p{L})/u.test(rest);
  if (centre.test(name)) return isInstitute(rest) || /^[РГМО]{0,2}УО(?!\p{L})/u.test(rest);
  return medical.test(name) && /^ЦРБ/.test(rest);
}

/** In the nominative, and no kind of institution, union or club that stands behind its form. */
function isNamedNext(rest: string): boolean {
  const head = /^\p{L}\p{Ll}/u.test(rest) ? headOf(rest) : null;
  if (head === null || head.syncretic || startsRank.test(rest)) return false;
  if (head.class === 'post' || head.class === 'people' || head.number === 'plural') return true;
  return authority.test(head.lemma) || (/^\p{Ll}/u.test(rest) && !kindBehindForm.test(head.lemma));
}

/** «ОИРО», «ЦОПМКП района» */
export const isInstitute = (text: string): boolean => trains.test(text);

/** An office or all institutions of a kind, under an abbreviation that is a whole name. */
function isComplete(word: string): boolean {
  if (ownership.test(word)) return false;
  return (
    isWholeAbbreviation(word) ||
    collectiveAbbreviation.test(word) ||
    trains.test(word) ||
    otherOffice.test(word) ||
    isKnownOffice(word)
  );
}

function isSecond(rest: string): boolean {
  if (noSecond.test(rest) || ownership.test(rest) || /^Мин/.test(rest)) return false;
  return isWholeCollective(rest) || isWholeAbbreviation(rest) || trains.test(rest) || otherOffice.test(rest);
}

/** «МБУ ИМЦ», «ГАУ ДПО ИРО»: forms, and the name itself behind them. */
function isOnlyForm(name: string, rest: string): boolean {
  const last = /\S+$/.exec(name)?.[0] ?? '';
  const form = ownership.test(last) || /^(?:ДПО|ДОД?|ВО|СПО)$/.test(last) || region.test(last);
  return form && (!collectiveAbbreviation.test(rest) || beginsKind(rest));
}

/** «МКУ „Центр обеспечения“», «МБУ ИМЦ», «МБОУ СОШ № 2»: more than forms. */
function hasOwnName(name: string): boolean {
  const words = name.split(/\s+/);
  return ownership.test(words[0] ?? '') && /\0$|\d$/.test(name)
    ? true
    : words.length > 1 && ownership.test(words[0] ?? '') && isComplete(words.at(-1) ?? '');
}

/** «МБОУ „Школа № 5“ дошкольное отделение» */
function isUnit(head: Head): boolean {
  return (
    /(?:филиал|подразделение|отделение|корпус|группа|класс)$/.test(head.lemma) &&
    !head.adjectives.some((one) => /^(?:рабоч|творческ|инициативн|экспертн)/.test(one))
  );
}

/** «воспитатели ДОУ | УО» has said already where; then the second abbreviation is asked for by itself. */
const isWorkplace = (name: string): boolean =>
  /\s\p{Lu}{2,}$/u.test(name) && !/\sпо\s[\p{Lu}, ]+$/u.test(name);
