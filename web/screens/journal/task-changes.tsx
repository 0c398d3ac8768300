import { useInfiniteQuery } from '@tanstack/react-query';
import { useMe } from '../../client/me.js';
import { EmptyState } from '../../parts/empty-state.js';
import { MoreButton } from '../../parts/more-button.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { Waiting } from '../../parts/waiting.js';
import { StackedTable } from '../../parts/stacked-table.js';
import { formatDate, formatDigits, parseDay } from '../../text/dates.js';
import type { CivilDay } from '../../text/dates.js';
import { periodWords } from '../../text/period.js';
import { keepNumbers, nbsp } from '../../text/plural.js';
import { placeOf } from '../../text/task-words.js';
import type { JournalSearch } from './journal-search.js';
import { comparisonQuery } from './queries.js';
import type { TaskChange } from './queries.js';
import classes from './journal.module.css';

const kindWords: Readonly<Record<TaskChange['kind'], string>> = {
  added: 'Появилась',
  removed: 'Исчезла',
  changed: 'Изменилась',
};
const fieldWords: Readonly<Record<TaskChange['changes'][number]['what'], string>> = {
  state: 'состояние',
  due: 'срок',
  lead: 'ответственный',
};

/** What had changed between the ends of two days, counted and row by row, old value and new in words. */
export function TaskChanges({ search, since, at }: { search: JournalSearch; since: CivilDay; at: CivilDay }) {
  const { zone } = useMe();
  const list = useInfiniteQuery(comparisonQuery(search, since, at, zone));
  if (list.error) return <ProblemNote error={list.error} onRetry={() => void list.refetch()} />;
  const [first] = list.data?.pages ?? [];
  if (!first) return <Waiting />;
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <p>
        {`С ${formatDate(since)} по ${formatDate(at)}: появилось ${first.added}, исчезло ${first.removed}, изменилось ${first.changed}`}
      </p>
      <p className={classes.muted}>{`Не сравниваются: ${first.notCompared.join(', ')}`}</p>
      {items.length === 0 && <EmptyState>Между этими днями ничего не изменилось</EmptyState>}
      {items.length > 0 && (
        <StackedTable
          caption="Изменения задач между двумя днями"
          columns={['Пункт', 'Мероприятие', 'Период', 'Что изменилось']}
        >
          {items.map((item) => (
            <tr key={item.id}>
              <td data-label="Пункт" className={classes.when}>
                {placeOf(item)}
              </td>
              <td data-label="Мероприятие">{keepNumbers(item.text)}</td>
              <td data-label="Период">{periodWords(item.period)}</td>
              <td data-label="Что изменилось">{changeWords(item)}</td>
            </tr>
          ))}
        </StackedTable>
      )}
      <MoreButton list={list} />
    </>
  );
}

function changeWords({ kind, changes }: TaskChange): string {
  if (changes.length === 0) return kindWords[kind];
  const words = changes.map(
    ({ what, from, to }) => `${fieldWords[what]}: ${valueWords(from)} → ${valueWords(to)}`,
  );
  return `${kindWords[kind]}${nbsp}— ${words.join('; ')}`;
}

function valueWords(value: string | null): string {
  if (value === null) return 'нет';
  const day = parseDay(value);
  return day === null ? value : formatDigits(day);
}
