import { civilDate, daysBetween, partsOf } from './civil-date.js';
import type { CivilDate } from './civil-date.js';
import type { Rule } from './deadline.js';
import type { PlannedOccurrence } from './occurrence-plan.js';
import { applyPlannedDates } from './planned-dates.js';
import type { PlannedDates, ScheduledOccurrence } from './planned-dates.js';
import { add, placeChain, put, workingDays } from './spread-places.js';
import type { Chosen, SpreadSettings } from './spread-places.js';

/** A row of a road map with its plan over the whole validity (past occurrences included). */
export interface RowToSpread {
  position: number;
  rule: Rule;
  planned: PlannedDates | null;
  plan: readonly PlannedOccurrence[];
}

/** A day for every year, proposed for one row: its first dates before and after. */
export interface SpreadProposal {
  position: number;
  everyYear: string;
  before: CivilDate;
  after: CivilDate;
}

export interface SpreadPlan {
  /** In the order of the road map. */
  proposals: SpreadProposal[];
  /** Every day on which something is due before or after, with how many tasks. */
  days: { day: CivilDate; before: number; after: number }[];
}

/** Days between the first and the last of a window in which there is something to choose: half a month. */
const shortestWindow = 14;

/**
 * Proposes days inside the windows for tasks that would all fall due on the same few days (DOMAIN §1: «ежегодно» without a
 * month first of all, but a month has a last day too; a planned day is no extension). Deterministic. Every proposed day is a working day between `from` and
 * `until`, inside the row's window in every year in which it is applied, and a stage of a chain (positions in stage order) is
 * never put before the stage ahead of it. Rows with a planned day, and work that lasts all the year, stay where they are.
 */
export function proposeSpread(
  rows: readonly RowToSpread[],
  chains: readonly (readonly number[])[],
  settings: SpreadSettings,
): SpreadPlan {
  const year = yearToSpread(rows);
  const dueIn = new Map(
    rows.map((row) => [row.position, datesOf(row, row.planned, settings).find(dueOf(year))]),
  );
  const load = new Map<CivilDate, number>();
  for (const one of dueIn.values()) if (one) add(load, one.due, 1);
  const movable = rows.filter((row) => {
    const one = dueIn.get(row.position);
    return one !== undefined && canMove(row, one) && (load.get(one.due) ?? 0) > settings.mostPerDay;
  });
  for (const { position } of movable) add(load, dueIn.get(position)?.due ?? '0000-01-01', -1);
  const isMovable = new Set(movable.map(({ position }) => position));
  const chosen = new Map<number, CivilDate>();
  for (const stages of chains) placeChain(stages, { isMovable, dueIn, chosen, load, settings, year });
  const inChain = new Set(chains.flat());
  const alone = movable.filter(({ position }) => !inChain.has(position));
  alone.forEach(({ position }, rank) => {
    const days = workingDays(dueIn.get(position), settings, year);
    const ideal = Math.floor(((rank + 0.5) * days.length) / alone.length);
    put(position, days, ideal, { chosen, load });
  });
  keepOrder(rows, chains, chosen, settings);
  return { proposals: proposalsOf(rows, chosen, settings), days: countDays(rows, chosen, settings) };
}

/** A chain whose stages would change places in some year (windows clipped by the validity) is left as it was. */
function keepOrder(
  rows: readonly RowToSpread[],
  chains: readonly (readonly number[])[],
  chosen: Chosen,
  settings: SpreadSettings,
): void {
  const rowAt = new Map(rows.map((row) => [row.position, row]));
  for (const stages of chains) {
    const byYear = new Map<number, { before: CivilDate; after: CivilDate }>();
    const disturbed = stages.some((position) => {
      const row = rowAt.get(position);
      if (!row) return false;
      const was = datesOf(row, row.planned, settings);
      return datesOf(row, plannedWith(row, chosen), settings).some((one, index) => {
        if (one.past) return false;
        const { year } = partsOf(one.windowEnd);
        const ahead = byYear.get(year);
        const due = was[index]?.due ?? one.due;
        byYear.set(year, { before: later(ahead?.before, due), after: later(ahead?.after, one.due) });
        // What the order itself has out of order is not made by the spreading.
        return ahead !== undefined && one.due < ahead.after && !(due < ahead.before);
      });
    });
    if (disturbed) for (const position of stages) chosen.delete(position);
  }
}

const later = (a: CivilDate | undefined, b: CivilDate) => (a !== undefined && a > b ? a : b);

function proposalsOf(
  rows: readonly RowToSpread[],
  chosen: Chosen,
  settings: SpreadSettings,
): SpreadProposal[] {
  return rows.flatMap((row) => {
    const day = chosen.get(row.position);
    const planned = plannedWith(row, chosen);
    if (!day || !planned) return [];
    const after = datesOf(row, planned, settings).find((one) => one.plannedOn !== null);
    const before = after && row.plan.find((one) => one.period === after.period);
    if (!after || !before) return [];
    return [{ position: row.position, everyYear: everyYear(day), before: before.due, after: after.due }];
  });
}

function countDays(
  rows: readonly RowToSpread[],
  chosen: Chosen,
  settings: SpreadSettings,
): SpreadPlan['days'] {
  const [before, after] = [new Map<CivilDate, number>(), new Map<CivilDate, number>()];
  for (const row of rows) {
    for (const one of datesOf(row, row.planned, settings)) if (!one.past) add(before, one.due, 1);
    for (const one of datesOf(row, plannedWith(row, chosen), settings)) if (!one.past) add(after, one.due, 1);
  }
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((day) => ({ day, before: before.get(day) ?? 0, after: after.get(day) ?? 0 }));
}

function plannedWith({ position, planned }: RowToSpread, chosen: Chosen): PlannedDates | null {
  const day = chosen.get(position);
  return day ? { everyYear: everyYear(day), periods: {} } : planned;
}

const everyYear = (day: CivilDate) => `-${day.slice(4)}`;

function datesOf(
  row: RowToSpread,
  planned: PlannedDates | null,
  settings: SpreadSettings,
): ScheduledOccurrence[] {
  return applyPlannedDates(row.plan, planned, settings);
}

const dueOf = (year: number) => (one: ScheduledOccurrence) => !one.past && partsOf(one.due).year === year;

/** The first year that lies whole before the rows, so that no window of it is cut short; else the first with a task. */
function yearToSpread(rows: readonly RowToSpread[]): number {
  const ahead = rows.flatMap(({ plan }) => plan.filter((one) => !one.past));
  const years = [...new Set(ahead.map((one) => partsOf(one.due).year))].sort((a, b) => a - b);
  const whole = years.find((year) =>
    ahead.some((one) => one.opens === civilDate(year, 1, 1) && partsOf(one.due).year === year),
  );
  return whole ?? years[0] ?? 2000;
}

/** One window in a year, long enough to choose a day in: a yearly task, a month of every year, a month or a year said once. */
function canMove({ rule, planned, plan }: RowToSpread, { windowStart, due }: ScheduledOccurrence): boolean {
  const years = plan.filter((one) => !one.past).map((one) => partsOf(one.due).year);
  const onceAYear = new Set(years).size === years.length;
  const single = rule.kind === 'once' && partsOf(windowStart).year === partsOf(due).year;
  return (
    (rule.kind === 'recurring' || single) &&
    planned === null &&
    onceAYear &&
    daysBetween(windowStart, due) >= shortestWindow
  );
}
