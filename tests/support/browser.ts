import { mkdir, readFile, rmdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Only what a container needs: the package's own list would switch off the protections that are tested here. */
const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--disable-dev-shm-usage',
];
/** How long a page may take for anything, in ms: only ever used up by what is broken. */
const patience = 40_000;
const lock = join(tmpdir(), 'vekha-chromium.lock');

/** The browser's program, unpacked once for this machine; test files that come at the same time wait for the first. */
async function unpackBrowser(): Promise<string> {
  for (let waited = 0; waited < 120_000; waited += 100) {
    try {
      await mkdir(lock);
      break;
    } catch {
      await sleep(100);
    }
  }
  try {
    return await chromium.executablePath();
  } finally {
    await rmdir(lock).catch(() => undefined);
  }
}

export async function openBrowser(): Promise<Browser> {
  return playwright.launch({ executablePath: await unpackBrowser(), args: browserArguments, headless: true });
}

/** What no page may do, collected over the life of a page: ask another host, break its policy, throw. */
export interface Complaints {
  list: string[];
}

/** A page of its own context that notes everything it must not do. */
export async function openPage(
  browser: Browser,
  { origin, cookie, ...options }: BrowserContextOptions & { origin: string; cookie?: string },
): Promise<{ page: Page; complaints: Complaints }> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'ru-RU',
    reducedMotion: 'reduce',
    baseURL: origin,
    ...options,
  });
  const complaints: Complaints = { list: [] };
  const [name = '', value = ''] = (cookie ?? '').split('=');
  if (name !== '') await context.addCookies([{ name, value, url: origin }]);
  await context.route(
    (url) => url.protocol.startsWith('http') && url.origin !== origin,
    (route) => {
      complaints.list.push(`asked another host: ${route.request().url()}`);
      return route.abort();
    },
  );
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  await page.exposeFunction('vekhaNote', (words: string) => void complaints.list.push(words));
  await page.addInitScript(`document.addEventListener('securitypolicyviolation', (event) =>
    vekhaNote(['broke the policy:', event.violatedDirective, event.blockedURI, event.sample, event.sourceFile].join(' ')))`);
  page.on('pageerror', (error) => complaints.list.push(`threw: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    // The browser itself notes every refused request as an error; a refusal is no fault of the page.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      complaints.list.push(`wrote an error: ${message.text()}`);
  });
  return { page, complaints };
}

/** Pages of one origin whose complaints are collected together. */
export function watchedPages(browser: Browser, origin: string) {
  const opened: Complaints[] = [];
  return {
    /** A page of a fresh context, with this session or none. */
    async open(path: string, options: BrowserContextOptions & { cookie?: string } = {}): Promise<Page> {
      const { page, complaints } = await openPage(browser, { origin, ...options });
      opened.push(complaints);
      await page.goto(path);
      return page;
    },
    /** What pages did since the last question that none may do; a test of pages ends by expecting nothing here. */
    complaints: (): string[] => opened.flatMap(({ list }) => list.splice(0)),
  };
}

/** Saves a picture of the whole page when VEKHA_SHOTS names a folder: to be looked at by a person. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['VEKHA_SHOTS'];
  if (folder === undefined) return;
  await page.evaluate('window.scrollTo(0, 0)');
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
let axeSource: Promise<string> | undefined;

interface AxeAnswer {
  violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[];
}

/** Ends what still fades in or slides: colours on the way are nobody's choice. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    for (let frame = 0; frame < 3; frame += 1) {
      for (const one of document.getAnimations())
        if (one.effect.getComputedTiming().endTime !== Infinity) one.finish();
      await new Promise(requestAnimationFrame);
    }
  })()`);
}

/** Everything axe has against the page once nothing on it moves, by WCAG 2.1 A and AA, or by these rules of axe alone. */
export async function axeViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
  axeSource ??= readFile(axePath, 'utf8');
  await settle(page);
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(await axeSource);
  const runOnly = rules ?? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
  const answer = await page.evaluate<AxeAnswer>(
    `axe.run(${JSON.stringify({ runOnly, resultTypes: ['violations'] })})`,
  );
  return answer.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 300)} ${node.failureSummary ?? ''}`),
  );
}

/** How far the page can be scrolled sideways, in CSS pixels; 0 is right. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/**
 * Waits until the expression is true in the page. Playwright's own waitForFunction evaluates its text inside the page, which
 * the page's policy rightly forbids.
 */
export async function until(page: Page, expression: string): Promise<void> {
  for (let waited = 0; !(await page.evaluate<boolean>(expression)); waited += 50) {
    if (waited >= patience) throw new Error(`never came true: ${expression}`);
    await sleep(50);
  }
}
