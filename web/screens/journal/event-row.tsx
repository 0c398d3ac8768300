import { Anchor, UnstyledButton } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDigits, partsOfInstant } from '../../text/dates.js';
import { keepNumbers, nbsp } from '../../text/plural.js';
import type { ToldEvent } from './queries.js';
import classes from './journal.module.css';

const AnchorLink = createLink(Anchor<'a'>);

/** One event; its number opens what it was hashed from. */
export function EventRow({ event, zone }: { event: ToldEvent; zone: string }) {
  const [open, setOpen] = useState(false);
  const { day, time } = partsOfInstant(event.at, zone);
  return (
    <>
      <tr>
        <td data-label="Когда" className={classes.when}>
          {`${formatDigits(day)}, ${time}`}
        </td>
        <td data-label="Кто">{event.who}</td>
        <td data-label="Что">{keepNumbers(event.what)}</td>
        <td data-label="С чем">
          <Subject event={event} />
        </td>
        <td data-label="Запись" className={classes.when}>
          <UnstyledButton className={classes.entry} aria-expanded={open} onClick={() => setOpen(!open)}>
            {`№${nbsp}${event.seq}`}
            <code className={classes.hash}>{event.hash.slice(0, 8)}</code>
          </UnstyledButton>
        </td>
      </tr>
      {open && (
        <tr className={classes.proof}>
          <td colSpan={5}>
            <dl>
              <dt>Хеш записи</dt>
              <dd>
                <code>{event.hash}</code>
              </dd>
              <dt>Хеш предыдущей записи</dt>
              <dd>
                <code>{event.previousHash}</code>
              </dd>
              <dt>Текст, по которому посчитан хеш</dt>
              <dd>
                <code>{event.body}</code>
              </dd>
            </dl>
          </td>
        </tr>
      )}
    </>
  );
}

/** What the event speaks of, as a way there. */
function Subject({ event }: { event: ToldEvent }) {
  const words = keepNumbers(event.object);
  const { occurrenceId, activityId, subjectType } = event;
  if (occurrenceId !== null)
    return (
      <AnchorLink inherit to="/occurrences/$occurrenceId" params={{ occurrenceId }}>
        {words}
      </AnchorLink>
    );
  if (activityId !== null)
    return (
      <AnchorLink inherit to="/activities/$activityId" params={{ activityId }}>
        {words}
      </AnchorLink>
    );
  if (subjectType === 'order')
    return (
      <AnchorLink inherit to="/roadmap">
        {words}
      </AnchorLink>
    );
  if (subjectType === 'body' || subjectType === 'official')
    return (
      <AnchorLink inherit to="/organisation">
        {words}
      </AnchorLink>
    );
  return words;
}
