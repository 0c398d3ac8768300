import type { TablePart } from './found-table.js';
import { numberParts } from './row-number.js';

/** A column of numbers may have no name: it is known by what stands in it. */
export function withNumberColumn(part: TablePart): TablePart {
  const { columns, rows } = part;
  if (columns.number !== null) return part;
  const nameless = columns.names.findIndex((name, column) => {
    if (/[\p{L}\d]/u.test(name)) return false;
    const texts = rows.map(({ cells }) => cells[column]?.trim() ?? '').filter(Boolean);
    return texts.length > 0 && texts.filter((text) => numberParts(text)).length >= texts.length / 2;
  });
  return nameless < 0 ? part : { ...part, columns: { ...columns, number: nameless } };
}
