import { headOf } from '../words/head.js';
import { startsPerson } from '../words/persons.js';
import type { CellCase } from './name-start.js';
import { isServed, mayBeSubordinate } from '../words/shared-noun.js';
import { isTwoPartName } from '../words/two-part-names.js';
import type { Joint } from './verdict.js';
import { fieldWord, lowered, relativeClause, startsSmall } from '../words/words.js';

/** «Начальник управления дорог и | мостов мэрии города | Туляев И.В.»: the name was cut at «и», and its head is a post that he holds. */
export function holdsFirst({ first, last, next, cellCase }: Joint): boolean {
  const head = headOf(first, [cellCase]);
  return head?.class === 'post' && head.number !== 'plural' && last !== first && startsPerson(next);
}

/** «… и их подведомственные учреждения», «… и подведомственные ему учреждения»: bodies of their own, named only by the ones before. */
export function isTheirs({ next, cellCase, separator }: Joint): boolean {
  const under =
    separator === 'and'
      ? /^\p{Ll}+ые\s(?:ему|ей|им|за\s(?:ним|ней|ними))\s+(?=\p{Ll})/u.exec(next)?.[0]
      : undefined;
  const own = under ?? /^(?:их|его|её|ее)\s+(?=\p{Ll})/u.exec(next)?.[0];
  return own !== undefined && headOf(next.slice(own.length), [cellCase]) !== null;
}

/** «Отделу культуры и кинотеатру»: in a dative cell a dative that is no field is somebody, known or not. */
export function isUnknownDative({ last, next, cellCase }: Joint): boolean {
  const named = cellCase === 'dative' || /^(?:Мин\p{Ll}+|\p{Lu}{2,})$/u.test(last);
  const low = lowered(next);
  return (
    named &&
    /^[а-я]{3,}(?:(?<![ую])[ую]|ам|ям)(?![а-я])/.test(low) &&
    !fieldWord.test(low) &&
    !/\sпо\s/.test(last)
  );
}

/** «Управление делами мэра | и правительства»: of the head and of what he heads. */
export function isLeadersOwn({ last, next }: Joint): boolean {
  return (
    /\s(?:мэра|губернатора|президента|главы|председателя)$/i.test(last) &&
    /^(?:правительства|администрации|аппарата)(?![а-я])/.test(lowered(next))
  );
}

/** «Минтруда и соцзащиты»: the second field of a ministry named in the genitive. */
export function isMinistrysField({ last, next }: Joint): boolean {
  return (
    /^Мин(?:труд|спорт|строй|сельхоз|транс|здрав|просвещени|культур|образовани|экономик|финанс|связ|энерго)\p{Ll}*[аяыи]$/u.test(
      last,
    ) && fieldWord.test(lowered(next))
  );
}

/** «Отделу культуры, школы», «Женсовет, организациям города»: a name in another case than those of its cell, which no name goes on with. */
export function isInOtherCase(first: string, last: string, next: string, cellCase: CellCase): boolean {
  if (startsPerson(next) || relativeClause.test(lowered(last)) || headOf(next, [cellCase]) !== null)
    return false;
  const other = headOf(next, [cellCase === 'dative' ? 'nominative' : 'dative']);
  if (
    other === null ||
    (other.syncretic && other.class !== 'post') ||
    headOf(next, ['genitive', 'instrumental']) !== null
  )
    return false;
  const mayBeField = cellCase === 'nominative' && other.class !== 'post' && startsSmall(next);
  return !(mayBeField && /(?:^|\s)(?:по|к)\s/i.test(`${first} ${last}`));
}

/** «ГКУ „Лес“, эксплуатирующие организации»: a participle with its own noun, or a clause that tells on whom the name before acts. */
function mayNameDoers(next: string): boolean {
  const participle = /^[а-яё]+(?:ющ|ущ|ящ|ащ)ие\s+/i.exec(next)?.[0];
  const noun = participle === undefined ? null : headOf(next.slice(participle.length));
  if (noun === null || isServed({ ...noun, adjectives: [lowered(participle ?? '')] })) return false;
  return noun.number === 'plural' && (noun.class === 'body' || noun.class === 'department');
}

const done =
  /^(?:[а-яё]+(?:анн|енн|ённ|[аяую]ем|[вдсчшжлн]им)|занят)ые\s(?:(?:к|на|в|во|для|за|по|при|из|с|от|через|путем)\s|[а-яё-]+(?:ами|ями|ыми|ими|ом|ем|ой|ей|ью)\s)(.+)$/;
const mostWords = 8;

/** «администрация, избранные на собрании старосты»: of several, where one stands before, or with people or bodies of their own behind. */
function mayNameChosen(last: string, next: string, cellCase: CellCase): boolean {
  const words = done.exec(next)?.[1]?.split(/\s+/).slice(0, mostWords);
  if (!words) return false;
  if (headOf(last, [cellCase])?.number === 'singular') return true;
  return words.some((_, at) => {
    const own = headOf(words.slice(at).join(' '));
    return own?.number === 'plural' && !own.syncretic;
  });
}

/** A name that its grammar hides: in the other case, or under a participle. */
export function beginsOtherwise({ first, last, next, cellCase }: Joint): boolean {
  if (isTwoPartName(last, next)) return false;
  const several = headOf(last, [cellCase])?.number === 'plural';
  if (mayNameChosen(last, next, cellCase) || mayBeSubordinate(next)) return true;
  return isInOtherCase(first, last, next, cellCase) || (!several && mayNameDoers(next));
}
