import type { CivilDate } from '../../domain/civil-date.js';
import { localDate } from '../../domain/local-time.js';
import { renderMail } from '../../domain/mail/render-mail.js';
import { carriesMailLink, linkMark } from '../../domain/mail/mail-link.js';
import { isObsolete } from '../../domain/notifications.js';
import type { MailItem } from '../../domain/mail/mail-item.js';
import type { MailLane } from '../../domain/notifications.js';
import type { ClaimedMail } from '../claimed-mail.js';
import type { WantedLink } from '../mail-links/issue-links.js';
import type { Settings } from '../settings.js';
import { timeOrderedId } from '../time-ordered-id.js';
import type { DueNotification } from './due-notifications.js';

/** All that one person of one organisation is told in one mail. */
export interface Letter {
  organisationId: string;
  organisation: string;
  settings: Settings;
  today: CivilDate;
  /** `official:<id>` or `body:<id>`; a box that is also a person's address is that person. */
  recipient: string;
  address: string;
  notifications: DueNotification[];
}

/** A mail to be written to the ledger, and the notifications inside it. */
export interface NewMail {
  mail: ClaimedMail;
  recipient: string;
  notificationIds: string[];
  links: WantedLink[];
}

/** Parts what is no longer true and what cannot be delivered from the rest, and puts the rest together by person. */
export function sortDue(
  due: readonly DueNotification[],
  open: ReadonlyMap<string, Settings>,
  now: Date,
): { obsolete: DueNotification[]; unreachable: DueNotification[]; letters: Letter[] } {
  const obsolete: DueNotification[] = [];
  const unreachable: DueNotification[] = [];
  const letters = new Map<string, Letter>();
  for (const one of due) {
    const settings = open.get(one.organisationId);
    if (!settings) continue;
    const today = localDate(now, settings.zone);
    const { taskState, assignmentState, item } = one;
    if (isObsolete(item.kind, { taskState, assignmentState, dueOn: item.dueOn, today })) obsolete.push(one);
    else if (one.address === null) unreachable.push(one);
    else {
      const { organisationId, organisation, recipient, address } = one;
      const person = `${organisationId}:${address.toLowerCase()}`;
      const letter = letters.get(person) ?? {
        organisationId,
        organisation,
        settings,
        today,
        recipient,
        address,
        notifications: [],
      };
      if (recipient.startsWith('official:')) letter.recipient = recipient;
      letter.notifications.push(one);
      letters.set(person, letter);
    }
  }
  return { obsolete, unreachable, letters: [...letters.values()] };
}

/** The letter as a mail with an id of its own, rendered once with marks for its links: every later try sends the same words. */
export function composeMail(
  letter: Letter,
  { lane, now, publicUrl }: { lane: MailLane; now: Date; publicUrl: string },
): NewMail {
  const { organisationId, organisation, settings, today, recipient, address, notifications } = letter;
  const id = timeOrderedId(now);
  const rendered = renderMail({
    lane,
    today,
    calendar: settings.calendar,
    organisation,
    publicUrl,
    items: notifications.map(({ item }) => ({ ...item, linkMark: markOf(id, item) })),
  });
  const messageId = `<${id}@${new URL(publicUrl).hostname}>`;
  return {
    mail: { id, organisationId, to: address, ...rendered, messageId, attempts: 1 },
    recipient,
    notificationIds: notifications.map((one) => one.id),
    links: linksIn(rendered.text, id, letter),
  };
}

function markOf(mailId: string, { kind, assignmentId }: MailItem): string | null {
  return assignmentId !== null && carriesMailLink(kind) ? linkMark(mailId, assignmentId) : null;
}

/** One link per assignment the mail shows; where a person was also written to as a body's box, it is the person's. */
function linksIn(
  text: string,
  mailId: string,
  { notifications, organisationId, settings }: Letter,
): WantedLink[] {
  const links = new Map<string, WantedLink>();
  for (const { item, recipient } of notifications) {
    const mark = markOf(mailId, item);
    if (mark === null || item.assignmentId === null || !text.includes(mark)) continue;
    if (links.has(mark) && !recipient.startsWith('official:')) continue;
    const days = settings.presets.mailLinkDays;
    links.set(mark, { mailId, organisationId, assignmentId: item.assignmentId, recipient, days });
  }
  return [...links.values()];
}
