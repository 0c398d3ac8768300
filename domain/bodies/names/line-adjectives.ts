import { headOf, isAdjective } from '../words/head.js';
import { isListed, nounForms } from '../words/nouns.js';
import { tailLength } from './verdict.js';
import { lowered } from '../words/words.js';

/** A single word on its line; what follows begins another name, or nothing does. */
const lone = /^([\p{Ll}-]+)(?=$|[,;]|\s\p{Lu})/u;
const pairs: readonly (readonly [adjective: RegExp, post: RegExp])[] = [
  [/^социальн(?:ый|ые|ых)$/, /(?:^|[\s,;])(?:педагог|работник)(?:и|ов)?$/i],
  [
    /^участков(?:ый|ая|ые|ых)$/,
    /(?:^|[\s,;-])(?:врач|[а-я]+иатр|терапевт|[а-я]{3,}олог|фельдшер|(?:мед|м[её]д)?с[её]?стр|акушер)[а-яё]{0,2}$/i,
  ],
  [
    /^(?:процедурн|палатн|постов|операционн|перевязочн|прививочн|патронажн|диетическ|старш|главн|медицинск)(?:ая|ие|ые|их|ых)$/,
    /(?:^|[\s,;-])(?:мед|м[её]д)?с[её]ст[её]?р[аы]?$/i,
  ],
];

/** «Педагог⏎социальный», «врачи-педиатры⏎участковые»: an adjective of the post before, with no noun of its own. */
export function isBehindNoun(tail: string, next: string): boolean {
  const word = lone.exec(next)?.[1];
  return word !== undefined && pairs.some(([adjective, post]) => adjective.test(word) && post.test(tail));
}

/** «производственные⏎Завуч»: a post with a capital has no adjective with a small letter on the line before. */
export function standsApart(segment: string, next: string): boolean {
  if (!/^[\p{Ll}-]+$/u.test(segment) || !/^\p{Lu}\p{Ll}/u.test(next) || !isAdjective(lowered(segment)))
    return false;
  const head = headOf(next);
  return head?.class === 'post' || head?.class === 'people';
}

/**
 * «Мастера⏎производственные»: an adjective alone on its line, which agrees with the noun above and not with the one below; it may also be a word
 * for somebody.
 */
export function mayBeBehindNoun(last: string, next: string): boolean {
  const word = lone.exec(next)?.[1];
  if (word === undefined || !isAdjective(lowered(word)) || isSomebody(lowered(word))) return false;
  const behind = next.slice(word.length);
  if (behind !== '' && headOf(`${lowered(word)} ${behind}`)?.adjectives.length) return false;
  const noun = /[\p{L}-]+$/u.exec(lowered(last))?.[0] ?? '';
  return headOf(`${lowered(word)} ${noun}`)?.adjectives.length === 1;
}

/**
 * «медсестра⏎старшая⏎завхоз»: a single adjective between two posts that agrees with the one above only. `before` = the lines above it,
 * `segment` = the adjective.
 */
export function agreesOnlyAbove(before: string, segment: string, next: string): boolean {
  const word = lowered(segment);
  if (!/^[а-я-]+$/.test(word) || !isAdjective(word) || isListed(word) || headOf(next) === null) return false;
  const below = nounForms(/^[а-я-]+/.exec(lowered(next))?.[0] ?? '').filter(
    (one) => one.case === 'nominative',
  );
  const together = headOf(`${word} ${next}`)?.adjectives[0] === word;
  const apart =
    (/ая$/.test(word) && below.every((one) => one.gender === 'm')) ||
    (/[ыи]е$/.test(word) && below.every((one) => one.number === 'singular'));
  if (together && (below.length === 0 || !apart)) return false;
  const noun = /([\p{L}-]+)\s*\n[^\n]*$/u.exec(before.slice(-tailLength))?.[1] ?? '';
  return headOf(`${word} ${lowered(noun)}`)?.adjectives.length === 1;
}

/** «участковый», «рабочий»; a doctor on duty is one by his post. */
const isSomebody = (word: string): boolean => isListed(word) && !/^дежурн/.test(word);

/** «правовой⏎инспектор»: an adjective that looks like an oblique case, and the noun it belongs to. */
export function describesNoun(segment: string, next: string): boolean {
  const word = /^[\p{L}-]+ой$/u.exec(lowered(segment))?.[0];
  if (word !== undefined && headOf(`${word} ${next}`)?.adjectives[0] === word) return true;
  const oblique = /\s([\p{L}-]+(?:[ое]й|[ое]го|[ыи]х))$/u.exec(lowered(segment.slice(-tailLength)))?.[1];
  return (
    oblique !== undefined &&
    /^\p{Ll}/u.test(next) &&
    headOf(`${oblique} ${next}`, ['genitive'])?.adjectives[0] === oblique
  );
}

/** «Управляющий⏎совет», «Ответственный⏎организатор»: a noun that is an adjective of the next one. */
export function describesNext(tail: string, next: string): boolean {
  const word = /^(?:\p{L}+щие и )?([\p{L}-]+)$/u.exec(lowered(tail))?.[1] ?? '';
  if (
    !/^\p{Ll}/u.test(next) ||
    /^рабочий$|служащ|учащ/.test(word) ||
    (/^(?:сопровожда|отдыха|выступа|встреча|провожа|жела)ющие$/.test(word) &&
      isAdjective(/^[а-я-]+/.exec(next)?.[0] ?? '')) ||
    !isAdjective(word) ||
    nounForms(word).length === 0
  )
    return false;
  return headOf(`${word} ${next}`)?.adjectives[0] === word;
}
