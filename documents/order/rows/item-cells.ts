import { CellParts, startsMidSentence } from '../grid/cell-parts.js';
import type { Columns } from '../table/columns.js';
import { isDitto } from './ditto.js';
import type { GridRow } from '../grid/grid.js';
import { isCutOverPage } from '../grid/cut-words.js';
import type { ActivityItem } from './row-items.js';
import { numberParts } from '../table/row-number.js';

/** An item of a list within a cell. */
export function isListed(text: string): boolean {
  return /^[-–—•●▪]\s?\p{L}/u.test(text);
}

/** The item that a row begins; a cell that says «the same» says what the one `above` does. */
export function beginItem(row: GridRow, columns: Columns, above: ActivityItem | null): ActivityItem {
  const cell = (column: number | null) => new CellParts(column === null ? '' : (row.cells[column] ?? ''));
  const orAbove = (before: readonly CellParts[] | undefined) => (column: number, at: number) => {
    const same = isDitto(row.cells[column] ?? '') ? before?.[at] : undefined;
    return same ? new CellParts(same.toString()) : cell(column);
  };
  return {
    kind: 'activity',
    number: cell(columns.number),
    label: row.label,
    activity: cell(columns.activity),
    deadlines: columns.deadlines.map(orAbove(above?.deadlines)),
    responsibles: columns.responsibles.map(orAbove(above?.responsibles)),
    extras: columns.extras.map(cell),
    columns,
    rows: [row],
    line: row.line,
    doubts: row.cells.slice(columns.width).some((extra) => extra.trim()) ? ['overflow'] : [],
  };
}

/** The rest of a row goes on in its cells; where it could have been a row of its own, the item is doubted. */
export function joinRow(row: GridRow, last: ActivityItem, columns: Columns): void {
  const { number, activity, deadlines, responsibles, extras } = columns;
  const own = (column: number) => (row.inherited.includes(column) ? '' : (row.cells[column] ?? ''));
  const text = own(activity).trim();
  const mayBegin = text && !startsMidSentence(text) && !isListed(text);
  if (mayBegin && !last.activity.unfinished && !last.doubts.includes('joined')) last.doubts.push('joined');
  // «19» and below it «.»: the cell of a number was too narrow for it
  if (number !== null && numberParts(own(number)) === null && /[\p{L}\d]/u.test(own(number)))
    last.activity.add(own(number));
  last.activity.add(text);
  const overPage = row.page !== null && row.page !== last.rows.at(-1)?.page;
  const addEach = (cells: readonly CellParts[], columns: readonly number[]) =>
    columns.forEach((column, at) => {
      if (overPage && isCutOverPage(cells[at]?.end ?? '', own(column))) cells[at]?.grow(own(column));
      else cells[at]?.add(own(column));
    });
  addEach(last.deadlines, deadlines);
  if (row.inherited.includes(activity))
    responsibles.forEach((column, at) => last.responsibles[at]?.addLine(own(column)));
  else addEach(last.responsibles, responsibles);
  addEach(last.extras, extras);
  last.rows.push(row);
}
