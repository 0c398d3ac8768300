import { Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { meQuery } from '../../client/me.js';
import { LoginForm } from './login-form.js';
import classes from './login.module.css';

export function LoginPage() {
  const queries = useQueryClient();
  useEffect(() => {
    document.title = 'Вход — Веха';
  }, []);
  return (
    <main className={classes.page}>
      <Title order={1}>Вход в «Веху»</Title>
      <Text c="dimmed">Логин и пароль выдаёт администратор вашей организации</Text>
      <LoginForm onDone={() => void queries.invalidateQueries({ queryKey: meQuery.queryKey })} />
    </main>
  );
}
