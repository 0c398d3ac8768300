import { headOf } from '../words/head.js';
import type { NameStart } from './name-start.js';
import { isPerson, personAtEnd, startsPerson } from '../words/persons.js';
import { rankAlone, rankBefore, startsService } from '../words/ranks.js';
import { join, type Joint, maybeJoin, maybeSplit, split, type Verdict } from './verdict.js';
import { lowered, startsAbbreviation, startsQuoted, startsSmall } from '../words/words.js';

/**
 * A person on a new line: the holder of the post above, or another name. «Зам. директора⏎Иванова И.И.» with nothing before it but
 * such pairs is one responsible: no hand has read two, though some ask; behind other names it is asked unless the column is narrow.
 */
export function afterLinePerson(joint: Joint): Verdict {
  const { first, last, next, cellCase, commaList, wrapped, allHold } = joint;
  if (personAtEnd(last.replace(/\s*\([^()]*\)$/, ''))) return split;
  if (rankAlone.test(lowered(last))) return join;
  const goesOn =
    startsQuoted(last) || startsSmall(last) || (last !== first && headOf(last, [cellCase]) === null);
  const head = headOf(goesOn ? first : last, [cellCase]);
  if (head?.number === 'plural' && head.class === 'people') return split;
  if (head?.class === 'post' && head.number === 'plural') return maybeSplit;
  // «Кл. руков. I-IV кл.» may be several; other posts cut short are one person's
  const one = head?.class === 'post' && (head.number === 'singular' || !/^кл/.test(head.lemma));
  const holds = one && !/\s[-–—]\s/.test(next);
  return holds && (commaList || wrapped || allHold) ? join : maybeJoin;
}

/** «Директор школы⏎⏎Иванова И.И.»: an empty line between may part two rows of a table. `text` = the cell as typed. */
export function holderBehindEmptyLine(text: string): boolean {
  const paragraphs = text.split(/\n[^\S\n]*\n\s*/);
  return paragraphs.slice(1).some((paragraph, at) => {
    const line = paragraphs[at]?.split('\n').at(-1)?.trim() ?? '';
    const post = headOf(line)?.class === 'post' && personAtEnd(line) === null && !/[,;]$/.test(line);
    return post && startsPerson(paragraph.trimStart());
  });
}

/** «Зам. директора⏎Иванова И.И.⏎Петрова П.П.»: the first holds the post, or both do, or neither. `cell` = the cell with its lines whole. */
export function severalBelowPost(cell: string): boolean {
  const [line = '', ...below] = cell.split('\n').map((one) => one.trim());
  if (below.length < 2 || /[,;]$/.test(line) || !below.slice(0, 2).every(isPerson)) return false;
  const head = headOf(line);
  return head?.class === 'post' && personAtEnd(line) === null;
}

/** A line below a person: another name, unless it is one post («Иванова И.И.⏎директор школы») or unknown words in small letters. */
export function belowPerson(joint: Joint, { head }: NameStart): Verdict {
  if (head?.class === 'post' && head.number !== 'plural') return personThenPost(joint);
  return !head && startsSmall(joint.next) && !startsAbbreviation(joint.next) ? maybeSplit : split;
}

/** «Иванова И.И.⏎директор школы»: one and the same, or two lines of a list. */
function personThenPost({ first, last, cellCase }: Joint): Verdict {
  return headOf(last, [cellCase]) || (last !== first && headOf(first, [cellCase])) ? split : maybeSplit;
}

/** «Колесов⏎АВ»: initials without full stops, or a body under two letters. */
export function isSurnameAlone(tail: string, next: string): boolean {
  const surname = /(?:^|\s)\p{Lu}\p{Ll}+(?:[оеё]ва?|[иы]на?|[сц]к(?:ий|ая)|ко|[ую]к|ян|[иы]х|ич)$/u;
  return /^\p{Lu}{2}$/u.test(next) && surname.test(tail);
}

/** «Кл.» alone on its line: «руководители» stands on the next one. */
export function isShortenedPost(next: string): boolean {
  return /^\p{L}{1,5}\.$/u.test(next) && headOf(`${next} и`) !== null;
}

/** «Инспектор ПДН⏎ст. лейтенант полиции⏎Маркина Ю.О.»: the rank of the one who holds the post. */
export function holdsRank(segment: string, next: string): boolean {
  const head = headOf(segment);
  const rank = rankBefore.exec(next)?.[0];
  if (rank === undefined || head?.class !== 'post' || head.number === 'plural') return false;
  const rest = next.slice(rank.length);
  return rest === '' || startsPerson(rest) || startsService.test(rest);
}
