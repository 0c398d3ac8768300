import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../../client/api.js';
import { ProblemNote } from '../../../parts/problem-note.js';
import { StackedTable } from '../../../parts/stacked-table.js';
import { formatDigits } from '../../../text/dates.js';
import { keepNumbers } from '../../../text/plural.js';
import { useDraftEditor } from '../draft.js';
import type { Draft } from '../draft.js';
import { peakWords } from '../peak-words.js';
import classes from '../import.module.css';

/**
 * Tasks that would all fall due on the same days, in the last ones of the year above all: days inside their windows are proposed,
 * and shown first. An order that has none is not asked about them.
 */
export function SpreadPart({ draft }: { draft: Draft }) {
  const { save, isSaving, error } = useDraftEditor(draft);
  const [isShown, setShown] = useState(false);
  const { data: proposal, error: refusal } = useQuery({
    queryKey: ['draft', draft.id, draft.version, 'spread'],
    queryFn: () =>
      answerOf(
        api.POST('/api/orders/{id}/draft/spread', {
          params: { path: { id: draft.id } },
          body: { from: '--02-01', until: '--12-20', mostPerDay: 3 },
        }),
      ),
  });
  if (refusal) return <ProblemNote error={refusal} />;
  if (!proposal || proposal.proposals.length === 0) return null;
  const apply = async () => {
    if (isSaving) return;
    await save(proposal.changes);
    setShown(false);
  };
  return (
    <section>
      <h2 className={classes.heading}>Плановые даты внутри года</h2>
      <p>
        Мероприятия «ежегодно» и «в декабре» приходятся на последние дни года, другие — на последний день
        месяца. Их можно разнести внутри их сроков: срок по приказу от этого не меняется, это не перенос
      </p>
      {!isShown && (
        <Button variant="default" onClick={() => setShown(true)}>
          Предложить даты
        </Button>
      )}
      {isShown && (
        <>
          <div role="status">
            {peakWords(proposal.days).map((words) => (
              <p key={words}>{words}</p>
            ))}
          </div>
          <StackedTable caption="Предложенные даты" columns={['№', 'Мероприятие', 'Было бы', 'Предлагаем']}>
            {proposal.proposals.map(({ position, number, activity, before, after }) => (
              <tr key={position}>
                <td data-label="№">{number ?? '—'}</td>
                <td data-label="Мероприятие">{keepNumbers(activity)}</td>
                <td data-label="Было бы">{formatDigits(before)}</td>
                <td data-label="Предлагаем">{formatDigits(after)}</td>
              </tr>
            ))}
          </StackedTable>
          <Group mt="md">
            <Button onClick={() => void apply().catch(() => undefined)}>
              {isSaving ? 'Сохраняем…' : 'Принять предложенные даты'}
            </Button>
            <Button variant="default" onClick={() => setShown(false)}>
              Оставить как есть
            </Button>
          </Group>
        </>
      )}
      {error && <ProblemNote error={error} />}
    </section>
  );
}
