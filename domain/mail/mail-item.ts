import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { CivilDate } from '../civil-date.js';
import type { MailLane, NotificationKind } from '../notifications.js';

/** One row of the ledger with what the reader must know of it. */
export interface MailItem {
  kind: NotificationKind;
  activityId: string;
  occurrenceId: string | null;
  assignmentId: string | null;
  section: { index: number; title: string | null };
  /** № п/п as the order writes it; null where it has none. */
  number: number | null;
  /** 1-based over the whole table. */
  position: number;
  /** The activity as written. */
  text: string;
  /** The body that owes it, under its name on the day of assignment. */
  body: string | null;
  role: 'lead' | 'co_executor' | null;
  /** Due date of that body, in force now. */
  dueOn: CivilDate | null;
  order: { type: string | null; number: string | null; date: CivilDate | null };
  /** Reason of a return, ground of a move. */
  note: string | null;
  /** End of the link that acts without an account (mail-link.ts); null where there is none. */
  linkMark: string | null;
}

/** All that one mail to one person is made of. */
export interface MailInput {
  lane: MailLane;
  /** The organisation's civil date on which the mail leaves. */
  today: CivilDate;
  calendar: WorkingCalendar;
  /** Name of the organisation that writes. */
  organisation: string;
  /** Start of every link, `https://host` without a path. */
  publicUrl: string;
  /** In the order of the facts; at least one. */
  items: readonly MailItem[];
}

/** A mail ready to leave: `html` and `text` say the same. */
export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}
