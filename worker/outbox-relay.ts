import { Client as PgClient } from 'pg';
import type { Logger } from 'pino';
import type { Database } from '../store/client.js';
import { deliverHints, pruneHints } from '../store/outbox.js';
import type { Hint } from '../store/outbox.js';
import { startLanes } from './relay-lanes.js';

export interface RelayOptions {
  database: Database;
  /** A connection of its own for LISTEN; without it only the poll works. */
  listenUrl: string;
  deliver: (hint: Hint) => Promise<void>;
  logger: Logger;
  /** Hints that one lane takes at a time: it waits for the slowest of them. */
  batch?: number;
  /** Lanes working side by side; rows that one holds are skipped by the others. */
  lanes?: number;
  pollMs?: number;
}

export interface Relay {
  stop(): Promise<void>;
}

const pruneMs = 3_600_000;
const keptDays = 7;

/**
 * Turns committed hints into signals, for as long as the process lives: at once on NOTIFY, and by a slow poll in case a
 * notice was lost. A hint that cannot be delivered stays for the next round.
 */
export function startOutboxRelay(options: RelayOptions): Relay {
  const { database, logger, batch = 32, lanes = 3, pollMs = 1_000 } = options;
  const deliver = async (hint: Hint): Promise<boolean> => {
    try {
      await options.deliver(hint);
      return true;
    } catch (error) {
      logger.warn(
        { process: hint.process, key: hint.key, err: error },
        'hint not delivered, will be tried again',
      );
      return false;
    }
  };
  const move = (more: () => void) =>
    deliverHints(database, { limit: batch, deliver, more }).catch((error: unknown) => {
      logger.warn({ err: error }, 'outbox not readable');
    });
  const running = startLanes(lanes, move);
  const listener = keepListening(options.listenUrl, () => running.notice(), logger);
  const polling = setInterval(() => running.notice(), pollMs);
  const pruning = setInterval(() => {
    pruneHints(database, keptDays).catch((error: unknown) =>
      logger.warn({ err: error }, 'old hints stay for now'),
    );
  }, pruneMs);

  return {
    stop: async () => {
      clearInterval(pruning);
      clearInterval(polling);
      await running.stop();
      await listener.stop();
    },
  };
}

function keepListening(url: string, notice: () => void, logger: Logger): { stop(): Promise<void> } {
  let stopped = false;
  let client: PgClient | null = null;
  let retry: NodeJS.Timeout | null = null;
  // A lost connection says so more than once, and its last word can come when its successor listens already.
  const again = (lost: PgClient) => {
    if (!stopped && lost === client) retry ??= setTimeout(() => void connect(), 1_000);
  };
  const connect = async () => {
    retry = null;
    const next = new PgClient({ connectionString: url });
    client = next;
    next.on('notification', notice);
    next.on('error', (error) => logger.debug({ err: error }, 'listener lost'));
    next.on('end', () => again(next));
    try {
      await next.connect();
      await next.query('LISTEN outbox');
      notice();
    } catch (error) {
      logger.debug({ err: error }, 'listener not connected');
      again(next);
    }
  };
  void connect();
  return {
    stop: async () => {
      stopped = true;
      if (retry) clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };
}
