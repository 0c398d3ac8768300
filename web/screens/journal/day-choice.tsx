import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../client/me.js';
import { ordersQuery } from '../../client/orders.js';
import { DayField } from '../../parts/day-field.js';
import { FieldRow } from '../../parts/field-row.js';
import { Note } from '../../parts/note.js';
import { addDays, formatDate } from '../../text/dates.js';
import type { CivilDay } from '../../text/dates.js';
import { changed } from './journal-search.js';
import type { JournalSearch } from './journal-search.js';
import classes from './journal.module.css';

interface Props {
  search: JournalSearch;
  onChange: (search: JournalSearch) => void;
}

/** «Состояние на дату» with the days that are asked for most; a day that is set is told of by a banner that stays. */
export function DayChoice({ search, onChange }: Props) {
  const { today } = useMe();
  const { data: orders = [] } = useQuery(ordersQuery);
  const choose = (at: CivilDay | undefined) => onChange(changed(search, { at, since: undefined }));
  const presets: [string, CivilDay][] = [
    ['Конец прошлого месяца', addDays(`${today.slice(0, 8)}01`, -1)],
    ['1 сентября', lastFirstOfSeptember(today)],
    ...orders
      .filter(({ date }) => date !== null)
      .slice(0, 1)
      .map(({ date }): [string, CivilDay] => ['День приказа', date ?? today]),
  ];
  if (search.at !== undefined) return <Banner at={search.at} onLeave={() => choose(undefined)} />;
  return (
    <FieldRow mt="lg" mb="xl">
      <DayField label="Состояние на дату" latest={today} onChoose={choose} />
      <Group gap="xs">
        {presets
          .filter(([, day]) => day <= today)
          .map(([words, day]) => (
            <Button key={words} variant="default" onClick={() => choose(day)}>
              {words}
            </Button>
          ))}
      </Group>
    </FieldRow>
  );
}

function Banner({ at, onLeave }: { at: CivilDay; onLeave: () => void }) {
  return (
    <Note mark="near" inRow role="status" className={classes.banner} mt="lg" mb="xl">
      <p>
        Вы смотрите состояние на конец дня <strong>{formatDate(at)}</strong> Изменить здесь ничего нельзя
      </p>
      <Button variant="default" onClick={onLeave}>
        К сегодняшнему дню
      </Button>
    </Note>
  );
}

function lastFirstOfSeptember(today: CivilDay): CivilDay {
  const year = Number(today.slice(0, 4));
  const ofThisYear = `${year}-09-01`;
  return ofThisYear <= today ? ofThisYear : `${year - 1}-09-01`;
}
