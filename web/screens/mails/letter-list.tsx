import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMe } from '../../client/me.js';
import { FlatButton } from '../../parts/flat-button.js';
import { EmptyState } from '../../parts/empty-state.js';
import { MoreButton } from '../../parts/more-button.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { StackedTable } from '../../parts/stacked-table.js';
import { Waiting } from '../../parts/waiting.js';
import { formatDigits, partsOfInstant } from '../../text/dates.js';
import { Fate } from './fate.js';
import { isFiltered } from './mails-search.js';
import type { MailsSearch } from './mails-search.js';
import { lettersQuery } from './queries.js';
import type { Letter } from './queries.js';
import classes from './mails.module.css';

interface Props {
  search: MailsSearch;
  onOpen: (id: string) => void;
  onReset: () => void;
}

export function LetterList({ search, onOpen, onReset }: Props) {
  const { zone } = useMe();
  const list = useInfiniteQuery(lettersQuery(search));
  if (list.error) return <ProblemNote error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Waiting />;
  const letters = list.data.pages.flatMap(({ items }) => items);
  if (letters.length === 0)
    return isFiltered(search) ? (
      <EmptyState
        action={
          <Button variant="default" onClick={onReset}>
            Сбросить отбор
          </Button>
        }
      >
        По этому отбору писем нет
      </EmptyState>
    ) : (
      <EmptyState>Писем пока нет. Они появятся, когда приказ поставят на контроль</EmptyState>
    );
  return (
    <>
      <StackedTable caption="Письма" columns={['О чём', 'Кому', 'Когда', 'Что с письмом']}>
        {letters.map((letter) => (
          <tr key={letter.id}>
            <td>
              <FlatButton onClick={() => onOpen(letter.id)}>{capital(letter.kindWords)}</FlatButton>
              {letter.mail && <div className={classes.muted}>{letter.mail.subject}</div>}
            </td>
            <td data-label="Кому">
              {letter.recipientName ?? 'адресат не нашёлся'}
              {letter.mail && <div className={classes.muted}>{letter.mail.address}</div>}
            </td>
            <td data-label="Когда">{whenOf(letter, zone)}</td>
            <td data-label="Что с письмом">
              <Fate state={letter.state} words={letter.stateWords} />
              <Why letter={letter} />
            </td>
          </tr>
        ))}
      </StackedTable>
      <MoreButton list={list} />
    </>
  );
}

const capital = (words: string) => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;

function whenOf({ mail, day, sendAfter, state }: Letter, zone: string): string {
  const instant = (at: string) => {
    const { day: date, time } = partsOfInstant(at, zone);
    return `${formatDigits(date)}, ${time}`;
  };
  if (mail?.sentAt) return instant(mail.sentAt);
  return state === 'planned' ? `не раньше ${instant(sendAfter)}` : formatDigits(day);
}

/** Why a letter did not arrive, in words that say what to do. */
function Why({ letter: { state, mail } }: { letter: Letter }) {
  if (state !== 'refused') return null;
  const words =
    mail === null
      ? 'У адресата нет почты. Укажите её в разделе «Организация» и отправьте письмо ещё раз'
      : `Почтовый сервер ответил: ${mail.response ?? 'ничего'}`;
  return <div className={classes.why}>{words}</div>;
}
