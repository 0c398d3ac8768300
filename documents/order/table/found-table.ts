import type { Columns } from './columns.js';
import type { GridRow } from '../grid/grid.js';

/** The road map inside a document: what stands before its header, and what follows it. */
export interface FoundTable {
  head: GridRow[];
  parts: TablePart[];
  /** Further tables that do not continue the road map and were not read. */
  skipped: SkippedTable[];
}

/** Rows under one header. A header that is repeated with the same names and order begins no new part. */
export interface TablePart {
  columns: Columns;
  rows: GridRow[];
}

/** A table that was not read; `rows` counts all of its rows, `part` = the sheet, where the file has some. */
export interface SkippedTable {
  part: string | null;
  rows: number;
  /** The beginning of its first row, for a person to know it by. */
  begins: string;
}
