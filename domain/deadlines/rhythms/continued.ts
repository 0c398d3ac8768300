import { addDays } from '../../civil-date.js';
import type { Option } from '../meaning/decisions.js';
import type { DatePiece } from '../pieces/items.js';
import type { Meaning } from '../meaning/meaning.js';
import type { Surroundings } from '../meaning/surroundings.js';
import { yearlyRules } from '../dates/yearly.js';

/** «до 1 июня, далее ежеквартально»: the rhythm begins after the date; «ноябрь 2020, далее ежегодно» may keep the month. */
export function continued(
  before: Meaning,
  after: Meaning,
  dates: readonly DatePiece[],
  around: Surroundings,
): Meaning {
  const endless = before.kind === 'recurring' ? before.until === null : before.kind === 'continuous';
  if (endless) {
    around.decisions.ask('then_when', 'Сказано «далее», но не сказано, с какого времени. Укажите сроки.');
  }
  // «до 1 марта 2025 года, далее до 1 февраля»: what follows cannot be over before
  if (after.kind === 'once' && before.kind === 'once' && (after.end ?? '') < (before.end ?? '')) {
    around.decisions.ask('then_when', 'Сказано «далее», но названный затем срок раньше. Укажите сроки.');
  }
  if (after.kind !== 'recurring') return after;
  if (/^FREQ=YEARLY;INTERVAL=/.test(after.rrule ?? '') && after.from === null) {
    around.decisions.ask(
      'then_first_year',
      'Не сказано, с какого года повторять раз в несколько лет. Укажите срок.',
    );
  }
  const end = before.kind === 'once' ? before.end : null;
  const from = after.from ?? (end && addDays(end, 1));
  const plain: Meaning = { ...after, from };
  const bare =
    after.rrule === 'FREQ=YEARLY' && dates.length > 0 && dates.every(({ from: { unit } }) => unit !== 'year');
  if (!bare) return plain;
  const same = yearlyRules(
    dates.map((piece) => ({
      ...piece,
      from: { ...piece.from, year: null },
      to: piece.to && { ...piece.to, year: null },
    })),
    1,
    { from },
  );
  const options: Option<Meaning>[] = [
    { label: 'Затем каждый год в те же дни', value: same },
    { label: 'Затем раз в год, без определённого месяца', value: plain },
  ];
  return around.decisions.choose(
    'then_yearly',
    'Когда именно повторяется срок в следующие годы?',
    options,
    plain,
  );
}
