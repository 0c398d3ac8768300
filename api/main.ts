import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { Unavailable, VekhaError } from '../domain/errors.js';
import { processEnvironment, readServiceConfig } from '../platform/config.js';
import { openFileStore } from '../platform/file-store.js';
import { createLogger } from '../platform/logger.js';
import { dataFolder, projectRoot } from '../platform/paths.js';
import { connectDatabase } from '../store/client.js';
import { pruneLinks } from '../store/mail-links/issue-links.js';
import { sweepSessions } from '../store/sessions.js';
import { buildServer } from './server.js';

const sweepMs = 3_600_000;
/** So long after its end a link in a mail still tells what became of it. */
const linkMemoryMs = 180 * 24 * sweepMs;
const portsToTry = 50;
const webFolder = join(projectRoot(), 'dist', 'web');

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/** Listens on the port, or, unless the address was promised to somebody, on the next free one. */
async function listen(app: FastifyInstance, host: string, port: number, fixed: boolean): Promise<number> {
  for (let candidate = port; ; candidate++) {
    try {
      await app.listen({ host, port: candidate });
      return (app.server.address() as AddressInfo).port;
    } catch (error) {
      if (!isTaken(error)) throw error;
      if (fixed || candidate >= port + portsToTry) {
        throw new Unavailable(
          'port_taken',
          `Порт ${candidate} занят. Освободите его или задайте другой в VEKHA_PORT.`,
        );
      }
    }
  }
}

async function main(): Promise<void> {
  const environment = processEnvironment();
  const config = readServiceConfig(environment);
  const logger = createLogger(config.logLevel, 'api');
  const database = connectDatabase(config.databaseUrl, 20);
  const clock = () => new Date();
  const app = await buildServer({
    ...{ database, clock, logger, sessionSecret: config.sessionSecret, publicUrl: config.publicUrl },
    fileStore: await openFileStore(dataFolder(config.dataRoot).files, config.uploadLimitBytes),
    // A program built without its pages still serves the API.
    ...(existsSync(join(webFolder, 'index.html')) && { webFolder }),
  });
  // Under a supervisor the port is told back to it; standing alone, a port that was asked for is meant.
  const fixed = process.send === undefined && environment['VEKHA_PORT'] !== undefined;
  const port = await listen(app, config.host, config.port, fixed);
  logger.info({ port }, 'listening');

  const sweeping = setInterval(() => {
    sweepSessions(database, clock()).catch((error: unknown) =>
      logger.warn({ err: error }, 'old sessions stay for now'),
    );
    pruneLinks(database, new Date(clock().getTime() - linkMemoryMs)).catch((error: unknown) =>
      logger.warn({ err: error }, 'old mail links stay for now'),
    );
  }, sweepMs).unref();
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    clearInterval(sweeping);
    app
      .close()
      .then(() => database.$disconnect())
      .catch((error: unknown) => logger.error({ err: error }, 'could not stop in order'))
      .finally(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
  process.send?.({ ready: true, port });
}

main().catch((error: unknown) => {
  const words = error instanceof VekhaError ? error.message : `API не запустился: ${String(error)}`;
  process.stderr.write(`${words}\n`);
  process.exit(1);
});
