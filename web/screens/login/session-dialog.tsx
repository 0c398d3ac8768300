import { Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { answerOf, api } from '../../client/api.js';
import { meQuery, useMe } from '../../client/me.js';
import { sessionGate } from '../../client/session-gate.js';
import { LoginForm } from './login-form.js';

/** Over the page, which keeps what was typed; afterwards what was asked for goes on by itself. */
export function SessionDialog() {
  const shut = useSyncExternalStore(sessionGate.subscribe, sessionGate.isShut);
  const me = useMe();
  const queries = useQueryClient();
  const goOn = async () => {
    const now = await answerOf(api.GET('/api/session'));
    // Somebody else, or a password that was reset: nothing of this page may go out in their name.
    if (now.accountId !== me.accountId || now.mustChangePassword) return window.location.assign('/');
    queries.setQueryData(meQuery.queryKey, now);
    sessionGate.open();
  };
  return (
    <Modal
      opened={shut}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title="Сеанс закончился"
    >
      <Stack gap="lg">
        <Text>Войдите снова. Всё, что вы ввели на странице, осталось на месте</Text>
        <LoginForm onDone={() => void goOn()} knownLogin={me.login} />
      </Stack>
    </Modal>
  );
}
