import { getRouteApi } from '@tanstack/react-router';
import { Text } from '@mantine/core';
import { useMe } from '../../client/me.js';
import { Page } from '../../parts/page.js';
import { LetterDialog } from './letter-dialog.js';
import { LetterList } from './letter-list.js';
import { MailFilters } from './mail-filters.js';
import { changed } from './mails-search.js';
import type { MailsSearch } from './mails-search.js';

const route = getRouteApi('/mails');

/** Every letter that was, will be or could not be sent, and what became of it. */
export function MailsScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { role } = useMe();
  const narrow = (next: MailsSearch) => void navigate({ search: next, replace: true });
  const open = (id: string | undefined) => void navigate({ search: changed(search, { open: id }) });
  if (role === 'executor')
    return (
      <Page title="Письма" narrow>
        <Text>Журнал писем ведёт сотрудник контроля. Ваши задачи — в разделе «Мои задачи»</Text>
      </Page>
    );
  return (
    <Page title="Письма">
      <MailFilters search={search} onChange={narrow} />
      <LetterList search={search} onOpen={open} onReset={() => narrow({})} />
      {search.open !== undefined && (
        <LetterDialog id={search.open} onOpen={open} onClose={() => open(undefined)} />
      )}
    </Page>
  );
}
