import { Text } from '@mantine/core';
import { Note } from '../../parts/note.js';
import { formatDate } from '../../text/dates.js';
import { plural, workingDayForms } from '../../text/plural.js';
import type { Year } from './query.js';
import classes from './calendar.module.css';

const origins = {
  own: 'введён вашей организацией',
  shipped: 'поставляется с «Вехой»',
  law: 'посчитан по ст.\u00a0112 ТК РФ',
} as const;

/** Where the year comes from and how far it can be relied on; what the signs mean. */
export function YearHead({ year: { decree, preliminary, origin, workingDays } }: { year: Year }) {
  return (
    <>
      <Text>
        {decree !== null && `Постановление №\u00a0${decree.number} от\u00a0${formatDate(decree.date)} `}
        Календарь {origins[origin]}. В году {plural(workingDays, workingDayForms)}
      </Text>
      {preliminary && (
        <Note mark="near" maw="45rem" my="lg">
          <p>
            Календарь предварительный: постановления о переносе выходных ещё нет. Когда оно выйдет, введите
            его здесь: сроки открытых задач пересчитаются
          </p>
        </Note>
      )}
      <ul className={classes.legend} aria-label="Обозначения">
        <li>
          <span className={classes.sample} data-off>
            8
          </span>{' '}
          выходной или праздник
        </li>
        <li>
          <span className={classes.sample}>7*</span> короче на час
        </li>
        <li>
          <span className={classes.sample} data-today>
            9
          </span>{' '}
          сегодня
        </li>
      </ul>
    </>
  );
}
