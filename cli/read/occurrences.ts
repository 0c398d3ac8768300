import { shippedYears } from '../../domain/calendar/shipped-years.js';
import { buildCalendar } from '../../domain/calendar/working-calendar.js';
import { civilDate, partsOf } from '../../domain/civil-date.js';
import type { CivilDate } from '../../domain/civil-date.js';
import { toRule } from '../../domain/deadlines/reading/to-rule.js';
import type { DraftDocument, DraftRow } from '../../domain/draft-order.js';
import { planOccurrences } from '../../domain/occurrence-plan.js';
import { defaultPresets } from '../../domain/presets.js';

/** Both days inclusive. */
export interface Days {
  from: CivilDate;
  until: CivilDate;
}

export interface Opening {
  period: string;
  opens: CivilDate;
  due: CivilDate;
}

/** Longer than the window of any rule («раз в три года»), so that the last occurrence keeps its own due date. */
const yearsBeyond = 4;

/**
 * The occurrences the process of each row would open between two days, under the default presets and the shipped calendar. The
 * plan holds from the order's date (or its period's first day, if that is later) to the end of its period; what the file does not
 * say is bounded by the days alone. What the order names though it was over by then opens with its own days, what prepares the
 * plan with the order. A row whose deadline is still a question opens nothing.
 */
export function openingsBetween(
  document: DraftDocument,
  { from, until }: Days,
): (row: DraftRow) => Opening[] {
  const { date, period } = document;
  const starts = [date, period?.start].filter((day) => day !== null && day !== undefined);
  const validFrom = starts.toSorted().at(-1) ?? from;
  const validUntil = period?.end ?? civilDate(partsOf(until).year + yearsBeyond, 12, 31);
  if (validUntil < validFrom) return () => [];
  const calendar = buildCalendar([...shippedYears]);
  const validity = { start: validFrom, end: validUntil, ordered: date };
  const input = { validFrom, validUntil, controlFrom: date ?? validFrom, calendar, presets: defaultPresets };
  return ({ reading }) => {
    const rule = toRule(reading, validity, defaultPresets);
    return rule === null
      ? []
      : planOccurrences(rule, input)
          .filter(({ past, opens }) => !past && opens >= from && opens <= until)
          .map(({ period: key, windowStart, opens, due }) => ({
            period: key,
            opens: opens <= due ? opens : windowStart,
            due,
          }));
  };
}
