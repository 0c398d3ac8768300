import { linkMark } from '../../domain/mail/mail-link.js';
import type { Database, Transaction } from '../client.js';
import { timeOrderedId } from '../time-ordered-id.js';
import { hashOfToken, linkToken } from './link-tokens.js';

/** A link that a mail shall carry. */
export interface WantedLink {
  mailId: string;
  organisationId: string;
  assignmentId: string;
  /** `official:<id>` or `body:<id>`: for whom the link acts. */
  recipient: string;
  /** How long it is good for. */
  days: number;
}

interface KnownLink extends WantedLink {
  id: string;
  tokenHash: string;
}

const dayMs = 86_400_000;

/** Tokens by mark, of each mail by its id. */
export type TokensOfMails = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Writes the links of new mails and returns their tokens, in the caller's transaction: one statement for all. */
export async function issueLinks(
  tx: Transaction,
  wanted: readonly WantedLink[],
  { now, linkSecret }: { now: Date; linkSecret: string },
): Promise<TokensOfMails> {
  if (wanted.length === 0) return new Map();
  const links = wanted.map((link) => {
    const id = timeOrderedId(now);
    return { ...link, id, token: linkToken(linkSecret, id) };
  });
  const column = (read: (link: (typeof links)[number]) => string) => links.map(read);
  await tx.$executeRaw`
    INSERT INTO mail_link (id, organisation_id, mail_id, assignment_id, recipient, token_hash, created_at, expires_at)
    SELECT written.id, written.organisation_id, written.mail_id, written.assignment_id, written.recipient,
      written.token_hash, ${now}, written.expires_at
    FROM unnest(${column((one) => one.id)}::uuid[], ${column((one) => one.organisationId)}::uuid[],
      ${column((one) => one.mailId)}::uuid[], ${column((one) => one.assignmentId)}::uuid[],
      ${column((one) => one.recipient)}::text[], ${column((one) => hashOfToken(one.token))}::text[],
      ${links.map((one) => new Date(now.getTime() + one.days * dayMs))}::timestamptz[])
      AS written (id, organisation_id, mail_id, assignment_id, recipient, token_hash, expires_at)`;
  return byMail(links);
}

/**
 * Tokens of mails that are tried again: the same as before. Only where the installation's secret was changed in
 * the meantime are new links written beside the old ones, which then nobody can make again.
 */
export async function renewLinks(
  tx: Transaction,
  mailIds: readonly string[],
  { now, linkSecret }: { now: Date; linkSecret: string },
): Promise<TokensOfMails> {
  if (mailIds.length === 0) return new Map();
  const known = await tx.$queryRaw<KnownLink[]>`
    SELECT id, mail_id AS "mailId", organisation_id AS "organisationId", assignment_id AS "assignmentId", recipient,
      token_hash AS "tokenHash", greatest(1, round(extract(epoch FROM expires_at - created_at) / 86400))::int AS days
    FROM mail_link WHERE mail_id = ANY(${[...mailIds]}::uuid[])`;
  const links = known.map((link) => ({ ...link, token: linkToken(linkSecret, link.id) }));
  const kept = links.filter(({ token, tokenHash }) => hashOfToken(token) === tokenHash);
  const marks = new Set(kept.map(markOf));
  const lost = new Map(links.filter((one) => !marks.has(markOf(one))).map((one) => [markOf(one), one]));
  const written = await issueLinks(tx, [...lost.values()], { now, linkSecret });
  const tokens = byMail(kept);
  for (const [mailId, fresh] of written)
    tokens.set(mailId, new Map([...(tokens.get(mailId) ?? []), ...fresh]));
  return tokens;
}

const markOf = (link: WantedLink) => linkMark(link.mailId, link.assignmentId);

function byMail(links: readonly (WantedLink & { token: string })[]): Map<string, Map<string, string>> {
  const tokens = new Map<string, Map<string, string>>();
  for (const link of links) {
    const ofMail = tokens.get(link.mailId) ?? new Map<string, string>();
    tokens.set(link.mailId, ofMail.set(markOf(link), link.token));
  }
  return tokens;
}

/** Forgets links that ended before `before` and through which nothing came; returns how many. */
export async function pruneLinks(db: Database, before: Date): Promise<number> {
  return db.$executeRaw`
    DELETE FROM mail_link l WHERE l.expires_at < ${before}
      AND NOT EXISTS (SELECT FROM submission s WHERE s.mail_link_id = l.id)
      AND NOT EXISTS (SELECT FROM evidence_file f WHERE f.mail_link_id = l.id)`;
}
