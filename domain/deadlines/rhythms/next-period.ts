import type { Decisions, Option } from '../meaning/decisions.js';
import type { DatePiece, EveryPiece, Piece } from '../pieces/items.js';
import { recurring, type Meaning, type RecurringMeaning } from '../meaning/meaning.js';
import { boundsOf, isBounding, type Bounds } from '../dates/bounds.js';
import type { Surroundings } from '../meaning/surroundings.js';
import { yearlyRules } from '../dates/yearly.js';

/** «до 15 числа месяца, следующего за отчётным (кварталом)». */
export function nextPeriod(
  next: Extract<Piece, { type: 'next_period' }>,
  dates: DatePiece[],
  everies: EveryPiece[],
  around: Surroundings,
): Meaning {
  const [every] = everies;
  const bounding = dates.filter(isBounding);
  const named = dates.filter((piece) => !isCurrentYear(piece));
  const bounds = boundsOf(bounding, around.decisions);
  const [date, ...more] = named.filter((piece) => !bounding.includes(piece));
  const own = every && periodOf(every);
  const span = next.of ?? own ?? unsaidPeriod(next, around.decisions);
  const unit = date && !date.to ? date.from.unit : null;
  const working = unit === 'working_month_day';
  const day = date && (unit === 'month_day' || unit === 'number' || working) ? date.from.n : null;
  if (next.step === 'year' && date && [date, ...more].every(isOfYear)) {
    return ofNextYear([date, ...more], everies, bounds, around.decisions);
  }
  const fits = span === 'month' || span === 'quarter' || span === 'half_year' || span === 'year';
  const rhythm = every && span !== own && !every.loose ? null : span;
  const odd =
    every && (every.times !== 1 || every.byDay.length > 0 || (every.span === 'year' && every.interval !== 1));
  // «ежемесячно … за отчётным годом», «еженедельно … за кварталом»
  const against =
    (every?.span === 'month' && span === 'year') || every?.span === 'week' || every?.span === 'day';
  const earliest = date?.bound === 'since' && date.to === null;
  if (
    odd ||
    against ||
    earliest ||
    day === null ||
    more.length > 0 ||
    !fits ||
    rhythm === null ||
    day < 1 ||
    day > 31
  ) {
    around.decisions.ask(
      'next_period',
      'Не удалось понять, к какому числу какого месяца относится срок. Укажите дату.',
    );
    return { kind: 'unknown' };
  }
  const rrule =
    span === 'year'
      ? 'FREQ=YEARLY'
      : span === 'month'
        ? 'FREQ=MONTHLY'
        : `FREQ=MONTHLY;INTERVAL=${span === 'quarter' ? 3 : 6}`;
  const rule = recurring(rrule, span, { ...bounds, dueDayOfNextMonth: day });
  if (!working) return rule;
  // a rule counted in working days has no ends of its own
  const counted = bounds.from === null && bounds.until === null && day <= mostWorkingDays;
  return counted
    ? recurring(rrule, span, { workingDay: day })
    : askWorkingDay(recurring(rrule, span), [], around.decisions);
}

/** «раз в 6 месяцев», «раз в 2 квартала» are rhythms of half-years; null for one that is no period («раз в 4 месяца»). */
function periodOf({ freq, span, interval }: EveryPiece): RecurringMeaning['span'] | null {
  if (freq !== 'MONTHLY' || interval === 1) return span;
  return interval === 3 ? 'quarter' : interval === 6 ? 'half_year' : null;
}

/** «… за отчётным кварталом текущего года»: the year the quarters belong to, every year anew. */
const isCurrentYear = ({ from, to, bound }: DatePiece): boolean =>
  from.unit === 'year' && from.year === null && from.n === 0 && !to && bound === 'at';

const isOfYear = ({ from }: DatePiece): boolean => from.unit !== 'month_day' && from.unit !== 'number';

/** «до 1 марта года, следующего за отчётным, начиная с 2025 года». */
function ofNextYear(
  dates: DatePiece[],
  everies: readonly EveryPiece[],
  bounds: Bounds,
  decisions: Decisions,
): Meaning {
  const odd = dates.some(
    ({ from, to, bound, report }) =>
      from.year !== null || (to && to.year !== null) || (bound === 'since' && !to) || report,
  );
  const yearly = everies.every(
    ({ span, times, interval }) =>
      (span === 'year' || span === 'school_year') && times === 1 && interval === 1,
  );
  if (odd || !yearly) {
    decisions.ask(
      'next_period',
      'Не удалось понять, к какому дню следующего года относится срок. Укажите дату.',
    );
  }
  return yearlyRules(dates, 1, bounds);
}

/** «месяца, следующего за отчётным периодом» without «ежеквартально»: a month, or longer. */
function unsaidPeriod(
  next: Extract<Piece, { type: 'next_period' }>,
  decisions: Decisions,
): RecurringMeaning['span'] {
  if (!next.open || next.step === 'year') return next.step;
  const options: Option<RecurringMeaning['span']>[] = [
    { label: 'Месяц', value: 'month' },
    { label: 'Квартал', value: 'quarter' },
    { label: 'Полугодие', value: 'half_year' },
    { label: 'Год', value: 'year' },
  ];
  return decisions.choose(
    'report_period',
    'Не сказано, каков отчётный период. Какой он?',
    options,
    next.step,
  );
}

/** No month has fewer working days than this before its last week. */
const mostWorkingDays = 15;

/** «до 5-го рабочего дня каждого месяца»: of which month the work is, is not said. `open` = without that day. */
export function askWorkingDay(
  open: RecurringMeaning,
  options: readonly Option<Meaning>[],
  decisions: Decisions,
): Meaning {
  return decisions.choose<Meaning>(
    'working_day_of_month',
    'Срок назван рабочим днём месяца. За какой месяц отчитываются к этому дню?',
    options,
    open,
  );
}
