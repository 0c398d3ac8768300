import { addDays, civilDate, partsOf } from '../civil-date.js';
import type { CivilDate } from '../civil-date.js';
import type { DraftOrder } from '../draft-order.js';
import type { DraftEdits } from './edits.js';

/** From when to when the plan runs and from when it is controlled; days inclusive. */
export interface PlanDates {
  validFrom: CivilDate;
  validUntil: CivilDate;
  controlFrom: CivilDate;
  /** True while one of them was not chosen yet and a likely one stands in, only so that dates can be shown. */
  assumed: boolean;
}

const validityYears = 3;

/**
 * The chosen dates of the plan; where none was chosen the plan's own period, or three years from the order's date (DOMAIN
 * §1), and control from `today`, marked as assumed: they are shown, never confirmed.
 */
export function planDates(draft: DraftOrder, edits: DraftEdits, today: CivilDate): PlanDates {
  const { plan, document, inherited } = edits;
  const from = document.date ?? draft.document.date ?? today;
  const { period } = draft.document;
  // An amending order may move the end of the plan, never its beginning.
  const validFrom = inherited?.base.validFrom ?? plan.validFrom ?? period?.start ?? from;
  const validUntil =
    plan.validUntil ?? inherited?.base.validUntil ?? period?.end ?? yearsLater(validFrom, validityYears);
  const wanted = plan.controlFrom ?? today;
  const assumed =
    plan.validFrom === undefined || plan.validUntil === undefined || plan.controlFrom === undefined;
  const sound = validFrom <= validUntil;
  return {
    validFrom,
    validUntil: sound ? validUntil : validFrom,
    controlFrom: assumed && wanted > validUntil ? validFrom : wanted,
    assumed: assumed || !sound,
  };
}

function yearsLater(date: CivilDate, years: number): CivilDate {
  const { year, month, day } = partsOf(date);
  return addDays(civilDate(year + years, month, month === 2 && day === 29 ? 28 : day), -1);
}
