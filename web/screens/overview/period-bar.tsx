import { Button, Text, Title } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Schema } from '../../client/schemas.js';
import { dayIn, DayInput, dayProblem } from '../../parts/day-input.js';
import { formatDate } from '../../text/dates.js';
import { rateWords } from '../../text/numbers.js';
import { plural, taskForms } from '../../text/plural.js';
import classes from './overview.module.css';

/** The period of the figures below, and what they come to in one sentence. */
export function PeriodBar({ overview }: { overview: Schema<'Overview'> }) {
  const { from, until, total, today } = overview;
  const year = Number(today.slice(0, 4));
  return (
    <section aria-labelledby="discipline">
      <Title order={2} id="discipline">
        Исполнительская дисциплина
      </Title>
      <Text>
        С {formatDate(from)} по {formatDate(until)}
      </Text>
      <nav aria-label="Период" className={classes.periods}>
        <Link to="/overview" search={{}} activeOptions={{ exact: true }}>
          с начала года
        </Link>
        <Link
          to="/overview"
          search={{ from: `${year}-01-01`, until: `${year}-12-31` }}
          activeOptions={{ exact: true }}
        >
          весь {year} год
        </Link>
        <Link
          to="/overview"
          search={{ from: `${year - 1}-01-01`, until: `${year - 1}-12-31` }}
          activeOptions={{ exact: true }}
        >
          {year - 1} год
        </Link>
      </nav>
      <OwnPeriod key={`${from} ${until}`} from={from} until={until} />
      {total.planned > 0 && (
        <Text className={classes.sentence}>
          Со сроком в этом периоде{' '}
          <Link to="/overview/tasks" search={{ figure: 'planned', from, until }}>
            {plural(total.planned, taskForms)}
          </Link>
          , снято с контроля{' '}
          <Link to="/overview/tasks" search={{ figure: 'done', from, until }}>
            {total.done}
          </Link>
          , из них с нарушением срока{' '}
          <Link to="/overview/tasks" search={{ figure: 'late', from, until }}>
            {total.late}
          </Link>
          . Коэффициент исполнения Ко = {rateWords(total.rate)}
        </Text>
      )}
    </section>
  );
}

function OwnPeriod({ from, until }: { from: string; until: string }) {
  const navigate = useNavigate();
  const [wrong, setWrong] = useState<{ from?: string | undefined; until?: string | undefined }>({});
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [first, last] = [dayIn(form, 'from'), dayIn(form, 'until')];
    const isBackwards = first && last && last < first;
    setWrong({
      from: dayProblem(first),
      until: isBackwards ? 'Конец периода раньше его начала' : dayProblem(last),
    });
    if (first && last && !isBackwards)
      void navigate({ to: '/overview', search: { from: first, until: last }, resetScroll: false });
  };
  return (
    <form onSubmit={submit} noValidate className={classes.ownPeriod}>
      <DayInput label="С" name="from" defaultValue={from} error={wrong.from} />
      <DayInput label="По" name="until" defaultValue={until} error={wrong.until} />
      <Button type="submit" variant="default">
        Показать период
      </Button>
    </form>
  );
}
