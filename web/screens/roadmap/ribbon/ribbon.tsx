import { monthName } from '../../../text/period.js';
import { Legend } from '../legend.js';
import type { Roadmap, Row, Section } from '../rows.js';
import { TimeTable } from '../time-table.js';
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
      <TimeTable
        label={`Лента сроков ${year} года`}
        caption={`Лента сроков ${year} года: полоса идёт от открытия задачи до её срока`}
        className={classes.ribbon}
        columns={1}
        sections={sections}
        head={
          <th scope="col">
            <span className="v-hidden">Задачи года</span>
            <span className={classes.months} aria-hidden="true">
              {months.map((month) => (
                <span key={month}>{monthName(month)}</span>
              ))}
            </span>
          </th>
        }
        cells={(row) => <Track row={row} year={year} now={now} />}
      />
    </>
  );
}

function Track({ row, year, now }: { row: Row; year: number; now: number | null }) {
  return (
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
  );
}
