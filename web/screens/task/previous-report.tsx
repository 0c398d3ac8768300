import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../client/me.js';
import { EvidenceLine } from '../../parts/evidence-line.js';
import { dayOfInstant, formatDate } from '../../text/dates.js';
import { announce } from '../../app/live-region.js';
import { previousQuery } from './queries.js';
import type { Evidence } from './queries.js';
import classes from './task.module.css';

/** How the same was reported last time, beside the form. */
export function PreviousReport({
  assignmentId,
  onTake,
  onUndo,
}: {
  assignmentId: string;
  /** Absent: nothing is being written. */
  onTake?: (documents: readonly Evidence[]) => void;
  /** Present as long as nothing was typed since it was taken. */
  onUndo?: () => void;
}) {
  const { zone } = useMe();
  const { data: previous, error } = useQuery(previousQuery(assignmentId));
  if (error)
    return (
      <section className={classes.box} aria-label="Прошлый отчёт">
        Прошлогодние документы сейчас не открываются, отчёт отправить можно
      </section>
    );
  if (!previous) return null;
  const take = () => {
    onTake?.(previous.evidence);
    announce(takenWords);
  };
  return (
    <section className={classes.box} aria-labelledby="previous-heading">
      <Title order={2} id="previous-heading" className={classes.boxHeading}>
        Как было в {previous.year} году
      </Title>
      {previous.evidence.map((item) => (
        <EvidenceLine key={item.id} item={item} />
      ))}
      {previous.note !== '' && <p className={classes.note}>{previous.note}</p>}
      <p className={classes.reportHead}>
        Отправлен {formatDate(dayOfInstant(previous.submittedAt, zone))}, {previous.authorName}
        {previous.acceptedAt !== null && `. Принят ${formatDate(dayOfInstant(previous.acceptedAt, zone))}`}
      </p>
      {onTake && !onUndo && (
        <Button variant="default" onClick={take}>
          Взять за основу
        </Button>
      )}
      {onUndo && (
        <>
          <p>{takenWords}</p>
          <Button variant="default" onClick={onUndo}>
            Вернуть как было
          </Button>
        </>
      )}
    </section>
  );
}

const takenWords =
  'Пустые поля «вид документа», «кто подписал» и «кому адресован» заполнены по прошлому отчёту';
