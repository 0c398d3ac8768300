import { Button } from '@mantine/core';
import type { InfiniteData } from '@tanstack/react-query';

/** The part of an infinite query that a list shows. */
export interface PagedList<Item> {
  data: InfiniteData<{ items: Item[]; next: string | null }, unknown> | undefined;
  error: Error | null;
  refetch: () => unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** Goes on with a list that is longer than what stands on the page. */
export function MoreButton({ list }: { list: PagedList<unknown> }) {
  if (!list.hasNextPage) return null;
  return (
    <Button variant="default" mt="lg" onClick={() => void list.fetchNextPage()}>
      {list.isFetchingNextPage ? 'Загружаем…' : 'Показать ещё'}
    </Button>
  );
}
