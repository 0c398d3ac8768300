import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { MarkTag } from '../../../parts/mark-tag.js';
import { formatDigits } from '../../../text/dates.js';
import { monthName } from '../../../text/period.js';
import { rowNumber } from '../rows.js';
import type { Cell, Row, Section } from '../rows.js';
import classes from './month-list.module.css';

interface Entry {
  cell: Cell;
  row: Row;
  number: string;
}

/** The year as a list of months, for a narrow screen. */
export function MonthList({ sections, year }: { sections: readonly Section[]; year: number }) {
  const entries: Entry[] = sections.flatMap((section) =>
    section.rows.flatMap((row) => row.cells.map((cell) => ({ cell, row, number: rowNumber(section, row) }))),
  );
  const months = [...new Set(entries.map(({ cell }) => cell.month))].sort((a, b) => a - b);
  if (months.length === 0) return <p>В {year} году сроков нет</p>;
  return months.map((month) => (
    <section key={month} aria-labelledby={`month-${month}`}>
      <Title order={2} id={`month-${month}`} className={classes.month}>
        {monthName(month)}
      </Title>
      <ul className={classes.list}>
        {entries
          .filter(({ cell }) => cell.month === month)
          .sort((a, b) => a.cell.dueOn.localeCompare(b.cell.dueOn))
          .map((entry) => (
            <li key={`${entry.row.activityId} ${entry.cell.period}`}>
              <EntryLink {...entry} />
              <div className={classes.facts}>
                {formatDigits(entry.cell.dueOn)} <MarkTag {...entry.cell} />
              </div>
            </li>
          ))}
      </ul>
    </section>
  ));
}

function EntryLink({ cell, row, number }: Entry) {
  const words = `${number}. ${row.text}`;
  if (cell.id === null)
    return (
      <Link to="/activities/$activityId" params={{ activityId: row.activityId }}>
        {words}
      </Link>
    );
  return (
    <Link to="/occurrences/$occurrenceId" params={{ occurrenceId: cell.id }}>
      {words}
    </Link>
  );
}
