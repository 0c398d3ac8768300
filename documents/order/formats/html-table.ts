import { readHeader } from '../table/columns.js';
import { tableRow, type GridRow } from '../grid/grid.js';
import { isElement, isStruck, struckIn, textOf, type HtmlElement, type HtmlNode } from './html-text.js';

const mostColumns = 64;
/** A longer text is not repeated down its merged cell: copies of a book would fill the memory. */
const longestRepeated = 4_000;

interface Held {
  text: string;
  struck: readonly string[];
  rows: number;
}

/**
 * An HTML table → rows of equal width. A cell merged over columns fills the first of them; one merged over rows is repeated in
 * each, because every row of a road map must say its own deadline and bodies. Numbers that Word keeps out of the text (a column
 * of list items) are counted again, from 1 after each heading.
 */
export function tableRows(table: HtmlElement, index: number, firstLine: number): GridRow[] {
  const held: (Held | undefined)[] = [];
  const counters = new Counters();
  const rows = rowsOf(table).map((row, at): GridRow => {
    const cells: string[] = [];
    const inherited: number[] = [];
    const struck = isStruck(row) ? struckIn(row) : [];
    let widest = 1;
    const takeHeld = () => {
      for (let above = held[cells.length]; above && above.rows > 0; above = held[cells.length]) {
        above.rows--;
        if (above.text) inherited.push(cells.length);
        cells.push(above.text);
        struck.push(...above.struck);
      }
    };
    for (const cell of row.children.filter((child) => isElement(child, 'td', 'th'))) {
      takeHeld();
      const column = cells.length;
      const wide = spanOf(cell, 'colspan', mostColumns - column);
      const high = spanOf(cell, 'rowspan', Number.MAX_SAFE_INTEGER);
      const text = isStruck(row) ? '' : counters.textOf(cell, column);
      const pieces = isStruck(row) ? [] : struckIn(cell);
      struck.push(...pieces);
      if (text) widest = Math.max(widest, wide);
      for (let extra = 0; extra < wide && cells.length < mostColumns; extra++) {
        const own = extra === 0 ? text : '';
        held[cells.length] =
          high > 1
            ? {
                text: own.length > longestRepeated ? '' : own,
                struck: extra === 0 ? pieces : [],
                rows: high - 1,
              }
            : undefined;
        cells.push(own);
      }
    }
    takeHeld();
    if (cells.filter(Boolean).length === 1) counters.reset();
    return tableRow({
      cells,
      line: firstLine + at,
      banner: widest > 1 && widest >= cells.length - 1,
      table: index,
      part: `таблица ${index + 1}`,
      inherited,
      struck,
    });
  });
  const width = Math.max(...rows.slice(0, 10_000).map(({ cells }) => cells.length), 0);
  return rows.map((row) => ({
    ...row,
    cells: [...row.cells, ...Array<string>(Math.max(0, width - row.cells.length)).fill('')],
  }));
}

/** The cells of a table that only lays out a page: others are inside, and its own text is no header of a plan. Null for any other. */
export function layoutCells(table: HtmlElement, holders: ReadonlySet<HtmlNode>): HtmlElement[] | null {
  if (!holders.has(table)) return null;
  const rows = rowsOf(table).map((row) => row.children.filter((cell) => isElement(cell, 'td', 'th')));
  const own = (cell: HtmlNode) => (holders.has(cell) ? '' : textOf(cell));
  return rows.some((cells) => readHeader(cells.map(own)) !== null)
    ? null
    : rows.flat().filter((cell) => isElement(cell));
}

function rowsOf(table: HtmlElement): HtmlElement[] {
  return table.children.flatMap((child) =>
    isElement(child, 'thead', 'tbody', 'tfoot') ? rowsOf(child) : isElement(child, 'tr') ? [child] : [],
  );
}

function spanOf(cell: HtmlNode, name: 'colspan' | 'rowspan', most: number): number {
  const span = isElement(cell) ? Number(cell.attribs[name] ?? 1) : 1;
  return Number.isInteger(span) ? Math.min(Math.max(span, 1), Math.max(most, 1)) : 1;
}

/** Counts the lone list items of each column over the rows. */
class Counters {
  private readonly counts = new Map<number, number>();

  reset(): void {
    this.counts.clear();
  }

  textOf(cell: HtmlNode, column: number): string {
    const item = loneItem(cell);
    if (!item) return textOf(cell);
    const text = textOf(item);
    if (text && column > 0) return text;
    const number = (this.counts.get(column) ?? 0) + 1;
    this.counts.set(column, number);
    return `${number}. ${text}`.trim();
  }
}

/** The item of a cell that holds a numbered list of one item and nothing else. */
function loneItem(cell: HtmlNode): HtmlElement | null {
  if (!isElement(cell)) return null;
  const filled = cell.children.filter((child) => textOf(child) !== '' || isElement(child, 'ol'));
  const list = filled[0];
  if (filled.length !== 1 || !list || !isElement(list, 'ol')) return null;
  const items = list.children.filter((child) => isElement(child, 'li'));
  const item = items[0];
  return items.length === 1 && item && !item.children.some((child) => isElement(child, 'ol', 'ul'))
    ? item
    : null;
}
