import type { CivilDate } from '../civil-date.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The civil date that a clock in this IANA zone shows at that instant. Throws RangeError for an unknown zone. */
export function civilDateIn(instant: Date, zone: string): CivilDate {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
    formats.set(zone, format);
  }
  return format.format(instant) as CivilDate;
}
