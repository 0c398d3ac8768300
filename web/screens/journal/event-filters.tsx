import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { accountsQuery } from '../../client/directory.js';
import { useMe } from '../../client/me.js';
import { DayField } from '../../parts/day-field.js';
import { changed } from './journal-search.js';
import type { JournalSearch } from './journal-search.js';
import { actionsQuery } from './queries.js';

interface Props {
  search: JournalSearch;
  onChange: (search: JournalSearch) => void;
}

/** Who, what and when. */
export function EventFilters({ search, onChange }: Props) {
  const { role, today } = useMe();
  return (
    <>
      {(role === 'administrator' || role === 'auditor') && <WhoField search={search} onChange={onChange} />}
      <WhatField search={search} onChange={onChange} />
      <DayField
        label="С какого дня"
        value={search.from}
        latest={search.until ?? today}
        onChoose={(from) => onChange(changed(search, { from }))}
      />
      <DayField
        label="По какой день"
        value={search.until}
        {...(search.from === undefined ? {} : { earliest: search.from })}
        latest={today}
        onChoose={(until) => onChange(changed(search, { until }))}
      />
    </>
  );
}

function WhoField({ search, onChange }: Props) {
  const { data: accounts = [] } = useQuery(accountsQuery);
  return (
    <Select
      label="Кто"
      placeholder="Все"
      data={accounts.map(({ id, login, official }) => ({
        value: id,
        label: official ? `${official.name} (${login})` : login,
      }))}
      value={search.who ?? null}
      onChange={(who) => onChange(changed(search, { who: who ?? undefined }))}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Все люди' }}
      nothingFoundMessage="Такой учётной записи нет"
    />
  );
}

function WhatField({ search, onChange }: Props) {
  const { data } = useQuery(actionsQuery);
  return (
    <Select
      label="Что"
      placeholder="Все события"
      data={(data?.items ?? []).map(({ action, words }) => ({ value: action, label: words }))}
      value={search.what ?? null}
      onChange={(what) => onChange(changed(search, { what: what ?? undefined }))}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Все события' }}
      nothingFoundMessage="Таких событий не бывает"
    />
  );
}
