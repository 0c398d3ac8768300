import type { ReactNode } from 'react';
import classes from './stacked-table.module.css';

/**
 * A table that becomes a list of cards on a phone: there every cell shows the name of its column from `data-label`. Rows are
 * the children; a column with an empty name holds actions.
 */
export function StackedTable({
  caption,
  columns,
  children,
}: {
  caption: string;
  columns: readonly string[];
  children: ReactNode;
}) {
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={caption}>
      <table className={classes.table}>
        <caption className="v-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name === '' ? <span className="v-hidden">Действия</span> : name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
