import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMe } from '../../client/me.js';
import type { Schema } from '../../client/schemas.js';
import { documentName } from '../../parts/evidence/facts.js';
import { MarkTag } from '../../parts/mark-tag.js';
import { dayOfInstant, formatDigits } from '../../text/dates.js';
import { periodWords } from '../../text/period.js';
import classes from './cycle.module.css';

/** One task of a stage with its dates and the documents that came of it. */
export function StageTask({ task }: { task: Schema<'CycleTask'> }) {
  const { zone } = useMe();
  return (
    <div className={classes.task}>
      <Link to="/occurrences/$occurrenceId" params={{ occurrenceId: task.id }}>
        {periodWords(task.period)}
      </Link>
      <MarkTag mark={task.mark} sign={task.sign} words={task.words} />
      <Text size="sm">
        Срок {formatDigits(task.dueOn)}
        {task.offControlAt !== null && `, снято ${formatDigits(dayOfInstant(task.offControlAt, zone))}`}
      </Text>
      {task.documents.length > 0 && (
        <ul className={classes.documents}>
          {task.documents.map((item) => (
            <li key={item.id}>
              {item.fileId === null ? (
                item.title
              ) : (
                <a href={`/api/evidence/${item.fileId}`} download={item.fileName ?? ''}>
                  {item.title}
                </a>
              )}
              {documentName(item) !== '' && `, ${documentName(item)}`}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
