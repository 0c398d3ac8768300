import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Schema } from '../../../client/schemas.js';
import { Facts } from '../../../parts/facts.js';
import { formatDate } from '../../../text/dates.js';
import { periodWords } from '../../../text/period.js';
import { rowPlace } from '../row-place.js';
import classes from './card.module.css';

export function Required({ task }: { task: Schema<'OccurrenceWithParts'> }) {
  const place = { orderNumber: task.order.number, sectionIndex: task.section.index, number: task.number };
  const bodies = task.assignments.map(
    ({ bodyName, role }) => `${bodyName}${role === 'lead' ? ' (ответственный)' : ''}`,
  );
  return (
    <section aria-labelledby="required" className={classes.block}>
      <Title order={2} id="required">
        Что требовалось
      </Title>
      <Text className={classes.what}>{task.text}</Text>
      <Facts my="md">
        <dt>Основание</dt>
        <dd>
          <Link to="/activities/$activityId" params={{ activityId: task.activityId }}>
            {rowPlace(place)}
          </Link>
          {task.section.title !== null && ` — ${task.section.title}`}
        </dd>
        <dt>Срок в приказе</dt>
        <dd>«{task.deadlineText}»</dd>
        <dt>За период</dt>
        <dd>{periodWords(task.period)}</dd>
        <dt>Срок</dt>
        <dd>не позднее {formatDate(task.dueOn)}</dd>
        <dt>Исполнители</dt>
        <dd>{bodies.join(', ')}</dd>
      </Facts>
      <Link to="/occurrences/$occurrenceId" params={{ occurrenceId: task.id }}>
        Открыть задачу целиком: история, письма, переносы срока
      </Link>
    </section>
  );
}
