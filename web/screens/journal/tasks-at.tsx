import { useInfiniteQuery } from '@tanstack/react-query';
import { useMe } from '../../client/me.js';
import { DayField } from '../../parts/day-field.js';
import { FieldRow } from '../../parts/field-row.js';
import { EmptyState } from '../../parts/empty-state.js';
import { MoreButton } from '../../parts/more-button.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { Waiting } from '../../parts/waiting.js';
import { StackedTable } from '../../parts/stacked-table.js';
import type { CivilDay } from '../../text/dates.js';
import { formatDate, formatDigits } from '../../text/dates.js';
import { periodWords } from '../../text/period.js';
import { keepNumbers } from '../../text/plural.js';
import { placeOf } from '../../text/task-words.js';
import { changed } from './journal-search.js';
import type { JournalSearch } from './journal-search.js';
import { OrderFilters } from './order-filters.js';
import { tasksAtQuery } from './queries.js';
import { TaskChanges } from './task-changes.js';
import classes from './journal.module.css';

interface Props {
  search: JournalSearch;
  at: CivilDay;
  onChange: (search: JournalSearch) => void;
}

/** Every task as it stood at the end of a day, or what had changed since an earlier one. */
export function TasksAt({ search, at, onChange }: Props) {
  const { since } = search;
  return (
    <>
      <FieldRow mb="xl">
        <OrderFilters search={search} onChange={onChange} />
        <DayField
          label="Сравнить с днём"
          value={since}
          latest={at}
          onChoose={(day) => onChange(changed(search, { since: day }))}
        />
      </FieldRow>
      {since === undefined ? (
        <TaskTable search={search} at={at} />
      ) : (
        <TaskChanges search={search} since={since} at={at} />
      )}
    </>
  );
}

function TaskTable({ search, at }: { search: JournalSearch; at: CivilDay }) {
  const { zone } = useMe();
  const list = useInfiniteQuery(tasksAtQuery(search, at, zone));
  if (list.error) return <ProblemNote error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Waiting />;
  const tasks = list.data.pages.flatMap(({ items }) => items);
  if (tasks.length === 0) return <EmptyState>На этот день задач на контроле не было</EmptyState>;
  return (
    <>
      <StackedTable
        caption={`Задачи на конец дня ${formatDate(at)}`}
        columns={['Пункт', 'Мероприятие', 'Период', 'Ответственный', 'Срок', 'Состояние']}
      >
        {tasks.map((task) => (
          <tr key={task.id}>
            <td data-label="Пункт" className={classes.when}>
              {placeOf(task)}
            </td>
            <td data-label="Мероприятие">{keepNumbers(task.text)}</td>
            <td data-label="Период">{periodWords(task.period)}</td>
            <td data-label="Ответственный">{task.lead ?? 'не назначен'}</td>
            <td data-label="Срок" className={classes.when}>
              {task.dueOn === null ? '—' : formatDigits(task.dueOn)}
            </td>
            <td data-label="Состояние">
              {task.overdue ? `${task.stateWords}, просрочено` : task.stateWords}
            </td>
          </tr>
        ))}
      </StackedTable>
      <MoreButton list={list} />
    </>
  );
}
