import { Button, Checkbox, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { bodiesQuery, officialsQuery } from '../../client/directory.js';
import { useMe } from '../../client/me.js';
import { FieldRow } from '../../parts/field-row.js';
import { WordsField } from '../../parts/words-field.js';
import { changed, isFiltered } from './task-search.js';
import type { TaskSearch } from './task-search.js';
import classes from './tasks.module.css';

interface BarProps {
  search: TaskSearch;
  onChange: (search: TaskSearch) => void;
}

/** Filters that an executor of one body needs none of but the words. */
export function FilterBar({ search, onChange }: BarProps) {
  const { role, bodyIds } = useMe();
  const seesAll = role !== 'executor';
  const [open, setOpen] = useState(isFiltered(search));
  return (
    <div className={classes.filters}>
      <Button
        variant="default"
        className={classes.filterToggle}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        Отбор
      </Button>
      <FieldRow className={classes.filterFields} data-open={open}>
        <div className={classes.words}>
          <WordsField
            label="Найти среди задач"
            placeholder="Слова или номер пункта"
            value={search.q ?? ''}
            onChange={(q) => onChange(changed(search, { q }))}
          />
        </div>
        {(seesAll || bodyIds.length > 1) && <BodyField search={search} onChange={onChange} />}
        {seesAll && <PersonField search={search} onChange={onChange} />}
        {seesAll && (
          <Checkbox
            label="Задачи всех исполнителей"
            checked={search.all === true}
            onChange={(event) => onChange(changed(search, { all: event.currentTarget.checked || undefined }))}
          />
        )}
      </FieldRow>
    </div>
  );
}

function BodyField({ search, onChange }: BarProps) {
  const { role, bodyIds } = useMe();
  const { data: bodies = [] } = useQuery(bodiesQuery);
  const open = bodies.filter(
    ({ id, kind }) => kind !== 'group' && (role !== 'executor' || bodyIds.includes(id)),
  );
  return (
    <Select
      label="Организация"
      placeholder="Все"
      data={open.map(({ id, name }) => ({ value: id, label: name }))}
      value={search.body ?? null}
      onChange={(id) => onChange(changed(search, { body: id ?? undefined }))}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Все организации' }}
      nothingFoundMessage="Такой организации нет"
    />
  );
}

function PersonField({ search, onChange }: BarProps) {
  const { data: officials = [] } = useQuery(officialsQuery);
  return (
    <Select
      label="Сотрудник"
      placeholder="Все"
      data={officials.map(({ id, name }) => ({ value: id, label: name }))}
      value={search.person ?? null}
      onChange={(id) => onChange(changed(search, { person: id ?? undefined }))}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Все сотрудники' }}
      nothingFoundMessage="Такого сотрудника нет"
    />
  );
}
