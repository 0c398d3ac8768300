import type { TablePart } from './found-table.js';
import { numberParts } from './row-number.js';

/** Names under which rows are numbered too. */
const alikeName = /^(?:этап|пункт|п\.|шаг|позици|поз\.|код)/iu;

/** A column of numbers may have no name, or another one («Этап» over «1.1», «1.2»): it is known by what stands in it. */
export function withNumberColumn(part: TablePart): TablePart {
  const { columns, rows } = part;
  if (columns.number !== null) return part;
  const number = columns.names.findIndex((name, column) => {
    const nameless = !/[\p{L}\d]/u.test(name);
    if (!nameless && (column >= columns.activity || !columns.extras.includes(column))) return false;
    const texts = rows
      .filter(({ banner }) => !banner)
      .map(({ cells }) => cells[column]?.trim() ?? '')
      .filter(Boolean);
    const numbers = texts.map((text) => numberParts(text));
    if (texts.length === 0 || numbers.filter(Boolean).length < texts.length / 2) return false;
    const levels = numbers.every((parts) => parts !== null && parts.length > 1);
    return nameless || levels || (alikeName.test(name) && numbers.every(Boolean));
  });
  if (number < 0) return part;
  return { ...part, columns: { ...columns, number, extras: columns.extras.filter((at) => at !== number) } };
}
