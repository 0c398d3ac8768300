import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { createActivities } from '../activities/index.js';
import { processEnvironment, readServiceConfig } from '../platform/config.js';
import type { ServiceConfig } from '../platform/config.js';
import { createLogger } from '../platform/logger.js';
import type { Logger } from '../platform/logger.js';
import { createMailer } from '../platform/mailer.js';
import { connectTemporal, sendHint } from '../platform/temporal.js';
import { connectDatabase } from '../store/client.js';
import type { Database } from '../store/client.js';
import { listMornings } from '../store/organisations/mornings.js';
import { bundlePath } from './bundle.js';
import { ensureDigestSchedules } from './digest-schedules.js';
import { startOutboxRelay } from './outbox-relay.js';
import { installRuntime, runWorkers } from './run-worker.js';

/** Digest hours and zones change rarely; a new one is picked up within this time. */
const scheduleRefreshMs = 10 * 60_000;

/** The worker process: waits for the Temporal server, then works until told to stop or its parent is gone. */
async function main(): Promise<void> {
  const config = readServiceConfig(processEnvironment());
  const logger = createLogger(config.logLevel, 'worker');
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(event, stop);
  installRuntime(logger);
  const database = connectDatabase(config.databaseUrl, 20);
  try {
    const client = await waitForTemporal(config, logger, stopping.signal);
    if (client) await work({ config, logger, database, client, signal: stopping.signal });
  } finally {
    await database.$disconnect();
    // A channel that is listened to keeps a process alive that has nothing left to do.
    if (process.connected) process.disconnect();
  }
}

async function waitForTemporal(
  config: ServiceConfig,
  logger: Logger,
  signal: AbortSignal,
): Promise<Client | null> {
  for (let attempt = 0; !signal.aborted; attempt += 1) {
    try {
      return await connectAndAsk(config);
    } catch (error) {
      if (attempt === 0) logger.info('the Temporal server does not answer yet; waiting');
      else logger.debug({ err: error }, 'the Temporal server does not answer');
      await pause(500, undefined, { signal }).catch(() => undefined);
    }
  }
  return null;
}

async function connectAndAsk({
  temporalAddress,
  temporalNamespace: namespace,
}: ServiceConfig): Promise<Client> {
  const client = await connectTemporal(temporalAddress, namespace);
  try {
    // Without a deadline the call is repeated for half a minute, long after the server is back.
    await client.withDeadline(Date.now() + 5_000, () =>
      client.workflowService.describeNamespace({ namespace }),
    );
    return client;
  } catch (error) {
    await client.connection.close();
    throw error;
  }
}

/** An order put on control opens its tasks within some seconds: a person gets one mail about them. */
const gathering = { quiet: 3_000, longest: 60_000 };

interface Work {
  config: ServiceConfig;
  logger: Logger;
  database: Database;
  client: Client;
  signal: AbortSignal;
}

async function work({ config, logger, database, client, signal }: Work): Promise<void> {
  const mailer = createMailer({ smtpUrl: config.smtpUrl, from: config.mailFrom });
  const publicUrl = config.publicUrl ?? `http://${config.host}:${config.port}`;
  const workers = await runWorkers({
    address: config.temporalAddress,
    namespace: config.temporalNamespace,
    workflowBundle: { codePath: bundlePath },
    activities: createActivities({
      database,
      mailer,
      publicUrl,
      linkSecret: config.sessionSecret,
      gathering,
    }),
  });
  const relay = startOutboxRelay({
    database,
    listenUrl: config.databaseUrl,
    // What is not told in time is told again by the next round; meanwhile its rows are locked.
    deliver: (hint) => client.withDeadline(Date.now() + 15_000, () => sendHint(client, hint)),
    logger,
  });
  const refresh = async () => ensureDigestSchedules(client, await listMornings(database));
  const refreshing = setInterval(() => {
    refresh().catch((error: unknown) => logger.warn({ err: error }, 'digest schedules not refreshed'));
  }, scheduleRefreshMs);
  signal.addEventListener('abort', () => workers.stop(), { once: true });
  try {
    await refresh();
    process.send?.({ ready: true });
    logger.info('working');
    await workers.done;
  } finally {
    clearInterval(refreshing);
    await relay.stop();
    await client.connection.close();
    mailer.close();
  }
}

await main();
