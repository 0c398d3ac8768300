import type { Head } from './head.js';
import { headOf } from './head.js';
import {
  collectiveAbbreviation,
  fieldWord,
  isWholeAbbreviation,
  legalForm,
  lowered,
  ownership,
  startsAbbreviation,
} from './words.js';

/** Kinds of institutions under an abbreviation: a name has one of them, so a second one belongs to another name. */
const kinds = String.raw`(?:[СОН]?ОШ|СШ|ДЮСШ|ДШИ|ДМШ|ДХШ|ЦДТ|ДДТ|ДДЮТ|ДЮЦ|ЦВР|ЦДО|СЮТ|СЮН|ДК|[СРГ]ДК|ЦКД|КДЦ|ЦКС|М?ЦБС|МЦБ|ЦРБ|ЦГБ|ДОУ|ЦСО|КЦСОН|ЦСОН|ФОК)`;
const startsKind = new RegExp(String.raw`^${kinds}(?![\p{L}\d])`, 'u');
const namedKind = new RegExp(String.raw`^\p{Lu}[\p{Ll}-]+(?:ий|ый|ой|ая|ое)\s+${kinds}(?![\p{L}\d])`, 'u');
const anyKind = new RegExp(String.raw`(?<![\p{L}\d])${kinds}(?![\p{L}\d])`, 'u');
const endsWithKind = new RegExp(String.raw`(?<![\p{L}\d])${kinds}\s*$`, 'u');
/** Authorities under an abbreviation; none is a part of another. */
const authorities = String.raw`(?:УСЗН|УТСЗН|М?КЦСОН|ЦСОН|ЦЗН|МФЦ|ЕДДС|ПФР|ФСС|КДН|О?МВД|УМВД|МЧС|ЦРБ|У?ФСБ|У?ФНС|УФСИН|УФССП)`;
const startsAuthority = new RegExp(String.raw`^(?:${authorities}|О?ПДН|ОДН)(?![\p{L}\d])`, 'u');
const authorityAtEnd = new RegExp(String.raw`(?:^|\s)(?:${authorities}|ЗП)\s*$`, 'u');
const startsOffice = /^(?:УСЗН|М?КЦСОН|ЦСОН|ЦЗН|КДН|ПФР|ДОСААФ)(?![\p{L}\d])/u;
/** «ООО „Вектор“ | АО „Радуга“»: an abbreviation before a quotation; that of a municipality, or «РС(Я)», only says where. */
const quotedName =
  /^(?!(?:МО|МР|ГО|МО?ГО|СП|ГП|ДПО|ДОД?|ВО|СПО)(?!\p{L})|РС\s?\0{3}(?!\0))\p{Lu}{2}\p{L}{0,6}\s*\0/u;
/** Parts of an institution, whose own name follows. */
const partOf =
  /(?:^|[\s-])(?:филиалы?|отделени[ея]|подразделени[ея]|баз[аеы]|структур[аы]|групп[аы]|библиотек[аи]|музе[йя])\s*$/iu;

/** «отдел главного энергетика | МУП „…“»: of a plant. */
const ofMaster =
  /(?:^|\s)(?:отдел|служб|бюро|управлени|цех|участ|лаборатори|сектор)[\p{Ll}]{0,3}\s+главного\s+\p{Ll}+\s*$/iu;
/** «инспекция № 42 | ФБУ …» */
const numberedPart = /(?:филиал|отделени[ея]|инспекция|участок|цех|подразделение)\s+№\s?\d+\s*$/iu;
/** «участок № 5 | МБОУ СОШ № 3»: a school has none, but people vote there. */
const numberedYard = /(?:участок|цех|инспекция)\s+№\s?\d+\s*$/iu;
const schooling = /^(?:[МГ]?[БКА]?Д?ОУ|М[БКА]?УДО|[ОК]?Г[БКА]?П?ОУ)(?!\p{L})/u;

/** A part of a plant or of an institution, whose form may follow; `rest` = what does. */
export function waitsForOwner(before: string, rest: string): boolean {
  if (numberedYard.test(before) && schooling.test(rest)) return false;
  return ofMaster.test(before) || numberedPart.test(before);
}

