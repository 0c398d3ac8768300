import { useQuery } from '@tanstack/react-query';
import { bodiesQuery } from '../../client/directory.js';
import { useKeepsDirectory } from '../../client/may.js';
import { FlatButton } from '../../parts/flat-button.js';
import { EmptyState } from '../../parts/empty-state.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { StackedTable } from '../../parts/stacked-table.js';
import { Waiting } from '../../parts/waiting.js';
import { BodyDialog } from './body-dialog.js';
import { kindWords } from './kind-words.js';
import { ListBar, NothingFound } from './list-bar.js';
import type { ListProps } from './list-bar.js';
import { hasWords } from './organisation-search.js';
import type { Body } from './records.js';
import classes from './organisation.module.css';

export function BodiesList(list: ListProps) {
  const { search, onOpen, onNarrow } = list;
  const keeps = useKeepsDirectory();
  const { data: bodies, error, refetch } = useQuery(bodiesQuery);
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!bodies) return <Waiting />;
  const found = bodies
    .filter(({ name, mailbox }) => hasWords(search.q, [name, mailbox]))
    .sort((a, b) => a.name.localeCompare(b.name, 'ru'));
  const open = search.open === 'new' ? 'new' : bodies.find(({ id }) => id === search.open);
  return (
    <>
      <ListBar
        {...list}
        find="Найти организацию или группу"
        placeholder="Название или почта"
        add={keeps ? 'Добавить организацию или группу' : undefined}
      />
      {found.length === 0 ? (
        <EmptyState>
          {bodies.length > 0 ? (
            <NothingFound onNarrow={onNarrow} />
          ) : (
            'Организаций пока нет. Они появятся из первого приказа, а можно добавить их и здесь'
          )}
        </EmptyState>
      ) : (
        <StackedTable
          caption="Организации и группы"
          columns={['Название', 'Что это', 'Общая почта', 'Состав']}
        >
          {found.map((body) => (
            <BodyRow key={body.id} body={body} onOpen={keeps ? onOpen : undefined} />
          ))}
        </StackedTable>
      )}
      {keeps && open && (
        <BodyDialog body={open === 'new' ? null : open} bodies={bodies} onClose={() => onOpen(undefined)} />
      )}
    </>
  );
}

function BodyRow({ body, onOpen }: { body: Body; onOpen: ListProps['onOpen'] | undefined }) {
  const { id, name, kind, isDepartment, mailbox, members } = body;
  return (
    <tr>
      <td>{onOpen ? <FlatButton onClick={() => onOpen(id)}>{name}</FlatButton> : name}</td>
      <td data-label="Что это">{isDepartment ? 'орган управления' : (kindWords[kind] ?? kind)}</td>
      <td data-label="Общая почта">{mailbox ?? <span className={classes.muted}>нет</span>}</td>
      <td data-label="Состав">{kind === 'group' ? <Members members={members} /> : '—'}</td>
    </tr>
  );
}

function Members({ members }: Pick<Body, 'members'>) {
  if (members.length === 0)
    return <span className={classes.missing}>состав не указан: задачи группы никому не достанутся</span>;
  return members
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b, 'ru'))
    .join('; ');
}
