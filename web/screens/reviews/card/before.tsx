import { Text, Title } from '@mantine/core';
import { useMe } from '../../../client/me.js';
import type { Schema } from '../../../client/schemas.js';
import { EvidenceItem } from '../../../parts/evidence/evidence-item.js';
import { formatInstant } from '../../../text/dates.js';
import { periodWords } from '../../../text/period.js';
import classes from './card.module.css';

/** What the same bodies handed in for the period before, to compare with. */
export function Before({ card }: { card: Schema<'ReviewCard'> }) {
  const { zone } = useMe();
  const found = card.previous.flatMap(({ assignmentId, previous }) =>
    previous === null ? [] : [{ assignmentId, previous }],
  );
  return (
    <section aria-labelledby="before" className={classes.block}>
      <Title order={2} id="before">
        Как было в прошлый раз
      </Title>
      {found.length === 0 && <Text>За прошлый период отчёта в «Вехе» нет</Text>}
      {found.map(({ assignmentId, previous }) => (
        <article key={assignmentId} className={classes.report}>
          <Title order={3}>
            {card.task.assignments.find((one) => one.id === assignmentId)?.bodyName},{' '}
            {periodWords(previous.period)}
          </Title>
          <Text size="sm">
            {previous.authorName} · отправлено {formatInstant(previous.submittedAt, zone)}
            {previous.acceptedAt !== null && `, принято ${formatInstant(previous.acceptedAt, zone)}`}
          </Text>
          {previous.note !== '' && <Text className={classes.note}>{previous.note}</Text>}
          {previous.evidence.map((item) => (
            <EvidenceItem key={item.id} item={item} />
          ))}
        </article>
      ))}
    </section>
  );
}
