import type { DeadlineReading } from '../../../domain/deadline.js';

/**
 * A reading in one line, so that a table of phrases can be checked by eye: kind, rule, days, what is special, and the codes
 * of its questions after «?».
 */
export function summary(reading: DeadlineReading): string {
  const asked = reading.questions.map(({ code }) => code).join(' ');
  const mark = reading.ambiguous ? ` ? ${asked}` : '';
  return (body(reading) + mark).trim();
}

function body(reading: DeadlineReading): string {
  if (reading.parts.length > 0) return reading.parts.map(body).join(' + ');
  const { kind, rrule, start, end, partial, span, offset } = reading;
  const days =
    start || end
      ? `${start ?? ''}..${end ?? ''}`
      : partial
        ? `${partial.start ?? ''}..${partial.end ?? ''}`
        : '';
  return [
    kind,
    rrule?.replace('FREQ=', ''),
    days,
    kind === 'recurring' ? span : null,
    reading.dueDayOfNextMonth === null ? null : `due${reading.dueDayOfNextMonth}`,
    reading.opensOn === null ? null : `from${reading.opensOn}`,
    reading.report,
    reading.schedule === null ? null : `«${reading.schedule}»`,
    offset === null ? null : `${offset.days} ${offset.unit} «${offset.anchor}»`,
  ]
    .filter((part) => part !== null && part !== undefined && part !== '')
    .join(' ');
}
