import type { CivilDate } from '../civil-date.js';

/**
 * The production calendar of one year as data: what the Government and the President decided on top of ст. 112 ТК.
 * JSON-serialisable; shipped per year, importable from a file, editable per organisation (DOMAIN §2).
 */
export interface CalendarYear {
  year: number;
  /** `decree` = «по постановлению», `preliminary` = «предварительно»: the decree is not known yet. */
  status: 'decree' | 'preliminary';
  /** The Government's decree on moved days off; null only where the status is `preliminary`. */
  decree: DecreeReference | null;
  /** Days off moved by decree. A Saturday in `from` is worked; a holiday in `from` stays a holiday. */
  moves: DayMove[];
  /** Days declared «нерабочие» by edicts of the President, each with the text that names the edict. */
  edicts: EdictDays[];
  /** Further days off of the region (law of a subject of the Federation); empty in the shipped data. */
  regionalDaysOff: CivilDate[];
}

export interface DecreeReference {
  number: string;
  date: CivilDate;
}

/** The day off of `from` is given on `to`. Both lie in the calendar's year. */
export interface DayMove {
  from: CivilDate;
  to: CivilDate;
}

export interface EdictDays {
  source: string;
  /** First and last day, both inclusive. */
  from: CivilDate;
  until: CivilDate;
}

/** A year of which nothing is decided yet: ст. 112 ТК alone makes its days. */
export function yearWithoutData(year: number): CalendarYear {
  return { year, status: 'preliminary', decree: null, moves: [], edicts: [], regionalDaysOff: [] };
}
