import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { NotFound } from '../domain/errors.js';

/** One caught mail, as its line of index.jsonl says. */
export interface MailEntry {
  /** Names the .eml file; letters, digits and hyphens only. */
  id: string;
  messageId: string;
  /** Of the envelope, not of the headers. */
  from: string;
  to: string[];
  subject: string;
  /** ISO instant. */
  receivedAt: string;
}

export interface CaughtMail extends MailEntry {
  text: string;
  /** Empty when the mail has only text. */
  html: string;
  /** The whole mail as it came. */
  source: string;
}

export const mailIndexFile = (folder: string) => join(folder, 'index.jsonl');
export const mailFile = (folder: string, id: string) => join(folder, `${id}.eml`);

/** The caught mails, newest first; empty when nothing was caught yet. A last line cut short by a kill is left out. */
export async function listMails(folder: string, limit = 200): Promise<MailEntry[]> {
  const lines = await readFile(mailIndexFile(folder), 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  });
  const entries = lines.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as MailEntry];
    } catch {
      return [];
    }
  });
  return entries.slice(-limit).reverse();
}

/** One caught mail with its parts. Throws NotFound (`mail.not_found`) for an id that is not, or no longer, there. */
export async function readMail(folder: string, id: string): Promise<CaughtMail> {
  const missing = () =>
    new NotFound('mail.not_found', 'Такого письма нет: хранятся только последние 2000 писем.');
  if (!/^[0-9a-zA-Z-]{1,80}$/.test(id)) throw missing();
  const entry = (await listMails(folder, Infinity)).find((each) => each.id === id);
  const source = await readFile(mailFile(folder, id), 'utf8').catch(() => undefined);
  if (entry === undefined || source === undefined) throw missing();
  const parsed = await simpleParser(source, { skipTextToHtml: true, skipImageLinks: true });
  return { ...entry, text: parsed.text ?? '', html: parsed.html || '', source };
}
