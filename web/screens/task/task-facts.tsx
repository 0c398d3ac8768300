import { MarkTag } from '../../parts/mark-tag.js';
import { faceOf } from '../../parts/mark.js';
import { formatDate } from '../../text/dates.js';
import { numberSign, placeOf, roleWords } from '../../text/task-words.js';
import type { Assignment, TaskView } from './queries.js';
import classes from './task.module.css';

/** «приказ № 88 от 3 декабря 2026 г., п. 2.4». */
function orderWords({ order, section, number, position }: TaskView): string {
  const words = [
    order.type ?? 'документ',
    ...(order.number === null ? [] : [numberSign(order.number)]),
    ...(order.date === null ? [] : [`от\u00a0${formatDate(order.date)}`]),
  ].join(' ');
  return `${words}, ${placeOf({ sectionIndex: section.index, number, position })}`;
}

/** Days at which an open task counts as near, as in the road map. */
const nearDays = 5;

export function TaskFacts({ task, part }: { task: TaskView; part: Assignment | undefined }) {
  const left = task.term?.workingDaysLeft ?? null;
  const near = left !== null && left <= nearDays;
  return (
    <div className={classes.facts}>
      <MarkTag {...faceOf({ state: task.state, overdue: task.overdue, near, late: task.late })} />
      <span>Основание: {orderWords(task)}</span>
      {task.section.title !== null && <span>Раздел «{task.section.title}»</span>}
      {part && (
        <span>
          {roleWords[part.role]}: {part.bodyName}
        </span>
      )}
    </div>
  );
}
