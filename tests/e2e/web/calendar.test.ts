import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { axeViolations } from '../../support/browser.js';
import { seedOrganisation } from '../../support/seed.js';
import { createWeb, shot } from '../../support/web.js';
import type { TestWeb } from '../../support/web.js';

let web: TestWeb;

/** Fixed by hand: 17.07.2026 is a Friday on which a task falls due, and the Thursday before it is worked. */
beforeAll(async () => {
  web = await createWeb();
  await seedOrganisation(web.database, { tasks: [{ mode: 'lead', dueOn: '2026-07-17' }] });
});
afterEach(() => expect(web.complaints()).toEqual([]));
afterAll(() => web.close());

describe('«Календарь»', () => {
  test('shows the year in twelve months with its decree and every special day with its ground', async () => {
    const page = await web.open('/calendar', { as: 'lead' });
    await page.getByText('Постановление №').waitFor();
    expect(await page.getByRole('table', { name: /рабоч/ }).count()).toBe(12);
    const january = page.getByRole('table', { name: /^январь/ });
    expect(await january.locator('td[data-off]').first().innerText()).toMatch(/^1\b/);
    expect(await page.getByRole('row', { name: /01\.01\.2026, четверг/ }).innerText()).toContain('нерабочий');
    expect(await page.getByRole('button', { name: 'Изменить календарь' }).count()).toBe(0);
    // A screen behind «Ещё» is marked on the button that hides it.
    const more = page.getByRole('navigation', { name: 'Разделы' }).getByRole('button', { name: 'Ещё' });
    expect(await more.getAttribute('aria-current')).toBe('true');
    await shot(page, 'calendar');
    await page.getByRole('link', { name: 'Дорожная карта' }).click();
    await page.getByRole('heading', { level: 1, name: 'Дорожная карта' }).waitFor();
    expect(await more.getAttribute('aria-current')).toBeNull();
  });

  test('takes a day off of the region, tells how many dates moved, and names a line it cannot read', async () => {
    const page = await web.open('/calendar?year=2026', { as: 'control' });
    await page.getByRole('button', { name: 'Изменить календарь' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Нерабочие дни региона').fill('32.07.2026');
    await dialog.getByRole('button', { name: 'Показать, что изменится' }).click();
    await dialog.getByText('Не понята строка «32.07.2026»').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await shot(page, 'calendar-dialog');
    await dialog.getByLabel('Нерабочие дни региона').fill('17.07.2026');
    await dialog.getByRole('button', { name: 'Показать, что изменится' }).press('Enter');
    await dialog.getByText('Станут нерабочими: 17.07.2026').waitFor();
    const row = dialog.getByRole('row', { name: /открыта/ });
    expect(await row.getByRole('cell').allInnerTexts()).toEqual([
      ...[expect.any(String), '17.07.2026', '16.07.2026', 'открыта'],
    ]);
    expect(await axeViolations(page)).toEqual([]);
    await shot(page, 'calendar-preview');
    // Another edit asks again before anything is saved.
    await dialog.getByLabel('Нерабочие дни региона').fill('17.07.2026 ');
    await dialog.getByRole('button', { name: 'Показать, что изменится' }).click();
    await dialog.getByRole('button', { name: 'Сохранить и пересчитать сроки' }).dblclick();
    await page
      .getByRole('main')
      .getByText(/Срок изменился у\s1\sзадачи/)
      .waitFor();
    expect(await page.getByRole('row', { name: /17\.07\.2026, пятница/ }).innerText()).toContain('региона');
    const occurrence = await web.database.occurrence.findFirstOrThrow();
    expect(occurrence.dueOn.toISOString().slice(0, 10)).toBe('2026-07-16');
  });

  test('fills the fields from a published file and says what is still to be checked', async () => {
    const page = await web.open('/calendar?year=2024&edit=true', { as: 'control' });
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Переносы выходных').fill('');
    const choose = (name: string, text: string) =>
      dialog
        .getByLabel('Файл производственного календаря')
        .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    await choose('год.csv', '09.01.2025;выходной');
    await dialog.getByText('в строке 1 день не 2024 года').waitFor();
    await choose('год.csv', '27.04.2024;рабочий\n29.04.2024;выходной');
    await dialog.getByText('Сверьте их с постановлением').waitFor();
    expect(await dialog.getByLabel('Переносы выходных').inputValue()).toBe('27.04.2024 на 29.04.2024');
    expect(await axeViolations(page)).toEqual([]);
    await shot(page, 'calendar-file');
    await dialog.getByRole('button', { name: 'Показать, что изменится' }).click();
    await dialog.getByText('Станут рабочими: 30.04.2024, 10.05.2024').waitFor();
    await dialog.getByRole('button', { name: 'Отмена' }).click();
    expect(await web.database.calendarYear.count({ where: { year: 2024 } })).toBe(0);
  });

  test('says that a year without a decree is preliminary, and keeps the year in the address', async () => {
    const page = await web.open('/calendar?year=2028', { as: 'control' });
    await page.getByText('Календарь предварительный').waitFor();
    await page.getByRole('link', { name: '2027 год' }).click();
    await page.waitForURL(/year=2027/);
    await page.getByRole('heading', { name: /2027/ }).waitFor();
  });
});
