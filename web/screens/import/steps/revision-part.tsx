import { Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ordersQuery } from '../../../client/orders.js';
import { ProblemNote } from '../../../parts/problem-note.js';
import { formatDigits } from '../../../text/dates.js';
import { numberSign } from '../../../text/task-words.js';
import { useDraftEditor } from '../draft.js';
import type { Draft } from '../draft.js';
import { RevisionTable } from './revision-table.js';
import classes from '../import.module.css';

const none = 'none';

/** Whether the file changes an order that is on control already, and what exactly it changes there. */
export function RevisionPart({ draft }: { draft: Draft }) {
  const { revises, proposals, edition } = draft.revision;
  const { data: orders = [] } = useQuery(ordersQuery);
  const { save, error } = useDraftEditor(draft);
  const others = orders.filter(({ id, state }) => state === 'on_control' && id !== draft.id);
  if (others.length === 0) return null;
  const proposed = new Set(proposals.map(({ orderId }) => orderId));
  const set = (change: { revises?: string | null; edition?: 'whole' | 'partial' }) =>
    void save([{ kind: 'revision', ...change }]).catch(() => undefined);
  return (
    <section className={classes.stack}>
      <h2 className={classes.heading}>Новый приказ или изменения к прежнему</h2>
      <Radio.Group
        size="md"
        label="Этот файл"
        value={revises ?? none}
        onChange={(value) => set({ revises: value === none ? null : value })}
      >
        <div className={classes.stack}>
          <Radio value={none} label="новый приказ" />
          {others.map(({ id, number, date, title, fileName }) => (
            <Radio
              key={id}
              value={id}
              label={`вносит изменения в приказ ${number === null ? fileName : numberSign(number)}${date === null ? '' : ` от ${formatDigits(date)}`}`}
              description={[title, proposed.has(id) && 'названо в тексте файла'].filter(Boolean).join('; ')}
            />
          ))}
        </div>
      </Radio.Group>
      {revises !== null && (
        <Radio.Group
          size="md"
          label="Строки прежнего приказа, которых нет в файле"
          value={edition}
          onChange={(value) => set({ edition: value === 'partial' ? 'partial' : 'whole' })}
        >
          <div className={classes.stack}>
            <Radio
              value="whole"
              label="снимаются с контроля: файл содержит приказ целиком в новой редакции"
            />
            <Radio value="partial" label="остаются как были: файл содержит только изменённые строки" />
          </div>
        </Radio.Group>
      )}
      {error && <ProblemNote error={error} />}
      {revises !== null && <RevisionTable draft={draft} />}
    </section>
  );
}
