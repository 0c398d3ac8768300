import { Button, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { leave } from '../../client/leave.js';
import { meQuery } from '../../client/me.js';
import { PasswordForm } from './password-form.js';
import classes from './login.module.css';

/** The first page after a one-time password: nothing else opens before the person has a password of their own. */
export function OwnPasswordPage() {
  const queries = useQueryClient();
  useEffect(() => {
    document.title = 'Свой пароль — Веха';
  }, []);
  return (
    <main className={classes.page}>
      <Title order={1}>Придумайте свой пароль</Title>
      <Text>Одноразовый пароль, с которым вы вошли, больше не понадобится. Новый будете знать только вы</Text>
      <PasswordForm
        currentLabel="Одноразовый пароль"
        onDone={() => void queries.invalidateQueries({ queryKey: meQuery.queryKey })}
      />
      <Button variant="subtle" onClick={() => void leave()}>
        Выйти
      </Button>
    </main>
  );
}
