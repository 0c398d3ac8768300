import { formatDigits } from '../../../text/dates.js';
import { keepNumbers } from '../../../text/plural.js';
import type { Draft } from '../draft.js';
import { revisedRows, revisionWords } from '../revision-words.js';
import classes from '../import.module.css';
import { StackedTable } from '../../../parts/stacked-table.js';

type RevisedRow = Draft['revision']['rows'][number];

const kindWords: Readonly<Record<RevisedRow['kind'], string>> = {
  added: 'добавлено',
  changed: 'изменено',
  same: 'без изменений',
  removed: 'снимается с контроля',
  unsure: 'не ясно, чему соответствует',
  kept: 'остаётся',
};
const changeWords: Readonly<Record<RevisedRow['changes'][number], string>> = {
  deadline: 'срок',
  bodies: 'исполнители',
  text: 'текст',
  mode: 'когда исполнено',
  number: 'номер',
  section: 'раздел',
  moved: 'место в таблице',
};

/** What the amendment changes, row by row, with what becomes of the open tasks. */
export function RevisionTable({ draft }: { draft: Draft }) {
  const shown = revisedRows(draft.revision);
  return (
    <>
      <p role="status">{revisionWords(draft)}</p>
      {shown.length > 0 && (
        <StackedTable
          caption="Что изменится в приказе на контроле"
          columns={['Что', 'Было', 'Станет', 'Открытые задачи']}
        >
          {shown.map((row) => (
            <tr key={`${row.activityId ?? ''} ${row.position ?? ''}`}>
              <td data-label="Что">
                {kindWords[row.kind]}
                {row.changes.length > 0 && `: ${row.changes.map((one) => changeWords[one]).join(', ')}`}
              </td>
              <td data-label="Было">
                <Side side={row.before} />
              </td>
              <td data-label="Станет">
                <Side side={row.after} />
              </td>
              <td data-label="Открытые задачи">
                {row.tasks.length === 0 && '—'}
                {row.tasks.map((task) => (
                  <div key={task.occurrenceId}>{effectWords(task)}</div>
                ))}
              </td>
            </tr>
          ))}
        </StackedTable>
      )}
    </>
  );
}

function Side({ side }: { side: RevisedRow['before'] }) {
  if (!side) return '—';
  return (
    <>
      {keepNumbers(`${side.number === null ? '' : `${side.number}. `}${side.text}`)}
      <div className={classes.muted}>{keepNumbers(side.deadline)}</div>
      <div className={classes.muted}>{side.bodies.map(({ name }) => name).join(', ')}</div>
    </>
  );
}

function effectWords({ period, state, dueOn, effect, newDue }: RevisedRow['tasks'][number]): string {
  const due = formatDigits(dueOn);
  if (effect === 'closes') {
    const waits = state === 'submitted' ? '. Отчёт по ней ждёт проверки и останется без решения' : '';
    return `${period}: закрывается, основание — этот приказ${waits}`;
  }
  if (effect === 'moves' && newDue !== null) return `${period}: срок ${due} → ${formatDigits(newDue)}`;
  return `${period}: срок ${due} не меняется`;
}
