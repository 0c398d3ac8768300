import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { answerOf, api } from '../../client/api.js';
import { formText } from '../../client/form-text.js';
import { ProblemNote } from '../../parts/problem-note.js';

/** Login and password; `onDone` when the API has let the person in. */
export function LoginForm({ onDone, knownLogin }: { onDone: () => void; knownLogin?: string }) {
  const [missing, setMissing] = useState<{ login?: string; password?: string }>({});
  const logIn = useMutation({
    mutationFn: (body: { login: string; password: string }) => answerOf(api.POST('/api/session', { body })),
    onSuccess: onDone,
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (logIn.isPending) return;
    const form = new FormData(event.currentTarget);
    const login = formText(form, 'login').trim();
    const password = formText(form, 'password');
    setMissing({
      ...(login === '' && { login: 'Введите логин' }),
      ...(password === '' && { password: 'Введите пароль' }),
    });
    if (login !== '' && password !== '') logIn.mutate({ login, password });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        {logIn.error && <ProblemNote error={logIn.error} />}
        <TextInput
          label="Логин"
          name="login"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={knownLogin}
          error={missing.login}
        />
        <PasswordInput
          label="Пароль"
          name="password"
          autoComplete="current-password"
          error={missing.password}
          visibilityToggleButtonProps={{ 'aria-label': 'Показать пароль' }}
        />
        <Button type="submit">{logIn.isPending ? 'Входим…' : 'Войти'}</Button>
      </Stack>
    </form>
  );
}
