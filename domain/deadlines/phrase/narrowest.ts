import type { EveryPiece } from '../pieces/items.js';

const byLength = ['day', 'week', 'month', 'quarter', 'half_year', 'year', 'school_year'];

/**
 * «ежегодно, 1 раз в квартал» is quarterly: a year said beside a narrower rhythm only frames it. What is left besides the
 * first is a contradiction.
 */
export function narrowest(said: readonly EveryPiece[]): EveryPiece[] {
  const everies = everyOtherWeek(withoutDaily(said));
  const particular = ({ fixed, lastDay, byDay }: EveryPiece) =>
    Number(!fixed && !lastDay && byDay.length === 0);
  const sorted = [...everies].sort(
    (a, b) =>
      byLength.indexOf(a.span) - byLength.indexOf(b.span) ||
      particular(a) - particular(b) ||
      Number(a.loose) - Number(b.loose),
  );
  const [first, ...rest] = sorted;
  if (!first) return [];
  const days = sorted.every(
    ({ freq, byDay, interval }) => freq === first.freq && interval === first.interval && byDay.length > 0,
  );
  if (days) return [{ ...first, byDay: [...new Set(sorted.flatMap(({ byDay }) => byDay))] }];
  // «ежеквартально, ежегодно»: what only frames a rhythm stands before it
  const behind = (every: EveryPiece) =>
    first.loose && every.loose && everies.indexOf(every) > everies.indexOf(first);
  const against = rest.filter(
    (every) =>
      (!isFrame(every, first) || behind(every)) && !isSame(every, first) && !isSameCount(every, first),
  );
  const school = sorted.find(({ span }) => span === 'school_year');
  const framed = first.freq !== 'YEARLY' && rest.some((every) => isFrame(every, first) && !behind(every));
  const narrow = framed ? ({ ...first, eachYear: true } as const) : first;
  return [first.span === 'year' && first.times === 1 && school ? school : narrow, ...against];
}

/** «ежедневно, кроме выходных»: not every day. */
function withoutDaily(everies: readonly EveryPiece[]): readonly EveryPiece[] {
  const except = ({ workingDays, byDay }: EveryPiece) => workingDays || byDay.join() === 'MO,TU,WE,TH,FR';
  if (!everies.some(except)) return everies;
  return everies.filter(({ freq, interval }) => freq !== 'DAILY' || interval !== 1);
}

/** «раз в две недели, по средам»: the weekday of the week that is counted. */
function everyOtherWeek(everies: readonly EveryPiece[]): readonly EveryPiece[] {
  const counted = everies.find(
    ({ span, byDay, times }) => span === 'week' && byDay.length === 0 && times === 1,
  );
  const named = everies.find(
    ({ freq, byDay, interval }) => freq === 'WEEKLY' && byDay.length > 0 && interval === 1,
  );
  if (everies.length !== 2 || !counted || !named || counted.interval === 1) return everies;
  return [{ ...named, interval: counted.interval }];
}

function isFrame({ span, interval, times }: EveryPiece, narrow: EveryPiece): boolean {
  return (
    (span === 'year' || span === 'school_year') &&
    interval === 1 &&
    times === 1 &&
    (narrow.interval === 1 || narrow.freq !== 'YEARLY')
  );
}

/** «4 раза в год (ежеквартально)», «2 раза в месяц (1-й и 3-й вторник)»: the same said twice. */
function isSameCount(counted: EveryPiece, rhythm: EveryPiece): boolean {
  const days = counted.span === 'month' && counted.interval === 1 && rhythm.freq === 'MONTHLY';
  if (days && rhythm.byDay.length > 1) return rhythm.byDay.length === counted.times;
  const inYear: Partial<Record<EveryPiece['span'], number>> = { half_year: 2, quarter: 4, month: 12 };
  const yearly = counted.span === 'year' || counted.span === 'school_year';
  return yearly && counted.interval === 1 && rhythm.times === 1 && inYear[rhythm.span] === counted.times;
}

function isSame(a: EveryPiece, b: EveryPiece): boolean {
  return (
    a.freq === b.freq &&
    a.interval === b.interval &&
    (a.times === b.times || b.byDay.length === 0) &&
    (a.byDay.length === 0 || String(a.byDay) === String(b.byDay))
  );
}
