import { cleanCell } from '../grid/clean-cell.js';
import type { Columns } from './columns.js';
import type { GridRow } from '../grid/grid.js';

const personName =
  /^(?:\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?|\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s+\p{Lu}\.\s?\p{Lu}\.)$/u;

/** Columns that say something; a merged cell that was written out as the same text in every column says it once. */
export function filledColumns(row: GridRow): number[] {
  const filled = row.cells.flatMap((cell, column) => (cell.trim() ? [column] : []));
  const first = row.cells[filled[0] ?? 0] ?? '';
  const same = filled.length > 2 && first.length > 3 && filled.every((column) => row.cells[column] === first);
  return same ? filled.slice(0, 1) : filled;
}

/** The row «1 | 2 | 3 | 4» that names the columns by number; merged columns have none, and a sheet may have several of its own under each. */
export function isColumnNumbers(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cleanCell(cell.slice(0, 20))).filter(Boolean);
  return (
    filled.length > 2 &&
    (filled.length > 3 || filled.length >= cells.length / 2) &&
    filled.every((cell, at) => cell === String(at + 1))
  );
}

/** True for «И.И. Иванов» or «Иванов И.И.» and nothing else. */
export function isPersonName(text: string): boolean {
  return personName.test(text);
}

/** True for «Исполнитель: Зимина К.С., т. 5-67-89», «Исп. Зимина», «Составила: …» under a table: whom to ask about the paper, no work. */
export function isMakersNote(text: string): boolean {
  return /^(?:исп(?:олнитель|олнила?)?|состави(?:л|ла|тель)|подготови(?:л|ла))(?:\s*[.:]\s*|\s+)(?:\p{Lu}\p{Ll}+\s+\p{Lu}|\p{Lu}\.)/iu.test(
    text.slice(0, 200),
  );
}

/** «Итого | | | 100»: a sum under the columns is no activity. */
export function isTotal(row: GridRow, filled: readonly number[], columns: Columns): boolean {
  const { activity, deadlines, responsibles } = columns;
  const named = filled.some(
    (at) => [...deadlines, ...responsibles].includes(at) && !row.inherited.includes(at),
  );
  const texts = [filled[0] ?? 0, activity].map((at) => (row.cells[at] ?? '').trim());
  return !named && texts.some((text) => /^(?:итого|всего)(?![а-яё])/i.test(text));
}
