import { Button, Checkbox, Group, Radio } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { ProblemNote } from '../../../parts/problem-note.js';
import { keepFocus, useSettled } from '../../../parts/use-settled.js';
import { keepNumbers, plural } from '../../../text/plural.js';
import { choiceWords } from '../answer-words.js';
import { rowsOf, useDraftEditor } from '../draft.js';
import type { Draft, DraftQuestion } from '../draft.js';
import { OtherRows, rowsOfHabit } from './other-rows.js';
import { OwnAnswer, ownWords } from './own-answer.js';
import { EditLink, Place } from './question-place.js';
import classes from '../import.module.css';

const own = 'own';
const rowForms = ['строка', 'строки', 'строк'] as const;

interface Props {
  draft: Draft;
  question: DraftQuestion;
  /** It comes in place of another one that had the focus. */
  takesFocus: boolean;
  onAnswered: (saved: Draft) => void;
  /** Where there is another question to go on with. */
  onPostpone?: () => void;
}

/** The phrase as written and its readings with the dates each would give; nothing is chosen for the person. */
export function QuestionCard({ draft, question, takesFocus, onAnswered, onPostpone }: Props) {
  const { choices, typed, sameIn, answer: given } = question;
  const wasTyped = given !== null && !choices.some(({ value: of }) => of === given);
  const [choice, setChoice] = useState<string | null>(wasTyped ? own : given);
  const begun = wasTyped ? given : beginning(draft, question);
  const [typedValue, setTypedValue] = useState(begun);
  const [everywhere, setEverywhere] = useState(false);
  const [missing, setMissing] = useState(false);
  const { save, isSaving, error } = useDraftEditor(draft);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (takesFocus) form.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const canType = typed !== 'choice';
  const isTyped = choice === own || choices.length === 0;
  const value = isTyped ? typedValue.trim() : (choice ?? '');
  // What a person types speaks of the words of the row, a choice sometimes of how the whole plan is written.
  const others = isTyped ? sameIn : rowsOfHabit(draft, question);
  const answer = async () => {
    // The same words would only ask the same again.
    const isMissing = value === '' || (isTyped && typed === 'deadline' && value === question.phrase);
    setMissing(isMissing);
    if (isMissing || isSaving) return;
    const applyTo = everywhere ? others : [];
    onAnswered(await save([{ kind: 'answer', question: question.id, value, applyTo }]));
  };
  const press = useSettled(() => void answer().catch(() => undefined));
  const text = keepNumbers(question.text);
  const missingWords = canType ? 'Выберите ответ или напишите свой' : 'Выберите ответ';
  return (
    <form
      ref={form}
      tabIndex={-1}
      aria-label={text}
      className={classes.card}
      onSubmit={(event) => {
        event.preventDefault();
        // A day's field is a form of its own: Enter there only ends the day.
        if (event.target === event.currentTarget) press();
      }}
    >
      <Place draft={draft} question={question} />
      {choices.length === 0 ? (
        <p className={classes.question}>{text}</p>
      ) : (
        <Radio.Group
          size="md"
          label={text}
          value={choice}
          onChange={setChoice}
          error={missing ? missingWords : undefined}
          className={classes.stack}
        >
          <div className={classes.stack}>
            {choices.map((one) => (
              <Radio
                key={one.value}
                value={one.value}
                label={keepNumbers(one.label)}
                description={choiceWords(one)}
              />
            ))}
            {canType && <Radio value={own} label={ownWords[typed]} />}
          </div>
        </Radio.Group>
      )}
      {canType && isTyped && (
        <OwnAnswer
          {...{ draft, question }}
          value={typedValue}
          onChange={setTypedValue}
          error={missing && choices.length === 0 ? 'Напишите ответ' : undefined}
        />
      )}
      {!canType && choices.length === 1 && question.position !== null && (
        <p>
          Если это не так, <EditLink question={question}>исправьте строку</EditLink> и вернитесь к вопросу
        </p>
      )}
      {others.length > 0 && (
        <div>
          <Checkbox
            label={
              others.length > sameIn.length
                ? `Ответить так же во всех строках с этим вопросом: ещё ${plural(others.length, rowForms)}`
                : `Применить ко всем строкам с такими же словами: ещё ${plural(others.length, rowForms)}`
            }
            checked={everywhere}
            onChange={(event) => setEverywhere(event.currentTarget.checked)}
          />
          <OtherRows {...{ draft, question }} positions={others} />
        </div>
      )}
      {error && <ProblemNote error={error} />}
      <Group>
        <Button type="submit" onMouseDown={keepFocus}>
          {isSaving ? 'Сохраняем…' : 'Ответить'}
        </Button>
        {onPostpone && (
          <Button variant="default" onClick={onPostpone}>
            {given === null ? 'Отложить' : 'Оставить как есть'}
          </Button>
        )}
      </Group>
    </form>
  );
}

/** What a person finds written in the field: what was read, to be mended. */
function beginning(draft: Draft, { typed, phrase, position, choices }: DraftQuestion): string {
  if (choices.length === 0) return '';
  if (typed === 'deadline') return phrase ?? '';
  const row = rowsOf(draft).find((one) => one.position === position);
  return typed === 'bodies' ? (row?.bodies.map(({ name }) => name).join('; ') ?? '') : '';
}
