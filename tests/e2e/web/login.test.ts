import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { axeViolations, sidewaysScroll } from '../../support/browser.js';
import { loginOf, seedOrganisation, seedPassword } from '../../support/seed.js';
import { createWeb } from '../../support/web.js';
import type { TestWeb } from '../../support/web.js';

let web: TestWeb;

beforeAll(async () => {
  web = await createWeb();
  await seedOrganisation(web.database);
});
afterEach(() => expect(web.complaints()).toEqual([]));
afterAll(() => web.close());

test.each(['light', 'dark'] as const)('login leads to one’s tasks (%s)', async (colorScheme) => {
  const page = await web.open('/', { colorScheme });
  await page.getByRole('heading', { name: 'Вход в «Веху»' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);

  await page.getByLabel('Логин').fill(loginOf('lead'));
  await page.getByLabel('Пароль', { exact: true }).fill('не тот пароль');
  await page.getByRole('button', { name: 'Войти' }).click();
  await page.getByRole('alert').getByText('Логин или пароль не подходит').waitFor();
  expect(await axeViolations(page)).toEqual([]);

  await page.getByLabel('Пароль', { exact: true }).fill(seedPassword);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Мои задачи' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/tasks');
  await page.waitForFunction("document.title === 'Мои задачи — Веха'");
  expect(await axeViolations(page)).toEqual([]);
});

test('no sideways scroll at 320 pixels, with the sections open too', async () => {
  const page = await web.open('/', { as: 'control', viewport: { width: 320, height: 640 } });
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await sidewaysScroll(page)).toBe(0);
  await page.getByRole('button', { name: 'Разделы' }).click();
  await page.getByRole('link', { name: 'Дорожная карта' }).waitFor();
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await axeViolations(page)).toEqual([]);
});
