import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { axeViolations } from '../../support/browser.js';
import { seedOrganisation } from '../../support/seed.js';
import { createWeb, shot } from '../../support/web.js';
import type { TestWeb } from '../../support/web.js';

let web: TestWeb;

beforeAll(async () => {
  web = await createWeb();
  await seedOrganisation(web.database);
});
afterEach(() => expect(web.complaints()).toEqual([]));
afterAll(() => web.close());

describe('«Организация»', () => {
  test('adds a group with its members; a wrong field is named and gets the focus', async () => {
    const page = await web.open('/organisation', { as: 'control' });
    await page.getByRole('button', { name: 'Добавить организацию или группу' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Добавить' }).click();
    await dialog.getByText('Напишите название').waitFor();
    expect(await page.evaluate('document.activeElement.name')).toBe('name');
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByLabel('Название').fill('дошкольные учреждения');
    await dialog.getByLabel('Что это').click();
    await page.getByRole('option', { name: 'Группа организаций' }).click();
    await dialog.getByRole('combobox', { name: 'Кто входит в группу' }).click();
    await page.getByRole('option', { name: 'a: Детский сад № 7' }).click();
    await page.keyboard.press('Tab');
    await shot(page, 'organisation-group');
    await dialog.getByRole('button', { name: 'Добавить' }).click();
    await dialog.waitFor({ state: 'detached' });
    const row = page.getByRole('row').filter({ hasText: 'дошкольные учреждения' });
    expect(await row.innerText()).toContain('a: Детский сад № 7');
    await shot(page, 'organisation');
  });

  test('gives a new person a post with a term and a substitute, by keyboard', async () => {
    const page = await web.open('/organisation?part=people', { as: 'control' });
    await page.getByRole('button', { name: 'Добавить сотрудника' }).press('Enter');
    await page.getByLabel('Фамилия, имя, отчество').fill('Петрова Анна Ильинична');
    await page.getByLabel('Почта').fill('petrova@kurkino.example');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Петрова Анна Ильинична' }).waitFor();
    await page.getByRole('button', { name: 'Назначить на должность' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Организация' }).fill('Школа');
    await page.getByRole('option', { name: /Школа/ }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.getByRole('textbox', { name: 'Должность' }).fill('заместитель директора');
    await dialog.getByLabel('С какого дня').fill('1.9.2025');
    await dialog.getByLabel('По какой день').fill('31.08.2025');
    await page.keyboard.press('Enter');
    await dialog.getByText('Последний день раньше первого').waitFor();
    await dialog.getByLabel('По какой день').fill('31.08.2026');
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(/01\.09\.2025\s– 31\.08\.2026/).waitFor();
    await page.getByRole('button', { name: 'Назначить замещение' }).press('Enter');
    await dialog.getByLabel('Кто замещает').fill('deputy');
    await page.getByRole('option', { name: /deputy/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('По какой день').fill('13.03.2026');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'deputy a' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await shot(page, 'organisation-person');
    await page.getByRole('link', { name: 'Все сотрудники' }).click();
    await page.getByLabel('Найти сотрудника').fill('петрова');
    await page.waitForURL(/q=/);
    const row = page.getByRole('row').filter({ hasText: 'Петрова' });
    expect(await row.innerText()).toContain('deputy a до 13.03.2026');
  });

  test('of two who correct one body the second keeps what was typed and sees what the first has made', async () => {
    const page = await web.open('/organisation', { as: 'control' });
    await page.getByRole('button', { name: 'a: Школа № 1' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Название').fill('Школа № 1 имени Гагарина');
    const other = await web.login('administrator');
    const { items } = (
      await other.call<{ items: { id: string; name: string }[] }>('GET', '/api/bodies?limit=200')
    ).body;
    const school = items.find(({ name }) => name === 'a: Школа № 1');
    const changed = { name: 'a: Школа № 1', kind: 'body', mailbox: 'school@kurkino.example', version: 0 };
    expect((await other.call('PUT', `/api/bodies/${school?.id ?? ''}`, { body: changed })).status).toBe(200);
    await dialog.getByRole('button', { name: 'Сохранить' }).click();
    await dialog.getByText(/это уже изменили \(administrator a, 2\sмарта\s2026\sг\.\sв\s12:00\)/).waitFor();
    expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual([
      'Общая почта: school@kurkino.example',
    ]);
    expect(await dialog.getByLabel('Название').inputValue()).toBe('Школа № 1 имени Гагарина');
    expect(await axeViolations(page)).toEqual([]);
    await shot(page, 'organisation-conflict');
    await dialog.getByLabel('Общая почта').fill('school@kurkino.example');
    await dialog.getByRole('button', { name: 'Сохранить' }).click();
    await dialog.waitFor({ state: 'detached' });
    const row = page.getByRole('row', { name: /^Школа № 1 имени Гагарина/ });
    expect(await row.innerText()).toContain('school@kurkino.example');
  });

  test('makes an account whose one-time password is shown once and lets in', async () => {
    const page = await web.open('/organisation?part=accounts', { as: 'administrator' });
    await page.getByRole('button', { name: 'Завести учётную запись' }).click();
    await page.getByLabel('Логин').fill('новый');
    await page.getByRole('dialog').getByRole('button', { name: 'Завести' }).click();
    await page.getByText('Нужно от 3 латинских букв').waitFor();
    await page.getByLabel('Логин').fill('observer');
    await page.getByRole('combobox', { name: 'Роль' }).click();
    await page.getByRole('option', { name: /Проверяющий/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Завести' }).dblclick();
    await page.getByRole('button', { name: 'Пароль записан' }).waitFor();
    await shot(page, 'organisation-password');
    const password = await page
      .locator('p')
      .filter({ hasText: /^\S{8,}$/ })
      .innerText();
    await page.getByRole('button', { name: 'Пароль записан' }).click();
    await page.getByRole('row').filter({ hasText: 'observer' }).waitFor();
    await page.getByRole('button', { name: /^Закрыть.*stranger a/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Закрыть учётную запись' }).click();
    await page.getByRole('row').filter({ hasText: 'stranger' }).filter({ hasText: 'закрыта' }).waitFor();
    await shot(page, 'organisation-accounts');
    const entry = await web.open('/');
    await entry.getByLabel('Логин').fill('observer');
    await entry.getByLabel('Пароль', { exact: true }).fill(password);
    await entry.keyboard.press('Enter');
    await entry.getByRole('heading', { name: /пароль/i }).waitFor();
  });

  test('the administrator changes the numbers of the organisation group by group', async () => {
    const page = await web.open('/organisation?part=settings', { as: 'administrator' });
    const reminders = page.getByRole('region', { name: 'Напоминания' });
    await reminders.getByText('за 10, 5, 1, 0 рабочих дней').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await shot(page, 'organisation-settings');
    await page.getByRole('button', { name: /^Изменить.*Письма/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Утренняя сводка в').fill('25:00');
    await dialog.getByRole('button', { name: 'Сохранить' }).click();
    await dialog.getByText('Напишите время так: 09:00').waitFor();
    await dialog.getByLabel('Утренняя сводка в').fill('7.30');
    await dialog.getByRole('button', { name: 'Сохранить' }).click();
    await dialog.getByText('сводка — уходить между ними').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await shot(page, 'organisation-settings-dialog');
    await dialog.getByLabel('Отправлять письма с').fill('7:00');
    await dialog.getByRole('button', { name: 'Сохранить' }).click();
    await dialog.waitFor({ state: 'detached' });
    const mail = page.getByRole('region', { name: 'Письма' });
    expect(await mail.getByRole('definition').allInnerTexts()).toEqual([
      ...['07:00', '18:00', '07:30', 'нет', '30\u00a0дней'],
    ]);
    await page.getByRole('button', { name: /^Изменить.*Напоминания/ }).click();
    await dialog.getByLabel('Напоминать до срока').fill('1, 7');
    await dialog.getByRole('button', { name: 'Сохранить' }).click();
    await reminders.getByText('за 7, 1 рабочих дней').waitFor();
  });

  test('an auditor reads and finds no button that changes anything', async () => {
    const page = await web.open('/organisation?part=accounts', { as: 'auditor' });
    await page.getByRole('row').filter({ hasText: 'control.a' }).waitFor();
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    await page.getByRole('link', { name: 'Настройки' }).click();
    await page.getByText('Москва, стандартное время').waitFor();
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
  });
});
