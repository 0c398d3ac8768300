import type { Reader } from './client.js';
import type { Prisma } from './generated/prisma/client.js';

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
  const rows = await db.auditEvent.findMany({
    where: {
      AND: [{ organisationId }, ...conditions(filter), ...(after === null ? [] : [beyond(order, after)])],
    },
    orderBy: { seq: order },
    take: limit,
    omit: { organisationId: true },
  });
  return rows.map((row) => ({ ...row, seq: String(row.seq), at: row.at.toISOString() }));
}

function beyond(order: 'asc' | 'desc', seq: bigint): Prisma.AuditEventWhereInput {
  return { seq: order === 'asc' ? { gt: seq } : { lt: seq } };
}

function conditions(filter: AuditFilter): Prisma.AuditEventWhereInput[] {
  const { accountId, action, subjectType, subjectId, occurrenceId, from, until } = filter;
  const found: Prisma.AuditEventWhereInput[] = [];
  if (accountId !== undefined) found.push({ body: { contains: `"actor":{"accountId":"${accountId}"` } });
  if (action !== undefined) found.push({ action: action.endsWith('.') ? { startsWith: action } : action });
  if (subjectType !== undefined) found.push({ subjectType });
  if (subjectId !== undefined) found.push({ subjectId });
  if (occurrenceId !== undefined) found.push({ occurrenceId });
  if (from) found.push({ at: { gte: from } });
  if (until) found.push({ at: { lt: until } });
  return found;
}
