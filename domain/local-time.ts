import { DateTime } from 'luxon';
import type { CivilDate } from './civil-date.js';
import { InvalidInput } from './errors.js';

/**
 * The instant at which a clock in this IANA zone shows `time` (`HH:MM`) on that day. A time that the clock skips in spring
 * becomes as much later; of a time shown twice in autumn the first is taken. Throws InvalidInput `local_time` for an
 * unknown zone or a time that is none.
 */
export function instantOf(date: CivilDate, time: string, zone: string): Date {
  const asked = `${date}T${time} ${zone}`;
  const known = knownInstants.get(asked);
  if (known !== undefined) return new Date(known);
  const found = findInstant(date, time, zone);
  if (knownInstants.size >= mostKnown) knownInstants.clear();
  knownInstants.set(asked, found.getTime());
  return found;
}

/**
 * All plans made on one day speak of the same few nights, and asking the zone data for an offset is slow: a plan of nudges
 * was 7% of the cost of closing a task. The answer never changes while the program runs.
 */
const knownInstants = new Map<string, number>();
const mostKnown = 5_000;

function findInstant(date: CivilDate, time: string, zone: string): Date {
  if (!/^\d\d:\d\d$/.test(time)) throw unclear(time);
  const local = DateTime.fromISO(`${date}T${time}`, { zone });
  if (!local.isValid) throw unclear(`${time}, ${zone}`);
  // Of two offsets luxon takes the one nearer to today's: the earlier instant is the same at any time of running.
  const [first] = local.getPossibleOffsets().sort((a, b) => a.toMillis() - b.toMillis());
  return (first ?? local).toJSDate();
}

/** The day a calendar in this IANA zone shows at the instant. Throws InvalidInput `local_time` for an unknown zone. */
export function localDate(instant: Date, zone: string): CivilDate {
  return inZone(instant, zone).toFormat('yyyy-MM-dd') as CivilDate;
}

/** The time of day `HH:MM` a clock in this IANA zone shows at the instant (seconds cut off). Throws as `localDate`. */
export function localTime(instant: Date, zone: string): string {
  return inZone(instant, zone).toFormat('HH:mm');
}

function inZone(instant: Date, zone: string): DateTime<true> {
  const local = DateTime.fromJSDate(instant, { zone });
  if (!local.isValid) throw unclear(zone);
  return local;
}

function unclear(what: string): InvalidInput {
  return new InvalidInput(
    'local_time',
    `Местное время не определить: «${what}». Проверьте часовой пояс организации и время в её настройках.`,
  );
}
