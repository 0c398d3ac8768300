import type { ProcessName } from './change.js';
import type { Database, Reader } from './client.js';

/** A hint on its way: all undelivered rows of one record, as one. */
export interface Hint {
  process: ProcessName;
  key: string;
  /** Input of the newest row. */
  input: unknown;
}

interface OutboxRow {
  id: bigint;
  process: ProcessName;
  key: string;
  input: unknown;
}

export interface Delivery {
  /** Rows taken at most. */
  limit: number;
  /** Answers whether the hint has arrived. */
  deliver: (hint: Hint) => Promise<boolean>;
  /** Called before the delivery when so many rows were there that others may wait behind them. */
  more?: () => void;
}

/**
 * Hands undelivered hints to `deliver`, the oldest first, and marks those delivered for which it answered true. Rows of one
 * record are delivered as one hint (hints only say "look again"). Rows taken by another relay are skipped; a crash in
 * between leaves them undelivered, so delivery is at least once. Returns how many rows were marked.
 */
export async function deliverHints(db: Database, { limit, deliver, more }: Delivery): Promise<number> {
  return db.$transaction(
    async (tx) => {
      const rows = await tx.$queryRaw<OutboxRow[]>`
        SELECT id, process, key, input FROM outbox WHERE delivered_at IS NULL
        ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED`;
      if (rows.length === limit) more?.();
      const byRecord = new Map<string, { hint: Hint; ids: bigint[] }>();
      for (const { id, process, key, input } of rows) {
        const record = `${process}:${key}`;
        const ids = [...(byRecord.get(record)?.ids ?? []), id];
        byRecord.set(record, { hint: { process, key, input }, ids });
      }
      const delivered = await Promise.all(
        [...byRecord.values()].map(async ({ hint, ids }) => ((await deliver(hint)) ? ids : [])),
      );
      const ids = delivered.flat();
      if (ids.length === 0) return 0;
      return tx.$executeRaw`UPDATE outbox SET delivered_at = now() WHERE id = ANY(${ids}::bigint[])`;
    },
    { maxWait: 10_000, timeout: 60_000 },
  );
}

/** Seconds since the oldest undelivered hint was written, and how many wait. */
export async function outboxLag(db: Reader): Promise<{ waiting: number; seconds: number }> {
  const [row] = await db.$queryRaw<{ waiting: number; seconds: number | null }[]>`
    SELECT count(*)::int AS waiting, extract(epoch FROM now() - min(created_at))::float8 AS seconds
    FROM outbox WHERE delivered_at IS NULL`;
  return { waiting: row?.waiting ?? 0, seconds: row?.seconds ?? 0 };
}

/** Forgets hints delivered more than `days` days ago; they carry nothing that is not elsewhere. */
export async function pruneHints(db: Database, days: number): Promise<number> {
  return db.$executeRaw`DELETE FROM outbox WHERE delivered_at < now() - make_interval(days => ${days})`;
}
