import { NotFound } from '../../domain/errors.js';
import { renderMail } from '../../domain/mail/render-mail.js';
import type { MailItem } from '../../domain/mail/mail-item.js';
import type { MailLane } from '../../domain/notifications.js';
import { localDate } from '../../domain/local-time.js';
import type { Database, Reader, Transaction } from '../client.js';
import { loadSettings } from '../settings.js';
import { readNotificationItem } from './due-notifications.js';

/** A letter as it was sent, or as it would be sent now. */
export interface NotificationPreview {
  id: string;
  /** `sent` = the very words that went out, with everything else that was in that letter; `planned` = how this one notice would read now. */
  kind: 'sent' | 'planned';
  subject: string;
  text: string;
  html: string;
  /** Null where the addressee has none. */
  address: string | null;
  /** Of a letter that was composed: its Message-ID and fate. */
  messageId: string | null;
  state: string;
  attempts: number;
  sentAt: string | null;
  response: string | null;
}

/** Throws NotFound `notification_not_found`. Links that act are shown as the ledger keeps them: without what makes them act. */
export async function previewNotification(
  db: Database,
  organisationId: string,
  { id, now, publicUrl }: { id: string; now: Date; publicUrl: string },
): Promise<NotificationPreview> {
  const row = await db.notification.findFirst({ where: { id, organisationId }, include: { mail: true } });
  if (!row) throw noSuchNotification();
  if (row.mail) {
    const { subject, text, html, address, messageId, state, attempts, sentAt, response } = row.mail;
    const fate = { messageId, state, attempts, sentAt: sentAt?.toISOString() ?? null, response };
    return { id, kind: 'sent', subject, text, html, address, ...fate };
  }
  const { item, address, organisation } = await itemOf(db, id);
  const { calendar, zone } = await loadSettings(db, organisationId);
  const rendered = renderMail({
    ...{ lane: row.lane as MailLane, today: localDate(now, zone), calendar, organisation, publicUrl },
    items: [{ ...item, linkMark: null }],
  });
  const fate = { messageId: null, state: row.state, attempts: 0, sentAt: null, response: null };
  return { id, kind: 'planned', ...rendered, address, ...fate };
}

/** What every use of a missing row is answered. */
export function noSuchNotification(): NotFound {
  return new NotFound('notification_not_found', 'Такого письма в журнале нет.');
}

async function itemOf(
  db: Reader | Transaction,
  id: string,
): Promise<{ item: MailItem; address: string | null; organisation: string }> {
  const found = await readNotificationItem(db, id);
  if (!found) throw noSuchNotification();
  return found;
}
