import { fillLinks } from '../domain/mail/mail-link.js';
import type { MailLane } from '../domain/notifications.js';
import type { Database, Transaction } from './client.js';
import { issueLinks, renewLinks } from './mail-links/issue-links.js';
import type { TokensOfMails } from './mail-links/issue-links.js';
import { claimPeople } from './notifications/claim-people.js';
import { composeMail, sortDue } from './notifications/compose-mail.js';
import type { NewMail } from './notifications/compose-mail.js';
import { lockDueNotifications } from './notifications/due-notifications.js';
import type { Gathering } from './notifications/claim-people.js';
import type { DueNotification } from './notifications/due-notifications.js';
import { openOrganisations } from './notifications/mail-scope.js';
import type { MailScope } from './notifications/mail-scope.js';
import type { ClaimedMail } from './claimed-mail.js';
import type { Settings } from './settings.js';

export interface MailClaim {
  lane: MailLane;
  scope: MailScope;
  now: Date;
  /** Mails at most. */
  limit: number;
  leaseSeconds: number;
  /** Start of the links in mails; its host also stands in the Message-ID. */
  publicUrl: string;
  /** Makes the tokens of the links; the same for as long as mails may be tried again. */
  linkSecret: string;
  gathering?: Gathering | undefined;
}

/**
 * Takes mails that are due, in one short transaction: first those whose lease ran out (a sender died, or the mail server
 * put them off), as they were; then one new mail for each person for whom notifications of the lane wait, with all of them.
 * Nothing is claimed for an organisation outside its hours for mail. What is no longer true becomes `obsolete`; what has no
 * address any more becomes `refused`. Safe to run side by side: a notification goes into one mail only.
 */
export async function claimMails(db: Database, claim: MailClaim): Promise<ClaimedMail[]> {
  const open = await openOrganisations(db, claim);
  if (open.size === 0) return [];
  return db.$transaction(
    async (tx) => {
      const again = await reclaimMails(tx, claim, [...open.keys()]);
      const limit = claim.limit - again.length;
      return limit > 0 ? [...again, ...(await claimNewMails(tx, { ...claim, limit }, open))] : again;
    },
    { maxWait: 10_000, timeout: 30_000 },
  );
}

async function reclaimMails(
  tx: Transaction,
  { lane, now, limit, leaseSeconds, linkSecret }: MailClaim,
  organisationIds: string[],
): Promise<ClaimedMail[]> {
  const mails = await tx.$queryRaw<ClaimedMail[]>`
    UPDATE mail SET lease_until = ${leaseEnd(now, leaseSeconds)}, attempts = attempts + 1
    WHERE id IN (
      SELECT id FROM mail
      WHERE state = 'sending' AND lease_until <= ${now} AND organisation_id = ANY(${organisationIds}::uuid[])
        AND id IN (SELECT mail_id FROM notification WHERE state = 'sending' AND lane = ${lane})
      ORDER BY lease_until LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING id, organisation_id AS "organisationId", address AS "to", subject, text, html,
      message_id AS "messageId", attempts`;
  const tokens = await renewLinks(
    tx,
    mails.map(({ id }) => id),
    { now, linkSecret },
  );
  return withLinks(mails, tokens);
}

function withLinks(mails: readonly ClaimedMail[], tokens: TokensOfMails): ClaimedMail[] {
  return mails.map((mail) => {
    const ofMail = tokens.get(mail.id);
    if (!ofMail) return mail;
    return { ...mail, text: fillLinks(mail.text, ofMail), html: fillLinks(mail.html, ofMail) };
  });
}

async function claimNewMails(
  tx: Transaction,
  claim: MailClaim,
  open: ReadonlyMap<string, Settings>,
): Promise<ClaimedMail[]> {
  const due = await lockDueNotifications(
    tx,
    await claimPeople(tx, { ...claim, organisationIds: [...open.keys()] }),
  );
  const { obsolete, unreachable, letters } = sortDue(due, open, claim.now);
  await setState(tx, obsolete, 'obsolete');
  await setState(tx, unreachable, 'refused');
  const mails = letters.map((letter) => composeMail(letter, claim));
  await writeMails(tx, mails, claim);
  const links = mails.flatMap((mail) => mail.links);
  const tokens = await issueLinks(tx, links, claim);
  return withLinks(
    mails.map(({ mail }) => mail),
    tokens,
  );
}

async function writeMails(
  tx: Transaction,
  mails: readonly NewMail[],
  { now, leaseSeconds }: MailClaim,
): Promise<void> {
  if (mails.length === 0) return;
  const column = (read: (mail: NewMail) => string) => mails.map(read);
  await tx.$executeRaw`
    INSERT INTO mail (id, organisation_id, recipient, address, message_id, subject, text, html,
      state, attempts, lease_until, created_at)
    SELECT written.*, 'sending', 1, ${leaseEnd(now, leaseSeconds)}, ${now}
    FROM unnest(${column(({ mail }) => mail.id)}::uuid[], ${column(({ mail }) => mail.organisationId)}::uuid[],
      ${column(({ recipient }) => recipient)}::text[], ${column(({ mail }) => mail.to)}::text[],
      ${column(({ mail }) => mail.messageId)}::text[], ${column(({ mail }) => mail.subject)}::text[],
      ${column(({ mail }) => mail.text)}::text[], ${column(({ mail }) => mail.html)}::text[]) AS written`;
  const pairs = mails.flatMap(({ mail, notificationIds }) =>
    notificationIds.map((notificationId) => ({ notificationId, mailId: mail.id })),
  );
  await tx.$executeRaw`
    UPDATE notification SET state = 'sending', mail_id = pair.mail_id
    FROM unnest(${pairs.map((pair) => pair.notificationId)}::uuid[], ${pairs.map((pair) => pair.mailId)}::uuid[])
      AS pair (notification_id, mail_id)
    WHERE notification.id = pair.notification_id`;
}

async function setState(
  tx: Transaction,
  notifications: readonly DueNotification[],
  state: 'obsolete' | 'refused',
): Promise<void> {
  if (notifications.length === 0) return;
  await tx.notification.updateMany({
    where: { id: { in: notifications.map((one) => one.id) } },
    data: { state },
  });
}

function leaseEnd(now: Date, leaseSeconds: number): Date {
  return new Date(now.getTime() + leaseSeconds * 1000);
}
