import type { Decisions } from '../meaning/decisions.js';
import type { EveryPiece, Item } from '../pieces/items.js';
import type { Surroundings } from '../meaning/surroundings.js';

/** «каждый четверг, отчёт – до конца года»: the last day of the rhythm, or the day of one report. */
export function askReportDay(
  items: readonly Item[],
  everies: readonly EveryPiece[],
  { decisions }: Surroundings,
): void {
  const [rhythm, report] = [items.findIndex(({ type }) => type === 'every'), items.findIndex(isReport)];
  const until = items[report + 1]?.type === 'comma' ? items[report + 2] : items[report + 1];
  const often = everies.some(({ freq }) => freq !== 'YEARLY');
  const day =
    until?.type === 'date' &&
    until.bound === 'until' &&
    !['month_day', 'number', 'working_month_day'].includes(until.from.unit);
  // «ежеквартально, отчёт – 1 раз в год»
  const again = until?.type === 'every';
  if (rhythm < 0 || report < rhythm || !often || !(day || again)) return;
  decisions.ask(
    'report_day',
    'Названы и как часто, и день отчёта. Отчёт один или каждый раз? Укажите сроки.',
  );
}

const isReport = ({ type, text }: Item): boolean =>
  type === 'label' && /^(отч[её]т|информаци|сведени)/iu.test(text);

/** «каждую вторую пятницу» without «месяца»: of the month, or every other week. */
export function askWhichWeekday(everies: readonly EveryPiece[], { decisions }: Surroundings): void {
  const monthly = everies.some(({ span, doubtful }) => span === 'month' && !doubtful);
  if (monthly || !everies.some(({ doubtful }) => doubtful)) return;
  if (everies.some(({ doubtful, freq }) => doubtful && freq === 'WEEKLY')) {
    const weekly = [{ label: 'Каждую неделю', value: true }];
    decisions.choose(
      'which_week',
      'Назван день недели, но не сказано, каждую ли неделю. Как часто?',
      weekly,
      false,
    );
    return;
  }
  const options = [{ label: 'Каждый месяц', value: true }];
  decisions.choose(
    'which_weekday',
    'Не сказано, каждый ли месяц повторяется этот срок. Как часто?',
    options,
    false,
  );
}

/** «до 20 числа месяца, следующего за отчётным, ежеквартально до 10 числа второго месяца»: each has its own days. */
export function askSecondRhythm(items: readonly Item[], decisions: Decisions): void {
  const at = items.findIndex(({ type }) => type === 'next_period');
  const [before, after] = [items.slice(0, Math.max(at, 0)), items.slice(at + 1)];
  if (at < 0) return;
  const behind = after.filter((item) => item.type === 'every');
  const own = behind.some((item) => item.type === 'every' && item.fixed !== null);
  const dated = after.some((item) => item.type === 'date' && item.from.unit !== 'year');
  const first = before.some(({ type }) => type === 'every');
  const year = items[at]?.type === 'next_period' && items[at].step === 'year';
  // «ежеквартально до 10 числа второго месяца квартала, до 20 числа месяца, следующего за кварталом»
  const fixed = before.some((item) => item.type === 'every' && item.fixed !== null);
  const second = fixed || (behind.length > 0 && (own || dated || first));
  // «2 сентября⏎до 30 декабря года, предшествующего планируемому»: whose year is not said
  const days = before.filter((item) => item.type === 'date');
  const unlike = days.some((item) => item.type === 'date' && item.bound !== days.at(-1)?.bound);
  // «до 15 декабря года, предшествующего планируемому, до 26 ноября»
  if (second || (year && (dated || (unlike && !first))))
    decisions.ask('next_period', 'За сроком следующего периода назван ещё один. К чему он относится?');
}
