import type { CivilDate } from '../civil-date.js';
import type { DeadlineReading, Rule } from '../deadline.js';
import type { Presets } from '../presets.js';
import { reportsAfterPeriod } from './preset-uses.js';

/**
 * The rule a reading becomes, or null while a person must be asked: it has questions, is unknown, or lacks a year or a last
 * day. `validity` (both days inclusive) gives a one-off its first day where the phrase says only the last («до 3 декабря»).
 * No calendar shift and no rounding to working days here: a month stays whole, the last day is as said.
 */
export function toRule(
  reading: DeadlineReading,
  validity: { start: CivilDate; end: CivilDate },
  presets: Presets,
): Rule | null {
  if (reading.ambiguous || reading.questions.length > 0) return null;
  if (reading.parts.length > 0) {
    const parts = reading.parts.map((part) => toRule(part, validity, presets));
    const whole = parts.filter((part) => part !== null);
    return whole.length === parts.length ? { kind: 'compound', parts: whole } : null;
  }
  switch (reading.kind) {
    case 'one_off':
    case 'range':
      return once(reading, validity.start);
    case 'recurring':
      return recurring(reading, presets);
    case 'continuous':
      return { kind: 'continuous', report: reading.report ?? 'year_end', ...bounds(reading) };
    case 'by_external_schedule':
      return { kind: 'external', schedule: reading.schedule ?? '' };
    case 'on_demand':
      return { kind: 'on_demand' };
    case 'relative':
      return reading.offset && { kind: 'relative', ...reading.offset, span: reading.span };
    case 'unknown':
      return null;
  }
}

/** Born overdue is legal: an end before the validity is its own first day. */
function once({ start, end }: DeadlineReading, validFrom: CivilDate): Rule | null {
  if (end === null) return null;
  return { kind: 'once', start: start ?? (validFrom <= end ? validFrom : end), end };
}

function recurring(reading: DeadlineReading, presets: Presets): Rule | null {
  const { rrule, span, opensOn } = reading;
  if (rrule === null || span === null) return null;
  const preset = reportsAfterPeriod(rrule) ? presets.reportDayOfNextMonth : null;
  const dueDayOfNextMonth = reading.dueDayOfNextMonth ?? preset;
  return {
    kind: 'recurring',
    rrule,
    span,
    dueDayOfNextMonth,
    ...(opensOn === null ? {} : { opensOn }),
    ...bounds(reading),
  };
}

function bounds({ start, end }: DeadlineReading): { from?: CivilDate; until?: CivilDate } {
  return { ...(start === null ? {} : { from: start }), ...(end === null ? {} : { until: end }) };
}
