import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useKeepsDirectory } from '../../client/may.js';
import { useMe } from '../../client/me.js';
import { LinkButton } from '../../parts/link-button.js';
import { Note } from '../../parts/note.js';
import { Page } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { Waiting } from '../../parts/waiting.js';
import { MonthTable } from './month-table.js';
import { SpecialDays } from './special-days.js';
import { YearDialog } from './year-dialog.js';
import { YearHead } from './year-head.js';
import { yearQuery } from './query.js';
import classes from './calendar.module.css';

const route = getRouteApi('/calendar');

/** The working calendar of a year: what every date of a task is counted by. */
export function CalendarScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { today } = useMe();
  const keeps = useKeepsDirectory();
  const [saved, setSaved] = useState<{ year: number; words: string }>();
  const year = search.year ?? Number(today.slice(0, 4));
  const { data, error, refetch } = useQuery(yearQuery(year));
  const close = () => void navigate({ search: { year } });
  return (
    <Page title={`Рабочий календарь ${year}\u00a0года`}>
      <Group gap="md" mb="lg">
        {year > 2013 && (
          <LinkButton variant="default" to="/calendar" search={{ year: year - 1 }} replace>
            {year - 1} год
          </LinkButton>
        )}
        {year < 2099 && (
          <LinkButton variant="default" to="/calendar" search={{ year: year + 1 }} replace>
            {year + 1} год
          </LinkButton>
        )}
        {keeps && data && (
          <Button variant="default" onClick={() => void navigate({ search: { year, edit: true } })}>
            Изменить календарь
          </Button>
        )}
      </Group>
      {saved?.year === year && (
        <Note mark="done" maw="45rem" mb="lg">
          <p>{saved.words}</p>
        </Note>
      )}
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && (
        <>
          <YearHead year={data} />
          <div className={classes.months}>
            {data.months.map((month) => (
              <MonthTable key={month.month} month={month} today={today} />
            ))}
          </div>
          <SpecialDays days={data.special} />
        </>
      )}
      {keeps && data && search.edit && (
        <YearDialog
          year={data}
          onClose={close}
          onDone={(words) => {
            setSaved({ year, words });
            close();
          }}
        />
      )}
    </Page>
  );
}
