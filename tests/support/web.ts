import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { connectDatabase } from '../../store/client.js';
import { loginAs } from './api.js';
import { openBrowser, openPage } from './browser.js';
import type { Complaints } from './browser.js';
import { createTestDatabase } from './database.js';
import type { SeedPerson } from './seed.js';

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
  const opened: Complaints[] = [];
  return {
    ...{ database, browser, origin, port, ownerUrl: testDatabase.ownerUrl },
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
      const { page, complaints } = await openPage(browser, {
        origin,
        ...(cookie === undefined ? {} : { cookie }),
        ...context,
      });
      opened.push(complaints);
      await page.goto(path);
      return page;
    },
    /** What pages did since the last question that none may do; a test of pages ends by expecting nothing here. */
    complaints: (): string[] => opened.flatMap(({ list }) => list.splice(0)),
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

/** Saves a picture of the whole page when VEKHA_SHOTS names a folder: to be looked at by a person. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['VEKHA_SHOTS'];
  if (folder === undefined) return;
  await page.evaluate('window.scrollTo(0, 0)');
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

export type TestWeb = Awaited<ReturnType<typeof createWeb>>;
