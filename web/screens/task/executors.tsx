import { Title } from '@mantine/core';
import { useMe } from '../../client/me.js';
import { dayOfInstant, formatNearDate } from '../../text/dates.js';
import { keepNumbers } from '../../text/plural.js';
import { roleWords } from '../../text/task-words.js';
import type { Assignment, TaskView } from './queries.js';
import classes from './task.module.css';

const stateWords: Readonly<Record<string, string>> = {
  pending: 'ещё не отчитались',
  submitted: 'отчёт отправлен',
  returned: 'возвращено на доработку',
  accepted: 'принято',
  closed: 'закрыто',
};

/** Who else has a part in the task and how far they are. */
export function Executors({ task }: { task: TaskView }) {
  const { today, zone } = useMe();
  const reported = (one: Assignment) =>
    one.lastReportAt === null ? '' : ` ${formatNearDate(dayOfInstant(one.lastReportAt, zone), today)}`;
  return (
    <section className={classes.box} aria-labelledby="executors-heading">
      <Title order={2} id="executors-heading" className={classes.boxHeading}>
        Исполнители
      </Title>
      <ul className={classes.executors}>
        {task.assignments.map((one) => (
          <li key={one.id}>
            <div>{one.bodyName}</div>
            <div className={classes.reportHead}>
              {roleWords[one.role]} · {stateWords[one.state]}
              {one.state === 'submitted' && reported(one)}
              {one.term?.overdueBy ? ` · ${keepNumbers(one.term.words)}` : ''}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
