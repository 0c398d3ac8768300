import { isAnotherTime, isLetteredWork, withWorkOf } from './another-time.js';
import { startsMidSentence } from '../grid/cell-parts.js';
import type { Columns } from '../table/columns.js';
import { namesFieldOfWork } from '../grid/field-of-work.js';
import type { TablePart } from '../table/found-table.js';
import type { GridRow } from '../grid/grid.js';
import { isWhollyMerged, namesOneMore } from './merged-rows.js';
import { beginItem, isListed, joinRow } from './item-cells.js';
import { withMonthColumn } from '../table/month-column.js';
import { withPlacesApart } from '../table/named-parts.js';
import { withNumberColumn } from '../table/number-column.js';
import { isLetteredLabel, isRomanNumber, isSectionStart, numberParts } from '../table/row-number.js';
import type { ActivityItem, HeadingItem, TableItem } from './row-items.js';
import { filledColumns, isColumnNumbers, isTotal } from '../table/row-shapes.js';
import { withRowsApart } from './rows-in-a-row.js';
import { withSectionRows } from '../table/section-column.js';
import { withTimesApart } from '../table/shared-column.js';
import { isSignatureRow } from './signature-row.js';

/** «г.» under «До 01.05.2019»: all that is left of a deadline over the page. */
const restOfTime = /^(?:г\.?|год[ау]?|числа|месяца|квартала?)$/u;

/** Rows → activities and headings. A row with an empty number is the rest of the row above it, unless it is whole by itself. */
export function tableItems(part: TablePart): TableItem[] {
  const whole = withNumberColumn(
    withSectionRows(withTimesApart(withPlacesApart(withRowsApart(withMonthColumn(part))))),
  );
  const reader = new ItemReader(whole);
  whole.rows.forEach((_, at) => reader.read(at));
  return reader.items;
}

class ItemReader {
  readonly items: TableItem[] = [];
  private last: ActivityItem | null = null;
  /** The activity above, over the titles between. */
  private above: ActivityItem | null = null;
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
      this.addHeading('text', row.cells[0] ?? '', row, false);
      return;
    }
    const { columns } = this;
    const filled = filledColumns(row);
    if (filled.length === 0 || isColumnNumbers(row.cells) || isTotal(row, filled, columns)) return;
    if (isSignatureRow(row, filled, { columns, isLast: this.isLast(at), follows: this.last !== null })) {
      this.addHeading('text', row.cells.join(' '), { ...row, apart: true }, false);
      return;
    }
    const heading = this.headingOf(row, filled, at);
    if (heading !== null) {
      this.addHeading('heading', heading.text, row, heading.unsure);
      this.last = null;
    } else if (this.last && isAnotherTime(row, this.columns, this.last)) {
      this.begin(withWorkOf(this.last, row));
    } else if (this.last && this.continues(row, filled, this.last)) {
      joinRow(row, this.last, this.columns);
    } else {
      this.begin(row);
    }
  }

  private addHeading(kind: HeadingItem['kind'], text: string, row: GridRow, unsure: boolean): void {
    const before = this.items.at(-1);
    if (kind === 'heading' && before?.kind === kind && row.banner && /^\s*\p{Ll}/u.test(text)) {
      // the border of a page cut the title in two
      before.text = `${before.text}\n${text}`;
      return;
    }
    this.items.push({ kind, text, line: row.line, apart: row.apart, unsure, strong: row.strong });
  }

  private isLast(at: number): boolean {
    return this.part.rows.slice(at + 1, at + 4).every((row) => row.kind === 'text');
  }

  private headingOf(
    row: GridRow,
    filled: readonly number[],
    at: number,
  ): { text: string; unsure: boolean } | null {
    const { number, activity } = this.columns;
    const texts = filled.map((column) => (row.cells[column] ?? '').trim());
    const only = filled.length === 1 ? filled[0] : undefined;
    if (only !== undefined) return this.loneHeading(row, only, texts[0] ?? '', at);
    if (number === null || filled.length !== 2 || filled[0] !== number || filled[1] !== activity) return null;
    if (row.inherited.length > 0) return null;
    const parts = numberParts(texts[0] ?? '');
    const isSection =
      row.banner || isRomanNumber(texts[0] ?? '') || (parts !== null && this.hasSubrows(parts, at));
    return isSection ? { text: texts.join(' '), unsure: false } : null;
  }

  /** A row that says one thing: the title of a section, or the rest of the row above. */
  private loneHeading(
    row: GridRow,
    column: number,
    text: string,
    at: number,
  ): { text: string; unsure: boolean } | null {
    const { number, activity } = this.columns;
    const sure = { text, unsure: false };
    if (numberParts(text) || row.inherited.includes(column)) return null;
    if (row.banner) return sure;
    if (column === number) return startsMidSentence(text) ? null : sure;
    if (column !== activity && column !== 0) return null;
    if (this.openAt(column) || startsMidSentence(text) || (this.last && isListed(text))) return null;
    if (this.restartsAfter(at) || !this.last || !this.numbered || row.strong || isSectionStart(text))
      return sure;
    const overPage = row.page !== null && row.page !== this.last.rows.at(-1)?.page;
    if (overPage && !namesFieldOfWork(text)) return null;
    const complete = [...this.last.deadlines.slice(0, 1), ...this.last.responsibles.slice(0, 1)];
    return complete.every((cell) => !cell.empty) && this.nextNumber(at) !== null
      ? { text, unsure: true }
      : null;
  }

  private continues(row: GridRow, filled: readonly number[], last: ActivityItem): boolean {
    const { number, activity, deadlines, responsibles } = this.columns;
    if (namesOneMore(row, this.columns) || isWhollyMerged(row, this.columns)) return true;
    if (number !== null && !row.inherited.includes(number)) {
      const own = (row.cells[number] ?? '').trim();
      if (own && (!startsMidSentence(own) || isLetteredLabel(own))) return false;
    }
    if (row.inherited.length > 0 && filled.includes(activity) && !row.inherited.includes(activity))
      return false;
    const needed = [activity, ...deadlines.slice(0, 1), ...responsibles.slice(0, 1)];
    const whole = needed.every((column) => filled.includes(column));
    const text = row.cells[activity] ?? '';
    if (whole && restOfTime.test((row.cells[deadlines[0] ?? -1] ?? '').trim())) return true;
    if (whole && isLetteredWork(row, this.columns) && !last.activity.unfinished) return false;
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
    const item = beginItem(row, this.columns, this.above);
    if (this.numbered && this.columns.number !== null && this.numberOf(row) === null)
      item.doubts.unshift('unnumbered');
    this.items.push(item);
    this.last = item;
    this.above = item;
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
