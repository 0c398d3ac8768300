import { cleanCell } from './clean-cell.js';
import type { GridRow } from './grid.js';

const personName =
  /^(?:\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?|\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s+\p{Lu}\.\s?\p{Lu}\.)$/u;

/** Columns that say something; a merged cell that was written out as the same text in every column says it once. */
export function filledColumns(row: GridRow): number[] {
  const filled = row.cells.flatMap((cell, column) => (cell.trim() ? [column] : []));
  const first = row.cells[filled[0] ?? 0] ?? '';
  const same = filled.length > 2 && first.length > 3 && filled.every((column) => row.cells[column] === first);
  return same ? filled.slice(0, 1) : filled;
}

/** The row «1 | 2 | 3 | 4» that names the columns by number; merged columns have none. */
export function isColumnNumbers(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cleanCell(cell.slice(0, 20))).filter(Boolean);
  return (
    filled.length > 2 &&
    filled.length >= cells.length / 2 &&
    filled.every((cell, at) => cell === String(at + 1))
  );
}

/** True for «И.И. Иванов» or «Иванов И.И.» and nothing else. */
export function isPersonName(text: string): boolean {
  return personName.test(text);
}
