import { fromUtcMidnight, toUtcMidnight } from '../domain/civil-date.js';
import type { CivilDate } from '../domain/civil-date.js';

/** A civil date as a DATE column takes it. */
export const toColumn = toUtcMidnight;
/** A DATE column as a civil date. */
export const fromColumn = fromUtcMidnight;

/** The same for columns that may be empty. */
export function fromOptionalColumn(date: Date | null): CivilDate | null {
  return date === null ? null : fromUtcMidnight(date);
}

/** The same for columns that may be empty. */
export function toOptionalColumn(date: CivilDate | null): Date | null {
  return date === null ? null : toUtcMidnight(date);
}
