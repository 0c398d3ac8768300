import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '../../parts/link-button.js';
import type { Schema } from '../../client/schemas.js';
import { taskWords } from './chosen-tasks.js';
import classes from './batch.module.css';
import type { ChosenTask } from './use-chosen-tasks.js';

/** What became of each task; what was refused says why and can be opened. */
export function BatchResults({
  answer,
  tasks,
}: {
  answer: Schema<'BatchAnswer'>;
  tasks: readonly ChosenTask[];
}) {
  const nameOf = (id: string) => {
    const task = tasks.find((one) => one.id === id)?.task;
    return task ? taskWords(task) : 'Задача';
  };
  return (
    <div className={classes.check}>
      <Text size="lg">
        Отправлено {answer.sent} из&nbsp;{answer.results.length}
        {answer.sent > 0 && '. Когда отчёты посмотрят, придут письма'}
      </Text>
      <ul className={classes.list}>
        {answer.results.map((result) => (
          <li key={result.assignmentId} className={classes.item}>
            <span>
              <Link to="/tasks/$assignmentId" params={{ assignmentId: result.assignmentId }}>
                {nameOf(result.assignmentId)}
              </Link>
              {result.outcome === 'refused' && <span className={classes.refused}> {result.detail}</span>}
            </span>
            <strong>{result.outcome === 'sent' ? '✓ отправлено' : '× не отправлено'}</strong>
          </li>
        ))}
      </ul>
      <div>
        <LinkButton to="/tasks">К моим задачам</LinkButton>
      </div>
    </div>
  );
}
