import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { announce } from '../../app/live-region.js';
import { answerOf, api } from '../../client/api.js';
import { useKeepsDirectory } from '../../client/may.js';
import { useMe } from '../../client/me.js';
import type { Schema } from '../../client/schemas.js';
import { useAct } from '../../client/use-act.js';
import { Facts } from '../../parts/facts.js';
import { Note } from '../../parts/note.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { Waiting } from '../../parts/waiting.js';
import { formatInstant } from '../../text/dates.js';
import { letterQuery } from './queries.js';
import classes from './mails.module.css';

interface Props {
  id: string;
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** The letter in its own words, and sending it once more. */
export function LetterDialog({ id, onOpen, onClose }: Props) {
  const { data: letter, error, refetch } = useQuery(letterQuery(id));
  return (
    <Modal opened onClose={onClose} title={letter?.subject ?? 'Письмо'} size="xl">
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!letter && !error && <Waiting />}
      {letter && (
        <Stack>
          <Text>{storyOf(letter)}</Text>
          <LetterFacts address={letter.address} sentAt={letter.sentAt} response={letter.response} />
          <div className={classes.letter} tabIndex={0} role="region" aria-label="Текст письма">
            {letter.text}
          </div>
          <SendAgain id={id} state={letter.state} onOpen={onOpen} onClose={onClose} />
        </Stack>
      )}
    </Modal>
  );
}

function storyOf({ kind, state }: Schema<'NotificationPreview'>): string {
  if (kind === 'planned') return 'Так письмо прочтут, если отправить его сейчас';
  return state === 'refused' ? 'Письмо не дошло. Вот что в\u00a0нём было' : 'Так письмо ушло адресату';
}

interface Known {
  address: string | null;
  sentAt: string | null;
  response: string | null;
}

function LetterFacts({ address, sentAt, response }: Known) {
  const { zone } = useMe();
  return (
    <Facts>
      <dt>Адрес</dt>
      <dd>{address ?? 'у адресата нет почты: укажите её в разделе «Организация»'}</dd>
      {sentAt !== null && (
        <>
          <dt>Отправлено</dt>
          <dd>{formatInstant(sentAt, zone)}</dd>
        </>
      )}
      {response !== null && (
        <>
          <dt>Ответ почтового сервера</dt>
          <dd>{response}</dd>
        </>
      )}
    </Facts>
  );
}

function SendAgain({ id, state, onOpen, onClose }: Props & { state: string }) {
  const queries = useQueryClient();
  const { zone } = useMe();
  const maySend = useKeepsDirectory();
  const [done, setDone] = useState<{ id: string; words: string }>();
  const again = useAct(
    (letter: string, headers) =>
      answerOf(api.POST('/api/notifications/{id}/send-again', { params: { path: { id: letter } }, headers })),
    {
      sameAs: (letter) => letter,
      onDone: async ({ id: made, sendAfter }) => {
        const words = `Поставлено в очередь: письмо уйдёт ${formatInstant(sendAfter, zone)} или чуть позже`;
        setDone({ id: made, words });
        announce(words);
        await queries.invalidateQueries({ queryKey: ['letters'] });
      },
    },
  );
  const waits = state === 'planned' || state === 'sending' || state === 'queued';
  return (
    <>
      {done && (
        <Note mark="done">
          <p>{done.words}</p>
        </Note>
      )}
      {again.error && <ProblemNote error={again.error} />}
      <Group>
        {maySend && !waits && !done && (
          <Button onClick={() => again.act(id)}>
            {again.isPending ? 'Отправляем…' : 'Отправить ещё раз'}
          </Button>
        )}
        {done && (
          <Button variant="default" onClick={() => onOpen(done.id)}>
            Открыть новое письмо
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          К списку писем
        </Button>
      </Group>
    </>
  );
}
