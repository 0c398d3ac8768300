import type { SeenRecord } from '../../client/use-seen.js';
import { formatDate } from '../../text/dates.js';
import type { Year } from './query.js';
import { dayLines, edictLines, moveLines } from './year-lines.js';

/** A year in the words of the fields of its dialog. */
export const yearRecord = ({ version, decree, data }: Year): SeenRecord => ({
  version,
  facts: [
    {
      label: 'Постановление',
      value: decree === null ? 'ещё нет' : `№\u00a0${decree.number} от\u00a0${formatDate(decree.date)}`,
    },
    { label: 'Переносы выходных', value: inLine(moveLines(data?.moves ?? [])) },
    { label: 'Нерабочие дни региона', value: inLine(dayLines(data?.regionalDaysOff ?? [])) },
    { label: 'Нерабочие дни по указам', value: inLine(edictLines(data?.edicts ?? [])) },
  ],
});

const inLine = (lines: string) => (lines === '' ? 'нет' : lines.replaceAll('\n', '; '));
