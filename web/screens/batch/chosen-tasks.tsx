import { Button, Title } from '@mantine/core';
import { ProblemNote } from '../../parts/problem-note.js';
import { formatDate } from '../../text/dates.js';
import { plural, taskForms } from '../../text/plural.js';
import { placeOf } from '../../text/task-words.js';
import type { TaskView } from '../task/queries.js';
import classes from './batch.module.css';
import type { ChosenTask } from './use-chosen-tasks.js';

export function taskWords({ section, number, position, text }: TaskView): string {
  return `${placeOf({ sectionIndex: section.index, number, position })} ${text}`;
}

/** What the document will be sent for; each can still be taken out. */
export function ChosenTasks({
  tasks,
  error,
  onRemove,
}: {
  tasks: readonly ChosenTask[];
  error: unknown;
  onRemove: (id: string) => void;
}) {
  return (
    <section aria-labelledby="chosen-heading" className={classes.chosen}>
      <Title order={2} id="chosen-heading">
        Выбрано {plural(tasks.length, taskForms)}
      </Title>
      {error !== null && <ProblemNote error={error} />}
      <ul className={classes.list}>
        {tasks.map(({ id, task }) => (
          <li key={id} className={classes.item}>
            <span>{task ? `${taskWords(task)} — срок ${formatDate(task.dueOn)}` : 'Загружаем…'}</span>
            <Button variant="subtle" size="compact-sm" onClick={() => onRemove(id)}>
              Убрать<span className="v-hidden"> из выбранных: {task?.text}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
