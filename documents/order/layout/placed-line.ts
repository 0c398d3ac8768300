/** A word or phrase where it stands on a line: in characters of a text or in points of a page. `end` is exclusive. */
export interface Piece {
  start: number;
  end: number;
  text: string;
}

/** A line of a page whose columns are known only by where words stand. */
export interface PlacedLine {
  /** Words from left to right. */
  words: Piece[];
  /** The same, those with no more than a space between them together. */
  phrases: Piece[];
  /** 1-based, for provenance. */
  line: number;
  /** True after a blank line, a wide gap or a page break. */
  apart: boolean;
  /** 1-based; null in a text. */
  page: number | null;
}

/** Phrases of a line; `widest` = the widest gap inside one. */
export function phrasesOf(words: readonly Piece[], widest: number): Piece[] {
  const phrases: Piece[] = [];
  for (const word of words) {
    const last = phrases.at(-1);
    if (last && word.start - last.end <= widest) {
      last.text += ` ${word.text}`;
      last.end = word.end;
    } else phrases.push({ ...word });
  }
  return phrases;
}

/** The text of a whole line. */
export function lineText({ words }: PlacedLine): string {
  return words.map(({ text }) => text).join(' ');
}
