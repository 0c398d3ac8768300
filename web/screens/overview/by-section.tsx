import { Title } from '@mantine/core';
import type { Schema } from '../../client/schemas.js';
import { FigureTable } from './figure-table.js';
import { sectionName } from '../../text/section-name.js';

export function BySection({ overview: { bySection, from, until } }: { overview: Schema<'Overview'> }) {
  const rows = bySection.map(({ sectionId, index, title, ...rest }) => ({
    ...rest,
    key: sectionId,
    name: sectionName({ index, title }),
    narrow: { section: sectionId, from, until },
  }));
  return (
    <section aria-labelledby="by-section">
      <Title order={2} id="by-section">
        По разделам
      </Title>
      <FigureTable caption="Дисциплина по разделам" head="Раздел" rows={rows} />
    </section>
  );
}
