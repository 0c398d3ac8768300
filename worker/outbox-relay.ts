import { Client as PgClient } from 'pg';
import type { Logger } from 'pino';
import type { Database } from '../store/client.js';
import { deliverHints, pruneHints } from '../store/outbox.js';
import type { Hint } from '../store/outbox.js';

export interface RelayOptions {
  database: Database;
  /** A connection of its own for LISTEN; without it only the poll works. */
  listenUrl: string;
  deliver: (hint: Hint) => Promise<void>;
  logger: Logger;
  batch?: number;
  pollMs?: number;
}

export interface Relay {
  stop(): Promise<void>;
}

/**
 * Turns committed hints into signals, for as long as the process lives: at once on NOTIFY, and by a slow poll in case a
 * notice was lost. A hint that cannot be delivered stays for the next round.
 */
export function startOutboxRelay(options: RelayOptions): Relay {
  const { database, logger, batch = 200, pollMs = 1_000 } = options;
  let stopped = false;
  let wake: () => void = () => undefined;
  let notified = false;
  const notice = () => {
    notified = true;
    wake();
  };
  const listener = keepListening(options.listenUrl, notice, logger);

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

  const loop = (async () => {
    let sincePrune = 0;
    while (!stopped) {
      notified = false;
      const moved = await deliverHints(database, batch, deliver).catch((error: unknown) => {
        logger.warn({ err: error }, 'outbox not readable');
        return 0;
      });
      if ((sincePrune += 1) % 3_600 === 0) await pruneHints(database, 7).catch(() => 0);
      if (moved > 0 || notified) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pollMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();

  return {
    stop: async () => {
      stopped = true;
      notice();
      await loop;
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
