import { Fragment } from 'react';
import { Facts } from '../../../parts/facts.js';
import { formatDate } from '../../../text/dates.js';
import { numberSign } from '../../../text/task-words.js';
import type { Draft } from '../draft.js';

/** The head of the order as it was read. */
export function DocumentFacts({ draft }: { draft: Draft }) {
  const { type, number, date, title, issuer, signatory } = draft.document;
  const name = [
    type ?? 'документ',
    number === null ? 'без номера' : numberSign(number),
    date === null ? 'без даты' : `от ${formatDate(date)}`,
  ].join(' ');
  const facts: [string, string | null][] = [
    ['Документ', name],
    ['О чём', title],
    ['Кто издал', issuer],
    ['Кто подписал', signatory && `${signatory.post} ${signatory.name}`],
  ];
  return (
    <Facts mb="lg">
      {facts
        .filter(([, value]) => value !== null && value.trim() !== '')
        .map(([term, value]) => (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </Facts>
  );
}
