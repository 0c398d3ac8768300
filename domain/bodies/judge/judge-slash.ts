import type { NameStart } from '../names/name-start.js';
import {
  join,
  maybeJoin,
  maybeSplit,
  split,
  tailLength,
  type Joint,
  type Verdict,
} from '../names/verdict.js';
import { functionAbbreviation, functionOf, startsSmall } from '../words/words.js';

/** A slash between names, or inside one. */
export function afterSlash({ last, next }: Joint, start: NameStart): Verdict {
  if (functionAbbreviation.test(next) && functionOf.test(last.slice(-tailLength))) return join;
  if (!start.begins) return sameForm(last, next) ? join : maybeJoin;
  const one = start.head?.class === 'post' && start.head.number !== 'plural';
  return one && startsSmall(next) ? maybeSplit : split;
}

/** «ссузов/вузов», «колледжей/вузов»: two words in one form. */
function sameForm(last: string, next: string): boolean {
  const [, one] = /(?<!\p{L})[\p{Ll}-]*(\p{Ll}{2})$/u.exec(last) ?? [];
  const [, other] = /^[\p{Ll}-]*(\p{Ll}{2})$/u.exec(next) ?? [];
  const genitives = [one, other].every((ending) => /^(?:ов|ев|ей)$/.test(ending ?? ''));
  return genitives || (one !== undefined && one === other);
}
