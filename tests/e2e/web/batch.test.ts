import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { axeViolations, sidewaysScroll } from '../../support/browser.js';
import { seedOrganisation } from '../../support/seed.js';
import type { SeededOrganisation } from '../../support/seed.js';
import { createWeb, shot } from '../../support/web.js';
import type { TestWeb } from '../../support/web.js';

let web: TestWeb;
let seed: SeededOrganisation;

beforeAll(async () => {
  web = await createWeb();
  const tasks = Array.from({ length: 6 }, () => ({ mode: 'lead' as const, dueOn: '2026-03-05' as const }));
  seed = await seedOrganisation(web.database, { tasks });
});
afterEach(() => expect(web.complaints()).toEqual([]));
afterAll(() => web.close());

test('one document closes many tasks, by keyboard alone, with the fate of each', async () => {
  const page = await web.open('/tasks', { as: 'lead' });
  await page.getByRole('button', { name: 'Выбрать 6 задач этой группы' }).press('Enter');
  await page.getByRole('link', { name: 'Отчитаться одним документом' }).press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Выбрано 6 задач' }).waitFor();
  await page.getByRole('button', { name: /Убрать из выбранных: Мероприятие 6/ }).press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Выбрано 5 задач' }).waitFor();
  await page.getByRole('combobox', { name: 'Что это за документ' }).press('End');
  await page.keyboard.type('Приказ');
  await page.keyboard.press('Escape');
  await page.getByLabel('Ссылка', { exact: true }).press('Space');
  await page.getByLabel('Ссылка на документ').press('End');
  await page.keyboard.type('https://kurkino.example/prikaz-14.pdf');
  expect(await axeViolations(page)).toEqual([]);
  await shot(page, 'batch-write');
  await page.reload();
  await page.getByRole('heading', { level: 2, name: 'Выбрано 5 задач' }).waitFor();
  // Meanwhile somebody else of the centre reported on one of them.
  const colleague = await web.login('lead');
  const body = {
    kind: 'final',
    note: '',
    evidence: [{ kind: 'paper', paperReference: 'дело 1', title: 'Справка' }],
  };
  const taken = seed.tasks[2]?.leadAssignmentId ?? '';
  expect((await colleague.call('POST', `/api/tasks/${taken}/submissions`, { body })).status).toBe(201);

  await page.getByRole('button', { name: 'Проверить перед отправкой' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Проверьте перед отправкой' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Отправить по 5 задачам' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Что отправлено' }).waitFor();
  await page.getByText('Отправлено 4 из 5. Когда отчёты посмотрят, придут письма').waitFor();
  await page.getByRole('link', { name: 'п. 1.3 Мероприятие 3' }).waitFor();
  expect(await page.getByText('× не отправлено').count()).toBe(1);
  expect(await page.getByText('✓ отправлено').count()).toBe(4);
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await axeViolations(page)).toEqual([]);
  await shot(page, 'batch-sent');
  const made = await web.database.submission.findMany({ select: { assignmentId: true } });
  expect(made).toHaveLength(5);
  expect(made.map((one) => one.assignmentId)).not.toContain(seed.tasks[5]?.leadAssignmentId);
});
