import { createHash, createHmac } from 'node:crypto';

/** 160 bits. */
const tokenLength = 40;

/**
 * The token of a link: made from its id by a key that the database does not hold, so that every try of a mail carries the
 * same words and neither the ledger nor a copy of the database holds a link that works. `secret` is the installation's.
 */
export function linkToken(secret: string, linkId: string): string {
  const key = createHmac('sha256', secret).update('vekha mail links').digest();
  return createHmac('sha256', key).update(linkId).digest('hex').slice(0, tokenLength);
}

/** What is stored of a token, and by which a link is found. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * The token in the last part of an address, without the full stop or bracket that mail programs like to take for a part of
 * it; null when it cannot be one.
 */
export function readLinkToken(text: string): string | null {
  return /^([0-9a-f]{40})[.,;:!?)>»"']*$/i.exec(text)?.[1]?.toLowerCase() ?? null;
}
