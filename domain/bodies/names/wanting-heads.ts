import { type NameStart } from './name-start.js';
import { beginsKind } from '../words/second-institution.js';
import { join, maybeJoin, maybeSplit, split, type Verdict } from './verdict.js';
import {
  isWholeCollective,
  legalForm,
  lowered,
  obliqueWord,
  ownership,
  startsAbbreviation,
  startsSmall,
} from '../words/words.js';

/** Heads that cannot stand alone: whose they are has to follow. */
const wanting =
  /^(?:администраци[яи]|управление|отдел|департамент|министерство|комитет|руководител[ьи]|начальники?|глав[аы]?|заместител[ьи]|замы?\.?|директора|заведующ(?:ий|ая|ие)|представител[ьи]|член(?:ы)?|председател[ьи]|специалисты?|работники|сотрудники|методисты?|инспектора?|директор|совет|центр|служба|комиссия|отделение|редакци[яи]|рук\.|нач\.|зав\.|коллективы?|органы?|субъекты?|секретар[ьи]|учител[ья])$/;

/** Of these, the ones that also stand alone in a column: a line end after them is a doubt. */
const alsoAlone =
  /^(?:директор|директора|методисты?|специалисты?|инспектора?|администрация|секретар[ьи]|учител[ья]|заведующ(?:ий|ая|ие))$/;

/** A body over institutions, never of one: «Министерство⏎ИРО», «Комитет⏎школы», «Управление⏎ОО» are two names, or one cut short. */
const overAll = /^(?:министерство|комитет|департамент|управление)$/;
const ofTeaching = /^(?:ИРО|ИПК|ИПКРО|Р?ЦРО|ЦНППМ|Р?ЦОКО|Р?ЦОИ|ИМЦ)(?!\p{L})/u;

/** The same on one line: «Комитет МКУ „ЦРО“». */
export function isOverInstitution(before: string, rest: string): boolean {
  return overAll.test(lowered(before)) && isInstitution(rest);
}

function isInstitution(next: string): boolean {
  if (/^(?:МО|ГО|МР|СП|РФ|МБ)(?!\p{L})/u.test(next)) return false;
  const known = [ownership, legalForm, ofTeaching, /^(?:[Шш]колы|[Дд]етские\sсады)(?!\p{L})/u];
  return known.some((form) => form.test(next)) || beginsKind(next) || isWholeCollective(next);
}

/** The line before holds a head without its complement: «Администрация⏎города», «руководители⏎ОО», «Директор⏎МБОУ СОШ № 1». */
export function afterWanting(last: string, next: string, start: NameStart, low: string): Verdict {
  const alone = alsoAlone.test(lowered(last));
  const people = start.head?.class === 'post' || start.head?.class === 'people';
  if (overAll.test(lowered(last)) && isInstitution(next)) return maybeSplit;
  if (start.head?.syncretic && startsSmall(next))
    return people && !/^(?:зам|помощ|совет|секретар|представ|член)/.test(withoutRank(last)) ? split : join;
  if (start.continues || (obliqueWord.test(low) && !start.head)) return join;
  if (start.head?.syncretic && start.head.class !== 'post' && start.head.class !== 'people') return maybeJoin;
  if (start.head) return alone ? split : maybeSplit;
  if (/^(?:МО|ГО|МР|СП|РФ|МР|МБ|Г)(?![\p{L}])/u.test(next)) return join;
  if (isWholeCollective(next)) return waitsForCollective(last) ? join : maybeJoin;
  if (startsAbbreviation(next)) return alone ? maybeJoin : join;
  return startsSmall(next) ? join : alone ? maybeJoin : join;
}

/** «Первый заместитель» → «заместитель» */
const withoutRank = (text: string): string =>
  lowered(text).replace(/^(?:первый|старший|главный|ведущий)\s+/, '');

/** The text is a head that cannot stand alone («руководители»). */
export function isWanting(text: string): boolean {
  return wanting.test(withoutRank(text));
}

/** «руководители⏎ОО»; methodists are seldom those of a school, and no ministry is, so «методисты⏎ОО» may be two. */
export function waitsForCollective(text: string): boolean {
  const own = withoutRank(text);
  return isWanting(text) && !/^(?:методист|инспектор)/.test(own) && !overAll.test(own);
}
