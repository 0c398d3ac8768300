import { headOf } from './head.js';
import { fieldAbbreviation } from './words.js';

/** Countries and regions in the genitive: no name of a cell begins with one. */
export const land =
  /^(?:России|РФ|Российской\s+Федерации|Татарстана|Башкортостана|Чувашии|Дагестана|Мордовии|Удмуртии|Карелии|Якутии|Бурятии|Калмыкии|Хакасии|Адыгеи|Крыма|Тывы|Алтая|Марий\s+Эл|Осетии|Ингушетии|Чечни|Кузбасса|Подмосковья|Югры|Беларуси|Казахстана|Арктики|Сибири|Камчатки|Чукотки|Москвы|Санкт-Петербурга|Севастополя|Афганистана|Узбекистана|Таджикистана|Туркменистана|Кыргызстана|Армении|Грузии|Абхазии|Украины|Приднестровья|Донбасса|Заполярья|Поволжья|Приморья|Забайкалья|Прикамья|Урала|Кавказа|Ямала|Сахалина)(?!\p{L})/u;
const officeOf = /(?:^|\s)(?:отдела|управления|комитета|сектора|департамента)$/iu;
const organsOf =
  /^(?:управления|власти|местного|исполнительной|государственной|опеки|внутренних|прокуратуры|социальной)(?!\p{L})/u;
/** Nouns whose legal form or own name follows: «УК⏎ООО „Уют“», «Ивановский⏎филиал⏎ГБУ „МФЦ“». */
const kindOf =
  /(?:^|\s)(?:УК|ТСЖ|[Кк]омпания|[Фф]илиал|[Пп]редприятие|[Оо]бщество|[Рр]едакция|[Бб]ухгалтерия|[Гг]азета)$/u;
const company = /^(?:ООО|[ОПЗ]?АО|МУП|ГУП|[МГ][БКА]?У|ФГ[БКА]?У)\s?[«"]/u;

/** «КГСАУ „База“»: any form before a quotation, or one that is no body without what follows. */
const quotedForm = /^\p{Lu}{2,8}(?:\s\p{Lu}{2,5})?\s?[«"]/u;

/** The next line can only tell whose the line before is, or go on with its fixed words: «Минфин⏎России», «органы⏎управления». */
export function ownsLineBefore(tail: string, next: string): boolean {
  if (land.test(next)) return !/[.)]$/.test(tail);
  if (officeOf.test(tail) && fieldAbbreviation.test(next)) return true;
  if (/(?:^|\s)орган(?:ы|ам|ами)?$/iu.test(tail) && organsOf.test(next)) return true;
  if (kindOf.test(tail) && company.test(next)) return true;
  if (/(?:^|\s)филиал$/i.test(tail) && quotedForm.test(next)) return true;
  if (/Госавтоинспекции$/.test(tail) && /^(?:У|О|МО\s)?М?ВД(?!\p{L})/u.test(next)) return true;
  return isCapitalGenitive(next) && headOf(tail) !== null;
}

/** «Отделение⏎Социального фонда»: an adjective in a case in which no name begins, with its noun. */
function isCapitalGenitive(next: string): boolean {
  if (!/^\p{Lu}\p{Ll}+(?:ого|его|ой|ей)\s+\p{Ll}/u.test(next) || headOf(next) !== null) return false;
  return headOf(next, ['genitive']) !== null;
}
