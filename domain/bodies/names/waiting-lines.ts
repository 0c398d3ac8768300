import { headOf } from '../words/head.js';
import { personAtEnd, startsPerson } from '../words/persons.js';
import { isKnownOffice } from '../words/second-institution.js';
import {
  fieldAbbreviation,
  functionAbbreviation,
  isWholeAbbreviation,
  isWholeCollective,
  legalForm,
  lowered,
  ownership,
} from '../words/words.js';

/** «отопительному периоду⏎2025-2026 гг.» */
const ofSeason = /(?:период|сезон|год|зим|навигаци|кампани)\p{L}{0,3}$/iu;
const season =
  /^(?:в\s+)?(?:19|20)\d{2}(?:\s?[-–—/]\s?(?:20)?\d{2})?(?:\s*(?:гг?\.|год(?:а|ов|у)))?(?=$|[\s,;])/;
/** «ГАУ ДПО «ИРО»⏎Ветлугина О.Л.»: an institution with a person, who holds the post before. */
const heldIn = /^(\p{Lu}{2,}[^,;\n]{0,60}?(?:[»"”]|\d|\p{Lu}{2}))\s+(?=\p{Lu}\p{Ll})/u;

/** Takes the next line with the one after it. */
const brokenName = /^(?=[МГКОФАЧН])\p{Lu}{2,}(?:\s\p{Lu}{2,})?\s?(?:«[^«»]{0,40}|"[^"]{0,40})$/u;
/** «Методист», «Заместитель директора по УВР»: nothing says where he works. */
const unplaced = /^\s*(?:директора)?(?:\s*по\s.*)?$/;
/** Posts that no institution has. */
const outside = /^(?:глава|депутат|староста|мэр|атаман|участковый|инспектор|председатель)/;
/** «в городе⏎Вязники» */
const inPlace =
  /(?:^|\s)(?:в\s+городе|по\s+городу|(?:в|по)\s+(?:сел[еу]|пос[её]лк[еу]|деревне|станице|ауле|хуторе))$/;

/** The next line says in which season, where, or at whose institution; the last with the line after it. */
export function completesLine(segment: string, tail: string, next: string): boolean {
  if (ofSeason.test(tail) && season.test(next)) return true;
  if (inPlace.test(tail) && isPlace(next)) return true;
  return holdsInstitution(segment, next) || isOfBrokenName(segment, next);
}

/** «Проректор по УМР⏎ГАУ ДПО «ИРО»⏎Ветлугина О.Л.»: an institution holds no person, so it is that of the post. */
function holdsInstitution(segment: string, next: string): boolean {
  const held = heldIn.exec(next);
  if (
    !held ||
    /^(?:З[ДАР]\p{Lu}{0,4}|ПДО|УУП)\s/u.test(next) ||
    personAtEnd(segment) ||
    !startsPerson(next.slice(held[0].length))
  )
    return false;
  const head = headOf(segment);
  if (head?.class !== 'post' || head.number === 'plural' || outside.test(head.lemma)) return false;
  return unplaced.test(lowered(segment.slice(head.length)));
}

/** «Директор⏎МБУ ДО⏎«Спортивная⏎школа»»: a column so narrow that it breaks a quotation breaks the name before it as well. */
function isOfBrokenName(segment: string, next: string): boolean {
  const head = headOf(segment);
  const one = head?.class === 'post' && head.number === 'singular' && segment.length <= head.length;
  return one && /^(?:директор|заведующ|начальник|руководитель)/.test(head.lemma) && brokenName.test(next);
}

/** «Специалист по работе», «комиссия по делам»: of what is done, something follows. */
const deedWaits =
  /(?:^|\s)по\s(?:делам|вопросам|работе|связям|проведению|организации|контролю|обеспечению|развитию|управлению|подготовке|рассмотрению|реализации|охране|защите|профилактике|предупреждению|формированию|внедрению|борьбе)$/u;

/** «Отдел по развитию⏎МСП» goes on, with «…⏎МБОУ „СОШ № 1“» another name may begin; null where the line does not end with a deed. */
export function afterDeed(tail: string, next: string): 'goes on' | 'doubt' | null {
  if (!deedWaits.test(tail)) return null;
  if (fieldAbbreviation.test(next) || functionAbbreviation.test(next)) return 'goes on';
  const stands = [isKnownOffice, isWholeCollective, isWholeAbbreviation].some((is) => is(next));
  return stands || legalForm.test(next) || ownership.test(next) ? 'doubt' : 'goes on';
}

/** «Свердловскстат», «Теплосбыт» */
const firmName =
  /^\p{Lu}\p{Ll}+(?:стат|надзор|реестр|энерго|сбыт|торг|строй|транс|канал|связь|газ|нефть|банк|сервис|сеть|сети|трест)(?!\p{L})|^(?:Горсвет|Автодор|Общепит)(?!\p{L})/u;

/** «Газовики», «Юнармия», «Аварийка»: a nominative where a place would stand in the genitive. */
export const noPlace =
  /^(?:\p{Lu}\p{Ll}+(?:ия|ики|исты|[её]ры|[её]йцы|овцы|сети|питы|[жй]ка|ная|щита)|Опека|Почта)(?!\p{L})/u;

/** «Республики⏎Северная Осетия», «города⏎Тулы»: no noun of a body, no abbreviation. */
export function isPlace(next: string): boolean {
  return (
    /^\p{Lu}\p{Ll}/u.test(next) &&
    headOf(next) === null &&
    !startsPerson(next) &&
    !firmName.test(next) &&
    !/^\p{Lu}[\p{L}-]+(?:ая|яя|ые|ие)\s\p{Ll}/u.test(next)
  );
}
