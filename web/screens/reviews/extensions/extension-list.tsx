import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe } from '../../../client/me.js';
import type { Schema } from '../../../client/schemas.js';
import { EmptyState } from '../../../parts/empty-state.js';
import { MoreButton } from '../../../parts/more-button.js';
import type { PagedList } from '../../../parts/more-button.js';
import { ProblemNote } from '../../../parts/problem-note.js';
import { Waiting } from '../../../parts/waiting.js';
import { formatDate, formatInstant } from '../../../text/dates.js';
import { rowPlace } from '../row-place.js';
import classes from '../reviews.module.css';
import { DecideExtension } from './decide-extension.js';

export function ExtensionList({
  list,
  open,
}: {
  list: PagedList<Schema<'Extension'>>;
  open: string | undefined;
}) {
  const found = list.data?.pages.flatMap((page) => page.items).find(({ id }) => id === open);
  // What is being decided stays while somebody else decides it: its form says who and when.
  const [kept, setKept] = useState(found);
  if (found && found.id !== kept?.id) setKept(found);
  if (list.error) return <ProblemNote error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Waiting />;
  const listed = list.data.pages.flatMap((page) => page.items);
  const isGone = kept !== undefined && kept.id === open && !listed.some(({ id }) => id === open);
  const rows = isGone ? [kept, ...listed] : listed;
  if (rows.length === 0)
    return (
      <EmptyState>
        Просьб о переносе срока нет. Исполнитель может попросить о нём в карточке своей задачи
      </EmptyState>
    );
  return (
    <>
      <ul className={classes.list}>
        {rows.map((row) => (
          <ExtensionRow key={row.id} row={row} isOpen={row.id === open} />
        ))}
      </ul>
      <MoreButton list={list} />
    </>
  );
}

function ExtensionRow({ row, isOpen }: { row: Schema<'Extension'>; isOpen: boolean }) {
  const { zone, role } = useMe();
  const place = { orderNumber: row.orderNumber, sectionIndex: row.section.index, number: row.number };
  return (
    <li className={classes.row}>
      <Link
        to="/occurrences/$occurrenceId"
        params={{ occurrenceId: row.occurrenceId }}
        className={classes.rowLink}
      >
        {row.activityText}
      </Link>
      <Text size="sm" c="dimmed">
        {rowPlace(place)}
      </Text>
      <Text size="sm">
        {row.leadBody}
        {row.askedBy !== null && `, просит ${row.askedBy}`} · {formatInstant(row.askedAt, zone)}
      </Text>
      <Text>
        Перенести с <strong>{formatDate(row.previousDue)}</strong> на{' '}
        <strong>{formatDate(row.requestedDue)}</strong>
      </Text>
      <Text className={classes.quote}>{row.reason}</Text>
      {role === 'control_officer' && (
        <Link
          to="/reviews"
          search={{ list: 'extensions', ...(!isOpen && { open: row.id }) }}
          resetScroll={false}
          aria-expanded={isOpen}
        >
          {isOpen ? 'Свернуть' : 'Принять решение'}
        </Link>
      )}
      {isOpen && role === 'control_officer' && <DecideExtension request={row} />}
    </li>
  );
}
