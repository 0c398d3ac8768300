import type { ShiftMode, WorkingCalendar } from './calendar/working-calendar.js';
import type { CivilDate } from './civil-date.js';
import type { Rule } from './deadline.js';
import { InvalidInput } from './errors.js';
import { ruleWindows } from './occurrences/rule-windows.js';
import { latest, type RuleWindow } from './occurrences/window.js';
import type { Presets } from './presets.js';

/** One occurrence of an activity as its rule plans it. JSON-serialisable; all days are civil and inclusive. */
export interface PlannedOccurrence {
  /** ASCII key, unique in the activity: `2026`, `2026-05`, `2026-Q2`, `2026-05-15`, `once`, `p2-2026` … */
  period: string;
  /** What the rule says: the days of the work, inside the validity (those of a one-off as written). */
  windowStart: CivilDate;
  windowEnd: CivilDate;
  /** The last day by the rule before the working calendar moved it; after `windowEnd` where a report follows the period. */
  dueByRule: CivilDate;
  /** The day on which the occurrence is handed out; of a past one, the start of its window. */
  opens: CivilDate;
  /** The last day in time. Earlier than `opens` only for a one-off that was overdue when the order came into force. */
  due: CivilDate;
  /** Over before control began: shown, never opened. */
  past: boolean;
}

export interface PlanInput {
  /** Validity of the activity, both days inclusive. */
  validFrom: CivilDate;
  validUntil: CivilDate;
  /** The day on which control begins: the order's date, or the day an older order was put on control. */
  controlFrom: CivilDate;
  calendar: WorkingCalendar;
  presets: Pick<Presets, 'shift'>;
}

/**
 * All occurrences of a rule within its validity, in the order in which they open (DOMAIN §1, §2). Kinds that wait for a
 * person (external schedule, on demand, relative to an event) have none.
 * - `past`: the window and the last day lie before `controlFrom`. Exception: a one-off whose days lie before the
 *   validity, when control begins with it: the order names it all the same, so it is opened: in time where control has begun by
 *   then (what prepares the plan of the next year), else overdue from the start.
 * - The due date never falls before the opening by the shift alone: where the preceding working day is too early (the
 *   window or the control begins within days off), the next working day takes its place.
 * Throws InvalidInput `validity` when it ends before it begins, `recurrence_rule` for a broken rule.
 */
export function planOccurrences(rule: Rule, input: PlanInput): PlannedOccurrence[] {
  if (input.validUntil < input.validFrom) {
    throw new InvalidInput(
      'validity',
      'Срок действия плана заканчивается раньше, чем начинается. Исправьте даты.',
      {
        validFrom: input.validFrom,
        validUntil: input.validUntil,
      },
    );
  }
  return ruleWindows(rule, input, input.calendar)
    .map((window) => settle(window, input))
    .sort(byOpening);
}

/** The first occurrence still to be opened: not past and its period not among those taken; null when the plan is done. */
export function nextOccurrence(
  plan: readonly PlannedOccurrence[],
  taken: ReadonlySet<string>,
): PlannedOccurrence | null {
  return plan.find((occurrence) => !occurrence.past && !taken.has(occurrence.period)) ?? null;
}

/**
 * The period key of an occurrence opened by a person on `day`: `plan-…` for a date of an external schedule, `event-…`
 * after an event, `hand-…` otherwise. Never equal to a planned key; two openings on one day need a suffix of the caller.
 */
export function periodOfOpening(rule: Rule, day: CivilDate): string {
  if (rule.kind === 'external') return `plan-${day}`;
  return rule.kind === 'relative' ? `event-${day}` : `hand-${day}`;
}

function settle({ period, start, end, lastDay }: RuleWindow, input: PlanInput): PlannedOccurrence {
  const { calendar, controlFrom, validFrom, presets } = input;
  const said = { period, windowStart: start, windowEnd: end, dueByRule: lastDay };
  const due = dueFrom(start, lastDay, presets.shift, calendar);
  const over = latest(end, lastDay, due);
  const overBeforeTheOrder = over < validFrom && controlFrom <= validFrom;
  if (over < controlFrom && !overBeforeTheOrder) return { ...said, opens: start, due, past: true };
  const opens = latest(start, controlFrom, validFrom);
  if (over < controlFrom) return { ...said, opens, due, past: false };
  if (overBeforeTheOrder) {
    const early = latest(start, controlFrom);
    return { ...said, opens: early, due: dueFrom(early, lastDay, presets.shift, calendar), past: false };
  }
  return { ...said, opens, due: dueFrom(opens, lastDay, presets.shift, calendar), past: false };
}

function dueFrom(
  opens: CivilDate,
  lastDay: CivilDate,
  mode: ShiftMode,
  calendar: WorkingCalendar,
): CivilDate {
  const moved = calendar.shift(lastDay, mode);
  return moved < opens ? calendar.shift(lastDay, 'next') : moved;
}

function byOpening(a: PlannedOccurrence, b: PlannedOccurrence): number {
  return compare(a.opens, b.opens) || compare(a.due, b.due) || compare(a.period, b.period);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
