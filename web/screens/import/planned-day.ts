/** «20.11» of `--11-20`; empty where none was chosen. */
export function plannedDayWords(day: string | null): string {
  const [month, date] = (day ?? '').slice(2).split('-');
  return month && date ? `${date}.${month}` : '';
}

/** `--11-20` of «20.11»; null where nothing was typed, undefined where it is no day of a year. */
export function readPlannedDay(text: string): string | null | undefined {
  if (text.trim() === '') return null;
  const [, date = '', month = ''] = /^(\d{1,2})\.(\d{1,2})\.?$/.exec(text.trim()) ?? [];
  const day = `${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  // A leap year: 29 February is a day, too.
  const read = new Date(`2024-${day}T12:00:00Z`);
  const isDay = !Number.isNaN(read.getTime()) && read.toISOString().slice(5, 10) === day;
  return isDay ? `--${day}` : undefined;
}
