import { headOf } from '../words/head.js';
import { isKnownOffice } from '../words/second-institution.js';
import { legalForm, ownership, region, startsAbbreviation } from '../words/words.js';

/** «Директора департаментов», «заместители министра»: whose they are has to follow. */
const ofOffice = /\s(?:департамент(?:а|ов)|отдел(?:а|ов)|управлени[йя]|службы?|сектор(?:а|ов)|министра)$/u;

/**
 * «ФГБУ „Заповедник“⏎Минприроды России», «Директора департаментов⏎Минкультуры России»: whose a federal institution or an office is,
 * in a word that does not decline; or another body.
 */
export function isOwnedByAgency(last: string, next: string): boolean {
  const waits = ofOffice.test(last.slice(-40)) || /^Ф[ГКБ]\p{Lu}+\s.*[»"]$/u.test(last);
  return waits && /^(?:Мин\p{Ll}+[ыия]|МВД|МЧС|ФСИН|ФМБА)(?!\p{L})/u.test(next);
}

/** «Детское отделение МБУК⏎Межпоселенческая библиотека» */
export function isNamedBehindForm(last: string, next: string): boolean {
  const form = /\s(\p{Lu}+)$/u.exec(last)?.[1] ?? '';
  return ownership.test(form) && /^\p{Lu}[\p{L}-]+(?:ая|ий|ый|ое)(?=\s|$)/u.test(next);
}

/** «МБУ ДО», «ГБУЗ»: the name itself is on the next line; «ГБУ ДПО ИРО» has it already. */
export function formsOnly(text: string): boolean {
  const words = text.split(' ');
  if (isKnownOffice(words.at(-1) ?? '')) return false;
  const all = text.length < 40 && words.every((word) => legalForm.test(word) || region.test(word));
  return all && (ownership.test(text) || words.length > 1);
}

/** The abbreviation with which a text ends («МБУ ДО РТ» → «РТ»); empty when it ends otherwise. */
export const lastWord = (text: string): string => /\p{Lu}+$/u.exec(text.slice(-40))?.[0] ?? '';

/** «МБУ⏎ДО „Дом творчества“» goes on, «МКУ⏎МБОУ „СОШ № 1“» does not. */
export function goesOnForms(next: string): boolean {
  return /^(?:ДО|ДПО|ДОД|ВО|СПО|РО|РМ|РТ)(?!\p{L})/u.test(next) || !startsAbbreviation(next);
}

/** The text ends with an abbreviation of its own («отдел РОЦОИСО»). */
export function formsAtEnd(text: string): boolean {
  return /(?:^|\s)\p{Lu}{2,}$/u.test(text);
}

const schoolKind = /^(?:СОШ|ООШ|НОШ|ОШ|СШ|НШ|ЦО|ДЮСШ|ДШИ|ДМШ|ДХШ|ДДТ|ЦДТ|ДТ)(?!\p{L})/u;

/** «МБОУ⏎СОШ № 7», «ГАУ ДПО⏎ЧИППКРО»: nothing but the form, and the next line does not begin with another one. */
export function formWaits(segment: string, next: string): boolean {
  if (/(?:^|\s)М[БКА]?ОУ$/.test(segment) && schoolKind.test(next)) return true;
  if (
    /\s(?:М[КБА]?У|Г[БКА]У|Ф[БК]У|ФГ[БК]?У|[ОК]Г[БКА]У)$/.test(segment) &&
    /^\p{Lu}{2}/u.test(next) &&
    !ownership.test(next)
  )
    return true;
  if (ownership.test(/\S+$/.exec(segment)?.[0] ?? '') && /^(?:ДО|ДПО|ДОД|ВО|СПО)\s/.test(next)) return true;
  if (ownership.test(segment) && region.test(/^\p{Lu}+/u.exec(next)?.[0] ?? '') && !/\s/.test(segment))
    return true;
  if (ownership.test(segment) && !/\s/.test(segment) && /^\p{Lu}[\p{L}-]+(?:ская|цкая|ский)$/u.test(next))
    return true;
  const words = segment.split(' ');
  if (isKnownOffice(words.at(-1) ?? '')) return false;
  if (!ownership.test(words[0] ?? '') || !words.every((word) => legalForm.test(word) || region.test(word)))
    return false;
  if (ownership.test(next)) return false;
  if (/^\p{Lu}[\p{L}-]+(?:ая|ий|ый|ое)(?=\s|$)/u.test(next)) return true;
  if (schoolKind.test(next) || /^\p{Lu}[\p{L}-]+(?:ая|ий)\s+(?:СОШ|ООШ|НОШ)/u.test(next)) return true;
  const head = headOf(next);
  if (head && /^(?:министерство|департамент|администрация|комитет|отдел)$/.test(head.lemma)) return false;
  if (head) return head.number === 'singular' && (head.class === 'body' || head.class === 'department');
  return (words.length > 1 || /^[МГ][КБА]?У$/.test(segment)) && /^\p{Lu}{2}/u.test(next);
}
