import { isAdjective } from '../words/head.js';
import { personAtEnd } from '../words/persons.js';
import type { Piece } from '../names/piece.js';
import { judge } from '../judge/judge.js';
import { withoutRole } from '../names/markers.js';
import { cellCaseOf, nameStart, type CellCase } from '../names/name-start.js';
import { toNominative } from '../names/nominative.js';
import { isTwoPartName } from '../words/two-part-names.js';
import { split } from '../names/verdict.js';
import { fieldAbbreviation, isClassNumber, lowered, startsSmall } from '../words/words.js';

/** A name with the pieces it was put together from. */
export interface JoinedName {
  text: string;
  /** The separator before the name. */
  separator: Piece['separator'];
  sure: boolean;
}

interface OpenName {
  parts: string[];
  separator: Piece['separator'];
  sure: boolean;
  /** The piece added last, trimmed. */
  last: string;
  /** The first piece, trimmed: its head is that of the name. */
  first: string;
  /** On how many lines it stands, as far as its pieces tell. */
  lines: number;
}

const strength: readonly Piece['separator'][] = [
  'start',
  'note',
  'gap',
  'doubt',
  'line',
  'and',
  ',',
  'slash',
  'dot',
  'or',
  'with',
  ';',
];

/** Puts together the pieces that were cut inside one name («Отдел образования, культуры и спорта»); `wrapped` as in UnwrappedCell, `flows` as in Joint. */
export function joinPieces(
  pieces: readonly Piece[],
  wrapped: ReadonlySet<string>,
  flows: boolean,
): JoinedName[] {
  const { names, commas } = join(pieces, wrapped, { commaList: false, flows: false });
  return commas > 0 && pieces.some((piece) => piece.separator === 'line')
    ? join(pieces, wrapped, { commaList: true, flows }).names
    : names;
}

/** `commas` counts the commas and semicolons that part names for certain. */
function join(
  pieces: readonly Piece[],
  wrapped: ReadonlySet<string>,
  { commaList, flows }: { commaList: boolean; flows: boolean },
): { names: JoinedName[]; commas: number } {
  const names: OpenName[] = [];
  let commas = 0;
  let allHold = true;
  const cellCase = cellCaseOf(pieces[0]?.text ?? '');
  const ahead = lookAhead(pieces, cellCase);
  let skipped: Piece | null = null;
  pieces.forEach((cut, at) => {
    const before = names.at(-1);
    const piece: Piece = skipped ? stronger(skipped, cut) : cut;
    const text = piece.text.trim();
    skipped = text ? null : piece;
    if (!text) return;
    const accompanies =
      before?.separator === 'with' &&
      piece.separator !== ';' &&
      !isTwoPartName(before.last, text) &&
      toNominative(text).known;
    const verdict =
      !before || accompanies
        ? split
        : judge({
            first: before.first,
            last: before.last,
            separator: piece.separator,
            next: text,
            cellCase,
            commaList,
            flows,
            wrapped: before.lines > 1 || wrapped.has(before.last) || wrapped.has(before.first),
            complete: names.length - 1,
            allHold,
            ...ahead[at],
          });
    if (before && !verdict.split) {
      before.parts.push(piece.separator === 'line' ? ' ' : piece.written || ' ', piece.text);
      // «городские | и районные центры»: the noun of the name comes with its second piece
      if (before.last === before.first && piece.separator === 'and' && isAdjective(lowered(before.first)))
        before.first = text;
      before.last = text;
      if (piece.separator === 'line') before.lines++;
      before.sure &&= verdict.sure;
    } else {
      allHold &&= !before || personAtEnd(before.last) !== null;
      if (before && !verdict.sure) before.sure = false;
      if (before && verdict.sure && /^[,;]$/.test(piece.separator)) commas++;
      const separator = accompanies ? 'with' : piece.separator;
      const named = withoutRole(text).replace(/^[-–—•]\s+/, '');
      names.push({ parts: [piece.text], separator, sure: verdict.sure, last: named, first: named, lines: 1 });
    }
  });
  const joined = names.map(({ parts, separator, sure }) => ({ text: parts.join(''), separator, sure }));
  return { names: joined, commas };
}

/** Of two separators with nothing between, the one that says more. */
function stronger(one: Piece, other: Piece): Piece {
  const weight = (piece: Piece) => strength.indexOf(piece.separator);
  return weight(one) > weight(other)
    ? { ...other, separator: one.separator, written: `${one.written} ` }
    : other;
}

/** For each piece: whether a list of fields is closed after it («…, спорта и туризма»), whether its number counts classes. */
function lookAhead(
  pieces: readonly Piece[],
  cellCase: CellCase,
): { listCloses: boolean; countsClasses: boolean }[] {
  const found = pieces.map(() => ({ listCloses: false, countsClasses: false }));
  let listCloses = false;
  let countsClasses = false;
  for (let at = pieces.length - 1; at >= 0; at--) {
    const piece = pieces[at];
    const entry = found[at];
    if (!piece || !entry) continue;
    Object.assign(entry, { listCloses, countsClasses: countsClasses || isClassNumber(piece.text) });
    const text = piece.text.trim();
    const soft = piece.separator === ',' || piece.separator === 'and';
    const goesOn =
      soft &&
      (!nameStart(text, cellCase).begins || fieldAbbreviation.test(text) || /^\p{Lu}{2}$/u.test(text));
    const closes = piece.separator === 'and' || (startsSmall(text) && nameStart(text, cellCase).continues);
    listCloses = goesOn && (closes || listCloses);
    countsClasses = soft && (isClassNumber(text) || (countsClasses && /^\d{1,2}$/.test(text)));
  }
  return found;
}
