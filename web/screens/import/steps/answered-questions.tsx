import { Anchor } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { keepNumbers, nbsp } from '../../../text/plural.js';
import { answerWords } from '../answer-words.js';
import type { Draft } from '../draft.js';
import classes from '../import.module.css';

const AnchorLink = createLink(Anchor<'a'>);

/** What was answered so far: a slip is found and mended here. */
export function AnsweredQuestions({ draft }: { draft: Draft }) {
  const answered = draft.questions.filter(({ answer }) => answer !== null);
  if (answered.length === 0) return null;
  return (
    <details className={classes.answered}>
      <summary>{`Отвеченные вопросы: ${answered.length}`}</summary>
      <ul>
        {answered.map((question) => (
          <li key={question.id}>
            {question.position !== null && `Строка${nbsp}${question.position}. `}
            <AnchorLink
              inherit
              from="/import/$orderId"
              to="."
              search={{ step: 'questions', question: question.id }}
            >
              {keepNumbers(question.text)}
            </AnchorLink>
            <div className={classes.muted}>{`Ответ: ${answerWords(question)}`}</div>
          </li>
        ))}
      </ul>
    </details>
  );
}
