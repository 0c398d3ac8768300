import { useState } from 'react';
import { announce } from '../../../app/live-region.js';
import { rowsOf, useDraftEditor } from '../draft.js';
import type { Change, Draft } from '../draft.js';
import { RowDialog } from './row-dialog.js';
import { RowFields } from './row-fields.js';
import type { RowTexts } from './row-fields.js';
import { RowReading } from './row-reading.js';

interface Props {
  draft: Draft;
  section: Draft['sections'][number];
  onClose: () => void;
}

/** A row that the file does not have, or that was not found in it: at the end of its section. */
export function NewRow({ draft, section, onClose }: Props) {
  const [texts, setTexts] = useState<RowTexts>({
    ...{ number: null, activity: '', deadline: '', responsiblesText: '' },
  });
  const [missing, setMissing] = useState(false);
  const { save, isSaving, error } = useDraftEditor(draft);
  const { index: sectionIndex, rows } = section;
  const changes: Change[] =
    texts.activity.trim() === ''
      ? []
      : [{ kind: 'add_row', sectionIndex, after: rows.at(-1)?.position ?? 0, set: texts }];
  const submit = async () => {
    setMissing(changes.length === 0);
    if (changes.length === 0 || isSaving) return;
    await save(changes);
    announce('Строка добавлена');
    onClose();
  };
  return (
    <RowDialog title="Новая строка" saves="Добавить строку" {...{ isSaving, error, onClose }} onSave={submit}>
      <RowFields
        texts={texts}
        onEdit={(change) => setTexts({ ...texts, ...change })}
        reading={changes.length > 0 && <RowReading draft={draft} changes={changes} rowIn={newestRow} />}
      />
      {missing && <p role="alert">Напишите, что нужно сделать: поле «Мероприятие» пустое</p>}
    </RowDialog>
  );
}

/** Rows that are added come after all those of the file. */
function newestRow(draft: Draft) {
  return rowsOf(draft).reduce((last, row) => (row.position > last.position ? row : last));
}
