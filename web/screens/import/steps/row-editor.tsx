import { Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { rowsOf, useDraftEditor } from '../draft.js';
import type { Change, Draft, DraftRow } from '../draft.js';
import { plannedDayWords, readPlannedDay } from '../planned-day.js';
import { RowDialog } from './row-dialog.js';
import { RowFields } from './row-fields.js';
import { RowReading } from './row-reading.js';

const modes = [
  { value: 'lead', label: 'достаточно отчёта ответственного' },
  { value: 'all', label: 'отчитаться должен каждый' },
  { value: 'any', label: 'достаточно отчёта любого' },
];

type Mode = DraftRow['mode'];
type Fields = Pick<DraftRow, 'number' | 'activity' | 'deadline' | 'responsiblesText' | 'mode' | 'excluded'>;

/** Mends one row; the dates are made anew while the deadline is typed, and nothing is saved before «Сохранить». */
export function RowEditor({ draft, row, onClose }: { draft: Draft; row: DraftRow; onClose: () => void }) {
  const { number, activity, deadline, responsiblesText, mode, excluded } = row;
  const [fields, setFields] = useState<Fields>({
    ...{ number, activity, deadline, responsiblesText, mode, excluded },
  });
  const [plannedText, setPlannedText] = useState(plannedDayWords(row.planned?.everyYear ?? null));
  const [isDayWrong, setDayWrong] = useState(false);
  const { save, isSaving, error } = useDraftEditor(draft);
  const edit = (change: Partial<Fields>) => setFields({ ...fields, ...change });
  const planned = readPlannedDay(plannedText);
  const changes = changesOf(row, fields, planned);
  const submit = async () => {
    setDayWrong(planned === undefined);
    if (isSaving || planned === undefined) return;
    if (changes.length > 0) await save(changes);
    onClose();
  };
  return (
    <RowDialog
      title={`Строка ${row.position}`}
      saves="Сохранить строку"
      {...{ isSaving, error, onClose }}
      onSave={submit}
    >
      <RowFields
        texts={fields}
        onEdit={edit}
        reading={
          <RowReading
            {...{ draft, changes }}
            rowIn={(read) => rowsOf(read).find(({ position }) => position === row.position)}
          />
        }
      />
      <TextInput
        label="Плановый день внутри срока, если нужен"
        description="День и месяц, например 20.11. Срок по приказу от этого не меняется"
        placeholder="ДД.ММ"
        value={plannedText}
        error={isDayWrong && planned === undefined ? 'Напишите день и месяц: 20.11' : undefined}
        onChange={(event) => setPlannedText(event.currentTarget.value)}
      />
      <Select
        label="Когда задача считается исполненной"
        data={modes}
        value={fields.mode}
        allowDeselect={false}
        onChange={(chosen) => edit({ mode: (chosen ?? 'lead') as Mode })}
      />
      <Checkbox
        label="Не ставить эту строку на контроль"
        checked={fields.excluded}
        onChange={(event) => edit({ excluded: event.currentTarget.checked })}
      />
    </RowDialog>
  );
}

/** Only what differs: an untouched cell keeps following what was read. */
function changesOf(row: DraftRow, fields: Fields, everyYear: string | null | undefined): Change[] {
  const cells = Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => row[name as keyof Fields] !== value),
  );
  const isPlanned = everyYear !== undefined && everyYear !== (row.planned?.everyYear ?? null);
  const planned = { everyYear: everyYear ?? null, periods: row.planned?.periods ?? {} };
  const set = { ...cells, ...(isPlanned && { planned }) };
  return Object.keys(set).length === 0 ? [] : [{ kind: 'row', positions: [row.position], set, reset: [] }];
}
