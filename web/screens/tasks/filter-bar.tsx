import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { bodiesQuery, officialsQuery } from '../../client/directory.js';
import { useMe } from '../../client/me.js';
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
      <div className={classes.filterFields} data-open={open}>
        <WordsField search={search} onChange={onChange} />
        {(seesAll || bodyIds.length > 1) && <BodyField search={search} onChange={onChange} />}
        {seesAll && <PersonField search={search} onChange={onChange} />}
        {seesAll && (
          <Checkbox
            label="Задачи всех исполнителей"
            checked={search.all === true}
            onChange={(event) => onChange(changed(search, { all: event.currentTarget.checked || undefined }))}
          />
        )}
      </div>
    </div>
  );
}

function WordsField({ search, onChange }: BarProps) {
  const inAddress = search.q ?? '';
  const [words, setWords] = useState(inAddress);
  const sent = useRef(inAddress);
  useEffect(() => {
    // Changed from elsewhere: «Назад» or «Сбросить отбор».
    if (inAddress !== sent.current) setWords(inAddress);
    sent.current = inAddress;
  }, [inAddress]);
  const look = useDebouncedCallback((text: string) => {
    const next = changed(search, { q: text });
    sent.current = next.q ?? '';
    onChange(next);
  }, 300);
  return (
    <TextInput
      label="Найти среди задач"
      type="search"
      placeholder="Слова или номер пункта"
      value={words}
      onChange={(event) => {
        setWords(event.currentTarget.value);
        look(event.currentTarget.value);
      }}
      className={classes.words}
    />
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
