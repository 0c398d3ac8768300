import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOf, api } from '../../../client/api.js';
import type { Schema } from '../../../client/schemas.js';
import { useAct } from '../../../client/use-act.js';
import { dropDraft } from '../../../drafts/draft-store.js';
import { useDraftText } from '../../../drafts/use-draft-text.js';
import { ProblemNote } from '../../../parts/problem-note.js';

/** Back to the executor with the reason in the officer's own words. */
export function ReturnForm({ card, onClose }: { card: Schema<'ReviewCard'>; onClose: () => void }) {
  // As it stood when the form was opened: a report that comes or goes meanwhile is not the one that was read.
  const [{ task, toSign }] = useState(card);
  const id = toSign[0]?.submissionId ?? '';
  const draftKey = `return.${id}`;
  const [reason, setReason] = useDraftText(draftKey);
  const [missing, setMissing] = useState<string>();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const sendBack = useAct(
    (words: string, headers) =>
      answerOf(
        api.POST('/api/submissions/{id}/review', {
          params: { path: { id } },
          body: {
            ...{ decision: 'return', reason: words },
            seen: toSign.map(({ contentHash }) => contentHash),
          },
          headers,
        }),
      ),
    {
      sameAs: (words) => [id, words],
      onDone: async () => {
        dropDraft(draftKey);
        const done = `Возвращено на доработку: «${task.text}»`;
        await navigate({ to: '/reviews', state: { done } });
        void queries.invalidateQueries();
      },
    },
  );
  const press = () => {
    const words = reason.trim();
    setMissing(words === '' ? 'Напишите, что доработать' : undefined);
    if (words !== '') sendBack.act(words);
  };
  return (
    <Stack>
      {sendBack.error && <ProblemNote error={sendBack.error} />}
      <Textarea
        label="Что доработать"
        description="Исполнитель получит эти слова письмом без изменений"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={missing}
        data-autofocus
      />
      <Group>
        <Button onClick={press}>{sendBack.isPending ? 'Возвращаем…' : 'Вернуть отчёт'}</Button>
        <Button variant="default" onClick={onClose}>
          Отмена
        </Button>
      </Group>
    </Stack>
  );
}
