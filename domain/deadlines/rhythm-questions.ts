import type { EveryPiece, Item } from './items.js';
import type { Surroundings } from './surroundings.js';

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
