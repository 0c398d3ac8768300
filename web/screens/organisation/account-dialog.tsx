import { Select, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../client/api.js';
import { officialsQuery } from '../../client/directory.js';
import { formText } from '../../client/form-text.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { accountRoles } from './kind-words.js';
import type { AccountRole } from './kind-words.js';
import type { NewPassword } from './password-dialog.js';
import type { Account } from './records.js';

interface Props {
  accounts: readonly Account[];
  onClose: () => void;
  onDone: (given: NewPassword) => void;
}

const loginShape = /^[a-zA-Z0-9._@-]{3,100}$/;

export function AccountDialog({ accounts, onClose, onDone }: Props) {
  const queries = useQueryClient();
  const { data: people = [] } = useQuery(officialsQuery);
  const taken = new Set(accounts.map(({ official }) => official?.id));
  return (
    <FormDialog
      title="Новая учётная запись"
      submit="Завести"
      sending="Заводим…"
      read={(form, tell) => {
        const login = formText(form, 'login').trim();
        const officialId = formText(form, 'officialId');
        if (!loginShape.test(login))
          return tell({ login: 'Нужно от 3 латинских букв и цифр, можно с точкой, дефисом, _ и @' });
        return {
          ...{ login, role: formText(form, 'role') as AccountRole },
          officialId: officialId === '' ? null : officialId,
        };
      }}
      send={(body, headers) => answerOf(api.POST('/api/accounts', { body, headers }))}
      onDone={async ({ oneTimePassword }, { login, officialId }) => {
        await queries.invalidateQueries({ queryKey: ['accounts'] });
        const name = people.find(({ id }) => id === officialId)?.name ?? login;
        onDone({ name, login, password: oneTimePassword });
      }}
      onClose={onClose}
    >
      {(problemOf) => (
        <>
          <Select
            name="officialId"
            label="Сотрудник"
            description="Показаны те, у кого ещё нет учётной записи"
            data={people
              .filter(({ id }) => !taken.has(id))
              .map(({ id, name }) => ({ value: id, label: name }))}
            searchable
            nothingFoundMessage="Такого сотрудника нет. Сначала добавьте его в «Сотрудники»"
            error={problemOf('officialId')}
            data-autofocus
          />
          <TextInput
            name="login"
            label="Логин"
            description="Латинскими буквами, например ivanova"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            error={problemOf('login')}
          />
          <Select
            name="role"
            label="Роль"
            data={accountRoles}
            defaultValue="executor"
            allowDeselect={false}
          />
        </>
      )}
    </FormDialog>
  );
}
