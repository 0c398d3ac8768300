import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { announce } from '../../app/live-region.js';
import { useMe } from '../../client/me.js';
import { ordersQuery } from '../../client/orders.js';
import { EmptyState } from '../../parts/empty-state.js';
import { LinkButton } from '../../parts/link-button.js';
import { Page } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { Waiting } from '../../parts/waiting.js';
import { BatchBar } from './batch-bar.js';
import { FilterBar } from './filter-bar.js';
import { GroupSection } from './group-section.js';
import { leadSentence } from './lead-sentence.js';
import { countsQuery } from './queries.js';
import type { TaskCounts } from './queries.js';
import { useSelection } from './selection.js';
import type { Selection } from './selection.js';
import { isFiltered, taskFilter } from './task-search.js';
import type { TaskSearch } from './task-search.js';
import classes from './tasks.module.css';

const route = getRouteApi('/tasks');
/** Groups that nobody has to hurry with; closed until somebody opens them. */
const calm = new Set(['later', 'review']);

export function TasksScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const selection = useSelection();
  const { data: counts, error, refetch } = useQuery(countsQuery(search));
  const filter = (next: TaskSearch) => {
    if (selection.size > 0) announce('Отбор изменился, выделение снято');
    selection.clear();
    void navigate({ search: next, replace: true });
  };
  return (
    <Page title="Мои задачи">
      {counts && (
        <Text size="lg" className={classes.lead}>
          {leadSentence(counts)}
        </Text>
      )}
      <FilterBar search={search} onChange={filter} />
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!counts && !error && <Waiting />}
      {counts && (
        <Groups
          counts={counts}
          search={search}
          selection={selection}
          onReset={() => filter(search.all ? { all: true } : {})}
        />
      )}
      <BatchBar selection={selection} />
    </Page>
  );
}

function Groups({
  counts,
  search,
  selection,
  onReset,
}: {
  counts: TaskCounts;
  search: TaskSearch;
  selection: Selection;
  onReset: () => void;
}) {
  const groups = counts.groups.filter(({ count }) => count > 0);
  if (groups.length === 0) return <NoTasks filtered={isFiltered(search)} onReset={onReset} />;
  const allCalm = groups.every(({ group }) => calm.has(group));
  return groups.map((group) => (
    <GroupSection
      key={`${group.group} ${JSON.stringify(taskFilter(search))}`}
      group={group}
      search={search}
      startsOpen={allCalm || !calm.has(group.group)}
      selection={selection}
    />
  ));
}

/** The first thing there is to do in an empty installation, for who may do it. */
function NoOrderYet() {
  return (
    <EmptyState action={<LinkButton to="/import">Загрузить приказ</LinkButton>}>
      Задач пока нет: приказ ещё не загружен
    </EmptyState>
  );
}

function NoTasks({ filtered, onReset }: { filtered: boolean; onReset: () => void }) {
  const { role } = useMe();
  const { data: orders } = useQuery({ ...ordersQuery, enabled: role === 'control_officer' });
  if (orders?.length === 0) return <NoOrderYet />;
  if (filtered)
    return (
      <EmptyState
        action={
          <Button variant="default" onClick={onReset}>
            Сбросить отбор
          </Button>
        }
      >
        По этому отбору ничего нет
      </EmptyState>
    );
  return (
    <EmptyState>
      Задач для вас сейчас нет. Когда по приказу подойдёт срок мероприятия вашей организации, задача появится
      здесь, а на почту придёт письмо
    </EmptyState>
  );
}
