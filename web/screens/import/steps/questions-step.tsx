import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { announce } from '../../../app/live-region.js';
import { EmptyState } from '../../../parts/empty-state.js';
import { LinkButton } from '../../../parts/link-button.js';
import { focusHeading } from '../../../parts/page.js';
import { nbsp, plural } from '../../../text/plural.js';
import { openQuestions } from '../draft.js';
import type { Draft } from '../draft.js';
import type { DraftSearch } from '../draft-search.js';
import { AnsweredQuestions } from './answered-questions.js';
import { EditedRow } from './edited-row.js';
import { QuestionCard } from './question-card.js';
import classes from '../import.module.css';

const route = getRouteApi('/import/$orderId');

/** One question after another; each answer is saved at once, and can be changed as long as the order is a draft. */
export function QuestionsStep({ draft }: { draft: Draft }) {
  const { question: wanted } = route.useSearch();
  const navigate = route.useNavigate();
  const [movedOn, setMovedOn] = useState(false);
  const open = openQuestions(draft);
  const current = draft.questions.find(({ id }) => id === wanted) ?? open[0];
  if (!current)
    return (
      <>
        <EmptyState
          action={
            <LinkButton to="/import/$orderId" params={{ orderId: draft.id }} search={{ step: 'check' }}>
              Перейти к проверке
            </LinkButton>
          }
        >
          Вопросов не осталось: всё понято или отвечено
        </EmptyState>
        <AnsweredQuestions draft={draft} />
      </>
    );
  const others = open.filter(({ id }) => id !== current.id);
  const show = (id: string | undefined) => {
    setMovedOn(true);
    if (id === undefined) focusHeading();
    const question = id === undefined ? {} : { question: id };
    // Somebody who has gone on to another step meanwhile stays there.
    const search = (now: DraftSearch) => (now.step === 'questions' ? { step: now.step, ...question } : now);
    void navigate({ search, replace: true });
  };
  const place = open.findIndex(({ id }) => id === current.id);
  const after = open.slice(place + 1).find(({ id }) => id !== current.id) ?? others[0];
  return (
    <>
      <p className={classes.muted}>
        {current.answer === null
          ? `Вопрос ${place + 1} из${nbsp}${open.length}. Ответы сохраняются сразу`
          : `На этот вопрос вы уже ответили, ответ можно изменить. Осталось: ${plural(open.length, ['вопрос', 'вопроса', 'вопросов'])}`}
      </p>
      <QuestionCard
        key={current.id}
        draft={draft}
        question={current}
        takesFocus={movedOn}
        onAnswered={(saved) => {
          announce('Ответ сохранён');
          const left = openQuestions(saved);
          show(left.find(({ id }) => id === after?.id)?.id ?? left[0]?.id);
        }}
        {...((after ?? current.answer !== null) && { onPostpone: () => show(after?.id) })}
      />
      <AnsweredQuestions draft={draft} />
      <EditedRow draft={draft} />
    </>
  );
}
