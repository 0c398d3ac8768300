import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeViolations } from '../../support/browser.js';
import { seedOrganisation } from '../../support/seed.js';
import type { SeededOrganisation } from '../../support/seed.js';
import { createWeb, shot } from '../../support/web.js';
import type { TestWeb } from '../../support/web.js';

/** Rows of the order as they are written, due on both sides of Monday, 2 March 2026. */
const rows = [
  ['2026-02-20', 'Проведение анализа результатов всероссийских проверочных работ'],
  ['2026-03-02', 'Подготовка статистико-аналитического отчёта о результатах муниципального мониторинга'],
  ['2026-03-04', 'Мониторинг организации подготовки обучающихся к государственной итоговой аттестации'],
  ['2026-03-06', 'Адресные рекомендации общеобразовательным учреждениям с низкими результатами'],
  ['2026-03-27', 'Совещание с заместителями директоров по учебно-воспитательной работе'],
  ['2026-06-15', 'Анализ эффективности принятых управленческих решений'],
] as const;

let web: TestWeb;
let seed: SeededOrganisation;

beforeAll(async () => {
  web = await createWeb();
  seed = await seedOrganisation(web.database, {
    tasks: rows.map(([dueOn]) => ({ mode: 'lead', dueOn })),
  });
  for (const [index, [, text]] of rows.entries()) {
    const activityId = seed.tasks[index]?.activityId ?? '';
    await web.database.activity.update({ where: { id: activityId }, data: { text } });
  }
});
afterEach(() => expect(web.complaints()).toEqual([]));
afterAll(() => web.close());

const groupsOf = (page: Page) => page.getByRole('heading', { level: 2 }).allInnerTexts();
const tidy = (texts: readonly string[]) => texts.map((text) => text.replace(/\s+/g, ' ').trim());

describe('«Мои задачи»', () => {
  test('stand in the groups of the day, with the day and what presses in one sentence', async () => {
    const page = await web.open('/tasks', { as: 'lead' });
    await page.getByText('Понедельник, 2 марта. Просрочено 1, на этой неделе 3').waitFor();
    expect(tidy(await groupsOf(page))).toEqual([
      '▾ Просрочено 1',
      '▾ Срок сегодня 1',
      '▾ Ближайшие 5 рабочих дней 2',
      '▾ До конца месяца 1',
      '▸ Позже 1',
    ]);
    await page.getByText('не позднее 4 марта — осталось 2 рабочих дня').waitFor();
    await page.getByRole('button', { name: 'Позже' }).click();
    await page.getByRole('link', { name: rows[5][1] }).waitFor();
    await shot(page, 'tasks-light');
  });

  test('keep the filter in the address, and «Назад» does not undo it letter by letter', async () => {
    const page = await web.open('/roadmap', { as: 'lead' });
    await page.getByRole('link', { name: 'Мои задачи' }).click();
    await page.getByLabel('Найти среди задач').fill('рекомендации');
    await page.waitForURL(/q=/);
    await page.getByRole('link', { name: rows[3][1] }).waitFor();
    await page.getByRole('link', { name: rows[0][1] }).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('link', { name: rows[3][1] }).waitFor();
    expect(await page.getByLabel('Найти среди задач').inputValue()).toBe('рекомендации');
    await page.getByLabel('Найти среди задач').fill('такого нет');
    await page.getByText('По этому отбору ничего нет').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Сбросить отбор' }).click();
    await page.getByRole('link', { name: rows[0][1] }).waitFor();
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/roadmap');
  });

  test('show a control officer those of one body or everybody’s', async () => {
    const page = await web.open('/tasks', { as: 'control' });
    await page.getByText('Задач для вас сейчас нет').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel('Задачи всех исполнителей').check();
    await page.getByRole('link', { name: rows[0][1] }).first().waitFor();
    await page.getByRole('combobox', { name: 'Организация' }).click();
    await page.getByRole('option', { name: /Школа № 1/ }).click();
    await page.waitForURL(/body=/);
    await page.getByText('Соисполнитель').first().waitFor();
    await shot(page, 'tasks-control');
  });

  test('are chosen by keyboard, and a changed filter takes the choice away and says so', async () => {
    const page = await web.open('/tasks', { as: 'lead' });
    await page.getByRole('link', { name: rows[2][1] }).waitFor();
    await page.getByRole('button', { name: 'Выбрать 2 задачи этой группы' }).press('Enter');
    await page.getByText('Выбрано 2 задачи').waitFor();
    await page.getByRole('checkbox', { name: new RegExp(rows[0][1]) }).press('Space');
    await page.getByText('Выбрано 3 задачи').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await shot(page, 'tasks-chosen');
    await page.getByLabel('Найти среди задач').fill('анализ');
    await page.getByText('Отбор изменился, выделение снято').waitFor();
    await page.getByRole('region', { name: 'Выбранные задачи' }).waitFor({ state: 'detached' });
  });
});
