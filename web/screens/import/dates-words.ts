import { formatDigits } from '../../text/dates.js';
import { plural } from '../../text/plural.js';
import type { Schema } from '../../client/schemas.js';

type DraftRow = Schema<'DraftRow'>;
type Scheduled = Schema<'ScheduledOccurrence'>;

const shown = 4;

/** «сроки: 30.12.2026, 30.12.2027», with those that are over before control said so; never more than a line or two. */
export function datesWords(dates: readonly Scheduled[], more = 0): string {
  const words = dates
    .slice(0, shown)
    .map((one) => `${formatDigits(one.due)}${one.past ? ' (прошёл)' : plannedWords(one)}`);
  const rest = dates.length - words.length + more;
  const tail = rest > 0 ? ` и ещё ${plural(rest, ['срок', 'срока', 'сроков'])}` : '';
  return `${dates.length + more === 1 ? 'срок' : 'сроки'}: ${words.join(', ')}${tail}`;
}

/** The day of the order stays in sight where another one was planned. */
function plannedWords({ plannedOn, dueByRule }: Scheduled): string {
  return plannedOn ? ` (плановый день, по приказу ${formatDigits(dueByRule)})` : '';
}

const neverWords = {
  past: 'Задачи не будет: срок прошёл до постановки на контроль',
  outside: 'Задачи не будет: пока действует план, срок не наступает',
} as const;

/** The dates of a row, or why it would never become a task; null where a person will open it. */
export function rowDatesWords({
  dates,
  more,
  never,
}: Pick<DraftRow, 'dates' | 'more' | 'never'>): string | null {
  if (never !== null) return neverWords[never];
  return dates.length > 0 ? datesWords(dates, more) : null;
}
