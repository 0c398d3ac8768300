import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { answerOf, api } from '../../../client/api.js';
import { formText } from '../../../client/form-text.js';
import { ApiProblem } from '../../../client/problem.js';
import { useMe } from '../../../client/me.js';
import type { Schema } from '../../../client/schemas.js';
import { useAct } from '../../../client/use-act.js';
import { ProblemNote } from '../../../parts/problem-note.js';
import { formatInstant } from '../../../text/dates.js';
import { SignedList } from './signed-list.js';

/** Shows what is signed and asks for the password: together they are the simple electronic signature (63-ФЗ). */
export function SignDialog({
  card,
  goesOn,
  onClose,
}: {
  card: Schema<'ReviewCard'>;
  goesOn: boolean;
  onClose: () => void;
}) {
  const me = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [missing, setMissing] = useState<string>();
  // As it stood when the dialog was opened: a report that comes meanwhile is not signed along.
  const [{ task, toSign }] = useState(card);
  const sign = useAct(
    (password: string, headers) =>
      answerOf(
        api.POST('/api/occurrences/{id}/review', {
          params: { path: { id: task.id } },
          body: { decision: 'accept', password, seen: toSign.map(({ contentHash }) => contentHash) },
          headers,
        }),
      ),
    {
      sameAs: () => toSign,
      onDone: async ({ signature }) => {
        const done = `Принято и снято с контроля ${formatInstant(signature.at, me.zone)}: «${card.task.text}»`;
        const next = goesOn ? card.next : null;
        if (next === null) await navigate({ to: '/reviews', state: { done } });
        else
          await navigate({
            to: '/reviews/$occurrenceId',
            params: { occurrenceId: next },
            state: { done },
          });
        void queries.invalidateQueries();
      },
    },
  );
  const isChanged =
    sign.error instanceof ApiProblem &&
    ['reports_changed', 'submission_superseded', 'task_state'].includes(sign.error.code);
  const lookAnew = () => {
    onClose();
    void queries.invalidateQueries({ queryKey: ['reviews'] });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = formText(new FormData(event.currentTarget), 'password');
    setMissing(password === '' ? 'Введите пароль, с которым вы входите в «Веху»' : undefined);
    if (password !== '') sign.act(password);
  };
  return (
    <Modal opened onClose={onClose} title="Подписать приёмку" size="lg">
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text>
            Вы принимаете исполнение и снимаете задачу с контроля: <strong>{card.task.text}</strong>
          </Text>
          <SignedList toSign={toSign} />
          <Text>
            Подписывает: {me.name}
            {me.post !== null && `, ${me.post}`}
          </Text>
          {sign.error && <ProblemNote error={sign.error} />}
          {isChanged && (
            <Button variant="default" onClick={lookAnew}>
              Посмотреть отчёты заново
            </Button>
          )}
          <PasswordInput
            label="Ваш пароль"
            description="Пароль вместе с именем и временем — простая электронная подпись. Отменить приёмку нельзя"
            name="password"
            autoComplete="current-password"
            data-autofocus
            error={missing}
            visibilityToggleButtonProps={{ 'aria-label': 'Показать пароль' }}
          />
          <Group>
            <Button type="submit">
              {sign.isPending ? 'Подписываем…' : goesOn ? 'Подписать и открыть следующую' : 'Подписать'}
            </Button>
            <Button variant="default" onClick={onClose}>
              Отмена
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
