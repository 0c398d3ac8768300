import { headOf } from '../words/head.js';
import type { NameStart } from '../names/name-start.js';
import { join, maybeJoin, type Joint, type Verdict } from '../names/verdict.js';
import { lowered } from '../words/words.js';

/** What is managed: «управления имуществом», «управления государственными ресурсами». */
const managed =
  /^(?:[а-я-]+(?:ыми|ими|ым|им)\s(?:и\s)?)*[а-я-]+(?:ами|ями|ом|ем|ью)(?![а-я])|^(?:[а-я-]+(?:ой|ей)\s)+[а-я-]+(?:ой|ей|ью)(?![а-я])/;
/** What is organised and is no field of organisations. */
const organised =
  /^(?:[а-я-]+(?:ого|его|ой|ых|их)\s)*(?:движения|перевозок|работы?|мероприятий|закупок|торгов|при[её]ма|контроля|уч[её]та|охраны|взаимодействия|управления|проведения|выполнения|исполнения|деятельности|производства|труда|процессов|проектов|выставок|праздников|соревнований|конкурсов|выборов|ремонта|строительства|уборки|перевозки|предоставления|оказания)(?![а-я])/;
/** Fields of organisations too: «организации отдыха» may be those where children rest. */
const fieldToo =
  /^(?:[а-я-]+(?:ого|его|ой|ых|их)\s)*(?:досуга|отдыха|туризма|торговли|питания|обслуживания|занятости|услуг)(?![а-я])/;
/** Of offices, and of what they do. */
const offices = /^\s*(?:отдела|управления|департамента|сектора|центра|службы|комитета)\s+\S/;

/**
 * «Департамент развития и управления проектами», «Отдел планирования и организации работ»: a deed as a second field of an office, though the
 * word is also a plural of bodies. Null where it can only be bodies.
 */
export function deedToo({ first, last, next, separator, cellCase }: Joint, start: NameStart): Verdict | null {
  const head = start.head?.syncretic ? start.head : null;
  const office = headOf(first, [cellCase]);
  if (!head || !office || !/^\p{Ll}/u.test(next) || /\)$/.test(last)) return null;
  if (
    office.class !== 'department' &&
    !(office.class === 'post' && offices.test(lowered(first.slice(office.length))))
  )
    return null;
  if (last === first && first.trim().length <= office.length) return null;
  const rest = lowered(next.slice(head.length));
  const and = separator === 'and';
  switch (head.word) {
    case 'управления':
      if (managed.test(rest)) return and ? join : maybeJoin;
      return and && rest === '' ? maybeJoin : null;
    case 'организации':
      return organised.test(rest) || (and && fieldToo.test(rest)) ? maybeJoin : null;
    case 'сети':
      return maybeJoin;
    case 'движения':
    case 'руководства':
      return and ? maybeJoin : null;
    default:
      return null;
  }
}
