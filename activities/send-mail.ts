import type { MailLane } from '../domain/notifications.js';
import { mailConnections } from '../platform/mailer.js';
import type { Mailer } from '../platform/mailer.js';
import type { Database } from '../store/client.js';
import { finishMail, postponeMail, releaseMails } from '../store/mail-fate.js';
import { claimMails } from '../store/mails.js';
import type { ClaimedMail } from '../store/claimed-mail.js';
import { nextMailAt } from '../store/notifications/mail-scope.js';
import type { MailScope } from '../store/notifications/mail-scope.js';

/** Mails of one batch. */
const batchSize = 100;
/** No new mail is begun this long (ms) after the claim; what is left is given back. With one slow mail more it ends within the timeout of the activity. */
const sendingTime = 45_000;
/** Longer than a batch can last, so that a lease runs out only when its holder is dead. */
const leaseSeconds = 180;

export interface SendMailDeps {
  database: Database;
  mailer: Mailer;
  /** Start of the links in mails. */
  publicUrl: string;
}

export interface BatchResult {
  sent: number;
  refused: number;
  /** When to look again (ms): now or earlier when more can leave at once, null when nothing waits. */
  nextAt: number | null;
}

/** Sends one batch of what waits in a lane; safe to run side by side and again after a crash. */
export function createSendMail({ database, mailer, publicUrl }: SendMailDeps) {
  async function sendOne(mail: ClaimedMail, now: Date): Promise<'sent' | 'refused' | 'later'> {
    const { outcome, response } = await mailer.send(mail);
    if (outcome === 'later') {
      await postponeMail(database, { mailId: mail.id, attempts: mail.attempts, response, now });
    } else {
      await finishMail(database, { mailId: mail.id, outcome, response, now });
    }
    return outcome;
  }

  async function sendAll(
    mails: readonly ClaimedMail[],
    now: Date,
  ): Promise<{ sent: number; refused: number }> {
    const counts = { sent: 0, refused: 0, later: 0 };
    const queue = [...mails];
    const started = performance.now();
    const sender = async (): Promise<void> => {
      while (performance.now() - started < sendingTime) {
        const mail = queue.shift();
        if (!mail) return;
        counts[await sendOne(mail, now)] += 1;
      }
    };
    await Promise.all(Array.from({ length: mailConnections }, sender));
    await releaseMails(database, { mailIds: queue.map(({ id }) => id), now });
    return { sent: counts.sent, refused: counts.refused };
  }

  async function sendBatch(input: {
    scope: { lane: MailLane } & MailScope;
    now: number;
  }): Promise<BatchResult> {
    const { lane } = input.scope;
    const now = new Date(input.now);
    const query = { lane, scope: input.scope, now };
    const mails = await claimMails(database, { ...query, limit: batchSize, leaseSeconds, publicUrl });
    const counts = await sendAll(mails, now);
    // Behind a full batch there is more as a rule; asking how much more costs as much as the batch.
    const next = mails.length === batchSize ? now : await nextMailAt(database, query);
    return { ...counts, nextAt: next === null ? null : next.getTime() };
  }

  return { sendBatch };
}
