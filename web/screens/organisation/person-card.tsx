import { Button, Group, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { officialsQuery } from '../../client/directory.js';
import { useKeepsDirectory } from '../../client/may.js';
import { EmptyState } from '../../parts/empty-state.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { Waiting } from '../../parts/waiting.js';
import { PersonDialog } from './person-dialog.js';
import { Posts } from './posts.js';
import { Substitutions } from './substitutions.js';
import classes from './organisation.module.css';

/** One person: name and mail, posts with their terms, who stands in and when. */
export function PersonCard({ id }: { id: string }) {
  const keeps = useKeepsDirectory();
  const heading = useRef<HTMLHeadingElement>(null);
  const [editing, setEditing] = useState(false);
  const { data: people, error, refetch } = useQuery(officialsQuery);
  const person = people?.find((one) => one.id === id);
  const isThere = person !== undefined;
  useEffect(() => heading.current?.focus({ preventScroll: true }), [id, isThere]);
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!people) return <Waiting />;
  const back = (
    <Link to="/organisation" search={{ part: 'people' }}>
      Все сотрудники
    </Link>
  );
  if (!person) return <EmptyState action={back}>Такого сотрудника нет</EmptyState>;
  return (
    <div className={classes.group}>
      {back}
      <Title order={2} ref={heading} tabIndex={-1}>
        {person.name}
      </Title>
      <Group gap="md" mb="xxl">
        <span>{person.email ?? <span className={classes.missing}>Почта не указана</span>}</span>
        {keeps && (
          <Button variant="default" onClick={() => setEditing(true)}>
            Изменить имя и почту
          </Button>
        )}
      </Group>
      <Posts person={person} />
      <Substitutions person={person} people={people} />
      {editing && (
        <PersonDialog person={person} onClose={() => setEditing(false)} onDone={() => setEditing(false)} />
      )}
    </div>
  );
}
