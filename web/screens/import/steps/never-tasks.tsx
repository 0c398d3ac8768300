import { keepNumbers } from '../../../text/plural.js';
import { Note } from '../../../parts/note.js';
import { rowDatesWords } from '../dates-words.js';
import { rowsOf } from '../draft.js';
import type { Draft } from '../draft.js';

/** Rows that would go on control and never become a task: a slip in a year is seen before, not after. */
export function NeverTasks({ draft }: { draft: Draft }) {
  const rows = rowsOf(draft).filter(({ never, excluded }) => never !== null && !excluded);
  if (rows.length === 0) return null;
  return (
    <Note mark="near">
      <p>Проверьте эти сроки: по таким строкам задач не будет</p>
      <ul>
        {rows.map((row) => (
          <li key={row.position}>
            {keepNumbers(
              `Строка ${row.position}, „${row.phrase}“. ${row.reading} ${rowDatesWords(row) ?? ''}`,
            )}
          </li>
        ))}
      </ul>
    </Note>
  );
}
