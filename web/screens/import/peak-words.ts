import type { Schema } from '../../client/schemas.js';
import { nbsp, ofTaskForms, plural } from '../../text/plural.js';

type Day = Schema<'SpreadProposal'>['days'][number];

/**
 * By year, how many tasks fall on its fullest day and how many would: in a year that is nearly over little can be moved, and
 * that alone says nothing of the years after it.
 */
export function peakWords(days: readonly Day[]): string[] {
  const years = new Map<string, { before: number; after: number }>();
  for (const { day, before, after } of days) {
    const peak = years.get(day.slice(0, 4)) ?? { before: 0, after: 0 };
    years.set(day.slice(0, 4), {
      before: Math.max(peak.before, before),
      after: Math.max(peak.after, after),
    });
  }
  return [...years]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .filter(([, { before, after }]) => before !== after)
    .map(
      ([year, { before, after }]) =>
        `${year}${nbsp}год: сейчас до${nbsp}${before} в${nbsp}один день, станет до${nbsp}${plural(after, ofTaskForms)}`,
    );
}
