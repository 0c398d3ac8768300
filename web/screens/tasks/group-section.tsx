import { Button, UnstyledButton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useMe } from '../../client/me.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { Waiting } from '../../parts/waiting.js';
import { plural, taskForms } from '../../text/plural.js';
import { groupQuery } from './queries.js';
import type { Task, TaskCounts } from './queries.js';
import type { Selection } from './selection.js';
import { TaskList } from './task-list.js';
import type { TaskSearch } from './task-search.js';
import classes from './tasks.module.css';

interface SectionProps {
  group: TaskCounts['groups'][number];
  search: TaskSearch;
  startsOpen: boolean;
  selection: Selection;
}

/** One group under its heading, which opens and closes it; its tasks are asked for only when it is open. */
export function GroupSection({ group, search, startsOpen, selection }: SectionProps) {
  const [open, setOpen] = useState(startsOpen);
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.group}>
      <h2 id={id} className={classes.groupHeading}>
        <UnstyledButton
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className={classes.groupButton}
          data-group={group.group}
        >
          <span aria-hidden="true" className={classes.arrow}>
            {open ? '▾' : '▸'}
          </span>
          {group.title}
          <span className={classes.count}>{group.count}</span>
        </UnstyledButton>
      </h2>
      {open && <GroupTasks group={group} search={search} selection={selection} />}
    </section>
  );
}

function GroupTasks({ group, search, selection }: Omit<SectionProps, 'startsOpen'>) {
  const me = useMe();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    groupQuery(search, group.group),
  );
  if (error && !data) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting lines={Math.min(group.count, 5)} />;
  const tasks = data.pages.flatMap((page) => page.items);
  const canChoose = (task: Task) => group.group !== 'review' && me.bodyIds.includes(task.bodyId);
  const choosable = tasks.filter(canChoose);
  return (
    <>
      {choosable.length > 1 && (
        <Button variant="subtle" size="compact-sm" onClick={() => selection.choose(choosable)}>
          Выбрать {plural(choosable.length, taskForms)} этой группы
        </Button>
      )}
      <TaskList
        tasks={tasks}
        canChoose={canChoose}
        selection={selection}
        showBody={me.bodyIds.length > 1 || search.all === true}
        onNearEnd={() => {
          if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
        }}
      />
      {error && <ProblemNote error={error} onRetry={() => void fetchNextPage()} />}
    </>
  );
}
