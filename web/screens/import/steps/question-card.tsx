import { Button, Checkbox, Group, Radio } from '@mantine/core';
import { useState } from 'react';
import { ProblemNote } from '../../../parts/problem-note.js';
import { keepNumbers, nbsp, plural } from '../../../text/plural.js';
import { datesWords } from '../dates-words.js';
import { rowsOf, useDraftEditor } from '../draft.js';
import type { Draft, DraftQuestion } from '../draft.js';
import { OwnAnswer, ownWords } from './own-answer.js';
import classes from '../import.module.css';

const own = 'own';

interface Props {
  draft: Draft;
  question: DraftQuestion;
  onAnswered: (saved: Draft) => void;
  /** Where there is another question to go on with. */
  onPostpone?: () => void;
}

/** The phrase as written and its readings with the dates each would give; nothing is chosen for the person. */
export function QuestionCard({ draft, question, onAnswered, onPostpone }: Props) {
  const { choices, typed, sameIn } = question;
  const [choice, setChoice] = useState<string | null>(null);
  const [typedValue, setTypedValue] = useState('');
  const [everywhere, setEverywhere] = useState(false);
  const [missing, setMissing] = useState(false);
  const { save, isSaving, error } = useDraftEditor(draft);
  const canType = typed !== 'choice';
  const value = choice === own || choices.length === 0 ? typedValue.trim() : (choice ?? '');
  const answer = async () => {
    setMissing(value === '');
    if (value === '' || isSaving) return;
    const applyTo = everywhere ? sameIn : [];
    onAnswered(await save([{ kind: 'answer', question: question.id, value, applyTo }]));
  };
  return (
    <form
      className={classes.card}
      onSubmit={(event) => {
        event.preventDefault();
        answer().catch(() => undefined);
      }}
    >
      <Place draft={draft} question={question} />
      <Radio.Group
        size="md"
        label={keepNumbers(question.text)}
        value={choice}
        onChange={setChoice}
        error={missing ? 'Выберите ответ или напишите свой' : undefined}
        className={classes.stack}
      >
        <div className={classes.stack}>
          {choices.map(({ value: of, label, dates, asksMore }) => (
            <Radio
              key={of}
              value={of}
              label={keepNumbers(label)}
              description={
                [dates.length > 0 && datesWords(dates), asksMore && 'потом уточним ещё один вопрос']
                  .filter(Boolean)
                  .join('; ') || undefined
              }
            />
          ))}
          {canType && choices.length > 0 && <Radio value={own} label={ownWords[typed]} />}
        </div>
      </Radio.Group>
      {canType && (choice === own || choices.length === 0) && (
        <OwnAnswer draft={draft} question={question} value={typedValue} onChange={setTypedValue} />
      )}
      {sameIn.length > 0 && (
        <Checkbox
          label={`Применить ко всем строкам с таким же сроком: ещё ${plural(sameIn.length, ['строка', 'строки', 'строк'])}`}
          description={`Строки ${sameIn.join(', ')}`}
          checked={everywhere}
          onChange={(event) => setEverywhere(event.currentTarget.checked)}
        />
      )}
      {error && <ProblemNote error={error} />}
      <Group>
        <Button type="submit">{isSaving ? 'Сохраняем…' : 'Ответить'}</Button>
        {onPostpone && (
          <Button variant="default" onClick={onPostpone}>
            Отложить
          </Button>
        )}
      </Group>
    </form>
  );
}

function Place({ draft, question }: { draft: Draft; question: DraftQuestion }) {
  const row = rowsOf(draft).find(({ position }) => position === question.position);
  if (!row) return null;
  return (
    <div>
      <p
        className={classes.muted}
      >{`Строка ${row.position}${row.number === null ? '' : `, №${nbsp}${row.number}`}`}</p>
      <p>{keepNumbers(row.activity)}</p>
      {question.phrase !== null && (
        <blockquote className={classes.phrase}>{`„${question.phrase}“`}</blockquote>
      )}
    </div>
  );
}
