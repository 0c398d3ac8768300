import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { announce } from '../../../app/live-region.js';
import { answerOf, api } from '../../../client/api.js';
import type { Schema } from '../../../client/schemas.js';
import { useAct } from '../../../client/use-act.js';
import { dropDraft } from '../../../drafts/draft-store.js';
import { useDraftText } from '../../../drafts/use-draft-text.js';
import { dayProblem, dayTyped } from '../../../parts/day-input.js';
import { ProblemNote } from '../../../parts/problem-note.js';
import { formatDate, formatDigits } from '../../../text/dates.js';

/** Another date by the officer's own decision, without a request. */
export function MoveDateForm({
  task,
  onClose,
}: {
  task: Schema<'OccurrenceWithParts'>;
  onClose: () => void;
}) {
  const draftKey = `move.${task.id}`;
  const [ground, setGround] = useDraftText(draftKey);
  const [day, setDay] = useState('');
  const [wrong, setWrong] = useState<{ day?: string | undefined; ground?: string }>({});
  const queries = useQueryClient();
  const move = useAct(
    (body: { newDue: string; ground: string }, headers) =>
      answerOf(api.POST('/api/occurrences/{id}/due', { params: { path: { id: task.id } }, body, headers })),
    {
      sameAs: (body) => body,
      onDone: async ({ dueOn }) => {
        dropDraft(draftKey);
        announce(`Срок перенесён на ${formatDate(dueOn)}`);
        await queries.invalidateQueries();
        onClose();
      },
    },
  );
  const press = () => {
    const newDue = dayTyped(day);
    const words = ground.trim();
    setWrong({
      day: dayProblem(newDue),
      ...(words === '' && { ground: 'Напишите основание переноса' }),
    });
    if (newDue && words !== '') move.act({ newDue, ground: words });
  };
  return (
    <Stack>
      {move.error && <ProblemNote error={move.error} />}
      <TextInput
        label="Новый срок"
        description={`Сейчас ${formatDigits(task.dueOn)}`}
        placeholder="ДД.ММ.ГГГГ"
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
        error={wrong.day}
      />
      <Textarea
        label="Основание"
        value={ground}
        onChange={(event) => setGround(event.currentTarget.value)}
        error={wrong.ground}
      />
      <Group>
        <Button onClick={press}>{move.isPending ? 'Сохраняем…' : 'Сохранить новый срок'}</Button>
        <Button variant="default" onClick={onClose}>
          Отмена
        </Button>
      </Group>
    </Stack>
  );
}
