/** One line of a document: a row of a table, or a paragraph of text outside tables. */
export interface GridRow {
  kind: 'table' | 'text';
  /** Raw texts of the cells in column order; a paragraph is one cell. A line break in a cell is a real one, not a wrap. */
  cells: string[];
  /** Where it stands, 1-based: the line of a text, the row of a sheet or of a table, the ordinal of a paragraph in a document. */
  line: number;
  /** True after a blank line or a page break, and for every paragraph of a word processor. */
  apart: boolean;
  /** True when one cell spans the columns of the table, as the title of a section does. */
  banner: boolean;
  /** Which table of the file the row belongs to, 0-based; 0 for text. */
  table: number;
  /** What a person would call the place: «таблица 2», «лист „План“», «страница 3»; null in a plain text. */
  part: string | null;
  /** The page it stands on where a file is made of pages, which cut a cell in two; null in all others. */
  page: number | null;
  /** Columns whose text is that of a cell merged over rows, repeated from the row above. */
  inherited: readonly number[];
  /** The number a word processor puts before the paragraph («2.», «1.1.»), which is not part of its text; '' when there is none. */
  label: string;
  /** True when all of its text is bold or a heading's. */
  strong: boolean;
  /** Pieces of the row that are crossed out in the file; they are in no cell. */
  struck: readonly string[];
}

/** What every format is brought to before an order is read from it. */
export interface Grid {
  /** The file's name, for provenance. */
  source: string;
  rows: GridRow[];
  /** True when columns and rows were told by the places of words alone: a person should look at the whole. */
  placed?: boolean;
  /** Pieces crossed out in the text outside tables. */
  struck?: readonly string[];
}

const plain = {
  banner: false,
  table: 0,
  part: null,
  page: null,
  inherited: [],
  label: '',
  strong: false,
  struck: [],
} as const;

/** A row of a table; what is not given is not known. */
export function tableRow(row: Pick<GridRow, 'cells' | 'line'> & Partial<GridRow>): GridRow {
  return { ...plain, kind: 'table', apart: true, ...row };
}

/** A paragraph outside tables. */
export function textRow(text: string, row: Pick<GridRow, 'line'> & Partial<GridRow>): GridRow {
  return { ...plain, kind: 'text', apart: true, ...row, cells: [text] };
}

/** Where a row of a file made of pages stands. */
export function onPage(page: number | null): Pick<GridRow, 'page' | 'part'> {
  return { page, part: page === null ? null : `страница ${page}` };
}
