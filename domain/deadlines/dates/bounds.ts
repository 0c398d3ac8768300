import type { CivilDate } from '../../civil-date.js';
import type { Decisions } from '../meaning/decisions.js';
import type { DatePiece } from '../pieces/items.js';
import type { Frequency } from '../words/recurrence-words.js';
import { pieceWindow } from './windows.js';

/** For how long a rhythm goes on, both days inclusive. */
export interface Bounds {
  from: CivilDate | null;
  until: CivilDate | null;
}

/** Years and «с … года» say for how long a rhythm goes on, not when it falls. */
export function isBounding({ from, to, bound }: DatePiece): boolean {
  const years = from.unit === 'year' || from.unit === 'school_year';
  if (years) return from.year !== null && (to === null || to.unit === from.unit);
  // «ежегодно с 01.01.2024 по 31.12.2026»: longer than a year can be no window of every year
  if (from.year !== null && to?.year && to.year > from.year + 1) return true;
  return bound === 'since' && to === null && from.year !== null;
}

/** «2024–2026 гг., ежеквартально, до 1 октября 2025 г.»: two stretches of time for one rhythm. */
export function askTwoBounds(decisions: Decisions): void {
  decisions.ask('two_bounds', 'Названы разные годы, с которых срок действует. Укажите, с какого и по какой.');
}

/** «раз в год в 2025 и 2027 гг.», «ежегодно, 2025, 2027»: the year between them is left out. */
export function askYearsLeftOut(pieces: readonly DatePiece[], every: Frequency, decisions: Decisions): void {
  const years = pieces.flatMap(({ from, to }) =>
    from.year === null ? [] : [{ first: from.year, last: to?.year ?? from.year }],
  );
  const step = every.freq === 'YEARLY' ? every.interval : 1;
  const apart = years.some(({ first }, at) => {
    const before = years[at - 1];
    return before !== undefined && first !== before.last + step;
  });
  if (pieces.some(({ bound }) => bound === 'since' || bound === 'until') || !apart) return;
  decisions.ask('years_left_out', 'Названы отдельные годы, не все подряд. В каких годах повторять?');
}

export function boundsOf(pieces: readonly DatePiece[], decisions: Decisions): Bounds {
  const bounds: Bounds = { from: null, until: null };
  const since = pieces.filter(({ bound, to }) => bound === 'since' && !to);
  const within = pieces.filter((piece) => piece.bound !== 'until' && !since.includes(piece));
  const until = pieces.length - since.length - within.length;
  if (((since.length > 0 || until > 0) && within.length > 0) || since.length > 1 || until > 1) {
    askTwoBounds(decisions);
  }
  for (const piece of pieces) {
    const window = pieceWindow(piece, piece.from.year ?? 0, piece.to?.year ?? undefined);
    if (!window) {
      decisions.ask('impossible_date', 'Конец периода раньше его начала. Укажите даты.');
      continue;
    }
    if (window.start && (bounds.from === null || window.start < bounds.from)) bounds.from = window.start;
    if (window.end && (bounds.until === null || window.end > bounds.until)) bounds.until = window.end;
  }
  if (bounds.from !== null && bounds.until !== null && bounds.from > bounds.until) {
    decisions.ask('impossible_date', 'Конец периода раньше его начала. Укажите даты.');
  }
  return bounds;
}
