import type { Decisions, Option } from '../meaning/decisions.js';
import type { DatePiece, Item } from '../pieces/items.js';

/** «10.10», «9.05–10.10», «с 8 до 10.10»: a day of May or October by its form, and as well an hour. */
const clock =
  /^\D*(?:[01]?\d|2[0-4])(?:\.(?:05|10))?(?:\s*(?:[-–—]|до|по)\s*(?:[01]?\d|2[0-4])\.(?:05|10))?$/u;

const question = 'Это время или дата?';
const choices: Option<boolean>[] = [{ label: 'Так, как прочитано', value: true }];

/** «15.05.2025 с 9.30 до 10.10», «15 мая до 10.10», «ежедневно до 10.05»: asked, since a day read for an hour is months away. */
export function askHourOrDay(items: readonly Item[], decisions: Decisions): void {
  if (!items.some((_, at) => isDoubtful(items, at))) return;
  decisions.choose('hour_or_day', question, choices, false);
}

/** «15.05.2025⏎10.10»: below a whole date stands the hour, or a second day. */
export function askHourBelow(items: readonly Item[], decisions: Decisions): void {
  const found = items.some((item, at) => {
    const [line, day] = [items[at - 1], items[at - 2]];
    const alone = item.type === 'date' && isYearlessDay(item) && clock.test(item.text);
    if (!alone || !/^\s+$/u.test(line?.text ?? '') || items[at + 1]?.type === 'time') return false;
    const whole = day?.type === 'date' && day.from.unit === 'day' && !day.to && day.bound === 'at';
    return whole && (day.from.year !== null || /\p{L}{3}/u.test(day.text));
  });
  if (found) decisions.choose('hour_or_day', question, choices, false);
}

function isDoubtful(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.type === 'time') return item.doubtful === true;
  if (item?.type !== 'date' || !isYearlessDay(item) || !clock.test(item.text)) return false;
  const often = items.some(isOften);
  if (often && item.bound !== 'at') return true;
  const signed = items[at - 1]?.type === 'comma';
  const before = items[signed ? at - 2 : at - 1];
  // «16.05 18.00» has an hour of its own
  if (items[at + 1]?.type === 'time') return false;
  if (before?.type === 'time') return signed;
  // «12–16 мая в 10.10», «май, в 9.05»
  if (before?.type === 'date' && /^в\s/iu.test(item.text)) return true;
  const day = before?.type === 'date' && before.bound === 'at' && before.from.unit === 'day' && !before.to;
  // «15 мая, 10.10»: two days of a list are written alike
  const unlike = day && items[at - 1]?.text === ',' && /\p{L}{3}/u.test(before.text);
  return day && (item.bound === 'until' || (item.to === null ? unlike : !signed));
}

const isOften = (item: Item): boolean =>
  item.type === 'every' && (item.freq === 'DAILY' || item.freq === 'WEEKLY');

const isYearlessDay = ({ from, to }: DatePiece): boolean =>
  (to ?? from).unit === 'day' && from.year === null && from.hint === null && (to?.year ?? null) === null;
