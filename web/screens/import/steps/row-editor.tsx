import { Button, Checkbox, Group, Modal, NumberInput, Select, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNote } from '../../../parts/problem-note.js';
import { keepNumbers } from '../../../text/plural.js';
import { rowDatesWords } from '../dates-words.js';
import { previewDraft, rowsOf, useDraftEditor } from '../draft.js';
import type { Change, Draft, DraftRow } from '../draft.js';
import classes from '../import.module.css';

const modes = [
  { value: 'lead', label: 'достаточно отчёта ответственного' },
  { value: 'all', label: 'отчитаться должен каждый' },
  { value: 'any', label: 'достаточно отчёта любого' },
];

type Mode = DraftRow['mode'];

/** Mends one row; the dates are made anew while the deadline is typed, and nothing is saved before «Сохранить». */
export function RowEditor({ draft, row, onClose }: { draft: Draft; row: DraftRow; onClose: () => void }) {
  const [fields, setFields] = useState({
    number: row.number,
    activity: row.activity,
    deadline: row.deadline,
    responsiblesText: row.responsiblesText,
    mode: row.mode,
    excluded: row.excluded,
  });
  const { save, isSaving, error } = useDraftEditor(draft);
  const edit = (change: Partial<typeof fields>) => setFields({ ...fields, ...change });
  const changes = changesOf(row, fields);
  const [settled] = useDebouncedValue(changes, 400);
  const preview = useQuery({
    queryKey: ['draft', draft.id, draft.version, 'preview', settled],
    queryFn: () => previewDraft(draft.id, settled),
    enabled: settled.length > 0,
  });
  const shown =
    settled.length === 0 ? row : rowsOf(preview.data ?? draft).find((one) => one.position === row.position);
  const submit = async () => {
    if (isSaving) return;
    if (changes.length > 0) await save(changes);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={`Строка ${row.position}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit().catch(() => undefined);
        }}
        className={classes.stack}
      >
        <NumberInput
          label="№ в приказе"
          value={fields.number ?? ''}
          min={0}
          allowDecimal={false}
          hideControls
          onChange={(value) => edit({ number: typeof value === 'number' ? value : null })}
        />
        <Textarea
          label="Мероприятие"
          value={fields.activity}
          onChange={(event) => edit({ activity: event.currentTarget.value })}
        />
        <Textarea
          label="Срок"
          minRows={1}
          value={fields.deadline}
          onChange={(event) => edit({ deadline: event.currentTarget.value })}
        />
        <div role="status" className={classes.reading}>
          {preview.error ? (
            <ProblemNote error={preview.error} />
          ) : (
            shown && (
              <>
                {keepNumbers(shown.reading)}
                <div className={classes.muted}>{rowDatesWords(shown)}</div>
              </>
            )
          )}
        </div>
        <Textarea
          label="Исполнители"
          minRows={1}
          value={fields.responsiblesText}
          onChange={(event) => edit({ responsiblesText: event.currentTarget.value })}
        />
        <Select
          label="Когда задача считается исполненной"
          data={modes}
          value={fields.mode}
          allowDeselect={false}
          onChange={(mode) => edit({ mode: (mode ?? 'lead') as Mode })}
        />
        <Checkbox
          label="Не ставить эту строку на контроль"
          checked={fields.excluded}
          onChange={(event) => edit({ excluded: event.currentTarget.checked })}
        />
        {error && <ProblemNote error={error} />}
        <Group>
          <Button type="submit">{isSaving ? 'Сохраняем…' : 'Сохранить строку'}</Button>
          <Button variant="default" onClick={onClose}>
            Закрыть без сохранения
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

/** Only what differs: an untouched cell keeps following what was read. */
function changesOf(
  row: DraftRow,
  fields: Pick<DraftRow, 'number' | 'activity' | 'deadline' | 'responsiblesText' | 'mode' | 'excluded'>,
): Change[] {
  const set = Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => row[name as keyof typeof fields] !== value),
  );
  return Object.keys(set).length === 0 ? [] : [{ kind: 'row', positions: [row.position], set, reset: [] }];
}
