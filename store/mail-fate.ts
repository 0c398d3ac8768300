import { retryDelay } from '../domain/mail/retry-delay.js';
import type { Database } from './client.js';

const responseLimit = 500;

/**
 * Records that the mail server took the mail for good or refused it for good, with the server's own words, and the same of
 * every notification inside. A mail whose fate is known already keeps it.
 */
export async function finishMail(
  db: Database,
  fate: { mailId: string; outcome: 'sent' | 'refused'; response: string; now: Date },
): Promise<void> {
  const { mailId, outcome, now } = fate;
  const sentAt = outcome === 'sent' ? now : null;
  await db.$executeRaw`
    WITH finished AS (
      UPDATE mail SET state = ${outcome}, sent_at = ${sentAt}, lease_until = NULL,
        response = ${fate.response.slice(0, responseLimit)}
      WHERE id = ${mailId}::uuid AND state = 'sending' RETURNING id)
    UPDATE notification SET state = ${outcome}
    WHERE state = 'sending' AND mail_id IN (SELECT id FROM finished)`;
}

/**
 * Gives the mail back because the mail server put it off: it may be claimed again, by anybody, after a rest that doubles
 * with every try. `attempts` as in the claim.
 */
export async function postponeMail(
  db: Database,
  { mailId, attempts, response, now }: { mailId: string; attempts: number; response: string; now: Date },
): Promise<void> {
  await db.mail.updateMany({
    where: { id: mailId, state: 'sending', attempts },
    data: {
      leaseUntil: new Date(now.getTime() + retryDelay(attempts)),
      response: response.slice(0, responseLimit),
    },
  });
}

/** Keeps mails that are under way for their holder until `until`. One that was put off for longer, or is settled, stays as it is. */
export async function renewLeases(
  db: Database,
  { mailIds, until }: { mailIds: readonly string[]; until: Date },
): Promise<void> {
  if (mailIds.length === 0) return;
  await db.mail.updateMany({
    where: { id: { in: [...mailIds] }, state: 'sending', leaseUntil: { lt: until } },
    data: { leaseUntil: until },
  });
}

/** Gives back mails that were claimed and not tried, for anybody to claim at once. */
export async function releaseMails(
  db: Database,
  { mailIds, now }: { mailIds: readonly string[]; now: Date },
): Promise<void> {
  if (mailIds.length === 0) return;
  await db.mail.updateMany({
    where: { id: { in: [...mailIds] }, state: 'sending' },
    data: { leaseUntil: now, attempts: { decrement: 1 } },
  });
}
