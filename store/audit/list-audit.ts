import type { Reader } from '../client.js';
import { Prisma } from '../generated/prisma/client.js';

/** One event of the history; `seq` counts in the organisation, `at` is ISO 8601 in UTC, hashes are hex SHA-256. */
export interface AuditRow {
  seq: string;
  at: string;
  action: string;
  subjectType: string;
  subjectId: string;
  occurrenceId: string | null;
  /** Canonical JSON, exactly the text that was hashed. */
  body: string;
  previousHash: string;
  hash: string;
}

export interface AuditFilter {
  /** Account that acted. */
  accountId?: string;
  /** `review.accepted`, or a family: `review.`. */
  action?: string;
  subjectType?: string;
  subjectId?: string;
  occurrenceId?: string;
  /** Events of the order itself, its rows and their tasks. */
  orderId?: string;
  /** Events of the section's rows and their tasks. */
  sectionId?: string;
  /** Events of the body itself and of the tasks it has a part in. */
  bodyId?: string;
  /** Instants, inclusive and exclusive. */
  from?: Date;
  until?: Date;
}

/** Events of the organisation, at most `limit`: the latest first before `after`, or in order after it. */
export async function listAudit(
  db: Reader,
  organisationId: string,
  filter: AuditFilter,
  order: 'asc' | 'desc',
  after: bigint | null,
  limit: number,
): Promise<AuditRow[]> {
  const where = [Prisma.sql`e.organisation_id = ${organisationId}::uuid`, ...conditions(filter)];
  if (after !== null)
    where.push(order === 'asc' ? Prisma.sql`e.seq > ${after}` : Prisma.sql`e.seq < ${after}`);
  const direction = order === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const rows = await db.$queryRaw<(Omit<AuditRow, 'seq' | 'at'> & { seq: bigint; at: Date })[]>`
    SELECT e.seq, e.at, e.action, e.subject_type AS "subjectType", e.subject_id AS "subjectId",
      e.occurrence_id AS "occurrenceId", e.body, e.previous_hash AS "previousHash", e.hash
    FROM audit_event e WHERE ${Prisma.join(where, ' AND ')} ORDER BY e.seq ${direction} LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, seq: String(row.seq), at: row.at.toISOString() }));
}

/** All events under the filter in their order, read in batches: an export of any length needs little memory. */
export async function* eachAudit(
  db: Reader,
  organisationId: string,
  filter: AuditFilter,
  batch = 1_000,
): AsyncGenerator<AuditRow[]> {
  for (let after: bigint | null = null; ;) {
    const rows: AuditRow[] = await listAudit(db, organisationId, filter, 'asc', after, batch);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (rows.length < batch || !last) return;
    after = BigInt(last.seq);
  }
}

function conditions(filter: AuditFilter): Prisma.Sql[] {
  const { accountId, action, subjectType, subjectId, occurrenceId, orderId, sectionId, bodyId } = filter;
  const found: Prisma.Sql[] = [];
  if (accountId !== undefined)
    found.push(Prisma.sql`((e.body::jsonb -> 'actor') ->> 'accountId') = ${accountId}`);
  if (action !== undefined)
    found.push(
      action.endsWith('.') ? Prisma.sql`starts_with(e.action, ${action})` : Prisma.sql`e.action = ${action}`,
    );
  if (subjectType !== undefined) found.push(Prisma.sql`e.subject_type = ${subjectType}`);
  if (subjectId !== undefined) found.push(Prisma.sql`e.subject_id = ${subjectId}`);
  if (occurrenceId !== undefined) found.push(Prisma.sql`e.occurrence_id = ${occurrenceId}::uuid`);
  if (orderId !== undefined) found.push(ofActivities(Prisma.sql`a.order_id = ${orderId}::uuid`, orderId));
  if (sectionId !== undefined)
    found.push(ofActivities(Prisma.sql`a.section_id = ${sectionId}::uuid`, sectionId));
  if (bodyId !== undefined)
    found.push(Prisma.sql`(e.subject_id = ${bodyId} OR e.occurrence_id IN
      (SELECT g.occurrence_id FROM assignment g WHERE g.body_id = ${bodyId}::uuid))`);
  if (filter.from) found.push(Prisma.sql`e.at >= ${filter.from}`);
  if (filter.until) found.push(Prisma.sql`e.at < ${filter.until}`);
  return found;
}

function ofActivities(which: Prisma.Sql, id: string): Prisma.Sql {
  return Prisma.sql`(e.subject_id = ${id}
    OR e.occurrence_id IN (SELECT c.id FROM occurrence c JOIN activity a ON a.id = c.activity_id WHERE ${which})
    OR (e.subject_type = 'activity' AND e.subject_id IN (SELECT a.id::text FROM activity a WHERE ${which})))`;
}
