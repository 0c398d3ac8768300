import type { CivilDay } from '../../text/dates.js';
import { monthName } from '../../text/period.js';
import { plural, workingDayForms } from '../../text/plural.js';
import type { Day, Month } from './query.js';
import classes from './calendar.module.css';

const weekdays = [
  ['Пн', 'понедельник'],
  ['Вт', 'вторник'],
  ['Ср', 'среда'],
  ['Чт', 'четверг'],
  ['Пт', 'пятница'],
  ['Сб', 'суббота'],
  ['Вс', 'воскресенье'],
] as const;

export function MonthTable({ month, today }: { month: Month; today: CivilDay }) {
  const name = monthName(month.month);
  return (
    <table className={classes.month}>
      <caption>
        <strong>{name}</strong> <span>{plural(month.workingDays, workingDayForms)}</span>
      </caption>
      <thead>
        <tr>
          {weekdays.map(([short, full]) => (
            <th key={short} scope="col" abbr={full}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month.days).map((week) => (
          <tr key={week.findIndex((day) => day !== null) + (week.find((day) => day !== null)?.date ?? '')}>
            {week.map((day, index) =>
              day ? <DayCell key={day.date} {...{ day, today }} /> : <td key={index} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day, today }: { day: Day; today: CivilDay }) {
  const { date, working, shortened, source } = day;
  const words = [
    working ? '' : 'нерабочий',
    shortened ? 'короче на час' : '',
    date === today ? 'сегодня' : '',
  ];
  const spoken = words.filter((word) => word !== '').join(', ');
  return (
    <td data-off={!working || undefined} data-today={date === today || undefined} title={source || undefined}>
      {Number(date.slice(8))}
      {shortened && <span aria-hidden="true">*</span>}
      {spoken !== '' && <span className="v-hidden">, {spoken}</span>}
    </td>
  );
}

/** Weeks from Monday; null where the month has no day. */
function weeksOf(days: readonly Day[]): (Day | null)[][] {
  const first = days[0] ? (new Date(`${days[0].date}T12:00:00Z`).getUTCDay() + 6) % 7 : 0;
  const cells: (Day | null)[] = [...Array.from({ length: first }, () => null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
