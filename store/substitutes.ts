import type { CivilDate } from '../domain/civil-date.js';
import type { Reader } from './client.js';
import { Prisma } from './generated/prisma/client.js';

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
  return toStandIns(await readReached(reader, Prisma.sql`SELECT unnest(${officialIds}::uuid[])`, day));
}

/** The same for the control officer of this activity's order, with that officer's id; null where the order names nobody. */
export async function loadControlStandIns(
  reader: Reader,
  activityId: string,
  day: CivilDate,
): Promise<StandIns & { officerId: string | null }> {
  const officer = Prisma.sql`
    SELECT o.control_officer_id FROM activity a JOIN "order" o ON o.id = a.order_id WHERE a.id = ${activityId}::uuid`;
  const rows = await readReached(reader, officer, day);
  return { ...toStandIns(rows), officerId: rows.find((row) => row.asked)?.id ?? null };
}

interface ReachedRow {
  id: string;
  email: string | null;
  substituteId: string | null;
  /** One of those asked about, not only a substitute. */
  asked: boolean;
}

/** `officials` is a query of ids. */
async function readReached(reader: Reader, officials: Prisma.Sql, day: CivilDate): Promise<ReachedRow[]> {
  return reader.$queryRaw<ReachedRow[]>`
    WITH RECURSIVE absence AS (
      SELECT DISTINCT ON (absent_id) absent_id, substitute_id FROM substitution
      WHERE ${day}::date BETWEEN starts_on AND ends_on ORDER BY absent_id, starts_on DESC, id DESC),
    asked (id) AS MATERIALIZED (${officials}),
    reached (id) AS (
      SELECT id FROM asked
      UNION SELECT a.substitute_id FROM reached r JOIN absence a ON a.absent_id = r.id)
    SELECT f.id, f.email, a.substitute_id AS "substituteId", EXISTS (SELECT FROM asked WHERE asked.id = f.id) AS asked
    FROM reached r JOIN official f ON f.id = r.id LEFT JOIN absence a ON a.absent_id = r.id`;
}

function toStandIns(rows: readonly ReachedRow[]): StandIns {
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
