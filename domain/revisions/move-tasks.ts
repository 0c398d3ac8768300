import { daysBetween, partsOf } from '../civil-date.js';
import type { CivilDate } from '../civil-date.js';
import type { ScheduledOccurrence } from '../planned-dates.js';

/** A task of an activity that has its row; days inclusive. */
export interface ExistingTask {
  id: string;
  period: string;
  windowStart: CivilDate;
  windowEnd: CivilDate;
  dueOn: CivilDate;
  /** True: nothing more is expected of anybody. */
  offControl: boolean;
  /** Over before control began: shown, and no answer to whether it was done. */
  past: boolean;
  /** Opened by a person: no rule gave its date, so none takes it away. */
  openedByHand: boolean;
}

/** What a new rule makes of an activity's tasks. */
export interface TaskMoves {
  /** Open tasks that stand for another occurrence now, or for the same with another date. */
  moves: { task: ExistingTask; to: ScheduledOccurrence }[];
  /** Open tasks for which the new rule has no day: they keep theirs. */
  stays: ExistingTask[];
  /** Yearly occurrences of the new rule whose year is done already by the old one: a person says whether it is done again. */
  again: { done: ExistingTask; occurrence: ScheduledOccurrence }[];
}

/**
 * Joins the tasks of an activity with the occurrences of its changed rule. An open task moves to the occurrence of its own
 * period, else to the one of its year that overlaps it most (then the nearest); each occurrence takes one task. What is off
 * control is never touched. `plan` = the new rule's, of which past and already taken periods are left out.
 */
export function moveTasks(tasks: readonly ExistingTask[], plan: readonly ScheduledOccurrence[]): TaskMoves {
  const closed = tasks.filter((task) => task.offControl);
  const open = tasks
    .filter((task) => !task.offControl && !task.openedByHand)
    .sort((a, b) => compare(a.windowEnd, b.windowEnd) || compare(a.period, b.period));
  const kept = new Set(
    tasks.filter((task) => task.offControl || task.openedByHand).map((task) => task.period),
  );
  const free = new Map(
    plan.filter((one) => !one.past && !kept.has(one.period)).map((one) => [one.period, one]),
  );
  const found = new Map<string, ScheduledOccurrence>();
  const take = (task: ExistingTask, one: ScheduledOccurrence | undefined) => {
    if (!one) return;
    found.set(task.id, one);
    free.delete(one.period);
  };
  for (const task of open) take(task, free.get(task.period));
  for (const task of open) if (!found.has(task.id)) take(task, nearest(task, [...free.values()]));
  const moves = open.flatMap((task) => {
    const to = found.get(task.id);
    return to && differs(task, to) ? [{ task, to }] : [];
  });
  const stays = open.filter((task) => !found.has(task.id));
  const taken = new Set([...found.values()].map((one) => one.period));
  const done = closed.filter((task) => !task.past);
  return { moves, stays, again: doneAlready(done, plan, taken, kept) };
}

function differs(task: ExistingTask, to: ScheduledOccurrence): boolean {
  return task.period !== to.period || task.dueOn !== to.due;
}

function nearest(task: ExistingTask, free: readonly ScheduledOccurrence[]): ScheduledOccurrence | undefined {
  const { year } = partsOf(task.windowEnd);
  return free
    .filter((one) => partsOf(one.windowEnd).year === year)
    .map((one) => ({ one, common: overlap(task, one), far: Math.abs(daysBetween(task.dueOn, one.due)) }))
    .sort((a, b) => b.common - a.common || a.far - b.far || compare(a.one.period, b.one.period))[0]?.one;
}

function overlap(task: ExistingTask, one: ScheduledOccurrence): number {
  const start = task.windowStart > one.windowStart ? task.windowStart : one.windowStart;
  const end = task.windowEnd < one.windowEnd ? task.windowEnd : one.windowEnd;
  return start > end ? 0 : daysBetween(start, end) + 1;
}

function doneAlready(
  closed: readonly ExistingTask[],
  plan: readonly ScheduledOccurrence[],
  taken: ReadonlySet<string>,
  kept: ReadonlySet<string>,
): TaskMoves['again'] {
  const yearOf = (one: { windowEnd: CivilDate }) => partsOf(one.windowEnd).year;
  const alone = <T extends { windowEnd: CivilDate }>(all: readonly T[], year: number) => {
    const own = all.filter((one) => yearOf(one) === year);
    return own.length === 1 ? own[0] : undefined;
  };
  const ahead = plan.filter((one) => !one.past);
  return [...new Set(ahead.map(yearOf))].flatMap((year) => {
    const done = alone(closed, year);
    const occurrence = alone(ahead, year);
    const isOpen = occurrence && !taken.has(occurrence.period) && !kept.has(occurrence.period);
    return done && isOpen ? [{ done, occurrence }] : [];
  });
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
