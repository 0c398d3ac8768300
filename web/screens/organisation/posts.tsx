import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { useKeepsDirectory } from '../../client/may.js';
import { useMe } from '../../client/me.js';
import { FlatButton } from '../../parts/flat-button.js';
import { EmptyState } from '../../parts/empty-state.js';
import { StackedTable } from '../../parts/stacked-table.js';
import { PostDialog } from './post-dialog.js';
import type { Official, Post } from './records.js';
import { termWords, whenWords } from './term.js';
import classes from './organisation.module.css';

export function Posts({ person }: { person: Official }) {
  const keeps = useKeepsDirectory();
  const { today } = useMe();
  const [open, setOpen] = useState<Post | 'new'>();
  const posts = [...person.posts].sort((a, b) => b.startsOn.localeCompare(a.startsOn));
  return (
    <section aria-labelledby="posts">
      <Title order={3} id="posts" mb="sm">
        Должности
      </Title>
      {posts.length === 0 ? (
        <EmptyState>Должности нет: задачи организаций этому сотруднику не приходят</EmptyState>
      ) : (
        <StackedTable caption="Должности" columns={['Должность', 'Организация', 'Срок', 'Когда']}>
          {posts.map((post) => (
            <tr key={post.id}>
              <td>
                {keeps ? <FlatButton onClick={() => setOpen(post)}>{post.title}</FlatButton> : post.title}
                {post.isHead && <div className={classes.muted}>руководитель организации</div>}
              </td>
              <td data-label="Организация">{post.bodyName}</td>
              <td data-label="Срок">{termWords(post)}</td>
              <td data-label="Когда">{whenWords(post, today)}</td>
            </tr>
          ))}
        </StackedTable>
      )}
      {keeps && (
        <Button variant="default" mt="sm" onClick={() => setOpen('new')}>
          Назначить на должность
        </Button>
      )}
      {open && (
        <PostDialog person={person} post={open === 'new' ? null : open} onClose={() => setOpen(undefined)} />
      )}
    </section>
  );
}
