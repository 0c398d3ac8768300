import type { MailEntry } from './mail-entry.js';

/** A mail as chapters of plain words; the two forms of a mail are written from this. */
export interface MailOutline {
  subject: string;
  greeting: string;
  chapters: { title: string; entries: MailEntry[]; more: string | null }[];
  closing: string;
  allTasks: { label: string; href: string };
}
