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

/**
 * The occurrences of a row in the next three years. `more` = how many of these three years are not listed. `never` = why the
 * row would never become a task, so that it is not lost unseen: all its days were `past` before control begins, or all
 * lie `outside` the validity; null where a task opens by itself or by a person.
 */
export interface RowDates {
  dates: ScheduledOccurrence[];
  more: number;
  never: 'past' | 'outside' | null;
}

/** Settings under which dates are made: those of the organisation. */
export interface DateSettings {
  calendar: WorkingCalendar;
  presets: Presets;
}

/**
 * The dates of a rule for the three years from `today` (or from the start of control, when that is later), as the process of
 * the activity would open them: the same plan, planned days included. What is over before control begins is not listed.
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
  return {
    dates: ahead.slice(0, mostShown),
    more: Math.max(ahead.length - mostShown, 0),
    never: whyNever(rule, all),
  };
}

function whyNever(rule: Rule, all: readonly ScheduledOccurrence[]): RowDates['never'] {
  if (awaitsPerson(rule)) return null;
  if (all.length === 0) return 'outside';
  return all.every(({ past }) => past) ? 'past' : null;
}

function awaitsPerson(rule: Rule): boolean {
  if (rule.kind === 'compound') return rule.parts.some(awaitsPerson);
  if (rule.kind === 'relative') return rule.span === null;
  return rule.kind === 'external' || rule.kind === 'on_demand';
}
