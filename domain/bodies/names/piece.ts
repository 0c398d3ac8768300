/**
 * What stands before a piece of a cell: a sign, a line end, a word; `note` = only a note in brackets ended the name before, `gap` =
 * nothing, but the name before is certainly over, `doubt` = nothing, and a person should look. Weak ones may stand inside a name.
 */
export type Separator =
  'start' | ';' | ',' | 'line' | 'and' | 'or' | 'with' | 'slash' | 'dot' | 'note' | 'gap' | 'doubt';

/** A part of a cell between two separators, untrimmed. */
export interface Piece {
  text: string;
  separator: Separator;
  /** The separator as written, to put a name together again. */
  written: string;
}
