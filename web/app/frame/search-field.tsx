import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { formText } from '../../client/form-text.js';

/** Looks over everything the person may see; the answer is a page with an address. */
export function SearchField() {
  const navigate = useNavigate();
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = formText(new FormData(event.currentTarget), 'words').trim();
    if (text !== '') void navigate({ to: '/search', search: { q: text } });
  };
  return (
    <form role="search" onSubmit={search}>
      <TextInput name="words" type="search" aria-label="Поиск по всему" placeholder="Найти" size="sm" />
    </form>
  );
}
