import type { NotificationKind } from '../notifications.js';

/** Notices whose reader owes the report; officers, and readers of what is over, have nothing to hand in. */
const owing: ReadonlySet<NotificationKind> = new Set<NotificationKind>([
  'assigned',
  'stage_released',
  'remind',
  'overdue',
  'returned',
  'extended',
  'extension_refused',
]);

/** True when a notice of this kind comes with a link that acts without an account (DOMAIN §4). */
export function carriesMailLink(kind: NotificationKind): boolean {
  return owing.has(kind);
}

/** Path of the page behind a link; `end` is the token, or the mark that stands for it. */
export function mailLinkPath(end: string): string {
  return `/link/${end}`;
}

/**
 * What stands in a mail's stored words where the mail itself has the token: whoever reads the ledger, or a copy of the
 * database, holds no link that works. Both are ids; there is one link per assignment in a mail.
 */
export function linkMark(mailId: string, assignmentId: string): string {
  return `${mailId}.${assignmentId}`;
}

/** True for what a reader of the ledger gets when they follow a link of its copy of the mail. */
export function isLinkMark(text: string): boolean {
  return /^[0-9a-f-]{36}\.[0-9a-f-]{36}$/.test(text);
}

/** The words with every mark replaced by its token; marks without one stay. */
export function fillLinks(words: string, tokens: ReadonlyMap<string, string>): string {
  let filled = words;
  for (const [mark, token] of tokens) filled = filled.replaceAll(mark, token);
  return filled;
}
