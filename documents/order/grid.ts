/** One line of a document: a row of a table, or a paragraph of text outside tables. */
export interface GridRow {
  kind: 'table' | 'text';
  /** Raw texts of the cells in column order; a paragraph is one cell. A line break in a cell is a real one, not a wrap. */
  cells: string[];
  /** Where it stands in the file, 1-based: the line of a text, the row of a sheet, the ordinal of a block in a document. */
  line: number;
  /** True after a blank line or a page break, and for every paragraph of a word processor. */
  apart: boolean;
  /** True when one cell spans the columns of the table, as the title of a section does. */
  banner: boolean;
  /** Which table of the file the row belongs to, 0-based; 0 for text. */
  table: number;
}

/** What every format is brought to before an order is read from it. */
export interface Grid {
  /** The file's name, for provenance. */
  source: string;
  rows: GridRow[];
}
