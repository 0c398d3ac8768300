import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { axeViolations } from '../../support/browser.js';
import { seedOrganisation } from '../../support/seed.js';
import type { SeededOrganisation } from '../../support/seed.js';
import { createWeb, shot } from '../../support/web.js';
import type { TestWeb } from '../../support/web.js';

let web: TestWeb;
let seed: SeededOrganisation;

/** Monday: a report comes in; Tuesday: it is returned. */
beforeAll(async () => {
  web = await createWeb();
  seed = await seedOrganisation(web.database);
  const [task] = seed.tasks;
  const lead = await web.login('lead');
  const evidence = [{ kind: 'paper', paperReference: 'Дело 02-07', title: 'Справка о мониторинге' }];
  const body = { kind: 'final', note: 'Исполнено', evidence };
  const sent = await lead.call('POST', `/api/tasks/${task?.leadAssignmentId}/submissions`, { body });
  expect(sent.status).toBe(201);
  await web.setNow('2026-03-03T09:00:00Z');
  const control = await web.login('control');
  const returned = await control.call('POST', `/api/submissions/${String(sent.body['id'])}/review`, {
    body: { decision: 'return', reason: 'Нет подписи руководителя' },
  });
  expect(returned.status).toBe(201);
});
afterEach(() => expect(web.complaints()).toEqual([]));
afterAll(() => web.close());

describe('«Журнал»', () => {
  test('tells an auditor who did what and when, with the hash of each entry and what it was made of', async () => {
    const page = await web.open('/journal', { as: 'auditor' });
    const returned = page.getByRole('row').filter({ hasText: 'Нет подписи руководителя' });
    await returned.waitFor();
    expect(await returned.innerText()).toContain('03.03.2026, 12:00');
    await returned.getByRole('button', { name: /^№/ }).press('Enter');
    await page.getByText('Хеш предыдущей записи').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await shot(page, 'journal');
  });

  test('recomputes the chain', async () => {
    const page = await web.open('/journal', { as: 'auditor' });
    await page.getByRole('button', { name: 'Проверить целостность' }).click();
    await page.getByText(/Проверено:\s\d+\s.*Изменений\sнет/).waitFor();
  });

  test('narrows the events by what and when, in the address', async () => {
    const page = await web.open('/journal', { as: 'auditor' });
    await page.getByLabel('По какой день').fill('02.03.2026');
    await page.getByLabel('По какой день').press('Enter');
    await page.waitForURL(/until=2026-03-02/);
    await page.getByText('Нет подписи руководителя').waitFor({ state: 'detached' });
    await page.getByRole('row').filter({ hasText: 'lead a' }).first().waitFor();
    await page.reload();
    expect(await page.getByLabel('По какой день').inputValue()).toBe('02.03.2026');
    await page.getByLabel('С какого дня').fill('04.03.2026');
    await page.getByLabel('С какого дня').press('Enter');
    await page.getByText('Дата должна быть не позже 02.03.2026').waitFor();
    await page.getByLabel('С какого дня').fill('');
    await page.getByLabel('С какого дня').press('Enter');
    await page.getByText('Дата должна быть не позже 02.03.2026').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Сбросить отбор' }).click();
    await page.getByText('Нет подписи руководителя').waitFor();
  });

  test('shows the tasks as they stood at the end of a day, and what changed since', async () => {
    const page = await web.open('/journal', { as: 'auditor' });
    await page.getByLabel('Состояние на дату').fill('2.3.2026');
    await page.getByLabel('Состояние на дату').press('Enter');
    await page.getByText('Вы смотрите состояние на конец дня').waitFor();
    await page.getByRole('row').filter({ hasText: 'на проверке' }).first().waitFor();
    await shot(page, 'journal-as-of');
    await page.goBack();
    await page.getByRole('button', { name: 'Проверить целостность' }).waitFor();
    await page.goForward();
    await page.getByRole('button', { name: 'К сегодняшнему дню' }).click();
    await page.goto('/journal?at=2026-03-03&since=2026-03-02');
    await page.getByText(/изменилось 1/).waitFor();
    await shot(page, 'journal-compared');
  });
});
