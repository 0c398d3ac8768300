import { headOf } from '../words/head.js';
import { isPostOfSomebody } from '../names/members.js';
import type { NameStart } from '../names/name-start.js';
import { isKnownOffice } from '../words/second-institution.js';
import { join, type Joint, maybeJoin, maybeSplit, split, type Verdict } from '../names/verdict.js';
import { lowered, slashedName, slashedPlace } from '../words/words.js';

/** «…поликлиника⏎роддом»: an unknown word that ends as a nominative of the masculine does, and as few genitives. */
function looksNominative(next: string): boolean {
  const word = /^[\p{Ll}-]+/u.exec(next)?.[0] ?? '';
  return (
    word.length > 4 &&
    /[бвгджзклмнпрстфхцчшщ]$/.test(word) &&
    !/^(?:женщин|мужчин|девушек|бабушек|работниц|учениц|сирот|вдов|стран|войск|искусств|рем[её]сел|улиц|услуг|земель|школьниц)$|(?:[оеё]в|[ыи]х|[ыиоеая]м|[ая]х|ств|через|перед|путем)$/.test(
      word,
    )
  );
}

/** «Преподаватели⏎спецдисциплин» */
const wantsSubject = /^(?:преподавател[ьи]|учител[ья]|мастера?)$/;

/** A line in small letters: a name of its own, or the rest of the one above. */
export function afterLineSmall({ last, next, cellCase, commaList }: Joint, start: NameStart): Verdict {
  // «библиотекари⏎с/б», «ЦДБ⏎с/с»: whose, or another name
  if (slashedName.test(next)) return headOf(last, [cellCase])?.class === 'post' ? maybeJoin : split;
  if (slashedPlace.test(next)) return belowPlace(last, next, cellCase);
  if (!start.begins) return looksNominative(next) && !wantsSubject.test(lowered(last)) ? maybeJoin : join;
  if (!start.head?.syncretic) return split;
  const people = start.head.class === 'post' || start.head.class === 'people';
  // «УО, ЦРБ⏎школы»: nobody's school
  if (commaList && !people) return /^\p{Lu}+$/u.test(last) && isKnownOffice(last) ? maybeSplit : join;
  return people && isComplete(last, cellCase) ? split : maybeSplit;
}

/**
 * «Глава⏎с/п», «Совет депутатов⏎с/п», «Администрация⏎с/п Ивановское»: of the settlement; «Библиотека⏎с/с», «Отдел культуры⏎с/п»: in it, or its authority as well.
 */
function belowPlace(last: string, next: string, cellCase: Joint['cellCase']): Verdict {
  const alone = /^\S+\s*$/.test(next);
  const head = headOf(last, [cellCase]);
  const whole = head?.class === 'department' && head.lemma !== 'совет' && last.length > head.length;
  return (alone && (head?.class === 'body' || whole)) || /\p{Lu}{2}$/u.test(last) ? maybeJoin : join;
}

/** «зам. директора по УВР», «школьный библиотекарь»: nobody's, so «учителя» on the next line is another name. */
function isComplete(last: string, cellCase: Joint['cellCase']): boolean {
  const head = headOf(last, [cellCase]);
  if (head?.class !== 'post' || isPostOfSomebody.test(head.lemma)) {
    return head?.class === 'post' && /\sпо\s+(?:[\p{Lu}, ]+|[\p{Ll}-]+\s+работе)$/u.test(last);
  }
  return true;
}
