import { Button, PasswordInput, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { answerOf, api } from '../../client/api.js';
import { formText } from '../../client/form-text.js';
import { ProblemNote } from '../../parts/problem-note.js';

const shortest = 10;

interface Fields {
  current: string;
  wanted: string;
  again: string;
}

/** What is wrong with the fields, each in its own words. */
function check({ current, wanted, again }: Fields): Partial<Fields> {
  return {
    ...(current === '' && { current: 'Введите нынешний пароль' }),
    ...(wanted.length < shortest && {
      wanted: `Новый пароль короче ${shortest} знаков. Добавьте ещё слово`,
    }),
    ...(wanted.length >= shortest &&
      again !== wanted && { again: 'Пароли не совпадают. Введите новый пароль ещё раз' }),
  };
}

/** One's own password in place of the present one. */
export function PasswordForm({ currentLabel, onDone }: { currentLabel: string; onDone: () => void }) {
  const [wrong, setWrong] = useState<Partial<Fields>>({});
  const save = useMutation({
    mutationFn: ({ current, wanted }: Fields) =>
      answerOf(
        api.POST('/api/session/password', { body: { currentPassword: current, newPassword: wanted } }),
      ),
    onSuccess: onDone,
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (save.isPending) return;
    const form = new FormData(event.currentTarget);
    const fields: Fields = {
      current: formText(form, 'current'),
      wanted: formText(form, 'wanted'),
      again: formText(form, 'again'),
    };
    const problems = check(fields);
    setWrong(problems);
    if (Object.keys(problems).length === 0) save.mutate(fields);
  };
  const toggle = { visibilityToggleButtonProps: { 'aria-label': 'Показать пароль' } };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        {save.error && <ProblemNote error={save.error} />}
        <PasswordInput
          label={currentLabel}
          name="current"
          autoComplete="current-password"
          error={wrong.current}
          {...toggle}
        />
        <PasswordInput
          label="Новый пароль"
          description={`Не короче ${shortest} знаков. Проще всего запомнить несколько слов подряд`}
          name="wanted"
          autoComplete="new-password"
          error={wrong.wanted}
          {...toggle}
        />
        <PasswordInput
          label="Новый пароль ещё раз"
          name="again"
          autoComplete="new-password"
          error={wrong.again}
          {...toggle}
        />
        <Button type="submit">{save.isPending ? 'Сохраняем…' : 'Сохранить пароль'}</Button>
      </Stack>
    </form>
  );
}
