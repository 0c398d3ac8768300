import { getRouteApi } from '@tanstack/react-router';
import { useSeesAccounts } from '../../client/may.js';
import { Page } from '../../parts/page.js';
import { AccountsList } from './accounts-list.js';
import { BodiesList } from './bodies-list.js';
import { readOrganisationSearch } from './organisation-search.js';
import type { OrganisationSearch } from './organisation-search.js';
import { PartTabs } from './part-tabs.js';
import { PeopleList } from './people-list.js';
import { SettingsPart } from './settings/settings-part.js';
import { PersonCard } from './person-card.js';

const route = getRouteApi('/organisation');

/** Who executes: bodies and groups, people with their posts and substitutes, and who may sign in. */
export function OrganisationScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const seesAccounts = useSeesAccounts();
  const part = search.part === 'accounts' && !seesAccounts ? undefined : search.part;
  const narrow = (q: string) =>
    void navigate({ search: readOrganisationSearch({ ...withoutOpen(search), q }), replace: true });
  const open = (id: string | undefined) =>
    void navigate({ search: { ...withoutOpen(search), ...(id !== undefined && { open: id }) } });
  const list = { search, onNarrow: narrow, onOpen: open };
  return (
    <Page title="Организация">
      <PartTabs part={part} seesAccounts={seesAccounts} />
      {part === undefined && <BodiesList {...list} />}
      {part === 'people' &&
        (search.person === undefined ? <PeopleList {...list} /> : <PersonCard id={search.person} />)}
      {part === 'accounts' && <AccountsList {...list} />}
      {part === 'settings' && <SettingsPart />}
    </Page>
  );
}

/** Elsewhere in the list the dialog is shut and the card of a person too. */
function withoutOpen({ part, q }: OrganisationSearch): OrganisationSearch {
  return { ...(part !== undefined && { part }), ...(q !== undefined && { q }) };
}
