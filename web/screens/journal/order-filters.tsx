import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ordersQuery } from '../../client/orders.js';
import { formatDigits } from '../../text/dates.js';
import { numberSign } from '../../text/task-words.js';
import { sectionName } from '../../text/section-name.js';
import { changed } from './journal-search.js';
import type { JournalSearch } from './journal-search.js';
import { orderQuery } from './queries.js';

interface Props {
  search: JournalSearch;
  onChange: (search: JournalSearch) => void;
}

/** The order and, once it is chosen, its section. */
export function OrderFilters({ search, onChange }: Props) {
  const { data: orders = [] } = useQuery(ordersQuery);
  return (
    <>
      <Select
        label="Приказ"
        placeholder="Все"
        data={orders.map(({ id, number, date, fileName }) => ({
          value: id,
          label:
            number === null ? fileName : `${numberSign(number)}${date ? ` от ${formatDigits(date)}` : ''}`,
        }))}
        value={search.order ?? null}
        onChange={(order) => onChange(changed(search, { order: order ?? undefined }))}
        clearable
        clearButtonProps={{ 'aria-label': 'Все приказы' }}
      />
      {search.order !== undefined && (
        <SectionField search={search} onChange={onChange} orderId={search.order} />
      )}
    </>
  );
}

function SectionField({ search, onChange, orderId }: Props & { orderId: string }) {
  const { data: order } = useQuery(orderQuery(orderId));
  return (
    <Select
      label="Раздел"
      placeholder="Все"
      data={(order?.sections ?? []).map((section) => ({ value: section.id, label: sectionName(section) }))}
      value={search.section ?? null}
      onChange={(section) => onChange(changed(search, { section: section ?? undefined }))}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Все разделы' }}
      nothingFoundMessage="Такого раздела нет"
    />
  );
}
