import { addDays } from '../../civil-date.js';
import type { DatePiece } from '../pieces/items.js';
import { compound, recurring, type Meaning, type RecurringMeaning } from '../meaning/meaning.js';
import { weekdayCode } from '../words/units.js';
import { pieceWindow, spanOf } from './windows.js';

interface Yearly {
  months: number[];
  /** What besides the month must agree for several dates to be one rule. */
  day: string;
  span: RecurringMeaning['span'];
  opensOn: string | null;
}

/**
 * Dates without a year as rules that repeat every `interval` years: «май, декабрь» = `FREQ=YEARLY;BYMONTH=5,12`. The rule
 * says the last day of each window; its first day, where it is not the first of the same month, goes to `opensOn`.
 */
export function yearlyRules(
  pieces: readonly DatePiece[],
  interval = 1,
  rest: Partial<RecurringMeaning> = {},
): Meaning {
  const groups: Yearly[] = [];
  let unreadable = false;
  for (const piece of pieces) {
    const yearly = yearlyOf(piece, pieces.length > 1);
    if (!yearly) {
      unreadable = true;
      continue;
    }
    const same = groups.find(
      (group) =>
        group.day === yearly.day &&
        group.span === yearly.span &&
        group.opensOn === null &&
        yearly.opensOn === null,
    );
    if (same) same.months.push(...yearly.months);
    else groups.push(yearly);
  }
  const rules = groups.map(({ months, day, span, opensOn }) => {
    const list = [...new Set(months)].sort((a, b) => a - b).join(',');
    const every = interval === 1 ? '' : `;INTERVAL=${interval}`;
    return recurring(`FREQ=YEARLY${every};BYMONTH=${list}${day}`, span, { ...rest, opensOn });
  });
  return compound(unreadable ? [...rules, { kind: 'unknown' }] : rules);
}

function yearlyOf(piece: DatePiece, several: boolean): Yearly | null {
  const { from, to } = piece;
  if (from.unit === 'last_day' && !to) {
    return { months: [from.month], day: ';BYMONTHDAY=-1', span: 'day', opensOn: null };
  }
  if (from.unit === 'nth_weekday' && !to) {
    return {
      months: [from.month],
      day: `;BYDAY=${from.n}${weekdayCode(from.weekday)}`,
      span: 'day',
      opensOn: null,
    };
  }
  if (from.unit === 'calendar_week' || to?.unit === 'calendar_week') return null;
  const window = pieceWindow(piece, 2022);
  if (!window?.end) return null;
  const months = [Number(window.end.slice(5, 7))];
  if (spanOf(piece) === 'month') return { months, day: '', span: 'month', opensOn: null };
  const opensOn = window.start && window.start !== window.end ? `-${window.start.slice(4)}` : null;
  const monthEnd = (to ?? from).unit !== 'day' && addDays(window.end, 1).endsWith('-01');
  const day = monthEnd ? '' : `;BYMONTHDAY=${Number(window.end.slice(8))}`;
  const wide = monthEnd && !several ? 'year' : monthEnd ? 'month' : 'day';
  return { months, day, span: opensOn === null ? wide : 'month', opensOn };
}
