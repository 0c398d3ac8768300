import { createHmac, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's second profile for argon2id (2 in the library's enumeration): 19 MiB, two passes, one lane. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The argon2id hash of a password, with its salt and parameters inside. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

let decoy: Promise<string> | null = null;

/** A hash nobody has the password of: an unknown login must cost the caller as much time as a known one. */
function decoyHash(): Promise<string> {
  decoy ??= hashPassword(randomBytes(24).toString('base64'));
  return decoy;
}

/** True when the password belongs to the hash; null stands for an unknown login and is always false, at the same cost. */
export async function checkPassword(known: string | null, password: string): Promise<boolean> {
  const matches = await verify(known ?? (await decoyHash()), password);
  return known !== null && matches;
}

/** Without letters and digits that are easily confused when read from paper. */
const readable = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * A one-time password of 4 × 4 readable characters (79 bits), made from `secret` and `seed`. The same seed gives the same
 * password, so a repeated request can be answered alike although the password is stored nowhere.
 */
export function oneTimePassword(secret: string, seed: string): string {
  const letters: string[] = [];
  for (let block = 0; letters.length < 16; block++) {
    for (const byte of createHmac('sha256', secret).update(`one-time password\n${block}\n${seed}`).digest()) {
      const letter = readable[byte % 32];
      if (letter !== undefined && letters.length < 16) letters.push(letter);
    }
  }
  return (letters.join('').match(/.{4}/g) ?? []).join('-');
}

/** A seed nobody can repeat. */
export function randomSeed(): string {
  return randomBytes(24).toString('base64url');
}
