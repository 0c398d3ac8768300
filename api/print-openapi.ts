import { createLogger } from '../platform/logger.js';
import { connectDatabase } from '../store/client.js';
import { buildServer } from './server.js';

/** Nothing of it is asked for a document. */
const noFileStore = {
  limitBytes: 0,
  put: () => Promise.reject(new Error('no files here')),
  read: () => Promise.reject(new Error('no files here')),
};

/** Writes the OpenAPI document to standard output; needs neither a database nor any setting. */
async function main(): Promise<void> {
  const database = connectDatabase('postgresql://nobody@127.0.0.1:1/none', 1);
  const app = await buildServer({
    ...{ database, fileStore: noFileStore, clock: () => new Date(), logger: createLogger('silent', 'api') },
    ...{ sessionSecret: 'signs nothing, nobody is listening', publicUrl: undefined, docsPage: false },
  });
  process.stdout.write(JSON.stringify(app.swagger()));
  await app.close();
  await database.$disconnect();
}

await main();
