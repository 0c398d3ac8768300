import { Link } from '@tanstack/react-router';
import { Note } from '../../../parts/note.js';
import { nbsp } from '../../../text/plural.js';
import type { Draft } from '../draft.js';

type Lack = Draft['unreached'][number]['lacks'];

const mostNames = 10;

/** Whom no letter would find: said before control, while there is time to name people. Control is not held up by it. */
export function UnreachedBodies({ draft }: { draft: Draft }) {
  const names = (lack: Lack) =>
    draft.unreached.filter(({ lacks }) => lacks === lack).map(({ name }) => `„${name}“`);
  const people = names('people');
  const members = names('members');
  if (people.length + members.length === 0) return null;
  return (
    <Note mark="near">
      {people.length > 0 && (
        <p>{`Задачи этих организаций никто не получит, пока у них нет сотрудника с действующей должностью и почтой или общего ящика: ${listed(people)}`}</p>
      )}
      {members.length > 0 && (
        <p>{`Задачи этих групп никто не получит, пока в них не включены участники: ${listed(members)}`}</p>
      )}
      <p>
        Поставить на контроль можно и сейчас, а сотрудников и участников добавить в разделе{' '}
        <Link to="/organisation">Организация</Link>
      </p>
    </Note>
  );
}

function listed(names: readonly string[]): string {
  const more = names.length - mostNames;
  const shown = names.slice(0, more > 0 ? mostNames : undefined).join(', ');
  return more > 0 ? `${shown} и${nbsp}ещё${nbsp}${more}` : shown;
}
