import { Anchor } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { keepNumbers, nbsp } from '../../../text/plural.js';
import { rowsOf } from '../draft.js';
import type { Draft, DraftQuestion } from '../draft.js';
import classes from '../import.module.css';

const AnchorLink = createLink(Anchor<'a'>);

/** The row that is asked about, and its words as written. */
export function Place({ draft, question }: { draft: Draft; question: DraftQuestion }) {
  const row = rowsOf(draft).find(({ position }) => position === question.position);
  if (!row) return null;
  return (
    <div>
      <p className={classes.muted}>
        {`Строка ${row.position}${row.number === null ? '' : `, №${nbsp}${row.number}`}. `}
        <EditLink question={question}>Изменить строку</EditLink>
      </p>
      <p>{keepNumbers(row.activity)}</p>
      {question.phrase !== null && (
        <blockquote className={classes.phrase}>{`„${question.phrase}“`}</blockquote>
      )}
    </div>
  );
}

/** Opens the row over its question. */
export function EditLink({ question, children }: { question: DraftQuestion; children: string }) {
  const { id, position } = question;
  return (
    <AnchorLink
      inherit
      from="/import/$orderId"
      to="."
      search={{ step: 'questions', question: id, ...(position !== null && { row: position }) }}
      resetScroll={false}
    >
      {children}
    </AnchorLink>
  );
}
