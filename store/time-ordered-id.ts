import { randomBytes } from 'node:crypto';

let last = { instant: 0, count: 0 };

/**
 * A new UUID of version 7 (RFC 9562): sorts by `now` to the millisecond, and within one by the order in which this process
 * asked, for up to 4,096 in a row.
 */
export function timeOrderedId(now: Date): string {
  const instant = now.getTime();
  last = { instant, count: instant === last.instant ? last.count + 1 : 0 };
  const bytes = randomBytes(16);
  bytes.writeUIntBE(instant, 0, 6);
  bytes.writeUInt16BE(0x7000 | (last.count & 0x0fff), 6);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
