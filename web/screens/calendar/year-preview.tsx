import { Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Schema } from '../../client/schemas.js';
import { StackedTable } from '../../parts/stacked-table.js';
import { formatDigits } from '../../text/dates.js';
import { ofTaskForms, plural } from '../../text/plural.js';
import classes from './calendar.module.css';

export type Preview = Schema<'CalendarPreview'>;

/** What saving will do: which days turn, whose dates move. */
export function YearPreview({ turned, open, openCount, planned, plannedCount }: Preview) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, []);
  const days = (working: boolean) =>
    turned.filter((day) => day.working === working).map((day) => formatDigits(day.date));
  return (
    <section aria-labelledby="preview" className={classes.preview}>
      <Title order={3} id="preview" ref={heading} tabIndex={-1}>
        Что изменится
      </Title>
      {turned.length === 0 && <p>Рабочие и нерабочие дни остаются прежними</p>}
      {days(false).length > 0 && <p>Станут нерабочими: {days(false).join(', ')}</p>}
      {days(true).length > 0 && <p>Станут рабочими: {days(true).join(', ')}</p>}
      <p>
        {openCount === 0
          ? 'Сроки открытых задач не изменятся'
          : `Срок изменится у\u00a0${plural(openCount, ofTaskForms)}, исполнители получат письма`}
        {plannedCount > 0 && `. Ещё не открытых задач с\u00a0новым сроком: ${plannedCount}`}
      </p>
      {openCount + plannedCount > 0 && (
        <StackedTable caption="Какие сроки изменятся" columns={['Мероприятие', 'Было', 'Станет', 'Задача']}>
          {open.map((one) => (
            <MovedRow key={one.occurrenceId} {...one} state="открыта" />
          ))}
          {planned.map((one) => (
            <MovedRow key={`${one.activityId} ${one.period}`} {...one} state="откроется позже" />
          ))}
        </StackedTable>
      )}
      {(open.length < openCount || planned.length < plannedCount) && <p>Показаны первые из них</p>}
    </section>
  );
}

function MovedRow(props: { text: string; previousDue: string; dueOn: string; state: string }) {
  const { text, previousDue, dueOn, state } = props;
  return (
    <tr>
      <td>{text}</td>
      <td data-label="Было">{formatDigits(previousDue)}</td>
      <td data-label="Станет">{formatDigits(dueOn)}</td>
      <td data-label="Задача">{state}</td>
    </tr>
  );
}
