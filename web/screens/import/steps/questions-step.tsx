import { getRouteApi } from '@tanstack/react-router';
import { announce } from '../../../app/live-region.js';
import { EmptyState } from '../../../parts/empty-state.js';
import { LinkButton } from '../../../parts/link-button.js';
import { nbsp, plural } from '../../../text/plural.js';
import { openQuestions } from '../draft.js';
import type { Draft } from '../draft.js';
import { QuestionCard } from './question-card.js';
import classes from '../import.module.css';

const route = getRouteApi('/import/$orderId');

/** One question after another; each answer is saved at once. */
export function QuestionsStep({ draft }: { draft: Draft }) {
  const { question: wanted } = route.useSearch();
  const navigate = route.useNavigate();
  const open = openQuestions(draft);
  const current = draft.questions.find(({ id }) => id === wanted) ?? open[0];
  if (!current)
    return (
      <EmptyState
        action={
          <LinkButton to="/import/$orderId" params={{ orderId: draft.id }} search={{ step: 'check' }}>
            Перейти к проверке
          </LinkButton>
        }
      >
        Вопросов не осталось: всё понято или отвечено
      </EmptyState>
    );
  const others = open.filter(({ id }) => id !== current.id);
  const show = (id: string | undefined) =>
    void navigate({
      search: { step: 'questions', ...(id !== undefined && { question: id }) },
      replace: true,
    });
  const place = open.findIndex(({ id }) => id === current.id);
  const after = open.slice(place + 1).find(({ id }) => id !== current.id) ?? others[0];
  return (
    <>
      <p className={classes.muted}>
        {current.answer === null
          ? `Вопрос ${place + 1} из${nbsp}${open.length}. Ответы сохраняются сразу, можно вернуться позже`
          : `На этот вопрос вы уже ответили. Осталось: ${plural(open.length, ['вопрос', 'вопроса', 'вопросов'])}`}
      </p>
      <QuestionCard
        key={current.id}
        draft={draft}
        question={current}
        onAnswered={(saved) => {
          announce('Ответ сохранён');
          const left = openQuestions(saved);
          show(left.find(({ id }) => id === after?.id)?.id ?? left[0]?.id);
        }}
        {...(after && { onPostpone: () => show(after.id) })}
      />
    </>
  );
}
