import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { connectDatabase } from '../../store/client.js';
import { loginAs } from './api.js';
import { openBrowser, watchedPages } from './browser.js';
import { createTestDatabase } from './database.js';
import type { SeedPerson } from './seed.js';

export { shot } from './browser.js';

const root = new URL('../../', import.meta.url);

export interface WebOptions {
  /** The instant at which the server's clock stands until `setNow`. Default: the noon of the seeded day in Moscow. */
  now?: string;
  /** In bytes; default 50 MB. */
  uploadLimit?: number;
}

/** The built program's API and pages in a process of its own, a database of its own, and a real browser before them. */
export async function createWeb(options: WebOptions = {}) {
  if (!existsSync(new URL('dist/web/index.html', root)))
    throw new Error('the pages are not built: node launch/build.mjs');
  const testDatabase = await createTestDatabase();
  const database = connectDatabase(testDatabase.url, 5);
  const settings = {
    databaseUrl: testDatabase.url,
    now: options.now ?? '2026-03-02T09:00:00Z',
    uploadLimit: options.uploadLimit ?? 50 * 1024 * 1024,
  };
  const server = fork(
    fileURLToPath(new URL('serve-built.mjs', import.meta.url)),
    [JSON.stringify(settings)],
    {
      execArgv: ['--no-warnings'],
    },
  );
  const [[{ port }], browser] = await Promise.all([
    once(server, 'message') as Promise<[{ port: number }]>,
    openBrowser(),
  ]);
  const origin = `http://127.0.0.1:${port}`;
  const pages = watchedPages(browser, origin);
  return {
    ...{ database, browser, origin, port, ownerUrl: testDatabase.ownerUrl },
    complaints: pages.complaints,
    /** A caller of the API with this person's session. */
    login: (person: SeedPerson, tag?: string) => loginAs(port, person, tag),
    /** Moves the server's clock. */
    async setNow(now: string): Promise<void> {
      server.send({ now });
      await once(server, 'message');
    },
    /** A page of a fresh context, signed in as this person or as nobody. */
    async open(
      path: string,
      { as, tag, ...context }: BrowserContextOptions & { as?: SeedPerson; tag?: string } = {},
    ): Promise<Page> {
      const cookie = as === undefined ? undefined : (await loginAs(port, as, tag)).cookie;
      return pages.open(path, { ...(cookie === undefined ? {} : { cookie }), ...context });
    },
    async close(): Promise<void> {
      await browser.close();
      const ended = once(server, 'exit');
      server.disconnect();
      await ended;
      await database.$disconnect();
      await testDatabase.drop();
    },
  };
}

export type TestWeb = Awaited<ReturnType<typeof createWeb>>;
