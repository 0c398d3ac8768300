import { Link } from '@tanstack/react-router';
import { monthName } from '../../../text/period.js';
import { rowNumber } from '../rows.js';
import type { Roadmap, Row, Section } from '../rows.js';
import { YearCell } from './year-cell.js';
import classes from './year-grid.module.css';

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** A native table: activities down, months across; every occurrence is a link with a sign, a day and a colour. */
export function YearGrid({ roadmap, sections }: { roadmap: Roadmap; sections: readonly Section[] }) {
  const { year, today } = roadmap;
  const now = today.startsWith(String(year)) ? Number(today.slice(5, 7)) : 0;
  return (
    <div className={classes.box} role="region" aria-label={`Сроки ${year} года по месяцам`} tabIndex={0}>
      <table className={classes.grid}>
        <caption className="v-hidden">Сроки {year} года: мероприятия по строкам, месяцы по столбцам</caption>
        <thead>
          <tr>
            <th scope="col">Мероприятие</th>
            {months.map((month) => (
              <th key={month} scope="col" data-now={month === now}>
                {monthName(month)}
                {month === now && <span className={classes.now}> (сейчас)</span>}
              </th>
            ))}
          </tr>
        </thead>
        {sections.map((section) => (
          <tbody key={section.id}>
            {section.title !== null && (
              <tr className={classes.section}>
                <th scope="rowgroup" colSpan={13}>
                  <span>
                    {section.index}. {section.title}
                  </span>
                </th>
              </tr>
            )}
            {section.rows.map((row) => (
              <GridRow
                key={row.activityId}
                row={row}
                number={rowNumber(section, row)}
                year={year}
                now={now}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function GridRow({ row, number, year, now }: { row: Row; number: string; year: number; now: number }) {
  return (
    <tr>
      <th scope="row">
        <Link to="/activities/$activityId" params={{ activityId: row.activityId }}>
          {number}. {row.text}
        </Link>
      </th>
      {months.map((month) => (
        <td key={month} data-now={month === now}>
          <YearCell
            cells={row.cells.filter((cell) => cell.month === month)}
            year={year}
            activityId={row.activityId}
          />
        </td>
      ))}
    </tr>
  );
}
