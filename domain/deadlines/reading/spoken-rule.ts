import { lastDayOfMonth, partsOf, type CivilDate } from '../../civil-date.js';
import type { DeadlineReading } from '../../deadline.js';
import type { RecurringMeaning } from '../meaning/meaning.js';

type Fields = Partial<DeadlineReading>;

/**
 * The rule as the phrase says it. A yearly window («ежегодно с 15 мая по 1 октября») is `FREQ=YEARLY` with its days in
 * `partial`: its days are no days of a rule. A report day («до 15 числа следующего месяца») is a day of the rule.
 */
export function spokenRule(meaning: RecurringMeaning): Pick<Fields, 'rrule' | 'partial' | 'closesOn'> {
  const { rrule, opensOn, dueDayOfNextMonth } = meaning;
  if (rrule === null) return { rrule };
  if (dueDayOfNextMonth !== null) return { rrule: rrule + reportDayPart(rrule, dueDayOfNextMonth) };
  const window = /;BYMONTH=(\d+)(?:;BYMONTHDAY=(-?\d+))?$/.exec(rrule);
  if (opensOn === null || !window) return { rrule };
  const month = Number(window[1]);
  const day = window[2] === undefined ? null : Number(window[2]);
  const closesOn = day === null ? `--${two(month)}` : `--${two(month)}-${two(day)}`;
  const lastDay = day ?? partsOf(lastDayOfMonth(2022, month)).day;
  return {
    rrule: rrule.slice(0, window.index),
    closesOn,
    partial: { start: opensOn, end: `--${two(month)}-${two(lastDay)}` },
  };
}

/** The parts that a report day adds to a rule of periods. */
export function reportDayPart(rrule: string, day: number): string {
  return rrule.startsWith('FREQ=YEARLY') ? `;BYMONTH=1;BYMONTHDAY=${day}` : `;BYMONTHDAY=${day}`;
}

/** The last day of a yearly window as RRULE parts; `closesOn` = `--10-01`, or `--05` for the end of May. */
export function closingPart(closesOn: string): string {
  const [month, day] = closesOn.slice(2).split('-').map(Number);
  return `;BYMONTH=${month}${day === undefined ? '' : `;BYMONTHDAY=${day}`}`;
}

const two = (n: number) => String(n).padStart(2, '0');

/**
 * Of a compound: the rule of its first part, as its kind is, and the days from the first to the last of its dated parts. Beside
 * a date the days of a rhythm are not counted: a rhythm that goes on for ever would hide the date's last day.
 */
export function outerDays(parts: readonly Fields[]): Fields {
  const rule = parts[0]?.rrule ?? null;
  const alike = parts.filter(({ rrule }) => Boolean(rrule) === (rule !== null));
  const days = alike.filter(({ start, end, partial }) => start || end || partial);
  const yearless = days.flatMap(({ partial }) => (partial ? [partial] : []));
  if (yearless.length > 0) {
    const partial = { start: yearless[0]?.start ?? null, end: yearless.at(-1)?.end ?? null };
    return yearless.length === days.length ? { rrule: rule, partial } : { rrule: rule };
  }
  const start = outer(
    days.map(({ start }) => start ?? null),
    'min',
  );
  const end = outer(
    days.map(({ end }) => end ?? null),
    'max',
  );
  return { rrule: rule, start, end };
}

function outer(days: readonly (CivilDate | null)[], which: 'min' | 'max'): CivilDate | null {
  const known = days.filter((day) => day !== null).sort();
  if (known.length < days.length) return null;
  return (which === 'min' ? known[0] : known.at(-1)) ?? null;
}
