import { CellParts, startsMidSentence } from './cell-parts.js';
import type { Columns } from './columns.js';
import type { TablePart } from './find-table.js';
import type { GridRow } from './grid.js';
import { isRomanNumber, numberParts } from './row-number.js';
import { filledColumns, isColumnNumbers, isPersonName } from './row-shapes.js';

/** What the rows of a table turn out to be, in document order. */
export type TableItem = ActivityItem | HeadingItem;

/** `heading`: a row of the table with one cell. `text`: a paragraph between rows or tables, a heading if rows follow it. */
export interface HeadingItem {
  kind: 'heading' | 'text';
  text: string;
  line: number;
  apart: boolean;
}

/** A whole row, joined over all breaks; texts are raw. */
export interface ActivityItem {
  kind: 'activity';
  number: CellParts;
  activity: CellParts;
  deadlines: CellParts[];
  responsibles: CellParts[];
  line: number;
  /** Why the reading of the row should be confirmed by a person. */
  doubts: RowDoubt[];
}

/** `joined`: a fragment that could have been a row or a heading. `unnumbered`: a row without a number among numbered ones. `overflow`: more cells than columns. */
export type RowDoubt = 'joined' | 'unnumbered' | 'overflow';

/** Rows → activities and headings. A row with an empty number is the rest of the row above it, unless it is whole by itself. */
export function tableItems(part: TablePart): TableItem[] {
  const reader = new ItemReader(part);
  part.rows.forEach((_, at) => reader.read(at));
  return reader.items;
}

class ItemReader {
  readonly items: TableItem[] = [];
  private last: ActivityItem | null = null;
  private readonly columns: Columns;
  /** Numbers of a Word list are not part of the text, so a whole column of them may be empty. */
  private readonly numbered: boolean;

  constructor(private readonly part: TablePart) {
    this.columns = part.columns;
    this.numbered = part.rows.some((row) => row.kind === 'table' && this.numberOf(row) !== null);
  }

  read(at: number): void {
    const row = this.part.rows[at];
    if (!row) return;
    if (row.kind === 'text') {
      this.items.push({ kind: 'text', text: row.cells[0] ?? '', line: row.line, apart: row.apart });
      return;
    }
    const filled = filledColumns(row);
    if (filled.length === 0 || isColumnNumbers(row.cells)) return;
    if (this.isSignature(row, filled, at)) {
      this.items.push({ kind: 'text', text: row.cells.join(' '), line: row.line, apart: true });
      return;
    }
    const heading = this.headingOf(row, filled, at);
    if (heading !== null) {
      this.last = null;
      this.items.push({ kind: 'heading', text: heading, line: row.line, apart: row.apart });
    } else if (this.last && this.continues(row, filled, this.last)) {
      this.join(row, this.last);
    } else {
      this.begin(row);
    }
  }

  /** «Начальник отдела | | | И.И. Иванов» and other rows that only use the table's columns to stand apart. */
  private isSignature(row: GridRow, filled: readonly number[], at: number): boolean {
    const { number, activity, deadlines } = this.columns;
    const own = number === null ? '' : (row.cells[number] ?? '').trim();
    if (own && filled.length > 1 && !filled.includes(activity))
      return !numberParts(own) && !startsMidSentence(own);
    const last = (row.cells[filled.at(-1) ?? 0] ?? '').trim();
    const undated = deadlines.every((column) => !filled.includes(column));
    return (
      !own && undated && filled.length > 1 && isPersonName(last) && this.isLast(at) && this.last !== null
    );
  }

  private isLast(at: number): boolean {
    return this.part.rows.slice(at + 1, at + 4).every((row) => row.kind === 'text');
  }

