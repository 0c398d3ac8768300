import { tableRow, type GridRow } from '../../grid/grid.js';
import type { WordCell } from './word-row.js';

/** A longer text is not repeated down its merged cell: copies of a book would fill the memory. */
const longestRepeated = 4_000;

/**
 * Rows of one Word table → rows of equal width. Rows drawn by hand often miss each other's borders by a hair, so rows with the
 * same number of cells stand in the columns of the commonest such row, and columns in which no cell begins go. A cell merged over
 * columns fills the first of them; one merged over rows is repeated in each, because every row of a road map must say its own
 * deadline and bodies.
 */
export function wordTableRows(rows: readonly WordCell[][], table: number): GridRow[] {
  const repeated = rows.length > 0 ? repeatMerged(rows) : [];
  const struck = repeatStruck(rows);
  const starts = commonStarts(rows);
  const placed = rows.map((cells) => cells.map((cell, at) => starts.get(cells.length)?.[at] ?? cell.column));
  const columns = [...new Set(placed.flat())].sort((one, other) => one - other);
  const order = new Map(columns.map((column, at) => [column, at]));
  return rows.map((cells, at): GridRow => {
    const texts = Array<string>(columns.length).fill('');
    const inherited: number[] = [];
    cells.forEach((cell, index) => {
      const column = order.get(placed[at]?.[index] ?? cell.column) ?? 0;
      texts[column] = repeated[at]?.[index] ?? '';
      if (cell.continues && texts[column]) inherited.push(column);
    });
    const filled = cells.filter(({ text, label }) => text || label);
    const widest = Math.max(...filled.map((cell) => coveredBy(cell, columns)), 1);
    return tableRow({
      cells: texts,
      line: at + 1,
      table,
      part: `таблица ${table + 1}`,
      inherited,
      banner: widest > 1 && widest >= columns.length - 1,
      label: firstLabel(cells),
      strong: filled.length > 0 && filled.every(({ strong }) => strong),
      struck: struck[at] ?? [],
    });
  });
}

/** The text of every cell, that of a cell which continues another taken from above; a lone automatic number is its cell's text. */
function repeatMerged(rows: readonly WordCell[][]): string[][] {
  const above = new Map<number, string>();
  return rows.map((cells) =>
    cells.map((cell) => {
      const own = cell.text || cell.label;
      const text = cell.continues && !own ? (above.get(cell.column) ?? '') : own;
      if (cell.opens || (cell.continues && own))
        above.set(cell.column, text.length > longestRepeated ? '' : text);
      else if (!cell.continues) above.delete(cell.column);
      return text;
    }),
  );
}

/** What is crossed out in each row; of a cell merged over rows, in every row that it speaks for. */
function repeatStruck(rows: readonly WordCell[][]): string[][] {
  const above = new Map<number, string[]>();
  return rows.map((cells) =>
    cells.flatMap((cell) => {
      const own = cell.struck;
      const pieces = cell.continues && !cell.text ? [...(above.get(cell.column) ?? []), ...own] : own;
      if (cell.opens || (cell.continues && cell.text)) above.set(cell.column, own);
      else if (!cell.continues) above.delete(cell.column);
      return pieces;
    }),
  );
}

/** By number of cells: where the cells of the commonest row of that many begin. */
function commonStarts(rows: readonly WordCell[][]): ReadonlyMap<number, number[]> {
  const shapes = new Map<string, { starts: number[]; times: number }>();
  for (const cells of rows) {
    const starts = cells.map(({ column }) => column);
    const shape = shapes.get(starts.join()) ?? { starts, times: 0 };
    shape.times++;
    shapes.set(starts.join(), shape);
  }
  const widest = Math.max(...rows.map((cells) => cells.length), 0);
  const best = new Map<number, { starts: number[]; times: number }>();
  for (const shape of shapes.values()) {
    const { length } = shape.starts;
    // Rows of few cells are merged on purpose: their borders are not slips.
    if (length < 3 || length < widest - 1) continue;
    const known = best.get(length);
    if (!known || shape.times > known.times) best.set(length, shape);
  }
  return new Map([...best].map(([length, { starts }]) => [length, starts]));
}

function coveredBy({ column, span }: WordCell, columns: readonly number[]): number {
  return columns.filter((start) => start >= column && start < column + span).length;
}

function firstLabel(cells: readonly WordCell[]): string {
  const first = cells.find(({ text, label }) => text || label);
  return first?.text ? first.label : '';
}