/** «МБОУ СОШ № 1 | МБОУ СОШ № 2», «ЦДТ | ДЮСШ»: the name before has its legal form or kind already, and `rest` brings another one. */
export function secondInstitution(before: string, rest: string, first: Head | null): boolean {
  if (partOf.test(before) || (first && /^(?:филиал|кафедра|факультет)$/.test(first.lemma))) return false;
  if (/\0\s*$/.test(before) && quotedName.test(rest)) return true;
  if (ownership.test(rest))
    return (
      hasOwnForm(before) ||
      isNamedBody(before, first) ||
      (!first && (fieldWord.test(lowered(before)) || goesOnSmall.test(before.trim())))
    );
  if (wholeAbbreviation(before) && collectiveAbbreviation.test(rest) && !/^СПО/.test(rest)) return true;
  if (startsOffice.test(rest) && hasFields(before, first)) return true;
  if (authorityAtEnd.test(before) && startsAuthority.test(rest)) return true;
  if (startsKind.test(rest))
    return hasKind(before) || hasFields(before, first) || (first === null && /[\0\d]\s*$/.test(before));
  return namedKind.test(rest) && hasKind(before);
}

/** «… и народного творчества | БУК „Дом“»: the end of a name that was cut at «и» or a comma. */
const goesOnSmall = /^\p{Ll}+(?:ого|его|ой|ей|ых|их)\s[\p{Ll}\s-]*\p{Ll}{3}$/u;

/** The text begins with the abbreviation of a kind of institution («СОШ № 5», «ЦДТ»). */
export function beginsKind(text: string): boolean {
  return startsKind.test(text) || /^(?:УК|ТСЖ|ЦО|ЦРР|МЦ|МЦК|ТД)(?![\p{L}\d])/u.test(text);
}

/** «ЦРБ», «ОМВД», «ДДТ»: known under its abbreviation, and a body by itself. */
export function isKnownOffice(text: string): boolean {
  return startsKind.test(text) || startsAuthority.test(text) || startsOffice.test(text);
}

/** «КИПиА», «МТЗиСЗ»: neither a kind of institutions nor an office that everybody knows. */
export function isUnknownAbbreviation(text: string): boolean {
  return (
    startsAbbreviation(text) &&
    !collectiveAbbreviation.test(text) &&
    !isWholeAbbreviation(text) &&
    !isKnownOffice(text)
  );
}

/** «СДК», «МБУК ЦБС»: forms and a kind, so the name may be over. */
export function endsInKind(before: string): boolean {
  return endsWithKind.test(before);
}

/** A legal form with more than forms after it: «МБОУ ДОД Центр», «МБУК „…“», «директор МБОУ СОШ № 1». */
function hasOwnForm(before: string): boolean {
  const words = before.trim().split(/\s+|(?<=\p{L})(?=\0)/u);
  const form = words.findIndex((word) => ownership.test(word));
  return form >= 0 && words.slice(form + 1).some((word) => !legalForm.test(word));
}

/** «ОО», «ДОУ» and nothing else; not the form of one institution. */
function wholeAbbreviation(before: string): boolean {
  const one = before.trim();
  return /^\p{Lu}{2,6}$/u.test(one) && collectiveAbbreviation.test(one) && !ownership.test(one);
}

/** A kind of institution stands in the name («СДК с. Ивановка»). */
export function hasKind(before: string): boolean {
  return anyKind.test(before);
}

/** «Отдел культуры», «Управление по делам молодёжи»: an authority with its field. */
function hasFields(before: string, first: Head | null): boolean {
  const more = lowered(before.trim().slice(first?.length ?? 0));
  return fieldWord.test(more)
    ? first === null || first.class === 'department'
    : first?.class === 'department' && more.startsWith('по ');
}

/** «Дом культуры», «Школа № 1», «Отдел культуры»: nobody's for certain, unlike «Библиотека» or «Директор». */
function isNamedBody(before: string, first: Head | null): boolean {
  if (first === null || first.class === 'post' || first.class === 'people') return false;
  const more = before.trim().slice(first.length).trim();
  return more !== '' && headOf(before.trimStart(), ['nominative']) !== null && !/\p{Lu}{2,}\s*$/u.test(more);
}
