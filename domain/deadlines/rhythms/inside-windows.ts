import { addDays, partsOf, type CivilDate } from '../../civil-date.js';
import { askTwoBounds, type Bounds } from '../dates/bounds.js';
import type { Option } from '../meaning/decisions.js';
import type { DatePiece, EveryPiece } from '../pieces/items.js';
import { compound, recurring, type Meaning } from '../meaning/meaning.js';
import { plainRule } from './plain-rule.js';
import { rruleOf } from '../pieces/rrule-of-piece.js';
import type { Surroundings } from '../meaning/surroundings.js';
import { resolveDates } from '../dates/resolve-dates.js';
import { monthsBetween, pieceWindow } from '../dates/windows.js';
import { yearlyRules } from '../dates/yearly.js';

/** «ежемесячно с сентября по май», «еженедельно с 01.09.2024 по 31.05.2025», «ежеквартально: март, июнь, сентябрь, декабрь». */
export function insideWindows(
  every: EveryPiece,
  dates: readonly DatePiece[],
  bounds: Bounds,
  yearless: boolean,
  around: Surroundings,
): Meaning {
  const [only] = dates;
  const single = dates.length === 1 && only ? only : null;
  if (yearless && perPeriod(every) === dates.length && areApart(dates, every))
    return yearlyRules(dates, 1, bounds);
  const rrule = rruleOf(every);
  const months = rrule === null || !yearless ? null : namedMonths(every, dates);
  if (months) return recurring(`${rrule};BYMONTH=${months.join(',')}`, every.span, bounds);
  if (single && rrule !== null) {
    if (!yearless) {
      const once = resolveDates([single], around.context, around.decisions);
      if (once.kind === 'once' && holds(once, every)) {
        if (bounds.from !== null || bounds.until !== null) askTwoBounds(around.decisions);
        return recurring(rrule, every.span, { from: once.start, until: once.end });
      }
    } else if (single.to && every.interval === 1 && every.byDay.length === 0) {
      const months = monthsBetween(single);
      if (months) return recurring(`${rrule};BYMONTH=${months.join(',')}`, every.span, bounds);
    } else if (single.to && every.freq === 'WEEKLY') {
      const months = monthsBetween(single);
      if (months) return recurring(`${rrule};BYMONTH=${months.join(',')}`, every.span, bounds);
    }
    const fine = every.freq === 'DAILY' || every.freq === 'WEEKLY';
    // «еженедельно, сентябрь, ежегодно»
    const month = single.from.unit === 'month' && !single.to && single.edge === null;
    if (every.eachYear && fine && yearless && month && single.bound !== 'until' && single.bound !== 'since')
      return recurring(`${rrule};BYMONTH=${single.from.n}`, every.span, bounds);
    // «ежедневно с 1 по 10 мая» in the plan of one year
    const stretch =
      single.to !== null ||
      (single.from.unit === 'month' && (single.bound === 'at' || single.bound === 'within'));
    if (fine && stretch && yearless && !every.eachYear && bounds.from === null && bounds.until === null) {
      const once = resolveDates([single], around.context, around.decisions);
      if (once.kind === 'once') return recurring(rrule, every.span, { from: once.start, until: once.end });
    }
  }
  const plain = plainRule(every, bounds, around.presets);
  const once = resolveDates(dates, around.context, around.decisions);
  const options: Option<Meaning>[] = [
    { label: 'Только повторяющийся срок', value: plain },
    { label: 'Только названные даты', value: once },
    { label: 'И названные даты, и повторяющийся срок', value: compound([once, plain]) },
  ];
  return around.decisions.choose(
    'rhythm_or_dates',
    'Названы и даты, и как часто. Что считать сроком?',
    options,
    compound([once, plain]),
  );
}

/** «по пятницам апреля и мая», «ежедневно в июне и июле»: the months in which a rhythm of days comes. */
function namedMonths({ freq, interval, times }: EveryPiece, dates: readonly DatePiece[]): number[] | null {
  const fine = (freq === 'DAILY' || freq === 'WEEKLY') && interval === 1 && times === 1 && dates.length > 1;
  const whole = ({ from, to, edge, bound }: DatePiece) =>
    from.unit === 'month' && !to && edge === null && (bound === 'at' || bound === 'within');
  if (!fine || !dates.every(whole)) return null;
  return [...new Set(dates.map(({ from }) => from.n))].sort((a, b) => a - b);
}

const shortestOf: Partial<Record<EveryPiece['span'], number>> = {
  month: 28,
  quarter: 90,
  half_year: 181,
  year: 365,
};

/** «каждую пятницу, 15.05.2024», «ежеквартально, май 2024»: a stretch in which the rhythm cannot come even once is none for it. */
function holds(
  { start, end }: { start: CivilDate | null; end: CivilDate | null },
  every: EveryPiece,
): boolean {
  if (!start || !end) return true;
  const days = every.freq === 'WEEKLY' ? 7 : (shortestOf[every.span] ?? 2);
  return addDays(start, days - 1) <= end;
}

/** «1 раз в полугодие: 15, 20 мая» are no two halves of a year; «апрель, июль, октябрь, декабрь» may be four quarters. */
function areApart(dates: readonly DatePiece[], { interval }: EveryPiece): boolean {
  const months = dates
    .flatMap((piece) => pieceWindow(piece, 2023)?.end ?? [])
    .map((end) => partsOf(end).month)
    .sort((a, b) => a - b);
  const least = interval >= 6 ? 3 : interval >= 3 ? 2 : 1;
  return months.every((month, at) => {
    const next = months[at + 1] ?? (months[0] ?? 0) + 12;
    return next - month >= least;
  });
}

/** How many dates a year the rhythm asks for; 0 where dates cannot stand for it. */
function perPeriod({ freq, interval, byDay }: EveryPiece): number {
  return freq === 'MONTHLY' && byDay.length === 0 && 12 % interval === 0 && interval > 1 ? 12 / interval : 0;
}
