/** A day of the Gregorian calendar without a zone, `YYYY-MM-DD`. Deadlines are civil dates; instants are `Date`. */
export type CivilDate = `${number}-${number}-${number}`;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayMs = 86_400_000;

/** True when the text is a real day written `YYYY-MM-DD` (`2023-02-29` is not). */
export function isCivilDate(text: string): text is CivilDate {
  const match = pattern.exec(text);
  return match !== null && new Date(`${text}T00:00:00Z`).getUTCDate() === Number(match[3]);
}

/** The day with these parts (month 1–12). Throws RangeError when there is no such day. */
export function civilDate(year: number, month: number, day: number): CivilDate {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (!isCivilDate(text)) throw new RangeError(`no such day: ${text}`);
  return text;
}

/** Midnight UTC of that day: only for arithmetic and for DATE columns, never an instant of real life. */
export function toUtcMidnight(date: CivilDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** The day of an instant read in UTC: the reverse of `toUtcMidnight`. */
export function fromUtcMidnight(date: Date): CivilDate {
  return date.toISOString().slice(0, 10) as CivilDate;
}

/** The day `days` later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromUtcMidnight(new Date(toUtcMidnight(date).getTime() + days * dayMs));
}

/**
 * The day with the same number `months` later (earlier when negative); the month's last day where it has no such number: a
 * term in months ends so by ст. 192 п. 3 ГК.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date);
  const last = fromUtcMidnight(new Date(Date.UTC(year, month + months, 0)));
  return day >= partsOf(last).day ? last : (`${last.slice(0, 8)}${date.slice(8)}` as CivilDate);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((toUtcMidnight(to).getTime() - toUtcMidnight(from).getTime()) / dayMs);
}

/** ISO weekday: Monday 1 … Sunday 7. */
export function isoWeekday(date: CivilDate): number {
  return toUtcMidnight(date).getUTCDay() || 7;
}

/** Year, month (1–12) and day of the month. */
export function partsOf(date: CivilDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The last day of a month (month 1–12). */
export function lastDayOfMonth(year: number, month: number): CivilDate {
  return fromUtcMidnight(new Date(Date.UTC(year, month, 0)));
}
