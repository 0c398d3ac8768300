import { monthName } from '../../../text/period.js';
import type { Roadmap, Section } from '../rows.js';
import { TimeTable } from '../time-table.js';
import { YearCell } from './year-cell.js';
import classes from './year-grid.module.css';

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** Every occurrence of a year in its month: a link with a sign, a day and a colour. */
export function YearGrid({ roadmap, sections }: { roadmap: Roadmap; sections: readonly Section[] }) {
  const { year, today } = roadmap;
  const now = today.startsWith(String(year)) ? Number(today.slice(5, 7)) : 0;
  return (
    <TimeTable
      label={`Сроки ${year} года по месяцам`}
      caption={`Сроки ${year} года: мероприятия по строкам, месяцы по столбцам`}
      className={classes.grid}
      columns={12}
      sections={sections}
      head={months.map((month) => (
        <th key={month} scope="col" data-now={month === now}>
          {monthName(month)}
          {month === now && <span className={classes.now}> (сейчас)</span>}
        </th>
      ))}
      cells={(row) =>
        months.map((month) => (
          <td key={month} data-now={month === now}>
            <YearCell
              cells={row.cells.filter((cell) => cell.month === month)}
              year={year}
              activityId={row.activityId}
            />
          </td>
        ))
      }
    />
  );
}
