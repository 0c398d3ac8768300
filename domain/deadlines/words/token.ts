/** A mark of punctuation by its role; `other` is anything the grammar has no use for. */
export type Mark =
  'dash' | 'comma' | 'semicolon' | 'dot' | 'colon' | 'slash' | 'open' | 'close' | 'break' | 'other';

interface Place {
  /** UTF-16 positions in the phrase, `end` exclusive. */
  start: number;
  end: number;
  text: string;
  /** No white space stands between this token and the one before. */
  glued: boolean;
}
/** A word, normalised for the grammar. `broken` = cut at a line end; its `text` is the whole word. */
export type WordToken = Place & { type: 'word'; word: string; typo: boolean; broken?: boolean };
/** A number as typed; `ordinal` = with an ending («10-го»). */
export type NumberToken = Place & { type: 'number'; value: number; digits: number; ordinal: boolean };
/** A sign. */
export type MarkToken = Place & { type: 'mark'; mark: Mark };
/** What a phrase is cut into. */
export type Token = WordToken | NumberToken | MarkToken;
