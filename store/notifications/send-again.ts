import { Conflict } from '../../domain/errors.js';
import { isObsolete } from '../../domain/notifications.js';
import type { NotificationKind } from '../../domain/notifications.js';
import { localDate } from '../../domain/local-time.js';
import { mailMoment } from '../../domain/reminder-plan.js';
import { change } from '../change.js';
import type { ChangeContext } from '../change.js';
import type { Database } from '../client.js';
import { fromOptionalColumn, toColumn } from '../dates.js';
import { loadSettings } from '../settings.js';
import { readNotificationItem } from './due-notifications.js';
import { noSuchNotification } from './preview-notification.js';

/**
 * Sends what a row of the ledger says once more: a new row, which leaves at the next moment allowed for mail in a new letter
 * with a Message-ID of its own; the old row and its letter stay as they are. Throws NotFound `notification_not_found`;
 * Conflict `notification_waits` (the row itself has not left yet), `notification_obsolete` (it would now say something untrue)
 * and `no_address` (the addressee has none now).
 */
export async function sendAgain(
  db: Database,
  context: ChangeContext,
  { id }: { id: string },
): Promise<{ id: string; sendAfter: string }> {
  return change(db, context, async ({ tx, record, poke }) => {
    const { organisationId, now } = context;
    await tx.$queryRaw`SELECT 1 FROM notification WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await tx.notification.findFirst({ where: { id, organisationId } });
    const subject = row && (await readNotificationItem(tx, id));
    if (!row || !subject) throw noSuchNotification();
    if (row.state === 'planned' || row.state === 'sending')
      throw new Conflict('notification_waits', 'Это письмо ещё не ушло: оно отправится само.');
    const { zone, presets, calendar } = await loadSettings(tx, organisationId);
    const standing = {
      taskState: subject.taskState,
      assignmentState: subject.assignmentState,
      dueOn: subject.item.dueOn,
      today: localDate(now, zone),
    };
    if (row.state === 'obsolete' || isObsolete(row.kind as NotificationKind, standing))
      throw new Conflict('notification_obsolete', 'Отправлять уже не нужно: задача с тех пор изменилась.');
    if (subject.address === null)
      throw new Conflict(
        'no_address',
        'У адресата нет почты. Укажите её в разделе «Организация» и повторите.',
      );
    const sendAfter = mailMoment(now, presets, calendar, zone);
    const made = await tx.notification.create({
      data: {
        ...{ organisationId, activityId: row.activityId, occurrenceId: row.occurrenceId },
        ...{ assignmentId: row.assignmentId, recipient: row.recipient, kind: row.kind, note: row.note },
        ...{ lane: 'urgent', state: 'planned', sendAfter, day: toColumn(localDate(sendAfter, zone)) },
        key: `again:${id}:${now.toISOString()}`,
      },
      select: { id: true },
    });
    record({
      action: 'notification.sent_again',
      subject: { type: 'notification', id: made.id },
      ...(row.occurrenceId === null ? {} : { occurrenceId: row.occurrenceId }),
      data: { of: id, kind: row.kind, recipient: subject.recipientName, day: fromOptionalColumn(row.day) },
    });
    poke('urgent_mail', organisationId, { organisationId });
    return { id: made.id, sendAfter: sendAfter.toISOString() };
  });
}
