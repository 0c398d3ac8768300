import { headOf } from '../words/head.js';
import { personAtEnd } from '../words/persons.js';
import { isKnownOffice } from '../words/second-institution.js';
import { join, type Joint, maybeJoin, type Verdict } from './verdict.js';
import { isPlace } from './waiting-lines.js';
import { isWholeAbbreviation, isWholeCollective, startsAbbreviation, startsSmall } from '../words/words.js';

const fewestLines = 3;

/**
 * «ГКУ ЦЗН, инспекция⏎УИИ, общественный⏎помощник …»: a text that a column broke, not a list of lines. Commas stand inside its lines, and none of
 * its lines had room for the first word of the next. Takes the cell as typed.
 */
export function isFlowing(cell: string): boolean {
  const lines = cell.split('\n').map((line) => line.trim());
  if (lines.length < fewestLines || !lines.some((line) => /[,;]\s*\S/.test(line))) return false;
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  return lines.slice(1).every((line, at) => {
    const word = /^\S+/.exec(line)?.[0] ?? '';
    return (lines[at] ?? '').length + 1 + word.length > width;
  });
}

/** Groups of people and offices that are always somebody's. */
const somebodys =
  /^(?:бюро|группа|кафедра|бригада|команда|секция|лаборатория|инспекция|редакция|коллектив|актив|штаб|аппарат)$/;
const municipality = /(?:^|\s)(?:В?МО|МР|СП|ГП|ЗАТО)$/;

/** In flowing text: whose the name before is, on the next line, or where it is. Null where that is not to be told. */
export function afterFlowingLine({ last, next, complete, cellCase, flows }: Joint): Verdict | null {
  if (flows !== true || !/\p{L}$/u.test(last) || personAtEnd(last) !== null) return null;
  if (municipality.test(last) && isPlace(next)) return join;
  if (!startsAbbreviation(next)) return null;
  if ([isKnownOffice, isWholeCollective, isWholeAbbreviation].some((is) => is(next))) return null;
  const head = headOf(last, [cellCase]);
  if (!head || !(startsSmall(last) || complete === 0)) return null;
  // «волонтёры», «родители» stand alone as well
  const several = head.number === 'plural' && head.class === 'post';
  const owned = several || head.class === 'department' || somebodys.test(head.lemma);
  const bare = last.length <= head.length;
  const ofAnother = /^(?:кафедра|лаборатория)$/.test(head.lemma) && /\s\p{Lu}{2,8}$/u.test(last);
  return owned && (bare || ofAnother) ? join : bare ? maybeJoin : null;
}
