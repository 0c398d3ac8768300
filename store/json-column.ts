import type { Prisma } from './generated/prisma/client.js';

/** A plain object of ours (no dates, no functions) as a JSON column takes it: our interfaces have no index signature to show it. */
export function toJsonColumn(value: object): Prisma.InputJsonValue {
  return value;
}
