import { Radio, Stack, TextInput, Textarea } from '@mantine/core';
import { DayInput } from '../../parts/day-input.js';
import type { Year } from './query.js';
import { dayLines, edictLines, moveLines } from './year-lines.js';

/** The lists of a year as they are typed, one entry a line. */
export interface YearLines {
  moves: string;
  regional: string;
  edicts: string;
}

export const linesOf = ({ data }: Pick<Year, 'data'>): YearLines => ({
  moves: moveLines(data?.moves ?? []),
  regional: dayLines(data?.regionalDaysOff ?? []),
  edicts: edictLines(data?.edicts ?? []),
});

interface Props {
  basis: string;
  decree: Year['decree'];
  lines: YearLines;
  problemOf: (field: string) => string | undefined;
  onBasis: (basis: string) => void;
  /** Also with nothing, when a field changed that keeps its own text. */
  onEdit: (part: Partial<YearLines>) => void;
}

const lists = [
  ['moves', 'Переносы выходных', 'По одному на строке: 03.01.2026 на 09.01.2026'],
  ['regional', 'Нерабочие дни региона', 'По одной дате на строке'],
  ['edicts', 'Нерабочие дни по указам', 'По одному на строке: 04.05.2026 по 07.05.2026: Указ № 100'],
] as const;

export function YearFields({ basis, decree, lines, problemOf, onBasis, onEdit }: Props) {
  return (
    <>
      <Radio.Group label="На чём основан" value={basis} onChange={onBasis}>
        <Stack gap="xs" mt="xs">
          <Radio value="decree" label="На постановлении Правительства" />
          <Radio value="preliminary" label="Постановления ещё нет" />
        </Stack>
      </Radio.Group>
      {basis === 'decree' && (
        <Stack onInput={() => onEdit({})}>
          <TextInput
            name="number"
            label="Номер постановления"
            defaultValue={decree?.number ?? ''}
            error={problemOf('number')}
            maw="14rem"
          />
          <DayInput
            name="date"
            label="Дата постановления"
            defaultValue={decree?.date}
            error={problemOf('date')}
          />
        </Stack>
      )}
      {lists.map(([name, label, description]) => (
        <Textarea
          key={name}
          {...{ name, label, description }}
          value={lines[name]}
          onChange={(event) => onEdit({ [name]: event.currentTarget.value })}
          error={problemOf(name)}
        />
      ))}
    </>
  );
}
