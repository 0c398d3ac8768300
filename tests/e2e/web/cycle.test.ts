import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { axeViolations } from '../../support/browser.js';
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

test('seven chains of the seed order stand as their stages', async () => {
  const page = await web.open('/cycle', { as: 'control' });
  await page.getByRole('heading', { level: 2 }).nth(6).waitFor();
  expect(await page.getByRole('heading', { level: 2 }).count()).toBe(7);
  // Section 7 runs from monitoring to recommendations to a decision, without analysis.
  const heads = page.getByRole('region', { name: /мониторинга эффективности руководителей/ });
  expect(await heads.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
    '1. Мониторинг',
    '2. Адресные рекомендации',
    '3. Управленческое решение',
  ]);
  await heads.getByText('В приказе нет: анализ, оценка эффективности').waitFor();
});

test('a stage opens before its turn only with a ground', async () => {
  const page = await web.open('/cycle', { as: 'control' });
  await page
    .getByRole('button', { name: /Открыть раньше/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Открыть этап', exact: true }).click();
  await page.getByText('Напишите основание').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByLabel(/Почему этап/).fill('Итоги мониторинга уже известны');
  await page.getByRole('button', { name: 'Открыть этап', exact: true }).click();
  await page.getByLabel(/Почему этап/).waitFor({ state: 'detached' });
  const releases = await web.database.stageRelease.findMany();
  expect(releases.map(({ ground }) => ground)).toContain('Итоги мониторинга уже известны');
});

test('an auditor looks and opens nothing', async () => {
  const page = await web.open('/cycle?year=2027', { as: 'auditor' });
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  expect(await page.getByRole('button', { name: /Открыть раньше/ }).count()).toBe(0);
});
