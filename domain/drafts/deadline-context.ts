import { partsOf } from '../civil-date.js';
import type { CivilDate } from '../civil-date.js';
import type { DeadlineContext } from '../deadline.js';

/** What the head of an order says to the reader of deadlines: its date, the plan's period, and the year the period is of. */
export function deadlineContext(head: {
  date: CivilDate | null;
  period: { start: CivilDate; end: CivilDate } | null;
}): DeadlineContext {
  const { date, period } = head;
  const school =
    period?.start.endsWith('-09-01') && partsOf(period.end).year === partsOf(period.start).year + 1;
  const single = period && partsOf(period.start).year === partsOf(period.end).year;
  return {
    ...(date && { orderDate: date }),
    ...(period && { period }),
    ...(period && single && { planYear: partsOf(period.start).year }),
    ...(period && school && { schoolYear: partsOf(period.start).year }),
  };
}