  private headingOf(row: GridRow, filled: readonly number[], at: number): string | null {
    const { number, activity } = this.columns;
    const texts = filled.map((column) => (row.cells[column] ?? '').trim());
    const only = filled.length === 1 ? filled[0] : undefined;
    if (only !== undefined) {
      const text = texts[0] ?? '';
      if (numberParts(text)) return null;
      if (row.banner || only === number) return startsMidSentence(text) && !row.banner ? null : text;
      if (only !== activity && only !== 0) return null;
      if (this.openAt(only) || startsMidSentence(text)) return null;
      return this.restartsAfter(at) || !this.last ? text : this.numbered ? null : text;
    }
    if (number === null || filled.length !== 2 || filled[0] !== number || filled[1] !== activity) return null;
    const parts = numberParts(texts[0] ?? '');
    const isSection =
      row.banner || isRomanNumber(texts[0] ?? '') || (parts !== null && this.hasSubrows(parts, at));
    return isSection ? texts.join(' ') : null;
  }

  private continues(row: GridRow, filled: readonly number[], last: ActivityItem): boolean {
    const { number, activity, deadlines, responsibles } = this.columns;
    const ownNumber = number !== null && (row.cells[number] ?? '').trim() !== '';
    if (ownNumber && !startsMidSentence(row.cells[number] ?? '')) return false;
    const needed = [activity, ...deadlines.slice(0, 1), ...responsibles.slice(0, 1)];
    const whole = needed.every((column) => filled.includes(column));
    const text = row.cells[activity] ?? '';
    if (!this.numbered)
      return whole ? last.activity.unfinished : !filled.includes(activity) || startsMidSentence(text);
    return (
      !whole ||
      startsMidSentence(text) ||
      last.activity.unfinished ||
      last.deadlines.some((cell) => cell.unfinished)
    );
  }

  private begin(row: GridRow): void {
    const { columns } = this;
    const cell = (column: number | null) => new CellParts(column === null ? '' : (row.cells[column] ?? ''));
    const item: ActivityItem = {
      kind: 'activity',
      number: cell(columns.number),
      activity: cell(columns.activity),
      deadlines: columns.deadlines.map(cell),
      responsibles: columns.responsibles.map(cell),
      line: row.line,
      doubts: [],
    };
    if (this.numbered && columns.number !== null && this.numberOf(row) === null)
      item.doubts.push('unnumbered');
    if (row.cells.slice(columns.width).some((extra) => extra.trim())) item.doubts.push('overflow');
    this.items.push(item);
    this.last = item;
  }

  private join(row: GridRow, last: ActivityItem): void {
    const { number, activity, deadlines, responsibles } = this.columns;
    const text = (row.cells[activity] ?? '').trim();
    if (text && !startsMidSentence(text) && !last.activity.unfinished && !last.doubts.includes('joined')) {
      last.doubts.push('joined');
    }
    if (number !== null && numberParts(row.cells[number] ?? '') === null)
      last.activity.add(row.cells[number] ?? '');
    last.activity.add(text);
    deadlines.forEach((column, at) => last.deadlines[at]?.add(row.cells[column] ?? ''));
    responsibles.forEach((column, at) => last.responsibles[at]?.add(row.cells[column] ?? ''));
  }

  private openAt(column: number): boolean {
    return column === this.columns.activity && (this.last?.activity.unfinished ?? false);
  }

  private numberOf(row: GridRow): number[] | null {
    const { number } = this.columns;
    return number === null ? null : numberParts(row.cells[number] ?? '');
  }

  /** True when the next numbered row begins again from 1. */
  private restartsAfter(at: number): boolean {
    const next = this.nextNumber(at);
    return next?.at(-1) === 1;
  }

  /** True when the next row is numbered inside this one: «2» is followed by «2.1», or by «1» although this is not the row before it. */
  private hasSubrows(parts: readonly number[], at: number): boolean {
    const next = this.nextNumber(at);
    if (!next) return false;
    if (next.length > parts.length) return parts.every((part, level) => next[level] === part);
    return next.length === parts.length && next.at(-1) === 1;
  }

  private nextNumber(at: number): number[] | null {
    for (const row of this.part.rows.slice(at + 1, at + 4)) {
      const number = row.kind === 'table' ? this.numberOf(row) : null;
      if (number) return number;
    }
    return null;
  }
}
