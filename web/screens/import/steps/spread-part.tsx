import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { answerOf, api } from '../../../client/api.js';
import { ProblemNote } from '../../../parts/problem-note.js';
import { StackedTable } from '../../../parts/stacked-table.js';
import { formatDigits } from '../../../text/dates.js';
import { keepNumbers, plural, taskForms } from '../../../text/plural.js';
import { useDraftEditor } from '../draft.js';
import type { Draft } from '../draft.js';
import classes from '../import.module.css';

/** Tasks that would all fall due on the same days, in the last ones of the year above all: days inside their windows are proposed, and shown first. */
export function SpreadPart({ draft }: { draft: Draft }) {
  const { save, isSaving, error } = useDraftEditor(draft);
  const ask = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/orders/{id}/draft/spread', {
          params: { path: { id: draft.id } },
          body: { from: '--02-01', until: '--12-20', mostPerDay: 3 },
        }),
      ),
  });
  const proposal = ask.data;
  const apply = async () => {
    if (!proposal || isSaving) return;
    await save(proposal.changes);
    ask.reset();
  };
  return (
    <section>
      <h2 className={classes.heading}>Плановые даты внутри года</h2>
      <p>
        Мероприятия «ежегодно» и «в декабре» приходятся на последние дни года, другие — на последний день
        месяца. Их можно разнести внутри их сроков: срок по приказу от этого не меняется, это не перенос
      </p>
      {!proposal && (
        <Button variant="default" onClick={() => ask.isPending || ask.mutate()}>
          {ask.isPending ? 'Считаем…' : 'Предложить даты'}
        </Button>
      )}
      {proposal?.proposals.length === 0 && <p role="status">Разносить нечего: сроки и так не скапливаются</p>}
      {proposal && proposal.proposals.length > 0 && (
        <>
          <p role="status">
            {`Больше всего в один день сейчас ${plural(proposal.peak.before, taskForms)}, станет ${plural(proposal.peak.after, taskForms)}`}
          </p>
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
            <Button variant="default" onClick={() => ask.reset()}>
              Оставить как есть
            </Button>
          </Group>
        </>
      )}
      {(ask.error ?? error) && <ProblemNote error={ask.error ?? error} />}
    </section>
  );
}
