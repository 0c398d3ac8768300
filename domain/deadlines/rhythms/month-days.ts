import type { Bounds } from '../dates/bounds.js';
import type { Option } from '../meaning/decisions.js';
import type { DatePiece, EveryPiece } from '../pieces/items.js';
import { recurring, type Meaning } from '../meaning/meaning.js';
import { plainRule } from './plain-rule.js';
import { monthsBetween } from '../dates/windows.js';
import type { Surroundings } from '../meaning/surroundings.js';

/** «ежемесячно 5 и 20 числа»: days of the month beside a rhythm. */
export function byMonthDay(
  every: EveryPiece,
  dates: readonly DatePiece[],
  bounds: Bounds,
  around: Surroundings,
): Meaning {
  const days = [...new Set(dates.flatMap(({ from, to }) => (to ? [to.n] : [from.n])))].sort((a, b) => a - b);
  if (days.some((day) => day > 31 || day === 0) || dates.some(({ to, from }) => to && to.n < from.n)) {
    around.decisions.ask('impossible_date', 'Такого числа в месяце нет. Укажите правильное.');
    return plainRule(every, bounds, around.presets);
  }
  if (dates.some(({ bound, to }) => bound === 'since' && !to)) {
    around.decisions.ask(
      'no_end',
      'Сказано, с какого числа начать, но не сказано, до какого закончить. Укажите последний день.',
    );
    return plainRule(every, bounds, around.presets);
  }
  // «на 1 число каждого месяца до 5 числа»: what it is reported on, and when
  if (dates.some(({ onto }) => onto) && dates.some(({ bound }) => bound === 'until')) {
    const text = 'Названы число, на которое собирают сведения, и последнее число. Оба ли это сроки?';
    around.decisions.ask('two_days_of_month', text);
  }
  if (every.byDay.length > 0) {
    around.decisions.ask(
      'several_rhythms',
      'Названы и числа месяца, и дни недели. Укажите, как часто на самом деле.',
    );
  }
  const list = days.join(',');
  if (every.freq === 'MONTHLY' && every.interval === 1) {
    const ranges = dates.some(({ to }) => to !== null);
    if (ranges) {
      const options = [{ label: 'Важен последний день, начать можно раньше', value: true }];
      around.decisions.choose(
        'days_of_month',
        'Названы дни месяца с … по …. Что считать сроком?',
        options,
        false,
      );
    }
    return recurring(`FREQ=MONTHLY;BYMONTHDAY=${list}`, ranges ? 'month' : 'day', bounds);
  }
  const [day] = days;
  const options: Option<Meaning>[] = [];
  const plain = plainRule(every, bounds, around.presets);
  if (day !== undefined && every.freq === 'MONTHLY') {
    options.push({
      label: `До ${day} числа месяца, следующего за отчётным периодом`,
      value: { ...plain, dueDayOfNextMonth: day },
    });
  }
  const [first] = options;
  return around.decisions.choose(
    'which_month',
    'Названо число, но не сказано, какого месяца.',
    options,
    first?.value ?? plain,
  );
}

/** From this day on a report is about the month itself; on an earlier one it may be about the month before. */
const secondHalf = 15;

/** «ежемесячно до 25 числа, с сентября по май»: the day of the month, and the months of every year. */
export function dayInMonths(
  { freq, interval, times, byDay, fixed }: EveryPiece,
  dates: readonly DatePiece[],
  bounds: Bounds,
): Meaning | null {
  if (freq !== 'MONTHLY' || interval !== 1 || times !== 1 || byDay.length > 0 || fixed !== null) return null;
  const day = dates.find(({ from, to }) => from.unit === 'month_day' && !to);
  const stretch = dates.find(({ from, to }) => from.unit === 'month' && to?.unit === 'month');
  if (dates.length !== 2 || !day || !stretch || day.bound === 'since') return null;
  if (stretch.from.year !== null || stretch.to?.year || day.from.n < secondHalf || day.from.n > 28)
    return null;
  const months = monthsBetween(stretch);
  return (
    months && recurring(`FREQ=MONTHLY;BYMONTH=${months.join(',')};BYMONTHDAY=${day.from.n}`, 'day', bounds)
  );
}
