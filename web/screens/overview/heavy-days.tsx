import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Schema } from '../../client/schemas.js';
import { formatNearDate, weekdayOf } from '../../text/dates.js';
import { plural, taskForms } from '../../text/plural.js';
import classes from './overview.module.css';

/** Days ahead on which much falls due at once. */
export function HeavyDays({ overview: { heavyDays, today } }: { overview: Schema<'Overview'> }) {
  return (
    <section aria-labelledby="heavy">
      <Title order={2} id="heavy">
        Сроки, которые придут вместе
      </Title>
      {heavyDays.length === 0 ? (
        <Text>В ближайшие два месяца нет дней, на которые приходится больше одной задачи</Text>
      ) : (
        <ul className={classes.heavy}>
          {heavyDays.map(({ dueOn, tasks, bodies }) => (
            <li key={dueOn}>
              <Link to="/overview/tasks" search={{ figure: 'due', from: dueOn, until: dueOn }}>
                {formatNearDate(dueOn, today)}, {weekdayOf(dueOn)}: {plural(tasks, taskForms)}
              </Link>{' '}
              у {plural(bodies, ['исполнителя', 'исполнителей', 'исполнителей'])}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
