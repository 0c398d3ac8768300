import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { axeViolations, sidewaysScroll, until } from '../../support/browser.js';
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

test('login leads to one’s tasks', async () => {
  const page = await web.open('/');
  await page.getByRole('heading', { name: 'Вход в «Веху»' }).waitFor();
  await page.getByLabel('Логин').fill(loginOf('lead'));
  await page.getByLabel('Пароль', { exact: true }).fill('не тот пароль');
  await page.getByRole('button', { name: 'Войти' }).click();
  await page.getByRole('alert').getByText('Логин или пароль не подходит').waitFor();

  await page.getByLabel('Пароль', { exact: true }).fill(seedPassword);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Мои задачи' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/tasks');
  await until(page, "document.title === 'Мои задачи — Веха'");
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

test('the first account makes its own password before anything else opens', async () => {
  await web.database.account.update({
    where: { login: loginOf('auditor') },
    data: { mustChangePassword: true },
  });
  const page = await web.open('/journal');
  await page.getByLabel('Логин').fill(loginOf('auditor'));
  await page.getByLabel('Пароль', { exact: true }).fill(seedPassword);
  await page.getByRole('button', { name: 'Войти' }).click();
  await page.getByRole('heading', { level: 1, name: 'Придумайте свой пароль' }).waitFor();
  await page.getByLabel('Одноразовый пароль').fill(seedPassword);
  await page.getByLabel('Новый пароль', { exact: true }).fill('коротко');
  await page.getByRole('button', { name: 'Сохранить пароль' }).click();
  await page.getByText('Новый пароль короче 10 знаков').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByLabel('Новый пароль', { exact: true }).fill('тихая река за лесом');
  await page.getByLabel('Новый пароль ещё раз').fill('тихая река за лесом');
  await page.getByRole('button', { name: 'Сохранить пароль' }).click();
  await page.getByRole('heading', { level: 1, name: 'Журнал' }).waitFor();
});

test('the focus goes to the heading of the next page, and the bar searches everything', async () => {
  const page = await web.open('/', { as: 'control' });
  await page.getByRole('heading', { level: 1, name: 'Мои задачи' }).waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Сразу к содержанию');
  await page.getByRole('link', { name: 'Дорожная карта' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: /Дорожная карта/ }).waitFor();
  await until(page, "document.activeElement.tagName === 'H1'");
  await page.getByRole('searchbox', { name: 'Поиск по всему' }).fill('Мероприятие');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Задачи' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Мероприятие 2' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Мероприятие 2' }).waitFor();
  await page.goBack();
  await page.getByRole('searchbox', { name: 'Поиск по всему' }).fill('такого слова нет');
  await page.keyboard.press('Enter');
  await page.getByText('Ничего не нашлось').waitFor();
  expect(await axeViolations(page)).toEqual([]);
});

test.each(['Europe/Kaliningrad', 'Asia/Kamchatka'])(
  'the day is that of the organisation, not of a browser in %s',
  async (timezoneId) => {
    const page = await web.open('/tasks', { as: 'lead', timezoneId });
    await page.getByText('Понедельник, 2 марта').waitFor();
    await page.getByRole('button', { name: 'Позже' }).waitFor();
    await page.getByText('не позднее 1 апреля').first().waitFor();
  },
);
