import { headOf, isAdjective } from '../words/head.js';
import { land } from '../words/line-owner.js';
import { isBare } from '../names/members.js';
import type { NameStart } from '../names/name-start.js';
import { join, maybeJoin, type Joint, type Verdict } from '../names/verdict.js';
import { isPlace, noPlace } from '../names/waiting-lines.js';
import { agencyGenitive, lowered, startsAgency } from '../words/words.js';

/** «Ивановская и Никольская СОШ»: two schools, or one of both villages. */
export function bothPlaces({ last, next, separator }: Joint, { head }: NameStart): boolean {
  const place = /^\p{Lu}[\p{Ll}-]+(?:ская|ский|цкая|цкий|ское)$/u;
  const word = /^\S+/.exec(next)?.[0] ?? '';
  return (
    isBare(last) &&
    place.test(last) &&
    place.test(word) &&
    isAdjective(lowered(last)) &&
    !(separator === 'and' && /^(?:епархия|митрополия)$/.test(head?.lemma ?? '')) &&
    head?.number !== 'plural'
  );
}

/** «Корпорация развития Дальнего Востока и Арктики»: two places in the genitive, whose name the head is. */
export function bothGenitives({ first, last, next }: Joint): Verdict | null {
  const both =
    /\s\p{Lu}\p{Ll}{2,}[аяиы]$/u.test(last) &&
    /^\p{Lu}\p{Ll}{2,}[иы](?:\s*\(|$)/u.test(next) &&
    headOf(next) === null &&
    headOf(first) !== null;
  if (!both) return null;
  // «… и Арктики» is a land, «… и Фермеры» are people
  return land.test(next) ? join : maybeJoin;
}

/** «… районов и г.о. Саранск»: one more of the municipalities whose heads are meant. */
export function bothOfPlaces({ last, next }: Joint): boolean {
  return (
    /\s(?:районов|района|округов|округа|поселений|городов|с\/[опс])$/.test(last) &&
    /^(?:[гмс]\.\s?[опр]\.|г\.|пгт|р\.?п\.?)\s?\p{Lu}/u.test(next)
  );
}

/** «…, областей»: more places behind those that have names, or all of another kind. */
const inGeneral = /^(?:областей|районов|городов|округов|посёлков|поселков|сел|сёл|поселений)$/;

/** «мэр города Пскова, Великие Луки»: an unknown name behind a place may be one more. */
export function isPlaceToo({ last, next }: Joint): boolean {
  const one = /(?:^|\s)(?:город|район|округ|област|посел|сел|г)\p{Ll}*\.?\s\p{Lu}\p{Ll}[\p{L}-]+$/u.test(
    last,
  );
  return (
    one &&
    /^\p{Lu}\p{Ll}[\p{L}-]+(?:\s\p{Lu}\p{Ll}[\p{L}-]+)?(?<=[аеиоуыюя])$/u.test(next) &&
    !startsAgency(next)
  );
}

/**
 * «администрации городов Пскова, Великие Луки»: places whose several authorities are meant, once the first is named. A person tells
 * whether they are one name or several, as with numbers under one plural.
 */
export function listsPlaces({ first, last, next: written, cellCase }: Joint): Verdict | null {
  const next = written.replace(/\s*\([^()]*\)$/, '');
  const place = /^\p{Lu}\p{Ll}[\p{L}-]+(?:\s\p{Lu}\p{Ll}[\p{L}-]+)?$/u;
  if (/^столицы$/.test(next) && /\s(?:областей|городов)(?!\p{L})/u.test(`${first} ${last}`))
    return headOf(first, [cellCase])?.number === 'plural' ? join : null;
  if (inGeneral.test(next) && last !== first && place.test(last) && headOf(last) === null)
    return headOf(first, [cellCase])?.number === 'plural' ? maybeJoin : null;
  const named = /(?:^|\s)(?:городов|районов|областей|округов|сел)\s+\p{Lu}[\p{L}-]+$/u.test(last);
  const goesOn = (last !== first && place.test(last) && headOf(last) === null) || endsInPlaces(last, next);
  const listed = place.test(next) && headOf(next) === null && !startsAgency(next) && (named || goesOn);
  if (!listed || headOf(first, [cellCase])?.number !== 'plural') return null;
  // «Казани» is a genitive, «Водоканал» is not: it is a place only behind others that are none («городов Ачинск, Канск»)
  return /[аяыиую]$/.test(next) || !/[аяыиую]$/.test(last) ? maybeJoin : null;
}

const districts = String.raw`район|округ|поселени|сельсовет|улус|област|кра`;
const inPlace = String.raw`\p{Lu}[\p{L}-]+(?:ском|цком|ном)(?:\s(?:муниципальном\s|городском\s|сельском\s)?(?:${districts})\p{Ll}{1,3})?`;
const byPlace = String.raw`\p{Lu}[\p{L}-]+(?:скому|цкому|ному)(?:\s(?:муниципальному\s)?(?:${districts})\p{Ll}{1,3})?`;
const town = String.raw`(?:г\.|гор\.|городе|городах)\s?\p{Lu}[\p{L}-]+`;
/** Where an office is, or what districts it is for; the second place follows. */
const placed: readonly (readonly [RegExp, RegExp])[] = [
  [
    new RegExp(String.raw`(?:^|\s)в\s(?:.*\s)?(?:${inPlace}|${town})$|^${inPlace}$`, 'u'),
    new RegExp(String.raw`^${inPlace}(?!\p{L})`, 'u'),
  ],
  [
    new RegExp(String.raw`\sпо\s(?:.*\s)?${byPlace}$`, 'u'),
    // «по Арскому району, Кукморскому отделу полиции»: another one in the dative
    new RegExp(String.raw`^${byPlace}(?=$|\s\(|(?<=\s(?:${districts})\p{Ll}{1,3})\s)`, 'u'),
  ],
];

/** «управления Сходня, Фирсановка», «управы Перово, Новогиреево»: a word with a capital that is no service, and another one alone. */
function endsInPlaces(last: string, next: string): boolean {
  const name = /\p{Ll}\s(\p{Lu}\p{Ll}[\p{L}-]+)$/u.exec(last)?.[1];
  if (name === undefined || agencyGenitive.test(name) || startsAgency(name) || noPlace.test(next))
    return false;
  return isPlace(name) && isPlace(next) && isBare(next);
}

/** «… в Арском районе, Атнинском районе», «… в г. Кинешме, Кинешемском районе», «… по Арскому и Атнинскому районам» */
export function inBothPlaces({ first, last, next }: Joint): boolean {
  const before = last === first ? last : `${first} ${last}`;
  return placed.some(
    ([one, other]) => other.test(next) && (one.test(before) || (last !== first && one.test(last))),
  );
}
