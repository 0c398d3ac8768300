import type { Piece } from './cut-cell.js';
import { toNominative } from './nominative.js';
import {
  beginsBody,
  fieldWord,
  lowered,
  obliqueWord,
  personOnly,
  postHead,
  relativeClause,
} from './words.js';

/** Whether a weak separator ends a name, and whether that is certain. */
interface Verdict {
  split: boolean;
  sure: boolean;
}

const split: Verdict = { split: true, sure: true };
const join: Verdict = { split: false, sure: true };
const maybeSplit: Verdict = { split: true, sure: false };
const maybeJoin: Verdict = { split: false, sure: false };
const opensOn = /(?:^|\s)(?:и|в|во|с|со|на|по|к|о|об|от|для|при|из|у|за|или|имени|им\.|им|г\.|№)$|[-–—/]$/i;
const endsWithAdjective = /(?:^|\s)[а-я-]+(?:ый|ий|ая|яя|ое|ее|ые|ие)$/;
const tailLength = 60;
/** Abbreviated names that have «и» inside. */
const twoPartNames: readonly [RegExp, RegExp][] = [
  [/ИПК$/, /^ППРО(?!\p{L})/u],
  [/КДН$/, /^ЗП(?!\p{L})/u],
  [/ГО$/, /^ЧС(?!\p{L})/u],
];

/** A name with the pieces it was put together from. */
export interface JoinedName {
  text: string;
  /** The separator before the name. */
  separator: Piece['separator'];
  sure: boolean;
}

/** Puts together the pieces that were cut inside one name («Отдел образования, культуры и спорта»). */
export function joinPieces(pieces: readonly Piece[]): JoinedName[] {
  const names: { parts: string[]; separator: Piece['separator']; sure: boolean; last: string }[] = [];
  for (const piece of pieces) {
    const before = names.at(-1);
    const text = piece.text.trim();
    if (!text) continue;
    const accompanies = before?.separator === 'with' && piece.separator !== ';' && toNominative(text).sure;
    const verdict = !before || accompanies ? split : judge(before.last, piece.separator, text);
    if (before && !verdict.split) {
      before.parts.push(piece.separator === 'line' ? ' ' : piece.written, piece.text);
      before.last = text;
      before.sure &&= verdict.sure;
    } else {
      const separator = accompanies ? 'with' : piece.separator;
      names.push({ parts: [piece.text], separator, sure: verdict.sure, last: text });
    }
  }
  return names.map(({ parts, separator, sure }) => ({ text: parts.join(''), separator, sure }));
}

function judge(before: string, separator: Piece['separator'], next: string): Verdict {
  const low = lowered(next.slice(0, tailLength));
  const starts = beginsBody(next.slice(0, 200));
  switch (separator) {
    case 'start':
    case ';':
    case 'with':
      return split;
    case 'slash':
      return starts ? split : maybeSplit;
    case 'dot':
      return starts ? split : join;
    case ',':
      return afterComma(before, next, low, starts);
    case 'and':
      return afterAnd(before, next, low, starts);
    case 'line':
      return afterLine(before, next, low, starts);
  }
}

function afterComma(before: string, next: string, low: string, starts: boolean): Verdict {
  if (relativeClause.test(low)) return join;
  if (
    isPerson(next) &&
    postHead.test(lowered(before)) &&
    !/\p{Lu}\.\s*\p{Lu}/u.test(before.slice(-tailLength))
  )
    return maybeJoin;
  if (isPerson(before) && postHead.test(low)) return maybeJoin;
  if (starts || startsQuoted(next) || isNumberOnly(next)) return split;
  if (fieldWord.test(low)) return join;
  if (obliqueWord.test(low)) return startsSmall(next) ? join : maybeSplit;
  return startsSmall(next) ? maybeSplit : split;
}

function afterAnd(before: string, next: string, low: string, starts: boolean): Verdict {
  if (twoPartNames.some(([first, second]) => first.test(before.slice(-tailLength)) && second.test(next)))
    return join;
  if (starts) return isBarePost(before) && postHead.test(low) ? maybeSplit : split;
  if (startsQuoted(next) || isNumberOnly(next)) return maybeSplit;
  if (fieldWord.test(low) || obliqueWord.test(low) || relativeClause.test(low)) return join;
  return startsSmall(next) ? maybeJoin : maybeSplit;
}

/** Lines of a cell: each names a body, unless the name was only too long for the column. */
function afterLine(before: string, next: string, low: string, starts: boolean): Verdict {
  const tail = before.slice(-tailLength);
  if (opensOn.test(tail) || startsQuoted(next)) return join;
  if (isPerson(next) && postHead.test(lowered(before))) return join;
  if (/^\(|^[-–—]\s/.test(next)) return /^\(/.test(next) ? join : split;
  if (/[,.]$/.test(tail)) return split;
  if (isGenitiveStart(low)) return join;
  if (startsSmall(next)) {
    if (!starts || endsWithAdjective.test(lowered(tail))) return join;
    return postHead.test(low) || /^[а-я-]+(?:ые|ие)\s/.test(low) ? split : maybeSplit;
  }
  return starts ? split : maybeSplit;
}

/** «Администрации МО …» after «Отдел образования»: a noun or adjective that can only go on. */
function isGenitiveStart(low: string): boolean {
  return (
    /^(?:администрации|муниципального|городского|района|округа|города|области)(?![а-я])/.test(low) ||
    obliqueWord.test(low)
  );
}

/** «руководители и педагоги ОО»: whose head they are may be said only once, after the second. */
function isBarePost(text: string): boolean {
  return !/\s/.test(text.trim()) && postHead.test(lowered(text));
}

function isPerson(text: string): boolean {
  return text.length < 80 && personOnly.test(text.trim());
}

function startsSmall(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

function startsQuoted(text: string): boolean {
  return /^["«“„]/.test(text);
}

function isNumberOnly(text: string): boolean {
  return /^№?\s*\d{1,4}$/.test(text);
}
