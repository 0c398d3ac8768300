import { Text } from '@mantine/core';
import { formatDate } from '../../text/dates.js';
import { keepNumbers } from '../../text/plural.js';
import type { Assignment, TaskView } from './queries.js';
import classes from './task.module.css';

/** Until when, how far that is, and how the date was made out of the words of the order. */
export function DueLine({ task, part }: { task: TaskView; part: Assignment | undefined }) {
  const dueOn = part?.dueOn ?? task.dueOn;
  const term = part ? part.term : task.term;
  const moved = task.dueStory.some(({ kind }) => kind === 'moved');
  return (
    <div>
      <Text size="lg" className={classes.due}>
        Срок: не&nbsp;позднее {formatDate(dueOn)}
        {term && ` — ${keepNumbers(term.words)}`}
        {moved && ' (срок перенесён)'}
      </Text>
      <details className={classes.details}>
        <summary>Как получился этот срок</summary>
        <ol className={classes.steps}>
          {task.dueStory.map((step, index) => (
            <li key={index}>
              {keepNumbers(step.text)}
              {step.who !== null && `${step.text.endsWith('.') ? '' : '.'} Решение: ${step.who}`}
              {step.ground !== null && step.ground !== '' && `. Основание: ${keepNumbers(step.ground)}`}
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
