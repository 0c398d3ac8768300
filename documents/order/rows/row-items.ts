import type { CellParts } from '../grid/cell-parts.js';
import type { Columns } from '../table/columns.js';
import type { GridRow } from '../grid/grid.js';

/** What the rows of a table turn out to be, in document order. */
export type TableItem = ActivityItem | HeadingItem;

/** `heading`: a row of the table with one cell. `text`: a paragraph between rows or tables, a heading if rows follow it. */
export interface HeadingItem {
  kind: 'heading' | 'text';
  text: string;
  line: number;
  apart: boolean;
  /** True when the row could also be the rest of the row above it. */
  unsure: boolean;
  /** True when all of it is bold or in a style of headings. */
  strong: boolean;
}

/** A whole row, joined over all breaks; texts are raw. */
export interface ActivityItem {
  kind: 'activity';
  number: CellParts;
  /** The number a word processor counts for the row where there is no column of numbers. */
  label: string;
  activity: CellParts;
  deadlines: CellParts[];
  responsibles: CellParts[];
  extras: CellParts[];
  columns: Columns;
  /** The rows of the grid it was read from, in order. */
  rows: GridRow[];
  line: number;
  /** Why the reading of the row should be confirmed by a person. */
  doubts: RowDoubt[];
}

/** `joined`: a fragment that could have been a row or a heading. `unnumbered`: a row without a number among numbered ones. `overflow`: more cells than columns. */
export type RowDoubt = 'joined' | 'unnumbered' | 'overflow';
