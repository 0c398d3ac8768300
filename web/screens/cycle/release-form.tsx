import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { announce } from '../../app/live-region.js';
import { answerOf, api } from '../../client/api.js';
import { useAct } from '../../client/use-act.js';
import { dropDraft } from '../../drafts/draft-store.js';
import { useDraftText } from '../../drafts/use-draft-text.js';
import { ProblemNote } from '../../parts/problem-note.js';

/** Opens a stage before the one before it is taken off control, with a written ground. */
export function ReleaseForm(stage: { chainId: string; year: number; index: number; name: string }) {
  const { chainId, year, index, name } = stage;
  const [isOpen, setOpen] = useState(false);
  const draftKey = `release.${chainId}.${year}.${index}`;
  const [ground, setGround] = useDraftText(draftKey);
  const [missing, setMissing] = useState<string>();
  const queries = useQueryClient();
  const release = useAct(
    (words: string, headers) =>
      answerOf(
        api.POST('/api/cycles/{id}/release', {
          params: { path: { id: chainId } },
          body: { year, index, ground: words },
          headers,
        }),
      ),
    {
      sameAs: (words) => words,
      onDone: async () => {
        dropDraft(draftKey);
        announce(`Этап «${name}» открыт раньше предыдущего`);
        await queries.invalidateQueries({ queryKey: ['cycles'] });
      },
    },
  );
  const press = () => {
    const words = ground.trim();
    setMissing(words === '' ? 'Напишите основание: оно останется в истории' : undefined);
    if (words !== '') release.act(words);
  };
  if (!isOpen)
    return (
      <Button
        variant="default"
        size="sm"
        onClick={() => setOpen(true)}
        aria-label={`Открыть раньше этап «${name}»`}
      >
        Открыть раньше
      </Button>
    );
  return (
    <Stack gap="sm">
      {release.error && <ProblemNote error={release.error} />}
      <Textarea
        label={`Почему этап «${name}» открывается раньше предыдущего`}
        value={ground}
        onChange={(event) => setGround(event.currentTarget.value)}
        error={missing}
        // The button that stood here is gone with its focus.
        ref={(field) => void (ground === '' && document.activeElement === document.body && field?.focus())}
      />
      <Group gap="sm">
        <Button size="sm" onClick={press}>
          {release.isPending ? 'Открываем…' : 'Открыть этап'}
        </Button>
        <Button size="sm" variant="default" onClick={() => setOpen(false)}>
          Отмена
        </Button>
      </Group>
    </Stack>
  );
}
