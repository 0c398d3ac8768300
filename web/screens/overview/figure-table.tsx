import { Link } from '@tanstack/react-router';
import type { Schema } from '../../client/schemas.js';
import { rateWords } from '../../text/numbers.js';
import type { Figure, FigureSearch } from './overview-search.js';
import classes from './overview.module.css';

export interface FigureRow extends Schema<'Discipline'> {
  key: string;
  name: string;
  /** What narrows the figures of the row to it; null where they cannot be listed. */
  narrow: Omit<FigureSearch, 'figure'> | null;
}

const columns: readonly [keyof Schema<'Discipline'>, string, Figure | null][] = [
  ['planned', 'Со сроком', 'planned'],
  ['done', 'Снято', 'done'],
  ['late', 'С нарушением', 'late'],
  ['overdue', 'Просрочено', null],
];

/** Numbers of discipline, one line each; a number leads to its tasks. */
export function FigureTable({ caption, head, rows }: { caption: string; head: string; rows: FigureRow[] }) {
  return (
    <div className={classes.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={classes.table}>
        <caption className="v-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {columns.map(([, name]) => (
              <th key={name} scope="col" className={classes.number}>
                {name}
              </th>
            ))}
            <th scope="col" className={classes.number}>
              Ко
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {columns.map(([field, name, figure]) => (
                <td key={name} className={classes.number}>
                  <Count value={row[field] ?? 0} figure={figure} narrow={row.narrow} />
                </td>
              ))}
              <td className={classes.number}>{rateWords(row.rate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Count({
  value,
  figure,
  narrow,
}: {
  value: number;
  figure: Figure | null;
  narrow: FigureRow['narrow'];
}) {
  if (value === 0 || figure === null || narrow === null) return value;
  return (
    <Link to="/overview/tasks" search={{ ...narrow, figure }}>
      {value}
    </Link>
  );
}
