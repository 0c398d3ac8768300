import { actorWords, eventWords } from '../../domain/history/event-words.js';
import type { TellableEvent } from '../../domain/history/event-words.js';
import { notificationKindWords, notificationStateWords } from '../../domain/notification-words.js';
import type { NotificationKind, NotificationState } from '../../domain/notifications.js';
import type { Viewer } from '../../domain/roles.js';
import { NotFound } from '../../domain/errors.js';
import type { Reader } from '../client.js';
import { Prisma } from '../generated/prisma/client.js';
import { recipientId } from '../notifications/recipient-id.js';
import { visibleOccurrences } from './visibility.js';

/** A place in the story. */
export interface StoryKey {
  /** ISO 8601 instant. */
  at: string;
  key: string;
}

/** One thing that happened to a task: an event of the history, or a letter with its fate. */
export interface StoryItem extends StoryKey {
  kind: 'event' | 'mail';
  /** `review.accepted`, or the kind of the letter: `remind`. */
  action: string;
  /** Who acted, or whom the letter is for. */
  who: string;
  /** What happened, in Russian. */
  what: string;
  /** Of an event: its number in the history and its hash. */
  seq: string | null;
  hash: string | null;
}

interface Row {
  at: Date;
  key: string;
  kind: 'event' | 'mail';
  action: string;
  body: string | null;
  hash: string | null;
  state: NotificationState | null;
  recipient: string | null;
}

/**
 * Everything that happened to one task, events and letters together, in the order of time; at most `limit` after `after`.
 * A letter stands at the instant it was sent, or may be sent. Throws NotFound `task_not_found`.
 */
export async function readTaskStory(
  db: Reader,
  viewer: Viewer,
  occurrenceId: string,
  after: StoryKey | null,
  limit: number,
): Promise<StoryItem[]> {
  const seen = await db.occurrence.count({
    where: { AND: [{ id: occurrenceId }, visibleOccurrences(viewer)] },
  });
  if (seen === 0) throw new NotFound('task_not_found', 'Такой задачи нет. Возможно, ссылка устарела.');
  const { organisationId } = viewer;
  const since =
    after === null
      ? Prisma.sql`true`
      : Prisma.sql`(at, key) > (${new Date(after.at)}::timestamptz, ${after.key})`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT * FROM (
      SELECT e.at, 'e' || lpad(e.seq::text, 12, '0') COLLATE "C" AS key, 'event' AS kind, e.action, e.body, e.hash,
        null AS state, null AS recipient
      FROM audit_event e
      WHERE e.organisation_id = ${organisationId}::uuid AND e.occurrence_id = ${occurrenceId}::uuid
      UNION ALL
      SELECT coalesce(m.sent_at, n.send_after), 'n' || n.id, 'mail', n.kind, null, null, n.state,
        coalesce(o.name, b.name)
      FROM notification n
      LEFT JOIN mail m ON m.id = n.mail_id
      LEFT JOIN official o ON o.id = ${recipientId('official')}
      LEFT JOIN body b ON b.id = ${recipientId('body')}
      WHERE n.organisation_id = ${organisationId}::uuid AND n.occurrence_id = ${occurrenceId}::uuid
        AND n.state <> 'obsolete'
    ) story WHERE ${since} ORDER BY at, key LIMIT ${limit}`;
  return rows.map(toItem);
}

function toItem({ at, key, kind, action, body, hash, state, recipient }: Row): StoryItem {
  const place = { at: at.toISOString(), key, kind, action };
  if (body !== null) {
    const event = JSON.parse(body) as TellableEvent;
    return {
      ...place,
      who: actorWords(event.actor),
      what: eventWords(event),
      seq: String(Number(key.slice(1))),
      hash,
    };
  }
  const fate = state === null ? '' : `, ${notificationStateWords[state]}`;
  return {
    ...place,
    who: recipient === null ? 'некому писать' : `кому: ${recipient}`,
    what: `письмо: ${notificationKindWords[action as NotificationKind]}${fate}`,
    seq: null,
    hash: null,
  };
}
