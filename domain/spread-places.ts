import type { WorkingCalendar } from './calendar/working-calendar.js';
import { addDays, type CivilDate } from './civil-date.js';
import type { ScheduledOccurrence } from './planned-dates.js';
import type { Presets } from './presets.js';

/** How far and how thinly tasks may be spread. */
export interface SpreadSettings {
  calendar: WorkingCalendar;
  presets: Pick<Presets, 'shift'>;
  /** First and last day of the year on which tasks may be put, `--MM-DD`, both inclusive. */
  from: string;
  until: string;
  /** A day with more tasks than this is a pile-up. */
  mostPerDay: number;
}

/** The day chosen for a row, by its position. */
export type Chosen = Map<number, CivilDate>;
/** How many tasks fall due on a day. */
export type Load = Map<CivilDate, number>;

/** What placing a task looks at and writes to. */
export interface Board {
  isMovable: ReadonlySet<number>;
  dueIn: ReadonlyMap<number, ScheduledOccurrence | undefined>;
  chosen: Chosen;
  load: Load;
  settings: SpreadSettings;
  year: number;
}

/** Movable stages between two that stay share the time between them in equal parts. */
export function placeChain(stages: readonly number[], board: Board): void {
  const { isMovable, dueIn, settings, year } = board;
  const fixed = (position: number) => (isMovable.has(position) ? undefined : dueIn.get(position)?.due);
  for (let at = 0; at < stages.length;) {
    const run = stages.slice(at).findIndex((position) => !isMovable.has(position));
    const group = stages.slice(at, run < 0 ? undefined : at + run);
    const after = stages
      .slice(0, at)
      .flatMap((one) => fixed(one) ?? [])
      .sort()
      .at(-1);
    const before = stages
      .slice(at + group.length)
      .flatMap((one) => fixed(one) ?? [])
      .sort()[0];
    group.forEach((position, index) => {
      const days = workingDays(dueIn.get(position), settings, year).filter(
        (day) => (after === undefined || day >= after) && (before === undefined || day <= before),
      );
      const share = (n: number) => Math.floor((n * days.length) / group.length);
      const own = days.slice(share(index), share(index + 1));
      put(position, own, Math.floor(own.length / 2), board);
    });
    at += Math.max(group.length, 1);
  }
}

/** Takes the least loaded day, of these the nearest to the ideal one, of these the earliest. */
export function put(
  position: number,
  days: readonly CivilDate[],
  ideal: number,
  { chosen, load }: { chosen: Chosen; load: Load },
): void {
  let best: { day: CivilDate; load: number; far: number } | undefined;
  for (const [index, day] of days.entries()) {
    const one = { day, load: load.get(day) ?? 0, far: Math.abs(index - ideal) };
    if (!best || one.load < best.load || (one.load === best.load && one.far < best.far)) best = one;
  }
  if (!best) return;
  chosen.set(position, best.day);
  add(load, best.day, 1);
}

/** The working days of an occurrence on which a task may be put. */
export function workingDays(
  occurrence: ScheduledOccurrence | undefined,
  { calendar, from, until }: SpreadSettings,
  year: number,
): CivilDate[] {
  if (!occurrence) return [];
  const [first, last] = [`${year}${from.slice(1)}`, `${year}${until.slice(1)}`] as [CivilDate, CivilDate];
  const days: CivilDate[] = [];
  for (let day = first > occurrence.opens ? first : occurrence.opens; day <= last && day <= occurrence.due;) {
    // 29 February would be another day in other years.
    if (calendar.isWorkingDay(day) && !day.endsWith('-02-29')) days.push(day);
    day = addDays(day, 1);
  }
  return days;
}

/** Counts one more or one less. */
export function add(counts: Load, day: CivilDate, by: number): void {
  counts.set(day, (counts.get(day) ?? 0) + by);
}
