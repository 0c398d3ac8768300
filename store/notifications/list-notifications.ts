import type { CivilDate } from '../../domain/civil-date.js';
import type { MailLane, NotificationKind, NotificationState } from '../../domain/notifications.js';
import type { Reader } from '../client.js';
import { fromColumn } from '../dates.js';

export interface NotificationFilter {
  state?: NotificationState;
  kind?: NotificationKind;
  lane?: MailLane;
  occurrenceId?: string;
  assignmentId?: string;
  /** `official:<id>` or `body:<id>`. */
  recipient?: string;
}

/** A row of the ledger with the fate of its mail. */
export interface NotificationRow {
  id: string;
  kind: NotificationKind;
  lane: MailLane;
  state: NotificationState;
  /** The organisation's civil date for which it was planned. */
  day: CivilDate;
  sendAfter: Date;
  /** `name` as the directory has it now; null where the addressee is the organisation because nobody could be found. */
  recipient: { key: string; name: string | null };
  activityId: string;
  occurrenceId: string | null;
  assignmentId: string | null;
  note: string | null;
  /** Null: not sent yet, obsolete, or, with state `refused`, there was no address to write to. */
  mail: {
    id: string;
    address: string;
    subject: string;
    attempts: number;
    sentAt: Date | null;
    /** The mail server's last words. */
    response: string | null;
  } | null;
}

/** Rows of one organisation's ledger, the newest first; at most `limit` after the row `after`. */
export async function listNotifications(
  reader: Reader,
  organisationId: string,
  filter: NotificationFilter,
  page: { after: string | null; limit: number },
): Promise<NotificationRow[]> {
  const { state, kind, lane, occurrenceId, assignmentId, recipient } = filter;
  const rows = await reader.notification.findMany({
    where: {
      organisationId,
      state,
      kind,
      lane,
      occurrenceId,
      assignmentId,
      recipient,
      ...(page.after === null ? {} : { id: { lt: page.after } }),
    },
    orderBy: { id: 'desc' },
    take: page.limit,
    include: { mail: true },
  });
  const names = await namesOf(
    reader,
    organisationId,
    rows.map((row) => row.recipient),
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as NotificationKind,
    lane: row.lane as MailLane,
    state: row.state as NotificationState,
    day: fromColumn(row.day),
    sendAfter: row.sendAfter,
    recipient: { key: row.recipient, name: names.get(row.recipient) ?? null },
    activityId: row.activityId,
    occurrenceId: row.occurrenceId,
    assignmentId: row.assignmentId,
    note: row.note,
    mail: row.mail && {
      id: row.mail.id,
      address: row.mail.address,
      subject: row.mail.subject,
      attempts: row.mail.attempts,
      sentAt: row.mail.sentAt,
      response: row.mail.response,
    },
  }));
}

async function namesOf(
  reader: Reader,
  organisationId: string,
  recipients: readonly string[],
): Promise<Map<string, string>> {
  const idsOf = (kind: string) => [
    ...new Set(recipients.filter((one) => one.startsWith(kind)).map((one) => one.slice(kind.length))),
  ];
  const named = { select: { id: true, name: true } } as const;
  const officials = await reader.official.findMany({
    where: { organisationId, id: { in: idsOf('official:') } },
    ...named,
  });
  const bodies = await reader.body.findMany({
    where: { organisationId, id: { in: idsOf('body:') } },
    ...named,
  });
  return new Map([
    ...officials.map(({ id, name }) => [`official:${id}`, name] as const),
    ...bodies.map(({ id, name }) => [`body:${id}`, name] as const),
  ]);
}
