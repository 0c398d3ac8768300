import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { firstRun } from '../../cli/first-run.js';
import { lineReport } from '../../embedded/report.js';
import { secret } from '../../embedded/secrets.js';
import { startEmbedded } from '../../embedded/start-all.js';
import { readConfig } from '../../platform/config.js';
import { createLogger } from '../../platform/logger.js';
import { dataFolder } from '../../platform/paths.js';
import { connectDatabase } from '../../store/client.js';
import { openBrowser, openPage } from './browser.js';
import { tellPictureStory, type Person, type PictureStory } from './picture-story.js';

/** `npm run screenshots`: the pictures of docs/pictures, taken of the sample order on the whole running program. */
const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const views = [
  { suffix: '', viewport: { width: 1366, height: 768 } },
  { suffix: '-phone', viewport: { width: 360, height: 740 } },
];

interface Picture {
  name: string;
  as: Person | null;
  path: string;
  /** The heading that the picture begins with; the page's own when absent. */
  from?: string;
}

const data = mkdtempSync(join(tmpdir(), 'vekha-pictures-'));
const config = readConfig({ ...process.env, VEKHA_DATA: data, VEKHA_LOG_LEVEL: 'warn' });
const report = lineReport((line) => console.log(line));
const embedded = await startEmbedded({ config, log: createLogger('warn', 'pictures'), report });
const browser = await openBrowser();
try {
  const database = connectDatabase(embedded.databaseUrl, 4);
  const sessionSecret = config.sessionSecret ?? secret(dataFolder(data).secrets, 'session');
  const accounts = await firstRun({ database, secret: sessionSecret, report, empty: false });
  await embedded.processesReady;
  const story = await tellPictureStory({ database, address: embedded.address, sessionSecret, accounts });
  await database.$disconnect();
  mkdirSync(folder, { recursive: true });
  for (const picture of pictures(story))
    await report.step(picture.name, () => take(browser, picture, story.cookies));
} finally {
  await browser.close();
  await embedded.stop();
  rmSync(data, { recursive: true, force: true });
}

function pictures(of: PictureStory): Picture[] {
  const draft = `/import/${of.draft}`;
  return [
    { name: 'login', as: null, path: '/' },
    { name: 'password', as: 'new', path: '/' },
    { name: 'mail-link', as: null, path: of.link },
    { name: 'tasks', as: 'metodist', path: '/tasks' },
    { name: 'task', as: 'metodist', path: `/tasks/${of.open}` },
    {
      name: 'batch',
      as: 'metodist',
      path: `/tasks/report?ids=${encodeURIComponent(JSON.stringify(of.batch))}`,
    },
    { name: 'search', as: 'metodist', path: `/search?q=${encodeURIComponent('мониторинг')}` },
    { name: 'reviews', as: 'kontrol', path: '/reviews' },
    { name: 'review', as: 'kontrol', path: `/reviews/${of.reported}` },
    { name: 'roadmap', as: 'kontrol', path: '/roadmap' },
    { name: 'roadmap-year', as: 'kontrol', path: '/roadmap?view=year' },
    { name: 'roadmap-terms', as: 'kontrol', path: '/roadmap?view=ribbon' },
    { name: 'row', as: 'kontrol', path: `/activities/${of.row}` },
    { name: 'overview', as: 'kontrol', path: '/overview' },
    { name: 'cycle', as: 'kontrol', path: '/cycle' },
    { name: 'import', as: 'kontrol', path: '/import' },
    { name: 'import-table', as: 'kontrol', path: `${draft}?step=table` },
    {
      name: 'import-questions',
      as: 'kontrol',
      path: `${draft}?step=questions&question=${encodeURIComponent(of.question)}`,
    },
    {
      name: 'import-changes',
      as: 'kontrol',
      path: `/import/${of.amendment}?step=check`,
      from: 'Новый приказ или изменения к прежнему',
    },
    { name: 'journal', as: 'audit', path: '/journal' },
    { name: 'mails', as: 'kontrol', path: '/mails' },
    { name: 'organisation', as: 'admin', path: '/organisation' },
    { name: 'settings', as: 'admin', path: '/organisation?part=settings' },
    { name: 'calendar', as: 'admin', path: '/calendar' },
  ];
}

async function take(
  from: Browser,
  { name, as, path, from: heading }: Picture,
  cookies: ReadonlyMap<Person, string>,
): Promise<void> {
  for (const { suffix, viewport } of views) {
    const cookie = as === null ? undefined : cookies.get(as);
    const origin = embedded.address;
    const { page } = await openPage(from, { origin, viewport, ...(cookie === undefined ? {} : { cookie }) });
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    if (heading !== undefined)
      await page.evaluate(
        `[...document.querySelectorAll('h2')].find((one) => one.textContent === ${JSON.stringify(heading)}).scrollIntoView()`,
      );
    await page.screenshot({ path: join(folder, `${name}${suffix}.png`) });
    await page.context().close();
  }
}
