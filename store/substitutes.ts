import type { CivilDate } from '../domain/civil-date.js';
import type { Reader } from './client.js';
import { toColumn } from './dates.js';

/**
 * Who stands in for whom on that day, as far as these officials lead: absent official → substitute. Of several records for
 * one absence the latest counts.
 */
export async function loadSubstitutes(
  reader: Reader,
  officialIds: readonly string[],
  day: CivilDate,
): Promise<Map<string, string>> {
  const on = toColumn(day);
  const substitutes = new Map<string, string>();
  let ask = [...new Set(officialIds)];
  while (ask.length > 0) {
    const rows = await reader.substitution.findMany({
      where: { absentId: { in: ask }, startsOn: { lte: on }, endsOn: { gte: on } },
      select: { absentId: true, substituteId: true },
      orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    });
    for (const { absentId, substituteId } of rows) substitutes.set(absentId, substituteId);
    const known = new Set([...substitutes.keys(), ...ask]);
    ask = [...new Set(rows.map((row) => row.substituteId))].filter((id) => !known.has(id));
  }
  return substitutes;
}

/**
 * The official who acts for this one: the chain of substitutes is followed, each link once; where it runs in a circle, its
 * first link counts.
 */
export function standInFor(officialId: string, substitutes: ReadonlyMap<string, string>): string {
  const visited = new Set([officialId]);
  let current = officialId;
  for (let next = substitutes.get(current); next !== undefined; next = substitutes.get(current)) {
    if (visited.has(next)) return substitutes.get(officialId) ?? officialId;
    visited.add(next);
    current = next;
  }
  return current;
}
