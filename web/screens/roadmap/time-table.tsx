import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { rowNumber } from './rows.js';
import type { Row, Section } from './rows.js';
import { sectionName } from '../../text/section-name.js';
import classes from './time-table.module.css';

interface Props {
  label: string;
  caption: string;
  className: string | undefined;
  /** Cells of the head after «Мероприятие», and how many columns they make. */
  head: ReactNode;
  columns: number;
  sections: readonly Section[];
  cells: (row: Row) => ReactNode;
}

/**
 * Activities down, time across, as a native table that scrolls in its own frame: the head and the names of activities stay in
 * sight.
 */
export function TimeTable({ label, caption, className, head, columns, sections, cells }: Props) {
  return (
    <div className={classes.box} role="region" aria-label={label} tabIndex={0}>
      <table className={`${classes.table} ${className ?? ''}`}>
        <caption className="v-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Мероприятие</th>
            {head}
          </tr>
        </thead>
        {sections.map((section) => (
          <tbody key={section.id}>
            {section.title !== null && (
              <tr className={classes.section}>
                <th scope="rowgroup" colSpan={columns + 1}>
                  <span>{sectionName(section)}</span>
                </th>
              </tr>
            )}
            {section.rows.map((row) => (
              <tr key={row.activityId}>
                <th scope="row">
                  <Link to="/activities/$activityId" params={{ activityId: row.activityId }}>
                    {rowNumber(section, row)}. {row.text}
                  </Link>
                </th>
                {cells(row)}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
