import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { officialsQuery } from '../../client/directory.js';
import { useKeepsDirectory } from '../../client/may.js';
import { useMe } from '../../client/me.js';
import { EmptyState } from '../../parts/empty-state.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { StackedTable } from '../../parts/stacked-table.js';
import { Waiting } from '../../parts/waiting.js';
import { formatDigits } from '../../text/dates.js';
import { ListBar, NothingFound } from './list-bar.js';
import type { ListProps } from './list-bar.js';
import { hasWords } from './organisation-search.js';
import { PersonDialog } from './person-dialog.js';
import type { Official } from './records.js';
import { isNow } from './term.js';
import classes from './organisation.module.css';

export function PeopleList(list: ListProps) {
  const { search, onOpen, onNarrow } = list;
  const keeps = useKeepsDirectory();
  const navigate = useNavigate();
  const { data: people, error, refetch } = useQuery(officialsQuery);
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!people) return <Waiting />;
  const found = people
    .filter(({ name, email, posts }) =>
      hasWords(search.q, [name, email, ...posts.flatMap((post) => [post.title, post.bodyName])]),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'ru'));
  return (
    <>
      <ListBar
        {...list}
        find="Найти сотрудника"
        placeholder="Имя, должность или почта"
        add={keeps ? 'Добавить сотрудника' : undefined}
      />
      {found.length === 0 ? (
        <EmptyState>
          {people.length > 0 ? (
            <NothingFound onNarrow={onNarrow} />
          ) : (
            'Сотрудников пока нет. Добавьте первого и укажите его должность: ему пойдут письма о задачах'
          )}
        </EmptyState>
      ) : (
        <StackedTable caption="Сотрудники" columns={['Имя', 'Должность сейчас', 'Почта', 'Замещение']}>
          {found.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </StackedTable>
      )}
      {keeps && search.open === 'new' && (
        <PersonDialog
          person={null}
          onClose={() => onOpen(undefined)}
          onDone={(id) => void navigate({ to: '/organisation', search: { part: 'people', person: id } })}
        />
      )}
    </>
  );
}

function PersonRow({ person }: { person: Official }) {
  const { today } = useMe();
  const posts = person.posts.filter((post) => isNow(post, today));
  const absence = person.absences.find((one) => isNow(one, today));
  return (
    <tr>
      <td>
        <Link to="/organisation" search={{ part: 'people', person: person.id }}>
          {person.name}
        </Link>
      </td>
      <td data-label="Должность сейчас">
        {posts.length === 0 && <span className={classes.muted}>нет</span>}
        {posts.map(({ id, title, bodyName }) => (
          <div key={id}>
            {title}, {bodyName}
          </div>
        ))}
      </td>
      <td data-label="Почта">{person.email ?? <span className={classes.missing}>не указана</span>}</td>
      <td data-label="Замещение">
        {absence ? `${absence.substituteName} до ${formatDigits(absence.endsOn)}` : '—'}
      </td>
    </tr>
  );
}
