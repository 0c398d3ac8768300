import type { Schema } from '../../client/schemas.js';

type Draft = Schema<'OrderDraft'>;

/** Rows of which the table says nothing: they stay as they are. */
const quiet = new Set<Draft['revision']['rows'][number]['kind']>(['same', 'kept']);

/** The rows that an amendment does something to. */
export const revisedRows = ({ rows }: Draft['revision']) => rows.filter(({ kind }) => !quiet.has(kind));

/** How much an amendment changes; before the comparison can be made, what it waits for. */
export function revisionWords({ revision, questions }: Pick<Draft, 'revision' | 'questions'>): string {
  if (revision.edition === null)
    return 'Сравнение с приказом на контроле появится, когда вы выберете, как быть со строками, которых нет в файле';
  const isOpen = questions.some(({ answer }) => answer === null);
  if (isOpen && revision.rows.length === 0)
    return 'Сравнение с приказом на контроле появится, когда вы ответите на вопросы';
  const changed = revisedRows(revision).length;
  const counts = `Изменений: ${changed}, без изменений: ${revision.rows.length - changed}`;
  return isOpen ? `${counts}. Ответы на вопросы могут это изменить` : counts;
}
