import { NumberInput, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import type { DraftRow } from '../draft.js';

export type RowTexts = Pick<DraftRow, 'number' | 'activity' | 'deadline' | 'responsiblesText'>;

interface Props {
  texts: RowTexts;
  onEdit: (change: Partial<RowTexts>) => void;
  /** What is understood of the deadline, below it. */
  reading: ReactNode;
}

/** The cells of one row as a person writes them. */
export function RowFields({ texts, onEdit, reading }: Props) {
  return (
    <>
      <NumberInput
        label="№ в приказе"
        value={texts.number ?? ''}
        min={0}
        allowDecimal={false}
        hideControls
        onChange={(value) => onEdit({ number: typeof value === 'number' ? value : null })}
      />
      <Textarea
        label="Мероприятие"
        value={texts.activity}
        onChange={(event) => onEdit({ activity: event.currentTarget.value })}
      />
      <Textarea
        label="Срок"
        minRows={1}
        value={texts.deadline}
        onChange={(event) => onEdit({ deadline: event.currentTarget.value })}
      />
      {reading}
      <Textarea
        label="Исполнители"
        minRows={1}
        value={texts.responsiblesText}
        onChange={(event) => onEdit({ responsiblesText: event.currentTarget.value })}
      />
    </>
  );
}
