import type { Database, Reader } from '../client.js';
import { outboxLag } from '../outbox.js';

/** How the installation stands for an organisation; `outboxLag` is of the whole installation, in seconds. */
export interface StatusView {
  activities: number;
  openOccurrences: number;
  overdueMails: number;
  refusedMails: number;
  outbox: { waiting: number; seconds: number };
}

/** Throws when the database does not answer. */
export async function pingDatabase(db: Reader): Promise<void> {
  await db.$queryRaw`SELECT 1`;
}

/** Counts of the organisation at `now`. */
export async function readStatus(db: Database, organisationId: string, now: Date): Promise<StatusView> {
  const waiting = ['waiting_stage', 'on_control', 'submitted', 'returned'];
  const late = new Date(now.getTime() - 15 * 60_000);
  const [activities, openOccurrences, overdueMails, refusedMails, outbox] = await Promise.all([
    db.activity.count({ where: { organisationId, state: 'on_control' } }),
    db.occurrence.count({ where: { organisationId, state: { in: waiting } } }),
    db.notification.count({ where: { organisationId, state: 'planned', sendAfter: { lt: late } } }),
    db.mail.count({ where: { organisationId, state: 'refused' } }),
    outboxLag(db),
  ]);
  return { activities, openOccurrences, overdueMails, refusedMails, outbox };
}
