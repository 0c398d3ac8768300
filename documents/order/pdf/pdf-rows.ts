import type { Grid, GridRow } from '../grid/grid.js';
import { onPage, textRow } from '../grid/grid.js';
import { knownWords } from '../grid/cut-words.js';
import type { PlacedLine } from '../layout/placed-line.js';
import { placedRows } from '../layout/placed-rows.js';
import { withStampsApart } from '../layout/stamps-apart.js';
import { drawnTables, type DrawnTable } from './drawn-tables.js';
import { linesOf } from './page-lines.js';
import type { PageWord, PdfPage } from './pdf-page.js';
import { withoutRunningLines } from './running-lines.js';

/** Pages → rows: by the borders of cells where they are drawn anywhere, else by the places of words. */
export function pagesToRows(given: readonly PdfPage[]): Pick<Grid, 'rows' | 'placed'> {
  const known = knownWords(given.flatMap(({ words }) => words.map(({ text }) => text)));
  const drawn = given.map(({ rules }) => drawnTables(rules, known));
  const pages = withoutRunningLines(given, drawn);
  if (drawn.every((tables) => tables.length === 0)) {
    const lines = withStampsApart(pages.flatMap((page) => linesOf(page.words, page.number)));
    const height = median(pages.flatMap(({ words }) => words.map((word) => word.height)));
    return { rows: placedRows(lines, { space: height * 0.3, slack: height * 0.15 }), placed: true };
  }
  const numbers = new TableNumbers();
  return { rows: pages.flatMap((page, at) => pageRowsOf(page, drawn[at] ?? [], numbers)) };
}

/** A table that goes on over a page keeps its number: its borders stand at the same places and no text stands between. */
class TableNumbers {
  private last: DrawnTable | null = null;
  private number = -1;

  of(table: DrawnTable): number {
    const before = this.last;
    this.last = table;
    const goesOn =
      before !== null &&
      before.bars.length === table.bars.length &&
      before.bars.every((bar, at) => Math.abs(bar - (table.bars[at] ?? 0)) < 4);
    if (!goesOn) this.number++;
    return this.number;
  }

  textBetween(): void {
    this.last = null;
  }
}

function pageRowsOf(
  { number, words, turned = [] }: PdfPage,
  tables: readonly DrawnTable[],
  numbers: TableNumbers,
): GridRow[] {
  const rows: GridRow[] = [];
  const outside: PageWord[] = [];
  const inside = new Map<DrawnTable, PageWord[]>();
  for (const word of words) {
    const table = tables.find((one) => one.holds(word));
    if (table) inside.set(table, [...(inside.get(table) ?? []), word]);
    else outside.push(word);
  }
  const lines = withStampsApart(linesOf(outside, number).filter((line) => !isPageNumber(line)));
  let next = 0;
  const addTextAbove = (y: number) => {
    for (let line = lines[next]; line && line.y > y; line = lines[++next]) {
      rows.push(
        textRow(line.words.map(({ text }) => text).join(' '), {
          line: line.line,
          apart: line.apart,
          ...onPage(number),
        }),
      );
      numbers.textBetween();
    }
  };
  for (const table of tables) {
    addTextAbove(table.top);
    for (const row of table.rows(inside.get(table) ?? [], numbers.of(table), number, turned)) rows.push(row);
  }
  addTextAbove(Number.NEGATIVE_INFINITY);
  return rows;
}

function isPageNumber({ words }: PlacedLine): boolean {
  return words.length <= 3 && /^-?\s*\d{1,3}\s*-?$/.test(words.map(({ text }) => text).join(' '));
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 10;
}
