import { Text } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Page } from '../parts/page.js';
import { ProblemNote } from '../parts/problem-note.js';

export function LostPage() {
  return (
    <Page title="Такой страницы нет" narrow>
      <Text>Возможно, адрес введён с ошибкой или страница переехала. Выберите раздел вверху</Text>
    </Page>
  );
}

export function BrokenPage({ error, reset }: ErrorComponentProps) {
  return (
    <Page title="Страница не открылась" hasError narrow>
      <ProblemNote error={error} onRetry={reset} />
    </Page>
  );
}
