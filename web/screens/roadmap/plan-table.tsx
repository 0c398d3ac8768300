import { Link } from '@tanstack/react-router';
import { MarkTag } from '../../parts/mark-tag.js';
import { formatDigits } from '../../text/dates.js';
import { sectionName } from '../../text/section-name.js';
import type { Row, Section } from './rows.js';
import classes from './plan-table.module.css';

const columns = [
  '№ п/п',
  'Мероприятие',
  'Срок по приказу',
  'Ответственные',
  'Состояние',
  'Ближайший срок',
] as const;

/** The table as the order has it, with how each row stands. */
export function PlanTable({ sections }: { sections: readonly Section[] }) {
  return (
    <table className={classes.table}>
      <caption className="v-hidden">Мероприятия дорожной карты в порядке приказа</caption>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {sections.map((section) => (
        <tbody key={section.id}>
          {section.title !== null && (
            <tr className={classes.section}>
              <th scope="rowgroup" colSpan={columns.length}>
                {sectionName(section)}
              </th>
            </tr>
          )}
          {section.rows.map((row) => (
            <PlanRow key={row.activityId} row={row} number={String(row.number ?? row.position)} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function PlanRow({ row, number }: { row: Row; number: string }) {
  return (
    <tr>
      <td data-name={columns[0]}>{number}</td>
      <td className={classes.what}>
        <Link to="/activities/$activityId" params={{ activityId: row.activityId }}>
          {row.text}
        </Link>
      </td>
      <td data-name={columns[2]}>{row.deadlineText}</td>
      <td data-name={columns[3]}>
        {row.bodies.map(({ bodyId, name, role }) => (
          <div key={bodyId} className={role === 'lead' ? classes.lead : undefined}>
            {name}
            {role === 'lead' && row.bodies.length > 1 && <span className="v-hidden"> (ответственный)</span>}
          </div>
        ))}
      </td>
      <td data-name={columns[4]}>
        <MarkTag mark={row.mark} sign={row.sign} words={row.words} />
      </td>
      <td data-name={columns[5]}>{row.nextDue === null ? '—' : formatDigits(row.nextDue)}</td>
    </tr>
  );
}
