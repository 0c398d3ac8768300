import { latest } from '../../domain/occurrences/window.js';
import type { Rule } from '../../domain/deadline.js';
import { planOccurrences } from '../../domain/occurrence-plan.js';
import { applyPlannedDates } from '../../domain/planned-dates.js';
import type { PlannedDates, ScheduledOccurrence } from '../../domain/planned-dates.js';
import { fromColumn } from '../dates.js';
import type { Settings } from '../settings.js';

/** The columns that the plan of an activity is made of. */
export interface PlannedBy {
  rule: unknown;
  planned: unknown;
  controlFrom: Date | null;
  order: { validFrom: Date | null; validUntil: Date | null; controlFrom: Date | null };
}

/** Fields to select for `planOf`. */
export const plannedBySelection = {
  rule: true,
  planned: true,
  controlFrom: true,
  order: { select: { validFrom: true, validUntil: true, controlFrom: true } },
} as const;

/**
 * Validity and start of control of an activity that is on control; confirmed orders have all three. A row that came, or got
 * its rule, by a later order is controlled from that order's day on.
 */
export function validityOf({ order, controlFrom }: PlannedBy) {
  if (!order.validFrom || !order.validUntil || !order.controlFrom)
    throw new Error('an order on control has its validity');
  const fromOrder = fromColumn(order.controlFrom);
  return {
    validFrom: fromColumn(order.validFrom),
    validUntil: fromColumn(order.validUntil),
    controlFrom: controlFrom ? latest(fromColumn(controlFrom), fromOrder) : fromOrder,
  };
}

/**
 * All occurrences of an activity over its validity, by its frozen rule, the days chosen inside its windows and the
 * organisation's calendar of today.
 */
export function planOf(activity: PlannedBy, settings: Settings): ScheduledOccurrence[] {
  const { calendar, presets } = settings;
  const plan = planOccurrences(activity.rule as Rule, { ...validityOf(activity), calendar, presets });
  return applyPlannedDates(plan, activity.planned as PlannedDates | null, settings);
}
