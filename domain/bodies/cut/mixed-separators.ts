import type { JoinedName } from './join-pieces.js';
import { isPerson, personAtEnd, startsPerson } from '../words/persons.js';

/**
 * «Служба безопасности, ООО⏎ЧОП „Витязь“, бюро⏎пропусков»: the cell parts its names by commas, so a bare line end that parts two
 * is a doubt: it may be only that of the column. Six of seven cells of that kind on pages nobody had read before were one name
 * there. Beyond doubt are people, names closed by a bracket or a note's star, and cells of lines where commas stand only inside one.
 */
export function mixesLinesWithCommas(names: readonly JoinedName[], cell: string): boolean {
  const breaks = names.slice(1).filter(({ separator }) => separator === 'line').length;
  const commas = names.slice(1).filter(({ separator }) => /^[,;]$/.test(separator)).length;
  if (breaks === 0 || commas === 0 || isListOfLines(cell, breaks > commas)) return false;
  return names.some(({ separator, text }, at) => {
    const before = names[at - 1]?.text.trim() ?? '';
    return separator === 'line' && !/[)*;,]$/.test(before) && !holdsPerson(before, text.trim());
  });
}

/** Every line begins as a name, none ends with a comma, and most names stand on a line of their own. */
function isListOfLines(cell: string, mostly: boolean): boolean {
  const lines = cell.split('\n').map((line) => line.trim());
  return mostly && lines.every((line) => /^[\p{Lu}«"\d]/u.test(line) && !/[,;]$/.test(line));
}

function holdsPerson(before: string, next: string): boolean {
  return isPerson(before) || personAtEnd(before) !== null || startsPerson(next);
}
