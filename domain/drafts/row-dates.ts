import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { addDays } from '../civil-date.js';
import type { CivilDate } from '../civil-date.js';
import type { Rule } from '../deadline.js';
import { planOccurrences } from '../occurrence-plan.js';
import { applyPlannedDates } from '../planned-dates.js';
import type { PlannedDates, ScheduledOccurrence } from '../planned-dates.js';
import type { Presets } from '../presets.js';
import type { PlanDates } from './plan-dates.js';

const shownDays = 3 * 366;
const mostShown = 40;

/** The occurrences of a row in the next three years. `more` = how many of these three years are not listed. */
export interface RowDates {
  dates: ScheduledOccurrence[];
  more: number;
}

/** Settings under which dates are made: those of the organisation. */
export interface DateSettings {
  calendar: WorkingCalendar;
  presets: Presets;
}

/**
 * The dates of a rule for the three years from `today` (or from the start of control, when that is later), as the process of
 * the activity would open them: the same plan, planned days included. Nothing that is over before control begins.
 * Throws InvalidInput `recurrence_rule` for a broken rule.
 */
export function rowDates(
  rule: Rule,
  planned: PlannedDates | null,
  plan: PlanDates,
  settings: DateSettings & { today: CivilDate },
): RowDates {
  const all = applyPlannedDates(planOccurrences(rule, { ...plan, ...settings }), planned, settings);
  const from = plan.controlFrom > settings.today ? plan.controlFrom : settings.today;
  const ahead = all.filter((one) => !one.past && one.opens <= addDays(from, shownDays));
  return { dates: ahead.slice(0, mostShown), more: Math.max(ahead.length - mostShown, 0) };
}
