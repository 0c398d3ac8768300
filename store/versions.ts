import { Conflict } from '../domain/errors.js';
import type { ChangeContext } from './change.js';
import type { Transaction } from './client.js';
import { Prisma } from './generated/prisma/client.js';

/** How often a record was changed, when last, and by whom (a name). */
export interface Versioned {
  version: number;
  changedAt: Date | null;
  changedBy: string | null;
}

/** A record that nobody has changed, or that is not there yet. */
export const unchanged: Versioned = { version: 0, changedAt: null, changedBy: null };

/** Tables whose records are corrected by hand and by more than one person. */
type VersionedTable = 'body' | 'official' | 'post' | 'substitution' | 'organisation';

/**
 * Holds a record until the end of the transaction and demands that it still is what the person saw when they began to correct
 * it; without `seen` it is only held. Throws Conflict `changed_meanwhile`. That the record is there and belongs to the organisation is checked before.
 */
export async function lockSeen(
  tx: Transaction,
  table: VersionedTable,
  id: string,
  seen: number | undefined,
): Promise<void> {
  const [row] = await tx.$queryRaw<Versioned[]>`
    SELECT version, changed_at AS "changedAt", changed_by AS "changedBy"
    FROM ${Prisma.raw(table)} WHERE id = ${id}::uuid FOR UPDATE`;
  if (seen !== undefined) demandSeen(row ?? unchanged, seen);
}

/** The same for a locked record. Throws Conflict `changed_meanwhile` with who changed it and when in the details. */
export function demandSeen({ version, changedAt, changedBy }: Versioned, seen: number): void {
  if (version === seen) return;
  throw new Conflict(
    'changed_meanwhile',
    `Пока вы правили, это уже изменили${changedBy === null ? '' : ` (${changedBy})`}. Посмотрите, что стало, и сохраните ещё раз.`,
    { version, changedBy, changedAt: changedAt?.toISOString() ?? null },
  );
}

/** What a correction writes beside the corrected columns. */
export function nextVersion({ actor, now }: ChangeContext) {
  return { version: { increment: 1 }, changedAt: now, changedBy: actor.name };
}
