import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildServer } from '../../dist/api/server.js';
import { openFileStore } from '../../dist/platform/file-store.js';
import { createLogger } from '../../dist/platform/logger.js';
import { connectDatabase } from '../../dist/store/client.js';

/**
 * The built API with its pages in a process of its own, as it runs in life, but by a clock the test sets: a child of
 * tests/support/web.ts, which tells it the settings and later instants, and hears the port.
 */
const settings = JSON.parse(process.argv[2]);
let now = new Date(settings.now);
const database = connectDatabase(settings.databaseUrl, 10);
const folder = await mkdtemp(join(tmpdir(), 'vekha-web-'));
const app = await buildServer({
  database,
  fileStore: await openFileStore(folder, settings.uploadLimit),
  clock: () => now,
  logger: createLogger('error', 'api-test'),
  sessionSecret: 'a secret only for tests, long enough',
  publicUrl: undefined,
  docsPage: false,
  webFolder: fileURLToPath(new URL('../../dist/web', import.meta.url)),
});
await app.listen({ host: '127.0.0.1', port: 0 });

async function stop() {
  await app.close();
  await database.$disconnect();
  await rm(folder, { recursive: true, force: true });
  process.exit(0);
}

process.on('message', (message) => {
  now = new Date(message.now);
  process.send({ now: message.now });
});
process.on('disconnect', () => void stop());
process.send({ port: app.server.address().port });
