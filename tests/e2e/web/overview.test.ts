import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { sidewaysScroll } from '../../support/browser.js';
import { liveALittle, orderStory } from '../../support/order-story.js';
import { seedOrganisation } from '../../support/seed.js';
import { createWeb } from '../../support/web.js';
import type { TestWeb } from '../../support/web.js';

let web: TestWeb;

beforeAll(async () => {
  web = await createWeb({ now: '2026-11-23T09:00:00Z' });
  const { organisationId } = await seedOrganisation(web.database, { tasks: [] });
  const orderId = await orderStory(web.database, organisationId, '2026-11-23');
  await liveALittle(web.database, orderId);
});
afterEach(() => expect(web.complaints()).toEqual([]));
afterAll(() => web.close());

test.each([
  ['Просрочено', /^Просрочено/],
  ['Срок в две недели', /^Срок в две недели/],
  ['Ждут проверки', /^Ждут проверки/],
  ['Исполнено в срок', /^Исполнено в срок/],
] as const)('«%s» opens exactly its rows', async (title, name) => {
  const page = await web.open('/overview', { as: 'control' });
  const link = page.getByRole('link', { name });
  const figure = (await link.textContent())?.replace(/\D+/g, '') ?? '';
  const { inTime, planned } = await page.evaluate<{ inTime: number; planned: number }>(
    "fetch('/api/overview').then((answer) => answer.json()).then((overview) => overview.total)",
  );
  await link.click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  const main = page.getByRole('main');
  await main.getByRole('listitem').or(main.getByText('Таких задач сейчас нет')).first().waitFor();
  expect(await page.getByRole('button', { name: 'Показать ещё' }).isVisible()).toBe(false);
  const rows = await main.getByRole('listitem').count();
  if (title === 'Исполнено в срок') {
    expect(rows).toBe(inTime);
    expect(figure).toBe(String(Math.round((inTime / planned) * 100)));
  } else expect(rows).toBe(Number(figure));
});

test('the period stands in the address, and a wrong one is refused in words', async () => {
  const page = await web.open('/overview', { as: 'auditor' });
  await page.getByLabel('С', { exact: true }).fill('01.12.2026');
  await page.getByLabel('По', { exact: true }).fill('31.10.2026');
  await page.getByRole('button', { name: 'Показать период' }).click();
  await page.getByText('Конец периода раньше его начала').waitFor();
  await page.getByLabel('По', { exact: true }).fill('31.11.2026');
  await page.getByRole('button', { name: 'Показать период' }).click();
  await page.getByText('Такой даты нет. Напишите день, месяц и год').waitFor();
  await page.getByLabel('По', { exact: true }).fill('');
  await page.getByRole('button', { name: 'Показать период' }).click();
  await page.getByText('Такой даты нет').waitFor({ state: 'detached' });
  await page.getByText('Напишите день, месяц и год').waitFor();
  await page.getByLabel('По', { exact: true }).fill('31.12.2026');
  await page.getByRole('button', { name: 'Показать период' }).click();
  await page.getByText('С 1 декабря 2026 г. по 31 декабря 2026 г.'.replaceAll(' ', ' ')).waitFor();
  expect(new URL(page.url()).search).toBe('?from=2026-12-01&until=2026-12-31');
});

test('the chart’s numbers stand in the table beside it, and the page fits a phone', async () => {
  const page = await web.open('/overview', { as: 'control', viewport: { width: 320, height: 640 } });
  await page.getByRole('region', { name: 'Дисциплина по месяцам' }).getByRole('row').nth(1).waitFor();
  expect(await sidewaysScroll(page)).toBe(0);
});
