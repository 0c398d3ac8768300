import { Anchor, Button } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { useState } from 'react';
import { StackedTable } from '../../../parts/stacked-table.js';
import { keepNumbers, plural } from '../../../text/plural.js';
import { sectionName } from '../../../text/section-name.js';
import { rowDatesWords } from '../dates-words.js';
import type { Draft, DraftRow } from '../draft.js';
import { NewRow } from './new-row.js';
import classes from '../import.module.css';

const AnchorLink = createLink(Anchor<'a'>);
const roleMark = { lead: 'ответственный', co_executor: 'соисполнитель' } as const;

/** One section of the road map: the cells as written, and beside them what was understood. */
export function SectionTable({ draft, section }: { draft: Draft; section: Draft['sections'][number] }) {
  const [adds, setAdds] = useState(false);
  const heading =
    section.title === null && draft.sections.length === 1 ? 'Мероприятия' : sectionName(section);
  return (
    <section>
      <h2 className={classes.heading}>{keepNumbers(heading)}</h2>
      <StackedTable
        caption={heading}
        columns={['№', 'Мероприятие', 'Срок в приказе', 'Как понято', 'Исполнители', '']}
      >
        {section.rows.map((row) => (
          <Row key={row.position} draft={draft} row={row} />
        ))}
      </StackedTable>
      {draft.state === 'draft' && (
        <Button variant="subtle" onClick={() => setAdds(true)}>
          Добавить строку
          <span className="v-hidden"> в раздел «{heading}»</span>
        </Button>
      )}
      {adds && <NewRow {...{ draft, section }} onClose={() => setAdds(false)} />}
    </section>
  );
}

function Row({ draft, row }: { draft: Draft; row: DraftRow }) {
  const { position, number, activity, deadline, reading, bodies, questions, excluded } = row;
  const open = draft.questions.filter(({ id, answer }) => questions.includes(id) && answer === null);
  return (
    <tr data-excluded={excluded}>
      <td data-label="№">{number ?? '—'}</td>
      <td data-label="Мероприятие">{keepNumbers(activity)}</td>
      <td data-label="Срок в приказе">{deadline === '' ? 'не указан' : keepNumbers(deadline)}</td>
      <td data-label="Как понято">
        {excluded ? 'Не ставится на контроль' : keepNumbers(reading)}
        {!excluded && <div className={classes.muted}>{rowDatesWords(row)}</div>}
        {open[0] && (
          <div>
            <AnchorLink
              inherit
              to="/import/$orderId"
              params={{ orderId: draft.id }}
              search={{ step: 'questions', question: open[0].id }}
            >
              {plural(open.length, ['вопрос', 'вопроса', 'вопросов'])}
              <span className="v-hidden"> о строке {position}</span>
            </AnchorLink>
          </div>
        )}
      </td>
      <td data-label="Исполнители">
        {bodies.length === 0 && 'не указаны'}
        {bodies.map(({ name, role }) => (
          <div key={name}>
            {name}
            <span className={classes.muted}>{` — ${roleMark[role]}`}</span>
          </div>
        ))}
      </td>
      <td>
        <AnchorLink
          inherit
          to="/import/$orderId"
          params={{ orderId: draft.id }}
          search={{ step: 'table', row: position }}
          resetScroll={false}
        >
          Изменить
          <span className="v-hidden"> строку {position}</span>
        </AnchorLink>
      </td>
    </tr>
  );
}
