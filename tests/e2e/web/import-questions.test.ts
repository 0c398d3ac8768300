import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeViolations, until } from '../../support/browser.js';
import { seedOrganisation } from '../../support/seed.js';
import { dropFile } from '../../support/stories/story-steps.js';
import { createWeb, shot } from '../../support/web.js';
import type { TestWeb } from '../../support/web.js';
import { answer, drafting } from '../../integration/orders/drafting.js';

const plan = (name: string, head: string, ...rows: [deadline: string, who: string][]) => ({
  name,
  bytes: Buffer.from(
    [
      head,
      'План работы',
      '№\tМероприятие\tСроки\tОтветственные',
      ...rows.map(([deadline, who], at) => `${at + 1}\tПроведение совещания ${at + 1}\t${deadline}\t${who}`),
    ].join('\n'),
  ),
});

let web: TestWeb;

beforeAll(async () => {
  web = await createWeb();
  await seedOrganisation(web.database);
});
afterEach(() => expect(web.complaints()).toEqual([]));
afterAll(() => web.close());

/** Loads the file and opens the question that holds these words. */
async function questionOf(file: ReturnType<typeof plan>, words: string): Promise<Page> {
  const page = await web.open('/import', { as: 'control' });
  await dropFile(page.getByRole('button', { name: 'Выбрать файл приказа' }).locator('..'), file);
  await page.waitForURL(/\/import\/[0-9a-f-]{36}/);
  await page.getByRole('link', { name: 'Перейти к вопросам' }).press('Enter');
  await page.getByRole('button', { name: 'Ответить' }).waitFor();
  while ((await page.getByText(words).count()) === 0) {
    await page.getByRole('button', { name: 'Отложить' }).click();
    await page.waitForTimeout(100);
  }
  return page;
}

test('a choice says when no task would come of it, and answers all rows that ask the same', async () => {
  const file = plan(
    'plan-21.txt',
    'Приказ от 12.01.2026 № 21',
    ['до 5 февраля', 'Школа № 1'],
    ['до 1 июня', 'Школа № 1'],
  );
  const page = await questionOf(file, 'Год не назван');
  await page.getByText('Задачи не будет: срок прошёл до постановки на контроль').waitFor();
  await page.getByRole('radio', { name: 'Каждый год' }).check();
  await page.getByLabel(/Ответить так же во всех строках с этим вопросом: ещё 1\sстрока/).check();
  await page.getByText('„до 1\u00a0июня“').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await shot(page, 'import-question-for-all');
  await page.getByRole('button', { name: 'Ответить' }).click();
  await page.getByText('Год не назван').first().waitFor({ state: 'hidden' });
  // The next question has the focus: nobody goes through the whole page anew.
  await until(page, "document.activeElement?.tagName === 'FORM'");
  await page.getByText('Отвеченные вопросы: 2').click();
  await page
    .getByRole('link', { name: /Год не назван/ })
    .last()
    .click();
  expect(await page.getByRole('radio', { name: 'Каждый год' }).isChecked()).toBe(true);
  await page.getByRole('radio', { name: '2027 год' }).check();
  await page.getByRole('button', { name: 'Ответить' }).click();
  await page.getByText('Отвеченные вопросы: 2').waitFor();
  await page.getByRole('link', { name: 'Таблица' }).click();
  await page.getByRole('cell', { name: /срок: 01.06.2027/ }).waitFor();
});

test('a document without a number and a row that is no heading are answered without leaving the question', async () => {
  const page = await questionOf(
    plan('plan-22.txt', 'от 12.01.2026', ['до 5 июня 2026 г.', 'Школа № 1']),
    'Номер документа в файле не найден',
  );
  await page.getByRole('radio', { name: /Номера у\s+документа нет/ }).check();
  await page.getByRole('button', { name: 'Ответить' }).click();
  await page.getByText('Номер документа в файле не найден').first().waitFor({ state: 'hidden' });
});

