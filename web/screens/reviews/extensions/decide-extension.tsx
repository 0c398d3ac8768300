import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOf, api } from '../../../client/api.js';
import type { Schema } from '../../../client/schemas.js';
import { useAct } from '../../../client/use-act.js';
import { dropDraft } from '../../../drafts/draft-store.js';
import { useDraftText } from '../../../drafts/use-draft-text.js';
import { dayProblem, dayTyped } from '../../../parts/day-input.js';
import { focusHeading } from '../../../parts/page.js';
import { ProblemNote } from '../../../parts/problem-note.js';
import { formatDate, formatDigits } from '../../../text/dates.js';
import classes from '../reviews.module.css';

interface Decision {
  decision: 'grant' | 'refuse';
  ground: string;
  newDue: string | null;
}

/** Moves the date as asked, to another day, or not at all; either way with a ground that the executor is told. */
export function DecideExtension({ request }: { request: Schema<'Extension'> }) {
  const draftKey = `extension.${request.id}`;
  const [ground, setGround] = useDraftText(draftKey);
  const [day, setDay] = useState(formatDigits(request.requestedDue));
  const [wrong, setWrong] = useState<{ ground?: string; day?: string }>({});
  const queries = useQueryClient();
  const navigate = useNavigate();
  const decide = useAct(
    (body: Decision, headers) =>
      answerOf(
        api.POST('/api/extensions/{id}/decision', { params: { path: { id: request.id } }, body, headers }),
      ),
    {
      sameAs: (body) => body,
      onDone: async ({ state, dueOn }) => {
        dropDraft(draftKey);
        const done =
          state === 'granted'
            ? `Срок перенесён на ${formatDate(dueOn)}: «${request.activityText}»`
            : `В переносе отказано, срок прежний — ${formatDate(dueOn)}: «${request.activityText}»`;
        await navigate({ to: '/reviews', search: { list: 'extensions' }, replace: true, state: { done } });
        focusHeading();
        await queries.invalidateQueries();
      },
    },
  );
  const press = (decision: Decision['decision']) => {
    const newDue = dayTyped(day);
    const noDay = decision === 'grant' ? dayProblem(newDue) : undefined;
    const found = {
      ...(ground.trim() === '' && { ground: 'Напишите основание решения: его увидит исполнитель' }),
      ...(noDay !== undefined && { day: noDay }),
    };
    setWrong(found);
    if (Object.keys(found).length > 0) return;
    decide.act({ decision, ground: ground.trim(), newDue: decision === 'grant' ? (newDue ?? null) : null });
  };
  return (
    <Stack className={classes.form}>
      {decide.error && <ProblemNote error={decide.error} />}
      <TextInput
        label="Новый срок"
        description={`Сейчас ${formatDigits(request.dueOn)}, просят ${formatDigits(request.requestedDue)}`}
        placeholder="ДД.ММ.ГГГГ"
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
        error={wrong.day}
        maw="14rem"
      />
      <Textarea
        label="Основание решения"
        value={ground}
        onChange={(event) => setGround(event.currentTarget.value)}
        error={wrong.ground}
      />
      <Text size="sm">Первоначальный срок останется в истории задачи</Text>
      <Group>
        <Button onClick={() => press('grant')}>{decide.isPending ? 'Сохраняем…' : 'Перенести срок'}</Button>
        <Button variant="default" onClick={() => press('refuse')}>
          Отказать
        </Button>
      </Group>
    </Stack>
  );
}
