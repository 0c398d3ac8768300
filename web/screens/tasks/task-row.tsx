import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { MarkTag } from '../../parts/mark-tag.js';
import { faceOf } from '../../parts/mark.js';
import { formatNearDate } from '../../text/dates.js';
import { keepNumbers, plural } from '../../text/plural.js';
import { numberSign, placeOf, roleWords } from '../../text/task-words.js';
import type { Task } from './queries.js';
import classes from './tasks.module.css';

interface RowProps {
  task: Task;
  today: string;
  /** The name of the body is told where there are several. */
  showBody: boolean;
  /** Null: this task cannot be reported on by the viewer. */
  chosen: boolean | null;
  onChoose: (task: Task, chosen: boolean) => void;
}

/** How far the other executors are, for the one who answers for the whole. */
function othersWords({ role, others }: Task): string | null {
  if (role !== 'lead' || others.total === 0) return null;
  return `отчитались ${others.reported} из ${plural(others.total, ['соисполнителя', 'соисполнителей', 'соисполнителей'])}`;
}

function dueWords({ dueOn, term }: Task, today: string): string {
  const day = `не\u00a0позднее ${formatNearDate(dueOn, today)}`;
  if (term === null) return day;
  return `${day}\u00a0— ${dueOn === today ? 'сегодня' : keepNumbers(term.words)}`;
}

export const TaskRow = memo(function TaskRow({ task, today, showBody, chosen, onChoose }: RowProps) {
  const order = task.orderNumber === null ? null : `приказ ${numberSign(task.orderNumber)}`;
  const facts = [placeOf(task), order, showBody ? task.bodyName : null, othersWords(task)];
  const face = faceOf({ state: rowState(task), overdue: task.overdue, near: isNear(task) });
  return (
    <div className={classes.row}>
      <div className={classes.tick}>
        {chosen !== null && (
          <Checkbox
            checked={chosen}
            onChange={(event) => onChoose(task, event.currentTarget.checked)}
            aria-label={`Выбрать: ${placeOf(task)} ${task.text}`}
          />
        )}
      </div>
      <div className={classes.what}>
        <Link to="/tasks/$assignmentId" params={{ assignmentId: task.id }} className={classes.title}>
          {task.text}
        </Link>
        <div className={classes.facts}>{facts.filter((fact) => fact !== null).join(' · ')}</div>
      </div>
      <div className={classes.due}>{dueWords(task, today)}</div>
      <div className={classes.role}>{roleWords[task.role] ?? ''}</div>
      <div className={classes.stage}>
        <MarkTag {...face} />
      </div>
    </div>
  );
});

const isNear = ({ group }: Task) => group === 'today' || group === 'next_days';

/** The part's own state says more than the task's, but for a part that waits while the task is under review. */
function rowState(task: Task): string {
  if (task.group === 'review') return 'submitted';
  return task.state === 'returned' ? 'returned' : 'on_control';
}
