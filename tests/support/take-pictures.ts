import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
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
import type { Database } from '../../store/client.js';
import { openBrowser, openPage } from './browser.js';

/**
 * `npm run screenshots`: the pictures of docs/pictures, taken of the sample order on the whole running program. One report
 * is handed in first, so that the queue of the reviewer is not empty.
 */
const own = 'берёза у дороги';
const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const views = [
  { suffix: '', viewport: { width: 1366, height: 768 } },
  { suffix: '-phone', viewport: { width: 360, height: 740 } },
];

type Person = 'admin' | 'kontrol' | 'metodist' | 'audit';
interface Picture {
  name: string;
  as: Person | null;
  path: string;
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
  const cookies = new Map<string, string>();
  for (const { login, password } of accounts) cookies.set(login, await enter(login, password));
  const told = await handIn(database, cookies.get('metodist') ?? '');
  const draft = await loadDraft(cookies.get('kontrol') ?? '');
  await database.$disconnect();
  mkdirSync(folder, { recursive: true });
  for (const picture of pictures({ ...told, ...draft }))
    await report.step(picture.name, () => take(browser, picture, cookies));
} finally {
  await browser.close();
  await embedded.stop();
  rmSync(data, { recursive: true, force: true });
}

function pictures(of: { open: string; reported: string; orderId: string; question: string }): Picture[] {
  const draft = `/import/${of.orderId}`;
  return [
    { name: 'login', as: null, path: '/' },
    { name: 'tasks', as: 'metodist', path: '/tasks' },
    { name: 'task', as: 'metodist', path: `/tasks/${of.open}` },
    { name: 'reviews', as: 'kontrol', path: '/reviews' },
    { name: 'review', as: 'kontrol', path: `/reviews/${of.reported}` },
    { name: 'roadmap', as: 'kontrol', path: '/roadmap' },
    { name: 'roadmap-year', as: 'kontrol', path: '/roadmap?view=year' },
    { name: 'roadmap-terms', as: 'kontrol', path: '/roadmap?view=ribbon' },
    { name: 'overview', as: 'kontrol', path: '/overview' },
    { name: 'cycle', as: 'kontrol', path: '/cycle' },
    { name: 'import', as: 'kontrol', path: '/import' },
    { name: 'import-table', as: 'kontrol', path: `${draft}?step=table` },
    {
      name: 'import-questions',
      as: 'kontrol',
      path: `${draft}?step=questions&question=${encodeURIComponent(of.question)}`,
    },
    { name: 'journal', as: 'audit', path: '/journal' },
    { name: 'mails', as: 'kontrol', path: '/mails' },
    { name: 'organisation', as: 'admin', path: '/organisation' },
    { name: 'calendar', as: 'admin', path: '/calendar' },
  ];
}

async function take(from: Browser, { name, as, path }: Picture, cookies: Map<string, string>): Promise<void> {
  for (const { suffix, viewport } of views) {
    const cookie = as === null ? undefined : cookies.get(as);
    const origin = embedded.address;
    const { page } = await openPage(from, { origin, viewport, ...(cookie === undefined ? {} : { cookie }) });
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: join(folder, `${name}${suffix}.png`) });
    await page.context().close();
  }
}

async function call(method: string, path: string, cookie: string, body?: unknown): Promise<Response> {
  const answer = await fetch(`${embedded.address}${path}`, {
    method,
    headers: {
      ...(cookie === '' ? {} : { cookie }),
      ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

function cookieOf(answer: Response): string {
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** Signs in with the one-time password and chooses the person's own. */
async function enter(login: string, password: string): Promise<string> {
  const first = cookieOf(await call('POST', '/api/session', '', { login, password }));
  await call('POST', '/api/session/password', first, { currentPassword: password, newPassword: own });
  return cookieOf(await call('POST', '/api/session', '', { login, password: own }));
}

/** The first task that the methodist leads gets a report; another one is left for the picture of the card. */
async function handIn(database: Database, cookie: string) {
  for (let tries = 0; (await database.assignment.count()) < 40 && tries < 120; tries += 1) await pause(500);
  const answer = await call('GET', '/api/tasks?mine=true&limit=100', cookie);
  const { items } = (await answer.json()) as { items: { id: string; occurrenceId: string; role: string }[] };
  const [first, second] = items.filter(({ role }) => role === 'lead');
  if (!first || !second) throw new Error('the sample has given the methodist no task to lead');
  const evidence = [
    {
      ...{ kind: 'paper', paperReference: 'Дело 02-07, лист 14', title: 'Справка по итогам мониторинга' },
      ...{ documentKind: 'справка', documentNumber: '14', documentDate: '2026-11-20' },
    },
  ];
  const body = { kind: 'final', note: 'Мониторинг проведён во всех школах района', evidence };
  await call('POST', `/api/tasks/${first.id}/submissions`, cookie, body);
  return { open: second.id, reported: first.occurrenceId };
}

/** A small plan with a question of its own, left as a draft. */
async function loadDraft(cookie: string) {
  const lines = [
    'Управление образования',
    'ПРИКАЗ от 12.01.2027 № 5',
    'О плане работы на 2027 год',
    '№\tМероприятие\tСроки\tОтветственные',
    '1\tМониторинг организации питания\t2 раза в год\tШкола № 1 (образец)',
    '2\tСовещание руководителей\tдо 20 мая ежегодно\tМКУ "Центр обеспечения"',
    '3\tАнализ результатов мониторинга\tиюнь 2027 г.\tМКУ "Центр обеспечения", Школа № 2 (образец)',
  ];
  const form = new FormData();
  form.append('file', new Blob([lines.join('\n')], { type: 'text/plain' }), 'plan-2027.txt');
  const answer = await call('POST', '/api/orders', cookie, form);
  const { id: orderId } = (await answer.json()) as { id: string };
  const read = await call('GET', `/api/orders/${orderId}/draft`, cookie);
  const { questions } = (await read.json()) as { questions: { id: string; position: number | null }[] };
  const question = questions.find(({ position }) => position !== null)?.id ?? '';
  return { orderId, question };
}
