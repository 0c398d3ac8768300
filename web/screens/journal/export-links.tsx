import { Button } from '@mantine/core';
import { useMe } from '../../client/me.js';
import { auditFilter } from './queries.js';
import type { JournalSearch } from './journal-search.js';

/** The filtered history as a file: for a table, or for a check without this program. */
export function ExportLinks({ search }: { search: JournalSearch }) {
  const { zone } = useMe();
  const address = (format: string) =>
    `/api/audit/export?${new URLSearchParams({ ...auditFilter(search, zone), format }).toString()}`;
  return (
    <>
      <Button component="a" variant="default" href={address('csv')} download>
        Скачать таблицу (.csv)
      </Button>
      <Button component="a" variant="default" href={address('jsonl')} download>
        Скачать цепочку (.jsonl)
      </Button>
    </>
  );
}
