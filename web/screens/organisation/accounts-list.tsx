import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { accountsQuery } from '../../client/directory.js';
import { useKeepsAccounts } from '../../client/may.js';
import { EmptyState } from '../../parts/empty-state.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { StackedTable } from '../../parts/stacked-table.js';
import { Waiting } from '../../parts/waiting.js';
import { AccountActs, nameOf } from './account-acts.js';
import { AccountDialog } from './account-dialog.js';
import { roleWords } from './kind-words.js';
import { ListBar, NothingFound } from './list-bar.js';
import type { ListProps } from './list-bar.js';
import { hasWords } from './organisation-search.js';
import { PasswordDialog } from './password-dialog.js';
import type { NewPassword } from './password-dialog.js';
import type { Account } from './records.js';

export function AccountsList(list: ListProps) {
  const { search, onOpen, onNarrow } = list;
  const keeps = useKeepsAccounts();
  const [given, setGiven] = useState<NewPassword>();
  const { data: accounts, error, refetch } = useQuery(accountsQuery);
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!accounts) return <Waiting />;
  const found = accounts
    .filter(({ login, official }) => hasWords(search.q, [login, official?.name ?? null]))
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'ru'));
  return (
    <>
      <ListBar
        {...list}
        find="Найти учётную запись"
        placeholder="Имя или логин"
        add={keeps ? 'Завести учётную запись' : undefined}
      />
      {found.length === 0 ? (
        <EmptyState>
          <NothingFound onNarrow={onNarrow} />
        </EmptyState>
      ) : (
        <StackedTable
          caption="Учётные записи"
          columns={['Кто', 'Логин', 'Роль', 'Состояние', ...(keeps ? [''] : [])]}
        >
          {found.map((account) => (
            <tr key={account.id}>
              <td>{nameOf(account)}</td>
              <td data-label="Логин">{account.login}</td>
              <td data-label="Роль">{roleWords[account.role]}</td>
              <td data-label="Состояние">{stateOf(account)}</td>
              {keeps && (
                <td>
                  <AccountActs account={account} onPassword={setGiven} />
                </td>
              )}
            </tr>
          ))}
        </StackedTable>
      )}
      {keeps && search.open === 'new' && (
        <AccountDialog
          accounts={accounts}
          onClose={() => onOpen(undefined)}
          onDone={(password) => {
            onOpen(undefined);
            setGiven(password);
          }}
        />
      )}
      {given && <PasswordDialog given={given} onClose={() => setGiven(undefined)} />}
    </>
  );
}

function stateOf({ disabledAt, mustChangePassword }: Account): string {
  if (disabledAt !== null) return 'закрыта';
  return mustChangePassword ? 'ещё не сменил одноразовый пароль' : 'работает';
}
