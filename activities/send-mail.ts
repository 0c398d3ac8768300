import { setTimeout as pause } from 'node:timers/promises';
import type { MailLane } from '../domain/notifications.js';
import { mailConnections } from '../platform/mailer.js';
import type { Mailer } from '../platform/mailer.js';
import type { Database } from '../store/client.js';
import { finishMail, postponeMail, releaseMails, renewLeases } from '../store/mail-fate.js';
import type { Gathering } from '../store/notifications/claim-people.js';
import { claimMails } from '../store/mails.js';
import type { ClaimedMail } from '../store/claimed-mail.js';
import { nextMailAt } from '../store/notifications/mail-scope.js';
import type { MailScope } from '../store/notifications/mail-scope.js';

/** Mails of one batch. */
const batchSize = 100;
/** No new mail is begun this long (ms) after the claim; what is left is given back. With one slow mail more it ends within the timeout of the activity. */
const sendingTime = 45_000;
/** Renewed while the holder lives, so that a lease runs out only when its holder is dead. */
const leaseSeconds = 30;
/** Between two signs of life (ms). */
const pulse = 5_000;
/** So long (ms) the fate of a mail is offered to a database that is away; then the mail server will be asked again. */
const recordingTime = 40_000;

export interface SendMailDeps {
  database: Database;
  mailer: Mailer;
  /** Start of the links in mails. */
  publicUrl: string;
  /** Makes the tokens of the links that act without an account. */
  linkSecret: string;
  /** How long urgent mail waits for more; without it none does. */
  gathering?: Gathering;
  /** Tells the process that its batch is being worked at; false when nobody waits for it any more. */
  showLife?: () => boolean;
}

export interface BatchResult {
  sent: number;
  refused: number;
  /** When to look again (ms): now or earlier when more can leave at once, null when nothing waits. */
  nextAt: number | null;
}

type Outcome = 'sent' | 'refused' | 'later';

/** Sends one batch of what waits in a lane; safe to run side by side and again after a crash. */
export function createSendMail(deps: SendMailDeps) {
  const { database, mailer, publicUrl, linkSecret, showLife = () => true } = deps;

  async function sendOne(mail: ClaimedMail, now: Date): Promise<Outcome> {
    const { outcome, response } = await mailer.send(mail);
    await persistently(() =>
      outcome === 'later'
        ? postponeMail(database, { mailId: mail.id, attempts: mail.attempts, response, now })
        : finishMail(database, { mailId: mail.id, outcome, response, now }),
    );
    return outcome;
  }

  async function sendAll(
    mails: readonly ClaimedMail[],
    { now, isWanted }: { now: Date; isWanted: () => boolean },
  ): Promise<Record<Outcome, number>> {
    const counts = { sent: 0, refused: 0, later: 0 };
    const queue = [...mails];
    const started = performance.now();
    const sender = async (): Promise<void> => {
      while (isWanted() && performance.now() - started < sendingTime) {
        const mail = queue.shift();
        if (!mail) return;
        counts[await sendOne(mail, now)] += 1;
      }
    };
    await Promise.all(Array.from({ length: mailConnections }, sender));
    await releaseMails(database, { mailIds: queue.map(({ id }) => id), now });
    return counts;
  }

  async function sendBatch(input: {
    scope: { lane: MailLane } & MailScope;
    now: number;
  }): Promise<BatchResult> {
    const { lane } = input.scope;
    // The hour of the digest has gathered what goes into it.
    const gathering = lane === 'urgent' ? deps.gathering : undefined;
    const now = new Date(input.now);
    const query = { lane, scope: input.scope, now };
    let mails: ClaimedMail[] = [];
    let isWanted = true;
    const started = performance.now();
    const alive = setInterval(() => {
      isWanted = showLife();
      const until = new Date(input.now + performance.now() - started + leaseSeconds * 1000);
      // A renewal that fails is made up for by the next: while the database is away nobody else can take the mails either.
      renewLeases(database, { mailIds: mails.map(({ id }) => id), until }).catch(() => undefined);
    }, pulse);
    try {
      const claim = { ...query, limit: batchSize, leaseSeconds, publicUrl, linkSecret, gathering };
      mails = await claimMails(database, claim);
      const { sent, refused } = await sendAll(mails, { now, isWanted: () => isWanted });
      // Behind a full batch there is more as a rule; asking how much more costs as much as the batch.
      const next = mails.length === batchSize ? now : await nextMailAt(database, query);
      // What is due and was not claimed gathers, or is in other hands.
      const patience = mails.length === 0 ? (gathering?.quiet ?? 0) : 0;
      return { sent, refused, nextAt: next === null ? null : Math.max(next.getTime(), input.now + patience) };
    } finally {
      clearInterval(alive);
    }
  }

  return { sendBatch };
}

/** What a mail server has answered cannot be asked again: a database that comes back in time must learn it. */
async function persistently(record: () => Promise<void>): Promise<void> {
  const began = performance.now();
  for (let delay = 100; ; delay = Math.min(delay * 2, 2_000)) {
    try {
      return await record();
    } catch (error) {
      if (performance.now() - began > recordingTime) throw error;
      await pause(delay);
    }
  }
}
