import type { RowProvenance } from '../../../domain/draft-order.js';
import { cleanCell } from '../grid/clean-cell.js';
import type { ActivityItem } from './row-items.js';

/** Where a row stands in its file, with every filled cell as written; cells of rows that continue it follow in order. */
export function provenanceOf({ columns, rows, line }: ActivityItem, source: string): RowProvenance {
  return {
    source,
    part: rows[0]?.part ?? null,
    line,
    cells: rows.flatMap((row, at) =>
      row.cells.flatMap((text, column) =>
        text.trim() && !(at > 0 && row.inherited.includes(column))
          ? [{ column: columns.names[column] ?? '', text }]
          : [],
      ),
    ),
  };
}

/** The columns beside the four that say something in this row. */
export function extraOf({ columns, extras }: ActivityItem): { title: string; text: string }[] {
  return extras.flatMap((cell, at) => {
    const text = cleanCell(cell.toString());
    return text ? [{ title: columns.names[columns.extras[at] ?? -1] ?? '', text }] : [];
  });
}
