import { candidateYears } from '../dates/candidate-years.js';
import type { Option } from '../meaning/decisions.js';
import type { DatePiece } from '../pieces/items.js';
import type { ListedDate } from '../dates/share-parts.js';
import type { Surroundings } from '../meaning/surroundings.js';
import { pointWindow } from '../dates/windows.js';

/** What stands in brackets behind a date: another year of it, or the same day in other words. */
export function settleBeside(list: readonly ListedDate[], around: Surroundings): ListedDate[] {
  return list.filter((date, at) => {
    const before = list[at - 1];
    if (before && isChained(before, date)) {
      const text = 'Между сроками стоит тире. Это один срок от первого до последнего или несколько?';
      around.decisions.ask('lost_sign', text);
    }
    // «15 мая до 20 июня» may have lost its «с»
    if (before && date.unmarked && isUntilDay(before.piece, date.piece)) {
      const text = 'Между сроками нет знака. Это период от первого до второго или два отдельных срока?';
      around.decisions.ask('lost_sign', text);
    }
    if (!before || !/^[([]$/.test(date.behind)) return true;
    if (isOtherYear(before.piece, date.piece)) {
      const text = 'За датой в скобках назван другой год. Какой из них верен, или оба?';
      around.decisions.ask('same_in_years', text);
    }
    if (!/^[([]$/.test(before.behind) && isOther(before.piece, date.piece)) {
      const text = 'За сроком в скобках назван другой срок. Какой из них верен, или оба?';
      around.decisions.ask('either_or', text);
    }
    if (list.length > 2 && isInMonth(before.piece, date.piece)) {
      const text = 'За месяцем в скобках названы его дни. Сроки — эти дни или и весь месяц?';
      around.decisions.ask('nested_dates', text);
    }
    return !isSameDay(before.piece, date.piece, around);
  });
}

/** «май (июнь)», «15 мая (20 мая)», «I полугодие (июль)»: instead of it, beside it, or when it is due. */
function isOther(before: DatePiece, said: DatePiece): boolean {
  const { from, to, bound } = said;
  const [unit, other] = [(before.to ?? before.from).unit, (to ?? from).unit];
  const half = ['quarter', 'half_year'].includes(before.from.unit) && bound === 'at' && !to && !before.to;
  const plain = bounded.includes(bound) && (before.to !== null || bounded.includes(before.bound));
  const alike = other === unit || half;
  const again = !to && !before.to && from.n === before.from.n && from.month === before.from.month;
  // «май (до 20 июня)»
  const later = bound === 'until' && before.from.unit === 'month' && from.unit === 'day' && !before.to;
  if (later) return before.bound === 'at' && from.month !== before.from.n;
  if (other === 'year') return plain && alike && !to && !before.to && from.year !== before.from.year;
  return plain && alike && !again && (other === 'day' || other === 'month');
}

const bounded: DatePiece['bound'][] = ['at', 'until'];

/** «апрель (5 апреля, 12 апреля)» */
function isInMonth({ from: month, to, bound }: DatePiece, { from: day }: DatePiece): boolean {
  return month.unit === 'month' && !to && bound === 'at' && day.unit === 'day' && day.month === month.n;
}

function isUntilDay({ from, to, bound }: DatePiece, until: DatePiece): boolean {
  const day = bound === 'at' && !to && from.unit === 'day';
  return day && until.bound === 'until' && until.from.unit === 'day' && !until.report;
}

/** «1–5–10 мая», «до 10 – 15 марта»: a dash behind a period or behind «до». */
function isChained({ piece: before }: ListedDate, { piece, behind }: ListedDate): boolean {
  const dash = /^[-–—−]$/u.test(behind) && piece.bound === 'at' && !piece.report;
  const days = chainable.includes((before.to ?? before.from).unit) && chainable.includes(piece.from.unit);
  return dash && days && (before.to !== null || before.bound === 'until');
}

const chainable: DatePiece['from']['unit'][] = ['day', 'number', 'month', 'quarter'];

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
