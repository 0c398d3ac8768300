import { Link } from '@tanstack/react-router';
import { useMe } from '../../client/me.js';
import type { Schema } from '../../client/schemas.js';
import { StackedTable } from '../../parts/stacked-table.js';
import { MarkTag } from '../../parts/mark-tag.js';
import { faceOf } from '../../parts/mark.js';
import { formatDigits } from '../../text/dates.js';
import { periodWords } from '../../text/period.js';
import classes from './activity.module.css';

type Occurrence = Schema<'ActivityWithOccurrences'>['occurrences'][number];

/** The latest first; those that were over before control began stay closed. */
export function PeriodTable({ occurrences }: { occurrences: readonly Occurrence[] }) {
  const past = occurrences.filter((one) => one.state === 'past');
  const live = occurrences.filter((one) => one.state !== 'past').reverse();
  return (
    <>
      {live.length > 0 && <Periods occurrences={live} caption="Задачи на контроле и снятые с контроля" />}
      {past.length > 0 && (
        <details className={classes.past}>
          <summary>Прошло до постановки на контроль: {past.length}</summary>
          <Periods occurrences={past} caption="Периоды до постановки на контроль" />
        </details>
      )}
    </>
  );
}

function Periods({ occurrences, caption }: { occurrences: readonly Occurrence[]; caption: string }) {
  const { today } = useMe();
  return (
    <StackedTable caption={caption} columns={['Период', 'Срок', 'Состояние']}>
      {occurrences.map(({ id, period, dueOn, state }) => (
        <tr key={id}>
          <td data-label="Период">
            <Link to="/occurrences/$occurrenceId" params={{ occurrenceId: id }}>
              {periodWords(period)}
            </Link>
          </td>
          <td data-label="Срок">{formatDigits(dueOn)}</td>
          <td data-label="Состояние">
            <MarkTag {...faceOf({ state, overdue: dueOn < today })} />
          </td>
        </tr>
      ))}
    </StackedTable>
  );
}
