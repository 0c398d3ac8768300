import type { Rule } from '../../domain/deadline.js';
import { planOccurrences } from '../../domain/occurrence-plan.js';
import type { PlannedOccurrence } from '../../domain/occurrence-plan.js';
import { fromColumn } from '../dates.js';
import type { Settings } from '../settings.js';

/** The columns that the plan of an activity is made of. */
export interface PlannedBy {
  rule: unknown;
  order: { validFrom: Date | null; validUntil: Date | null; controlFrom: Date | null };
}

/** Fields to select for `planOf`. */
export const plannedBySelection = {
  rule: true,
  order: { select: { validFrom: true, validUntil: true, controlFrom: true } },
} as const;

/** Validity and start of control of an activity that is on control; confirmed orders have all three. */
export function validityOf({ order }: PlannedBy) {
  if (!order.validFrom || !order.validUntil || !order.controlFrom)
    throw new Error('an order on control has its validity');
  return {
    validFrom: fromColumn(order.validFrom),
    validUntil: fromColumn(order.validUntil),
    controlFrom: fromColumn(order.controlFrom),
  };
}

/** All occurrences of an activity over its validity, by its frozen rule and the organisation's calendar of today. */
export function planOf(activity: PlannedBy, settings: Settings): PlannedOccurrence[] {
  return planOccurrences(activity.rule as Rule, {
    ...validityOf(activity),
    calendar: settings.calendar,
    presets: settings.presets,
  });
}
