import { Group, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { officialsQuery } from '../../../client/directory.js';
import { DayField } from '../../../parts/day-field.js';
import { ProblemNote } from '../../../parts/problem-note.js';
import { useDraftEditor } from '../draft.js';
import type { Change, Draft } from '../draft.js';

type Plan = Extract<Change, { kind: 'plan' }>;

/** For how long the plan holds, from when it is controlled and by whom; each change is saved at once. */
export function PlanFields({ draft }: { draft: Draft }) {
  const { plan, document } = draft;
  const { data: officials = [] } = useQuery(officialsQuery);
  const { save, error } = useDraftEditor(draft);
  const [number, setNumber] = useState(document.number ?? '');
  const [noNumber, setNoNumber] = useState<string | null>(null);
  const set = (change: Omit<Plan, 'kind'>) => void save([{ kind: 'plan', ...change }]).catch(() => undefined);
  const setDocument = (change: { number?: string; date?: string }) =>
    void save([{ kind: 'document', ...change }]).catch(() => undefined);
  return (
    <>
      <Group align="flex-start">
        <TextInput
          label="Номер приказа"
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
          error={noNumber}
          onBlur={() => {
            const text = number.trim();
            setNoNumber(text === '' && document.number !== null ? 'Напишите номер приказа' : null);
            if (text !== '' && text !== document.number) setDocument({ number: text });
          }}
        />
        <DayField
          label="Дата приказа"
          value={document.date ?? undefined}
          needed={document.date !== null}
          onChoose={(date) => date && setDocument({ date })}
        />
      </Group>
      <Group align="flex-start">
        <DayField
          label="План действует с"
          value={plan.validFrom}
          needed
          onChoose={(validFrom) => validFrom && set({ validFrom })}
        />
        <DayField
          label="План действует по"
          value={plan.validUntil}
          needed
          onChoose={(validUntil) => validUntil && set({ validUntil })}
        />
        <DayField
          label="На контроле с"
          value={plan.controlFrom}
          needed
          onChoose={(controlFrom) => controlFrom && set({ controlFrom })}
        />
        <Select
          miw="18rem"
          label="Кто контролирует исполнение"
          placeholder="Руководитель организации"
          data={officials.map(({ id, name }) => ({ value: id, label: name }))}
          value={plan.controlOfficerId}
          onChange={(controlOfficerId) => set({ controlOfficerId })}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Руководитель организации' }}
          nothingFoundMessage="Такого сотрудника нет"
        />
      </Group>
      {error && <ProblemNote error={error} />}
    </>
  );
}
