import { headOf, isAdjective } from './head.js';
import { nounForms } from './nouns.js';
import { tailLength } from './verdict.js';
import { lowered } from './words.js';

/** «Педагог⏎социальный», «врачи-педиатры⏎участковые»: an adjective of the post before, with no noun of its own. */
export const behindNoun = [
  [/^социальн(?:ый|ые|ых)(?=$|[,;]|\s\p{Lu})/u, /(?:^|[\s,;])педагог(?:и|ов)?$/i],
  [
    /^участков(?:ый|ая|ые|ых)(?=$|[,;]|\s\p{Lu})/u,
    /(?:^|[\s,;-])(?:врач|педиатр|терапевт|медсестр|м[её]дсестр)[а-я]?$/i,
  ],
] as const;

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
