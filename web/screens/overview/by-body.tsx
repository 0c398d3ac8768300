import { Title } from '@mantine/core';
import type { Schema } from '../../client/schemas.js';
import { FigureTable } from './figure-table.js';

export function ByBody({ overview: { byBody, from, until } }: { overview: Schema<'Overview'> }) {
  const rows = byBody.map((one) => ({ ...one, key: one.bodyId, narrow: { body: one.bodyId, from, until } }));
  return (
    <section aria-labelledby="by-body">
      <Title order={2} id="by-body">
        По ответственным
      </Title>
      <FigureTable caption="Дисциплина по ответственным" head="Ответственный" rows={rows} />
    </section>
  );
}
