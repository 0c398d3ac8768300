import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { bodiesQuery, officialsQuery } from '../../client/directory.js';
import { FieldRow } from '../../parts/field-row.js';
import { changed, isFiltered, kindChoices, stateChoices } from './mails-search.js';
import type { MailsSearch } from './mails-search.js';

interface Props {
  search: MailsSearch;
  onChange: (search: MailsSearch) => void;
}

export function MailFilters({ search, onChange }: Props) {
  return (
    <FieldRow mb="xl">
      <Select
        label="Что с письмом"
        placeholder="Любые"
        data={stateChoices}
        value={search.state ?? null}
        onChange={(state) => onChange(changed(search, { state: state ?? undefined }))}
        clearable
        clearButtonProps={{ 'aria-label': 'Письма с любой судьбой' }}
      />
      <Select
        label="О чём"
        placeholder="Обо всём"
        data={kindChoices}
        value={search.kind ?? null}
        onChange={(kind) => onChange(changed(search, { kind: kind ?? undefined }))}
        clearable
        clearButtonProps={{ 'aria-label': 'Письма обо всём' }}
      />
      <AddresseeField search={search} onChange={onChange} />
      {isFiltered(search) && (
        <Button variant="default" onClick={() => onChange({})}>
          Сбросить отбор
        </Button>
      )}
    </FieldRow>
  );
}

function AddresseeField({ search, onChange }: Props) {
  const { data: people = [] } = useQuery(officialsQuery);
  const { data: bodies = [] } = useQuery(bodiesQuery);
  return (
    <Select
      label="Кому"
      placeholder="Всем"
      data={[
        {
          group: 'Сотрудники',
          items: people.map(({ id, name }) => ({ value: `official:${id}`, label: name })),
        },
        { group: 'Общая почта', items: bodies.map(({ id, name }) => ({ value: `body:${id}`, label: name })) },
      ]}
      value={search.to ?? null}
      onChange={(to) => onChange(changed(search, { to: to ?? undefined }))}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Письма всем' }}
      nothingFoundMessage="Такого адресата нет"
    />
  );
}
