import type { EveryPiece } from './items.js';

/** The RRULE of a rhythm without dates; null while how often is asked. */
export function rruleOf(every: EveryPiece): string | null {
  if (every.times !== 1) return null;
  if (every.fixed !== null) return every.fixed;
  if (every.lastDay && every.interval === 1 && every.span === 'month') return 'FREQ=MONTHLY;BYMONTHDAY=-1';
  if (every.lastDay && every.interval === 3 && every.span === 'quarter') {
    return 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1';
  }
  const interval = every.interval === 1 ? '' : `;INTERVAL=${every.interval}`;
  const byDay = every.byDay.length > 0 ? `;BYDAY=${every.byDay.join(',')}` : '';
  return `FREQ=${every.freq}${interval}${byDay}`;
}
