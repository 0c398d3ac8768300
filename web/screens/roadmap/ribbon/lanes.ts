import { daysBetween } from '../../../text/dates.js';
import type { Cell } from '../rows.js';

/** A bar: from the day a task opens to the day it is due, in per cent of the year. */
export interface Bar {
  cell: Cell;
  left: number;
  width: number;
  /** The task opened in an earlier year. */
  isCut: boolean;
}

/** Narrower bars could not be pressed. */
const narrowest = 2.2;

/** Bars of a row in as few lanes as it takes that none lies over another. */
export function lanesOf(cells: readonly Cell[], year: number): Bar[][] {
  const first = `${year}-01-01`;
  const days = daysBetween(first, `${year}-12-31`) + 1;
  const lanes: Bar[][] = [];
  for (const cell of [...cells].sort((a, b) => a.opensOn.localeCompare(b.opensOn))) {
    const from = Math.max(0, daysBetween(first, cell.opensOn));
    const until = Math.min(days, daysBetween(first, cell.dueOn) + 1);
    const width = Math.max(narrowest, ((until - from) / days) * 100);
    const left = Math.min((from / days) * 100, 100 - width);
    const bar = { cell, left, width, isCut: cell.opensOn < first };
    const free = lanes.find((lane) => lane.every((one) => one.left + one.width <= left + 0.01));
    if (free) free.push(bar);
    else lanes.push([bar]);
  }
  return lanes;
}

/** Where a day lies in its year, in per cent. */
export function placeInYear(day: string): number {
  const year = day.slice(0, 4);
  return (daysBetween(`${year}-01-01`, day) / (daysBetween(`${year}-01-01`, `${year}-12-31`) + 1)) * 100;
}
