import type { CivilDate } from '../domain/civil-date.js';
import type { Reader } from './client.js';

/** Whom these officials lead to on a day. */
export interface StandIns {
  /** Absent official → substitute. */
  substitutes: Map<string, string>;
  /** E-mail by official, for all of them who have one. */
  emails: Map<string, string>;
}

/**
 * Who stands in for whom on that day, as far as these officials lead, with everybody's e-mail. Of several records for one
 * absence the latest counts.
 */
export async function loadStandIns(
  reader: Reader,
  officialIds: readonly string[],
  day: CivilDate,
): Promise<StandIns> {
  const rows = await reader.$queryRaw<{ id: string; email: string | null; substituteId: string | null }[]>`
    WITH RECURSIVE absence AS (
      SELECT DISTINCT ON (absent_id) absent_id, substitute_id FROM substitution
      WHERE ${day}::date BETWEEN starts_on AND ends_on ORDER BY absent_id, starts_on DESC, id DESC),
    reached (id) AS (
      SELECT unnest(${officialIds}::uuid[])
      UNION SELECT a.substitute_id FROM reached r JOIN absence a ON a.absent_id = r.id)
    SELECT f.id, f.email, a.substitute_id AS "substituteId"
    FROM reached r JOIN official f ON f.id = r.id LEFT JOIN absence a ON a.absent_id = r.id`;
  return {
    substitutes: new Map(
      rows.flatMap(({ id, substituteId }) => (substituteId === null ? [] : [[id, substituteId]])),
    ),
    emails: new Map(rows.flatMap(({ id, email }) => (email?.trim() ? [[id, email.trim()]] : []))),
  };
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
