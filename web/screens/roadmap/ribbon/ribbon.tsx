import { Link } from '@tanstack/react-router';
import { monthName } from '../../../text/period.js';
import { Legend } from '../legend.js';
import { rowNumber } from '../rows.js';
import type { Roadmap, Row, Section } from '../rows.js';
import { BarLink } from './bar-link.js';
import { lanesOf, placeInYear } from './lanes.js';
import classes from './ribbon.module.css';

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** A Gantt chart as a native table: each task a bar from its opening to its date, each bar a link. */
export function Ribbon({ roadmap, sections }: { roadmap: Roadmap; sections: readonly Section[] }) {
  const { year, today, legend } = roadmap;
  const now = today.startsWith(String(year)) ? placeInYear(today) : null;
  return (
    <>
      <Legend legend={legend} sections={sections} />
      <div className={classes.box} role="region" aria-label={`Лента сроков ${year} года`} tabIndex={0}>
        <table className={classes.ribbon}>
          <caption className="v-hidden">
            Лента сроков {year} года: полоса идёт от открытия задачи до её срока
          </caption>
          <thead>
            <tr>
              <th scope="col">Мероприятие</th>
              <th scope="col">
                <span className="v-hidden">Задачи года</span>
                <span className={classes.months} aria-hidden="true">
                  {months.map((month) => (
                    <span key={month}>{monthName(month)}</span>
                  ))}
                </span>
              </th>
            </tr>
          </thead>
          {sections.map((section) => (
            <tbody key={section.id}>
              {section.title !== null && (
                <tr className={classes.section}>
                  <th scope="rowgroup" colSpan={2}>
                    {section.index}. {section.title}
                  </th>
                </tr>
              )}
              {section.rows.map((row) => (
                <RibbonRow
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
    </>
  );
}

function RibbonRow({
  row,
  number,
  year,
  now,
}: {
  row: Row;
  number: string;
  year: number;
  now: number | null;
}) {
  return (
    <tr>
      <th scope="row">
        <Link to="/activities/$activityId" params={{ activityId: row.activityId }}>
          {number}. {row.text}
        </Link>
      </th>
      <td className={classes.track}>
        {now !== null && <span className={classes.today} style={{ left: `${now}%` }} aria-hidden="true" />}
        {row.cells.length === 0 && <span className="v-hidden">сроков нет</span>}
        {lanesOf(row.cells, year).map((lane, index) => (
          <div key={index} className={classes.lane}>
            {lane.map((bar) => (
              <BarLink key={bar.cell.period} bar={bar} activityId={row.activityId} />
            ))}
          </div>
        ))}
      </td>
    </tr>
  );
}
