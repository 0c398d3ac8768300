import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeViolations } from '../../support/browser.js';
import { seedOrganisation } from '../../support/seed.js';
import { dropFile } from '../../support/stories/story-steps.js';
import { createWeb, shot } from '../../support/web.js';
import type { TestWeb } from '../../support/web.js';

const order = fileURLToPath(new URL('../../../examples/prikaz-88-kurkino.txt', import.meta.url));
const short = (deadline: string) =>
  [
    'Приказ от 12.01.2026 № 5',
    'План работы на 2026 год',
    '№\tМероприятие\tСроки\tОтветственные',
    `1\tПроведение мониторинга\t${deadline}\tШкола № 1`,
    `2\tСовещание руководителей\t${deadline}\tШкола № 1`,
  ].join('\n');

let web: TestWeb;

beforeAll(async () => {
  web = await createWeb();
  await seedOrganisation(web.database);
});
afterEach(() => expect(web.complaints()).toEqual([]));
afterAll(() => web.close());

async function load(page: Page, file: string | { name: string; text: string }): Promise<void> {
  if (typeof file === 'string') await page.getByLabel('Файл приказа').setInputFiles(file);
  else {
    const place = page.getByRole('button', { name: 'Выбрать файл приказа' }).locator('..');
    await dropFile(place, { name: file.name, bytes: Buffer.from(file.text, 'utf8') });
  }
  await page.waitForURL(/\/import\/[0-9a-f-]{36}/);
}

