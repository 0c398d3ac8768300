import type { CivilDate } from '../../domain/civil-date.js';
import type { Reader } from '../client.js';
import { fromColumn } from '../dates.js';

/** A row of the ledger with the fate of its mail. Instants are ISO 8601 in UTC. */
export interface NotificationRow {
  id: string;
  kind: string;
  /** urgent | digest */
  lane: string;
  /** planned | sending | sent | refused | obsolete */
  state: string;
  /** `official:<id>` or `body:<id>`. */
  recipient: string;
  day: CivilDate;
  sendAfter: string;
  activityId: string;
  occurrenceId: string | null;
  assignmentId: string | null;
  note: string | null;
  mail: { state: string; attempts: number; sentAt: string | null; response: string | null } | null;
}

export interface NotificationFilter {
  state?: string;
  kind?: string;
  occurrenceId?: string;
}

/** The ledger of the organisation, the latest first; at most `limit` before the id `after`. */
export async function listNotifications(
  db: Reader,
  organisationId: string,
  filter: NotificationFilter,
  after: string | null,
  limit: number,
): Promise<NotificationRow[]> {
  const { state, kind, occurrenceId } = filter;
  const rows = await db.notification.findMany({
    where: {
      organisationId,
      ...(state === undefined ? {} : { state }),
      ...(kind === undefined ? {} : { kind }),
      ...(occurrenceId === undefined ? {} : { occurrenceId }),
      ...(after === null ? {} : { id: { lt: after } }),
    },
    orderBy: { id: 'desc' },
    take: limit,
    include: { mail: { select: { state: true, attempts: true, sentAt: true, response: true } } },
  });
  return rows.map(({ mail, ...row }) => ({
    id: row.id,
    kind: row.kind,
    lane: row.lane,
    state: row.state,
    recipient: row.recipient,
    day: fromColumn(row.day),
    sendAfter: row.sendAfter.toISOString(),
    activityId: row.activityId,
    occurrenceId: row.occurrenceId,
    assignmentId: row.assignmentId,
    note: row.note,
    mail: mail && { ...mail, sentAt: mail.sentAt?.toISOString() ?? null },
  }));
}
