import { Title } from '@mantine/core';
import { StackedTable } from '../../parts/stacked-table.js';
import { formatDigits, weekdayOf } from '../../text/dates.js';
import { keepNumbers } from '../../text/plural.js';
import type { Day } from './query.js';

/** Every day that is not what its weekday says, with its ground. */
export function SpecialDays({ days }: { days: readonly Day[] }) {
  return (
    <>
      <Title order={2} mt="xl" mb="sm">
        Особые дни и их основания
      </Title>
      <StackedTable caption="Особые дни" columns={['День', 'Какой', 'Основание']}>
        {days.map(({ date, working, shortened, source }) => (
          <tr key={date}>
            <td>
              {formatDigits(date)}, {weekdayOf(date)}
            </td>
            <td data-label="Какой">
              {working ? `рабочий${shortened ? ', короче на\u00a0час' : ''}` : 'нерабочий'}
            </td>
            <td data-label="Основание">{source === '' ? 'ст.\u00a095 ТК РФ' : keepNumbers(source)}</td>
          </tr>
        ))}
      </StackedTable>
    </>
  );
}