test('whom a cell names can be mended from what was read, and the row over its question', async () => {
  const file = plan('plan-23.txt', 'Приказ от 12.01.2026 № 23', ['до 5 июня 2026 г.', 'школы района']);
  const page = await questionOf(file, 'не один исполнитель, а несколько');
  await page.getByRole('link', { name: 'Изменить строку' }).click();
  await page.getByRole('dialog').getByLabel('Исполнители').fill('Школа № 1; школы района');
  await page.getByRole('button', { name: 'Сохранить строку' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText('не один исполнитель, а несколько').waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: /Вопросы/ }).waitFor();
});

test('control waits for a day that was typed just before the button was pressed', async () => {
  const page = await web.open('/import', { as: 'control' });
  const file = plan('plan-24.txt', 'Приказ от 12.01.2026 № 24', ['до 5 июня 2026 г.', 'Школа № 1']);
  await dropFile(page.getByRole('button', { name: 'Выбрать файл приказа' }).locator('..'), file);
  await page.waitForURL(/\/import\/[0-9a-f-]{36}/);
  const { pathname } = new URL(page.url());
  const desk = drafting(await web.login('control'));
  const id = pathname.split('/').at(-1) ?? '';
  const { version, questions } = await desk.read(id);
  await desk.patch(id, version, ...questions.map((one) => answer(one.id, one.choices[0]?.value ?? '')));
  await page.goto(`${pathname}?step=check`);
  const confirm = page.getByRole('button', { name: /Поставить на контроль/ });
  await confirm.waitFor();
  // What the field says against a wrong day does not take the press from the button.
  await page.getByLabel('План действует по').fill('31.13.2026');
  await confirm.click();
  await page.locator('[aria-invalid="true"]:focus').waitFor();
  await page.getByLabel('План действует по').fill('30.12.2026');
  await confirm.click();
  await page.getByText('Сначала сохраняем то, что вы изменили').waitFor();
  expect(await page.getByText(/На контроле 1/).count()).toBe(0);
  await page.waitForLoadState('networkidle');
  await confirm.click();
  await page.getByText(/На контроле 1\sмероприятие/).waitFor();
  // Nothing is offered that only a draft allows, now or later.
  expect(await page.getByRole('button', { name: 'Отбросить черновик' }).count()).toBe(0);
  await page.reload();
  await page.getByText('Этот файл уже на контроле').waitFor();
  expect(await confirm.count()).toBe(0);
});

test('a lost row is added to its section, and a planned day stands beside the day of the order', async () => {
  const page = await web.open('/import', { as: 'control' });
  const file = plan('plan-25.txt', 'Приказ от 12.01.2026 № 25', ['ежегодно', 'Школа № 1']);
  await dropFile(page.getByRole('button', { name: 'Выбрать файл приказа' }).locator('..'), file);
  await page.waitForURL(/\/import\/[0-9a-f-]{36}/);
  await page.getByText(/даты посчитаны предположительно: с 12.01.2026/).waitFor();
  await page.getByRole('button', { name: /Добавить строку/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Добавить строку' }).click();
  await dialog.getByText('поле «Мероприятие» пустое').waitFor();
  await dialog.getByLabel('Мероприятие').fill('Проверка готовности школ');
  await dialog.getByLabel('Срок').fill('до 15 августа 2026 г.');
  await dialog.getByText('срок: 14.08.2026').waitFor();
  await dialog.getByLabel('Исполнители').fill('Школа № 1');
  expect(await axeViolations(page)).toEqual([]);
  await shot(page, 'import-new-row');
  await dialog.getByRole('button', { name: 'Добавить строку' }).click();
  await page.getByRole('cell', { name: 'Проверка готовности школ' }).waitFor();

  await page.getByRole('link', { name: /Изменить.*строку 1/ }).click();
  await dialog.getByLabel(/Плановый день/).fill('31.02');
  await dialog.getByRole('button', { name: 'Сохранить строку' }).click();
  await dialog.getByText('Напишите день и месяц: 20.11').waitFor();
  await dialog.getByLabel(/Плановый день/).fill('20.11');
  await dialog.getByText('20.11.2026 (плановый день, по приказу 31.12.2026)').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Сохранить строку' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('20.11.2026 (плановый день, по приказу 31.12.2026)').waitFor();
});