describe('«Импорт приказа»', () => {
  test('takes the order from the file over its questions to control, by keyboard where a person types', async () => {
    const page = await web.open('/import', { as: 'control' });
    await page.getByRole('button', { name: 'Выбрать файл приказа' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await load(page, order);
    await page.getByText(/Прочитано: 10\sразделов, 68\sмероприятий/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await shot(page, 'import-table');

    await page.getByRole('link', { name: 'Перейти к вопросам' }).press('Enter');
    await page.getByText('На какой срок действует план?').waitFor();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    await shot(page, 'import-question');
    await page.getByRole('button', { name: 'Ответить' }).press('Enter');
    await page.getByText('Выберите ответ или напишите свой').waitFor();
    await page.getByRole('radio', { name: 'Другой срок действия' }).check();
    await page.getByLabel('С какого дня').fill('27.11.2020');
    await page.getByLabel('По какой день').fill('31.12.2027');
    await page.getByLabel('По какой день').press('Tab');
    await page.getByRole('button', { name: 'Ответить' }).press('Enter');
    await page.getByText('С какого дня ставить мероприятия на контроль?').waitFor();
    await page.getByRole('radio', { name: 'с сегодняшнего дня' }).check();
    await page.getByRole('button', { name: 'Ответить' }).press('Enter');
    // The seeded order has the same number.
    await page.getByText('Похоже, что приказ меняет другой').waitFor();
    await page.getByRole('radio', { name: 'Нет, это новый приказ' }).check();
    await page.getByRole('button', { name: 'Ответить' }).press('Enter');
    await page.getByText('Вопросов не осталось').waitFor();

    await page.getByRole('link', { name: 'Перейти к проверке' }).click();
    await page.getByRole('button', { name: /Поставить на контроль 68\sмероприятий/ }).waitFor();
    expect(await page.getByLabel('План действует по').inputValue()).toBe('31.12.2027');
    await page.getByLabel('План действует по').fill('');
    await page.getByRole('button', { name: /Поставить на контроль/ }).click();
    await page.getByText('Напишите день, месяц и год').waitFor();
    await page.locator('[aria-invalid="true"]:focus').waitFor();
    expect(await page.getByText(/На контроле 68/).count()).toBe(0);
    await page.getByLabel('План действует по').fill('31.12.2027');
    await page.getByLabel('План действует по').press('Tab');
    await page.getByText('Напишите день, месяц и год').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Предложить даты' }).click();
    await page.getByRole('region', { name: 'Предложенные даты' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await shot(page, 'import-check');
    await page.getByRole('button', { name: 'Оставить как есть' }).click();
    await page.getByRole('button', { name: /Поставить на контроль/ }).press('Enter');
    await page.getByText(/На контроле 68\sмероприятий/).waitFor();
    await shot(page, 'import-done');
    const saved = await web.database.order.findFirstOrThrow({ where: { fileName: 'prikaz-88-kurkino.txt' } });
    expect(saved.state).toBe('on_control');
    expect(await web.database.activity.count({ where: { orderId: saved.id } })).toBe(68);
  });

  test('shows while a deadline is typed what it would become, and saves nothing before it is told to', async () => {
    const page = await web.open('/import', { as: 'control' });
    await load(page, { name: 'plan-5.txt', text: short('до 20 мая 2026 г.') });
    await page.getByRole('link', { name: /Изменить.*строку 1/ }).click();
    await page.getByRole('dialog').waitFor();
    await page.getByLabel('Срок', { exact: true }).fill('до 15 июня 2026 г.');
    await page.getByText(/срок: 15.06.2026/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByText('до 15 июня').count()).toBe(0);
    await page.getByRole('link', { name: /Изменить.*строку 1/ }).click();
    await page.getByLabel('Срок', { exact: true }).fill('до 15 июня 2026 г.');
    await page.getByRole('button', { name: 'Сохранить строку' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page
      .getByRole('cell', { name: /до\s15\sиюня\s2026/ })
      .first()
      .waitFor();
  });

  test('says before control which rows would never become a task', async () => {
    const page = await web.open('/import', { as: 'control' });
    await load(page, { name: 'plan-late.txt', text: short('до 20 января 2026 г.').replace('№ 5', '№ 6') });
    const words = 'Задачи не будет: срок прошёл до постановки на контроль';
    await page.getByRole('cell', { name: words }).first().waitFor();
    await page.goto(`${new URL(page.url()).pathname}?step=check`);
    await page.getByText('Проверьте эти сроки: по таким строкам задач не будет').waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: words }).count()).toBe(2);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('asks whether a name alike is the same body, and says before control whom no letter would find', async () => {
    const { id: organisationId } = await web.database.organisation.findFirstOrThrow();
    const known = 'Отдел просвещения Администрации района';
    await web.database.body.create({
      data: { organisationId, name: known, kind: 'body', createdAt: new Date() },
    });
    const page = await web.open('/import', { as: 'control' });
    const text = short('до 20 мая 2026 г.')
      .replace('№ 5', '№ 8')
      .replaceAll('Школа № 1', 'Отдел просвещения');
    await load(page, { name: 'plan-8.txt', text });
    await page.goto(`${new URL(page.url()).pathname}?step=questions`);
    for (const own of ['с сегодняшнего дня', `Да, это «${known}»`]) {
      const asked = page.getByRole('radio', { name: own });
      while (!(await asked.isVisible())) {
        await page.getByRole('button', { name: 'Отложить' }).click();
        await page.getByRole('radio').first().waitFor();
      }
      if (own.startsWith('Да')) {
        await page.getByText('Это та же организация?').waitFor();
        expect(await axeViolations(page)).toEqual([]);
      }
      await asked.check();
      await page.getByRole('button', { name: 'Ответить' }).press('Enter');
      await asked.waitFor({ state: 'detached' });
    }
    await page.goto(`${new URL(page.url()).pathname}?step=check`);
    const notice = page.getByText(/Задачи этих организаций никто не получит, пока/);
    await notice.waitFor();
    expect(await notice.innerText()).toContain(`„${known}“`);
    expect(await page.getByRole('link', { name: 'Организация' }).last().getAttribute('href')).toBe(
      '/organisation',
    );
    expect(await axeViolations(page)).toEqual([]);
  });

  test('asks before the questions whether a file changes the order that it names', async () => {
    const page = await web.open('/import', { as: 'control' });
    const text = [
      'Приказ от 20.01.2027 № 7',
      'О внесении изменений в приказ от 27.11.2020 № 88',
      '№\tМероприятие\tСроки\tОтветственные',
      '1\tНовое совещание\tежегодно\tШкола № 1',
    ].join('\n');
    await load(page, { name: 'changes-7.txt', text });
    await page.getByText(/назван приказ №\s88 от 27.11.2020, который уже на контроле/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Это изменения к нему' }).press('Enter');
    await page.getByText('назван приказ').waitFor({ state: 'detached' });
    const saved = await web.database.order.findFirstOrThrow({ where: { fileName: 'changes-7.txt' } });
    expect(saved.edits).toMatchObject({ revision: { revises: expect.any(String) } });
  });

  test('puts a draft away after asking, says so, and reads the same file anew', async () => {
    const page = await web.open('/import', { as: 'control' });
    const file = { name: 'plan-6.txt', text: short('до 21 мая 2026 г.') };
    await load(page, file);
    await page.getByRole('button', { name: 'Отбросить черновик' }).press('Enter');
    await page.getByRole('dialog').getByText('plan-6.txt').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await shot(page, 'import-discard');
    await page.getByRole('dialog').getByRole('button', { name: 'Отбросить черновик' }).dblclick();
    await page.getByRole('main').getByText('Черновик отброшен: plan-6.txt').waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'plan-6.txt' }).count()).toBe(0);
    await shot(page, 'import-discarded');
    await load(page, file);
    await page.getByText(/Прочитано: .*2\sмероприятия/).waitFor();
  });

  test('refuses what is no order in plain words and leaves nothing behind', async () => {
    const page = await web.open('/import', { as: 'control' });
    const before = await web.database.order.count();
    await page.getByLabel('Файл приказа').setInputFiles({
      name: 'приказ.docx',
      mimeType: 'application/msword',
      buffer: Buffer.from('не приказ'),
    });
    await page.getByRole('alert').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await web.database.order.count()).toBe(before);
  });
});
