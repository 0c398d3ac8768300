import { Group, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNote } from '../../../parts/problem-note.js';
import { DayField } from '../../../parts/day-field.js';
import type { CivilDay } from '../../../text/dates.js';
import { keepNumbers } from '../../../text/plural.js';
import { rowDatesWords } from '../dates-words.js';
import { previewDraft, rowsOf } from '../draft.js';
import type { Draft, DraftQuestion } from '../draft.js';
import classes from '../import.module.css';

/** The choice that opens the field, by what may be typed there. */
export const ownWords: Readonly<Record<DraftQuestion['typed'], string>> = {
  deadline: 'Другой срок: написать своими словами',
  bodies: 'Написать исполнителей самому',
  body: 'Назвать самому',
  date: 'Другая дата',
  period: 'Другой срок действия',
  text: 'Написать самому',
  choice: '',
};

interface Props {
  draft: Draft;
  question: DraftQuestion;
  value: string;
  onChange: (value: string) => void;
  /** What is wrong with it. */
  error: string | undefined;
}

const labels: Partial<Record<DraftQuestion['typed'], string>> = {
  deadline: 'Срок своими словами',
  bodies: 'Исполнители через точку с запятой, первый — головной',
  body: 'Головной исполнитель',
};
const examples: Partial<Record<DraftQuestion['typed'], string>> = {
  deadline: 'Например: до 15 июня ежегодно',
  bodies: 'Например: МКУ «Центр обеспечения»; школы',
};

/** An answer in the person's own words or days; a deadline shows what it would become. */
export function OwnAnswer({ draft, question, value, onChange, error }: Props) {
  const { typed } = question;
  if (typed === 'date')
    return <DayField label="Дата" value={value || undefined} onChoose={(day) => onChange(day ?? '')} />;
  if (typed === 'period') return <PeriodFields value={value} onChange={onChange} />;
  return (
    <>
      <TextInput
        label={labels[typed] ?? 'Ваш ответ'}
        placeholder={examples[typed]}
        error={error}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {typed === 'deadline' && <Understood draft={draft} question={question} value={value} />}
    </>
  );
}

function PeriodFields({ value, onChange }: Pick<Props, 'value' | 'onChange'>) {
  const [given, givenUntil] = value.split('/').map((day) => day || undefined);
  const [days, setDays] = useState<{ from?: CivilDay | undefined; until?: CivilDay | undefined }>({
    from: given,
    until: givenUntil,
  });
  const set = (next: typeof days) => {
    setDays(next);
    onChange(next.from && next.until ? `${next.from}/${next.until}` : '');
  };
  return (
    <Group align="flex-start">
      <DayField label="С какого дня" value={days.from} onChoose={(from) => set({ ...days, from })} />
      <DayField label="По какой день" value={days.until} onChoose={(until) => set({ ...days, until })} />
    </Group>
  );
}

function Understood({ draft, question, value }: Omit<Props, 'onChange' | 'error'>) {
  const [settled] = useDebouncedValue(value.trim(), 400);
  const preview = useQuery({
    queryKey: ['draft', draft.id, draft.version, 'answer', question.id, settled],
    queryFn: () =>
      previewDraft(draft.id, [{ kind: 'answer', question: question.id, value: settled, applyTo: [] }]),
    enabled: settled !== '',
  });
  const row = preview.data && rowsOf(preview.data).find(({ position }) => position === question.position);
  return (
    <div role="status" className={classes.reading}>
      {preview.error && <ProblemNote error={preview.error} />}
      {settled !== '' && row && (
        <>
          {keepNumbers(row.reading)}
          <div className={classes.muted}>{rowDatesWords(row)}</div>
        </>
      )}
    </div>
  );
}
