import type { Separator } from './piece.js';
import type { CellCase } from './name-start.js';

/** How much of the end of a name is looked at. */
export const tailLength = 60;

/** Whether a separator ends a name, and whether that is certain. */
export interface Verdict {
  split: boolean;
  sure: boolean;
}

/** A separator with what stands on both sides. */
export interface Joint {
  /** The first and the last piece of the name before, trimmed; the same one when there is only one. */
  first: string;
  last: string;
  separator: Separator;
  next: string;
  cellCase: CellCase;
  listCloses?: boolean;
  countsClasses?: boolean;
  /** Names of this cell are parted by commas for certain, so a bare line end may be one of the column. */
  commaList?: boolean;
  /** The name before stands on several lines: a narrow column ends them. */
  wrapped?: boolean;
  /** The cell is a text that a column broke into lines. */
  flows?: boolean;
  /** Each name that is already complete ends with the person who holds its post. */
  allHold?: boolean;
  /** How many names of the cell are already complete. */
  complete?: number;
}

export const split: Verdict = { split: true, sure: true };
export const join: Verdict = { split: false, sure: true };
export const maybeSplit: Verdict = { split: true, sure: false };
export const maybeJoin: Verdict = { split: false, sure: false };
