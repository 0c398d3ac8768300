import type { WorkingCalendar } from './calendar/working-calendar.js';
import { civilDate, isCivilDate, lastDayOfMonth, partsOf } from './civil-date.js';
import type { CivilDate } from './civil-date.js';
import { InvalidInput } from './errors.js';
import type { PlannedOccurrence } from './occurrence-plan.js';
import type { Presets } from './presets.js';

/**
 * Days the planner chose inside the windows of an activity (DOMAIN §1: that is no extension, the window of the rule stays).
 * `everyYear` = `--MM-DD`, taken wherever it lies inside a window; `periods` = a day of its own for single periods, which
 * goes before it.
 */
export interface PlannedDates {
  everyYear: string | null;
  periods: Readonly<Record<string, CivilDate>>;
}

/** A planned occurrence whose `due` is the chosen day, where one was chosen; `plannedOn` = that day, else null. */
export type ScheduledOccurrence = PlannedOccurrence & { plannedOn: CivilDate | null };

interface Around {
  calendar: WorkingCalendar;
  presets: Pick<Presets, 'shift'>;
}

/**
 * The plan with the chosen days in force. A chosen day on a day off moves to the working day before it, inside the window
 * to the one after it; a day outside the time from opening to the last day in time changes nothing, so no date of a rule is
 * ever left behind. What is past stays as it is.
 */
export function applyPlannedDates(
  plan: readonly PlannedOccurrence[],
  planned: PlannedDates | null,
  around: Around,
): ScheduledOccurrence[] {
  return plan.map((occurrence) => {
    const plannedOn = planned && !occurrence.past ? plannedDay(occurrence, planned, around) : null;
    return { ...occurrence, due: plannedOn ?? occurrence.due, plannedOn };
  });
}

/**
 * Throws InvalidInput `planned_date` when a chosen day is no day, and `planned_outside_window` when it lies in no window of
 * the plan: what a person chose is applied or refused, never dropped.
 */
export function checkPlannedDates(
  plan: readonly PlannedOccurrence[],
  planned: PlannedDates,
  around: Around,
): void {
  const { everyYear, periods } = planned;
  if (everyYear !== null && !isCivilDate(`2024${everyYear.slice(1)}`)) {
    throw new InvalidInput('planned_date', 'Плановый день года пишется как --ММ-ДД, например --11-20.');
  }
  const ahead = plan.filter((one) => !one.past);
  for (const [period, day] of Object.entries(periods)) {
    const occurrence = ahead.find((one) => one.period === period);
    if (!isCivilDate(day) || !occurrence || insideWindow(occurrence, day, around) === null) {
      throw outside(occurrence ? `с ${spoken(occurrence.opens)} по ${spoken(occurrence.due)}` : null);
    }
  }
  if (everyYear !== null && !ahead.some((one) => plannedDay(one, planned, around) !== null)) {
    throw outside(null);
  }
}

function outside(window: string | null): InvalidInput {
  return new InvalidInput(
    'planned_outside_window',
    `Плановая дата не попадает в срок мероприятия${window === null ? '' : ` (${window})`}. Выберите день внутри него; чтобы перенести сам срок, нужно продление.`,
  );
}

function plannedDay(occurrence: PlannedOccurrence, planned: PlannedDates, around: Around): CivilDate | null {
  const own = planned.periods[occurrence.period];
  if (own !== undefined) return insideWindow(occurrence, own, around);
  const said = planned.everyYear === null ? null : dayInWindow(planned.everyYear, occurrence);
  return said && insideWindow(occurrence, said, around);
}

/** The day of the year inside the window; windows over New Year are tried in both years. */
function dayInWindow(everyYear: string, { windowStart, due }: PlannedOccurrence): CivilDate | null {
  const [month = 1, day = 1] = everyYear.slice(2).split('-').map(Number);
  for (let { year } = partsOf(windowStart); year <= partsOf(due).year; year += 1) {
    const date = civilDate(year, month, Math.min(day, partsOf(lastDayOfMonth(year, month)).day));
    if (date >= windowStart && date <= due) return date;
  }
  return null;
}

function insideWindow(
  { opens, due }: PlannedOccurrence,
  day: CivilDate,
  { calendar, presets }: Around,
): CivilDate | null {
  if (day < opens || day > due) return null;
  const moved = calendar.shift(day, presets.shift === 'none' ? 'none' : 'preceding');
  const within = moved < opens ? calendar.shift(day, 'next') : moved;
  return within > due ? null : within;
}

const spoken = (date: CivilDate) => date.split('-').reverse().join('.');
