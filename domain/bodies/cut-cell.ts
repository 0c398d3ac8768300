/** What stands before a piece of a cell. `weak` separators may also belong to the middle of a name. */
export type Separator = 'start' | ';' | ',' | 'line' | 'and' | 'with' | 'slash' | 'dot';

/** A part of a cell between two separators, untrimmed. */
export interface Piece {
  text: string;
  separator: Separator;
  /** The separator as written, to put a name together again. */
  written: string;
}

const openers = new Map([
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['(', ')'],
]);
const spoken: readonly [RegExp, Separator][] = [
  [/\s*,?\s(?:а\s+также|и)\s+(?:совместно\s+)?с(?:о)?\s+(?=участием|привлечением)/iy, 'with'],
  [
    /\s*,?\s(?:совместно\s+с(?:о)?|при\s+(?:участии|содействии|поддержке)|с\s+(?:участием|привлечением)|во\s+взаимодействии\s+с(?:о)?)\s+/iy,
    'with',
  ],
  [/\s*,?\sа\s+также\s+/iy, ','],
  [/\s*,?\sи\s+/iy, 'and'],
  [/\s+\/\s+/iy, 'slash'],
  [/\s+\d{1,2}\)\s+/iy, ';'],
];

/**
 * Cuts a cell at every place where a new body may begin, outside quotations and brackets. When a quotation is never closed, the
 * marks are not to be trusted: the cell is cut as if there were none and `broken` is true.
 */
export function cutCell(text: string): { pieces: Piece[]; broken: boolean } {
  const cut = cutOnce(text, true);
  return cut.open
    ? { pieces: cutOnce(text, false).pieces, broken: true }
    : { pieces: cut.pieces, broken: false };
}

function cutOnce(text: string, heedQuotes: boolean): { pieces: Piece[]; open: boolean } {
  const pieces: Piece[] = [];
  const closers: string[] = [];
  let begin = 0;
  let separator: Separator = 'start';
  let written = '';
  const end = (at: number, next: Separator, length: number) => {
    pieces.push({ text: text.slice(begin, at), separator, written });
    separator = next;
    written = text.slice(at, at + length);
    begin = at + length;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === closers.at(-1)) closers.pop();
    else if (sign === '"' && heedQuotes) closers.push('"');
    else if (openers.has(sign) && (heedQuotes || sign === '(')) closers.push(openers.get(sign) ?? '');
    else if (closers.length > 0) continue;
    else if (sign === ';') end(at, ';', 1);
    else if (sign === '\n') end(at, 'line', 1);
    else if (sign === ' ' || sign === ',' || sign === '\t') {
      const word = spokenAt(text, at);
      if (word) {
        end(at, word.separator, word.length);
        at = begin - 1;
      } else if (sign === ',') end(at, ',', 1);
    } else if (sign === '.' && endsSentence(text, at)) end(at, 'dot', 1);
  }
  pieces.push({ text: text.slice(begin), separator, written });
  return { pieces, open: closers.some((closer) => closer !== ')') };
}

function spokenAt(text: string, at: number): { separator: Separator; length: number } | null {
  const window = text.slice(at, at + 60);
  for (const [pattern, separator] of spoken) {
    pattern.lastIndex = 0;
    const match = pattern.exec(window);
    if (match) return { separator, length: match[0].length };
  }
  return null;
}

/** A full stop after a whole word and before a capital: not an initial, not «им.» or «г.». */
function endsSentence(text: string, at: number): boolean {
  return (
    /[\p{Ll}"»)]{4}$/u.test(text.slice(Math.max(0, at - 4), at)) &&
    /^\.\s+[\p{Lu}]/u.test(text.slice(at, at + 8))
  );
}
