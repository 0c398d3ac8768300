import type { CivilDate } from '../../civil-date.js';
import type { DeadlineReading, Rule } from '../../deadline.js';
import type { Presets } from '../../presets.js';
import { reportsAfterPeriod } from '../meaning/preset-uses.js';
import { closingPart, reportDayPart } from './spoken-rule.js';

/**
 * The rule a reading becomes, or null while a person must be asked: it has questions, is unknown, or lacks a year or a last
 * day. `validity` (both days inclusive) gives a one-off its first day where the phrase says only the last («до 3 декабря»);
 * `ordered`, the day of the order, does where that last day lies before the validity and prepares the plan.
 * No calendar shift and no rounding to working days here: a month stays whole, the last day is as said.
 */
export function toRule(
  reading: DeadlineReading,
  validity: { start: CivilDate; end: CivilDate; ordered?: CivilDate | null },
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
      return once(reading, [validity.start, validity.ordered]);
    case 'recurring':
      return recurring(reading, presets);
    case 'continuous':
      return continuous(reading, validity);
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

/** Born overdue is legal: an end before the first days that are offered is its own first day. */
function once(
  { start, end }: DeadlineReading,
  firstDays: readonly (CivilDate | null | undefined)[],
): Rule | null {
  if (end === null) return null;
  const first = firstDays.find((day) => day !== null && day !== undefined && day <= end);
  return { kind: 'once', start: start ?? first ?? end, end };
}

/** Work through a school year is one occurrence of each school year, since a continuous rule has calendar years. */
function continuous(reading: DeadlineReading, validity: { start: CivilDate; end: CivilDate }): Rule {
  const { from, until } = bounds(reading);
  // «весь период» goes with the plan's validity, also when that is moved later
  const own = {
    ...(from === undefined || from === validity.start ? {} : { from }),
    ...(until === undefined || until === validity.end ? {} : { until }),
  };
  if (reading.span === 'school_year') {
    return { kind: 'recurring', rrule: 'FREQ=YEARLY', span: 'school_year', dueDayOfNextMonth: null, ...own };
  }
  return { kind: 'continuous', report: reading.report ?? 'year_end', ...own };
}

function recurring(reading: DeadlineReading, presets: Presets): Rule | null {
  // readings stored by earlier versions have no closesOn
  const { rrule, span, opensOn, closesOn = null } = reading;
  if (rrule === null || span === null) return null;
  // readings stored by earlier versions have no offset beside a rhythm
  if (reading.offset) return { kind: 'relative', ...reading.offset, span };
  const preset = reportsAfterPeriod(rrule) ? presets.reportDayOfNextMonth : null;
  const dueDayOfNextMonth = reading.dueDayOfNextMonth ?? preset;
  return {
    kind: 'recurring',
    rrule:
      closesOn === null
        ? inEveryMonth(periodsOf(rrule, reading.dueDayOfNextMonth))
        : rrule + closingPart(closesOn),
    span,
    dueDayOfNextMonth,
    ...(opensOn === null ? {} : { opensOn }),
    ...bounds(reading),
  };
}

/** The rhythm of the periods reported on, without the day of the report. */
function periodsOf(rrule: string, dueDay: number | null): string {
  return dueDay === null ? rrule : rrule.replace(reportDayPart(rrule, dueDay), '');
}

/** «до 31 числа ежемесячно»: RFC 5545 skips months without such a day; here the month's last day stands for it. */
function inEveryMonth(rrule: string): string {
  const days = /^FREQ=MONTHLY(?:;INTERVAL=\d+)?;BYMONTHDAY=(29|30|31)$/.exec(rrule);
  if (!days?.[1]) return rrule;
  const list = Array.from({ length: Number(days[1]) - 27 }, (_, index) => 28 + index).join(',');
  return `${rrule.replace(/BYMONTHDAY=.*/, '')}BYMONTHDAY=${list};BYSETPOS=-1`;
}

function bounds({ start, end }: DeadlineReading): { from?: CivilDate; until?: CivilDate } {
  return { ...(start === null ? {} : { from: start }), ...(end === null ? {} : { until: end }) };
}
