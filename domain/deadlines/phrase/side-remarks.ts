import { every, type Item, type Piece } from '../pieces/items.js';
import { frequencyOf } from '../words/recurrence-words.js';

type NextPiece = Extract<Piece, { type: 'next_period' }>;

/** «отчёт за квартал до 5 числа месяца, следующего за отчётным»: what the report is for says how long the period is. */
export function ofReport(next: NextPiece, items: readonly Item[]): NextPiece {
  const label = items.find((item) => item.type === 'label' && item.span !== undefined);
  return next.of === null && next.step === 'month' && label?.type === 'label'
    ? { ...next, of: label.span ?? null }
    : next;
}

/** «по итогам года – до 20 декабря»: with a day beside it the period is only what is reported on. */
export function withoutResults(items: readonly Item[]): readonly Item[] {
  const dated = items.some(
    (item) => item.type === 'date' && (item.bound === 'until' || item.from.unit === 'day'),
  );
  const rhythm = items.some(({ type }) => type === 'every' || type === 'next_period');
  if (!dated || rhythm) return items;
  // «по итогам квартала до 10 числа»: again and again
  const monthly = items.every((item) => item.type !== 'date' || item.from.unit === 'month_day');
  if (monthly) {
    return items.map((item) => {
      const { start, end, text } = item;
      if (item.type !== 'after_period') return item;
      return { ...every(frequencyOf(item.span), { loose: true }), start, end, text };
    });
  }
  return items.map((item) => (item.type === 'after_period' ? { ...item, type: 'label' as const } : item));
}

/** «ежедневно перед каждой выдачей»: what comes again several times a day is no event with a day of its own. */
export function withoutOccasions(items: readonly Item[]): readonly Item[] {
  if (!items.some((item) => item.type === 'every' && item.freq === 'DAILY' && item.interval === 1))
    return items;
  return items.map((item) => {
    const { start, end, text } = item;
    return item.type === 'event' && (occasion.test(item.anchor) || everyDay.test(item.anchor))
      ? { type: 'label', start, end, text }
      : item;
  });
}
/** «перед началом занятий», «после уроков»: what every day has. */
const everyDay =
  /^(?:(?:перед|до|после)\s+)?(?:(?:начал|окончани|завершени|конц)\p{L}+\s+)?(?:занятий|уроков|работы|смены|сна|завтрака|обеда|ужина|прогулк\p{L}|литурги\p{L}|богослужени\p{L}|(?:перед|после)\s+(?:сном|завтраком|обедом|ужином|прогулкой)|перед\s+(?:выездом|выходом|выпуском)(?:\s+(?:на\s+линию|в\s+рейс))?|(?:выезда|выхода|выпуска)\s+на\s+линию|(?:после\s+)?(?:возвращения|выхода|выезда)\s+(?:с\s+линии|из\s+рейса)|перед\s+(?:открытием|закрытием)|рабочего\s+дня|рабочей\s+смены|учебного\s+дня|дня)$/iu;
const occasion =
  /^(?:(?:перед|после|при|во время) )?кажд\p{L}+ (?!год|квартал|месяц|недел|полугод|четверт|триместр|семестр|учебн|сезон|декад)/u;
