import type { CivilDate } from '../civil-date.js';
import type { Period } from './periods.js';

/** What a rule says of one occurrence, before the working calendar moves anything. Days inclusive. */
export interface RuleWindow {
  period: string;
  start: CivilDate;
  end: CivilDate;
  /** The last day on which the occurrence is in time; after `end` where a report follows the period. */
  lastDay: CivilDate;
}

/** The days between which an activity is to be planned, both inclusive. */
export interface Validity {
  validFrom: CivilDate;
  validUntil: CivilDate;
}

/** The part of a period inside the validity, or null when there is none. */
export function clip({ key, start, end }: Period, validity: Validity): Omit<RuleWindow, 'lastDay'> | null {
  const window = {
    period: key,
    start: latest(start, validity.validFrom),
    end: earliest(end, validity.validUntil),
  };
  return window.start <= window.end ? window : null;
}

/** The validity within the bounds that the phrase itself says (inclusive), or null when nothing is left. */
export function narrow(
  { validFrom, validUntil }: Validity,
  { from, until }: { from?: CivilDate; until?: CivilDate },
): Validity | null {
  const within = {
    validFrom: from ? latest(from, validFrom) : validFrom,
    validUntil: until ? earliest(until, validUntil) : validUntil,
  };
  return within.validFrom <= within.validUntil ? within : null;
}

/** The later of the days. */
export function latest(...days: [CivilDate, ...CivilDate[]]): CivilDate {
  return days.reduce((a, b) => (a > b ? a : b));
}

/** The earlier of two days. */
export function earliest(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}
