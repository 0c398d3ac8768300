import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Schema } from '../../client/schemas.js';
import { formatDate, formatDigits } from '../../text/dates.js';
import { keepNumbers } from '../../text/plural.js';
import { numberSign } from '../../text/task-words.js';
import classes from './search.module.css';

type Found = Schema<'Found'>;

const stateWords: Readonly<Record<string, string>> = {
  past: 'до контроля',
  waiting_stage: 'ожидает этапа',
  on_control: 'на контроле',
  submitted: 'на проверке',
  returned: 'возвращено',
  accepted: 'снято с контроля',
  cancelled: 'отменено',
  not_applicable: 'неприменимо',
};

function rowWords({ sectionIndex, number }: { sectionIndex: number; number: number | null }): string {
  return number === null ? `раздел\u00a0${sectionIndex}` : `п.\u00a0${sectionIndex}.${number}`;
}

function Group<Item extends { id: string }>({
  title,
  items,
  perGroup,
  children,
}: {
  title: string;
  items: readonly Item[];
  perGroup: number;
  children: (item: Item) => ReactNode;
}) {
  if (items.length === 0) return null;
  return (
    <section>
      <Title order={2}>{title}</Title>
      <ul className={classes.list}>
        {items.map((item) => (
          <li key={item.id}>{children(item)}</li>
        ))}
      </ul>
      {items.length >= perGroup && (
        <p className={classes.more}>Показаны первые {perGroup}. Уточните слова, чтобы найти остальное</p>
      )}
    </section>
  );
}

/** What was found, by what it is; each leads to its own page. */
export function FoundGroups({ found, perGroup }: { found: Found; perGroup: number }) {
  return (
    <div className={classes.groups}>
      <Group title="Задачи" items={found.tasks} perGroup={perGroup}>
        {(task) => (
          <>
            <Link to="/occurrences/$occurrenceId" params={{ occurrenceId: task.id }}>
              {task.text}
            </Link>
            <div className={classes.facts}>
              {rowWords(task)} · срок {formatDate(task.dueOn)} · {stateWords[task.state]}
            </div>
          </>
        )}
      </Group>
      <Group title="Мероприятия" items={found.activities} perGroup={perGroup}>
        {(row) => (
          <>
            <Link to="/activities/$activityId" params={{ activityId: row.id }}>
              {row.text}
            </Link>
            <div className={classes.facts}>
              {rowWords(row)}
              {row.orderNumber !== null && ` · приказ ${numberSign(row.orderNumber)}`} ·{' '}
              {keepNumbers(row.deadlineText)}
            </div>
          </>
        )}
      </Group>
      <Group title="Документы" items={found.evidence} perGroup={perGroup}>
        {(item) => (
          <>
            <Link to="/occurrences/$occurrenceId" params={{ occurrenceId: item.occurrenceId }}>
              {keepNumbers(item.title)}
            </Link>
            <div className={classes.facts}>
              {[
                item.documentKind,
                item.documentNumber && numberSign(item.documentNumber),
                item.documentDate && `от ${formatDigits(item.documentDate)}`,
              ]
                .filter(Boolean)
                .join(' ')}
            </div>
          </>
        )}
      </Group>
      <Group title="Приказы" items={found.orders} perGroup={perGroup}>
        {(order) => (
          <Link to="/roadmap" search={{ order: order.id }}>
            {order.type ?? 'документ'} {order.number !== null && numberSign(order.number)}
            {order.date !== null && ` от ${formatDigits(order.date)}`}
            {order.title !== null && ` «${order.title}»`}
          </Link>
        )}
      </Group>
      <Group title="Организации" items={found.bodies} perGroup={perGroup}>
        {(body) => (
          <Link to="/tasks" search={{ body: body.id }}>
            {body.name}
          </Link>
        )}
      </Group>
    </div>
  );
}
