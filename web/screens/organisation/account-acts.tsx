import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { announce } from '../../app/live-region.js';
import { answerOf, api } from '../../client/api.js';
import { useMe } from '../../client/me.js';
import { FormDialog } from '../../parts/form-dialog.js';
import type { NewPassword } from './password-dialog.js';
import type { Account } from './records.js';

interface Props {
  account: Account;
  onPassword: (given: NewPassword) => void;
}

/** A new one-time password, closing and opening; each is confirmed with what will come of it. */
export function AccountActs({ account, onPassword }: Props) {
  const { accountId } = useMe();
  const [asked, setAsked] = useState<'password' | 'toggle'>();
  const isOwn = account.id === accountId;
  const isClosed = account.disabledAt !== null;
  const name = nameOf(account);
  const close = () => setAsked(undefined);
  return (
    <Group gap="xs">
      {!isClosed && !isOwn && (
        <Button variant="default" size="sm" onClick={() => setAsked('password')}>
          Выдать пароль<span className="v-hidden">: {name}</span>
        </Button>
      )}
      {!isOwn && (
        <Button variant="default" size="sm" onClick={() => setAsked('toggle')}>
          {isClosed ? 'Открыть' : 'Закрыть'}
          <span className="v-hidden">: {name}</span>
        </Button>
      )}
      {isOwn && <Text c="dimmed">это вы</Text>}
      {asked === 'password' && <PasswordForm {...{ account, onPassword }} onClose={close} />}
      {asked === 'toggle' && <ToggleForm account={account} onClose={close} />}
    </Group>
  );
}

function PasswordForm({ account, onPassword, onClose }: Props & { onClose: () => void }) {
  const queries = useQueryClient();
  const name = nameOf(account);
  return (
    <FormDialog
      title="Новый одноразовый пароль"
      submit="Выдать пароль"
      sending="Выдаём…"
      read={() => account.id}
      send={(id, headers) =>
        answerOf(api.POST('/api/accounts/{id}/reset-password', { params: { path: { id } }, headers }))
      }
      onDone={async ({ oneTimePassword }) => {
        await queries.invalidateQueries({ queryKey: ['accounts'] });
        onClose();
        onPassword({ name, login: account.login, password: oneTimePassword });
      }}
      onClose={onClose}
    >
      {() => (
        <Text>
          <strong>{name}</strong>: прежний пароль перестанет действовать, открытые страницы попросят войти
          снова
        </Text>
      )}
    </FormDialog>
  );
}

function ToggleForm({ account, onClose }: { account: Account; onClose: () => void }) {
  const queries = useQueryClient();
  const isClosed = account.disabledAt !== null;
  const name = nameOf(account);
  return (
    <FormDialog
      title={isClosed ? 'Открыть учётную запись' : 'Закрыть учётную запись'}
      submit={isClosed ? 'Открыть' : 'Закрыть учётную запись'}
      read={() => ({ params: { path: { id: account.id } } })}
      send={(input, headers) =>
        answerOf(
          isClosed
            ? api.POST('/api/accounts/{id}/enable', { ...input, headers })
            : api.POST('/api/accounts/{id}/disable', { ...input, headers }),
        )
      }
      onDone={async () => {
        await queries.invalidateQueries({ queryKey: ['accounts'] });
        announce(isClosed ? `Открыта: ${name}` : `Закрыта: ${name}`);
        onClose();
      }}
      onClose={onClose}
    >
      {() => (
        <Text>
          <strong>{name}</strong>:{' '}
          {isClosed
            ? 'сможет снова входить с прежним паролем'
            : 'войти больше не сможет, открытые страницы закроются. Всё сделанное останется в журнале'}
        </Text>
      )}
    </FormDialog>
  );
}

/** The person's name, or the login of an account that belongs to nobody. */
export function nameOf({ official, login }: Account): string {
  return official?.name ?? login;
}
