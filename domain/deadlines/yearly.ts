import type { DatePiece } from './items.js';
import { compound, recurring, type Meaning, type RecurringMeaning } from './meaning.js';
import { weekdayCode } from './units.js';
import { pieceWindow } from './windows.js';

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
  const several = pieces.length > 1;
  const groups: Yearly[] = [];
  for (const piece of pieces) {
    const yearly = yearlyOf(piece, several);
    if (!yearly) continue;
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
  return compound(
    groups.map(({ months, day, span, opensOn }) => {
      const list = [...new Set(months)].sort((a, b) => a - b).join(',');
      const every = interval === 1 ? '' : `;INTERVAL=${interval}`;
      return recurring(`FREQ=YEARLY${every};BYMONTH=${list}${day}`, span, { ...rest, opensOn });
    }),
  );
}

function yearlyOf(piece: DatePiece, several: boolean): Yearly | null {
  const { from, to } = piece;
  if (from.unit === 'nth_weekday' && !to) {
    return {
      months: [from.month],
      day: `;BYDAY=${from.n}${weekdayCode(from.weekday)}`,
      span: 'day',
      opensOn: null,
    };
  }
  if (from.unit === 'month' && !to && !piece.edge && piece.bound !== 'until') {
    return { months: [from.n], day: '', span: 'month', opensOn: null };
  }
  const window = pieceWindow(piece, 2023);
  if (!window?.end) return null;
  const month = Number(window.end.slice(5, 7));
  const opensOn = window.start && window.start !== window.end ? `-${window.start.slice(4)}` : null;
  const last = to ?? from;
  const saysDay =
    last.unit === 'day' || last.unit === 'third' || last.unit === 'half_month' || last.unit === 'week';
  const day = saysDay ? `;BYMONTHDAY=${Number(window.end.slice(8))}` : '';
  if (piece.bound === 'until')
    return { months: [month], day, span: several ? 'month' : 'year', opensOn: null };
  return { months: [month], day, span: opensOn === null ? 'day' : 'month', opensOn };
}
