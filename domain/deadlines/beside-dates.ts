import { candidateYears } from './candidate-years.js';
import type { Option } from './decisions.js';
import type { DatePiece } from './items.js';
import type { ListedDate } from './share-parts.js';
import type { Surroundings } from './surroundings.js';
import { pointWindow } from './windows.js';

/** What stands in brackets behind a date: another year of it, or the same day in other words. */
export function settleBeside(list: readonly ListedDate[], around: Surroundings): ListedDate[] {
  return list.filter((date, at) => {
    const before = list[at - 1];
    if (!before || date.behind !== '(') return true;
    if (isOtherYear(before.piece, date.piece)) {
      const text = 'За датой в скобках назван другой год. Какой из них верен, или оба?';
      around.decisions.ask('same_in_years', text);
    }
    if (before.behind !== '(' && isOther(before.piece, date.piece)) {
      const text = 'За сроком в скобках назван другой срок. Какой из них верен, или оба?';
      around.decisions.ask('either_or', text);
    }
    return !isSameDay(before.piece, date.piece, around);
  });
}

/** «май (июнь)», «15 мая (20 мая)», «I полугодие (июль)»: instead of it, beside it, or when it is due. */
function isOther(before: DatePiece, { from, to, bound }: DatePiece): boolean {
  const plain = bound === 'at' && before.bound === 'at' && !to && !before.to;
  const half = before.from.unit === 'quarter' || before.from.unit === 'half_year';
  const alike = from.unit === before.from.unit || half;
  return plain && alike && (from.unit === 'month' || from.unit === 'day');
}

/** «до 15 мая 2023 года (2024 года)»: the same day of both years, or a year that was corrected. */
function isOtherYear({ from, bound }: DatePiece, { from: year, to }: DatePiece): boolean {
  const other = year.unit === 'year' && year.year !== null && !to;
  return other && bound === 'until' && from.year !== null && from.year !== year.year;
}

/** «27 июня (последняя суббота июня)»: one day said twice; where the two differ a person is asked. */
function isSameDay(day: DatePiece, named: DatePiece, { context, decisions }: Surroundings): boolean {
  const both = day.from.unit === 'day' && named.from.unit === 'nth_weekday' && !day.to && !named.to;
  if (!both || day.from.month !== named.from.month) return false;
  const [planned, ...more] = candidateYears(day, context, true);
  const year = day.from.year ?? named.from.year ?? (more.length > 0 ? undefined : planned);
  const same =
    year === undefined || pointWindow(named.from, year)?.start === pointWindow(day.from, year)?.start;
  const options: Option<boolean>[] = [{ label: 'Верна дата, день недели назван ошибочно', value: true }];
  const text = 'День недели не подходит к дате. Что верно?';
  return same || decisions.choose('weekday_mismatch', text, options, false);
}
