import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { liveALittle, orderStory } from '../../support/order-story.js';
import { seedOrganisation } from '../../support/seed.js';
import { createWeb } from '../../support/web.js';
import type { TestWeb } from '../../support/web.js';

let web: TestWeb;
let orderId: string;

beforeAll(async () => {
  web = await createWeb({ now: '2026-11-23T09:00:00Z' });
  const { organisationId } = await seedOrganisation(web.database, { tag: 'a', tasks: [] });
  orderId = await orderStory(web.database, organisationId, '2026-11-23');
  await liveALittle(web.database, orderId);
});
afterEach(() => expect(web.complaints()).toEqual([]));
afterAll(() => web.close());

const open = (view: string, more: Parameters<TestWeb['open']>[1] = {}) =>
  web.open(`/roadmap?order=${orderId}${view}`, { as: 'control', ...more });

test('the table stands in the order’s own order, with all its rows and sections', async () => {
  const page = await open('');
  await page.getByRole('row').nth(68).waitFor();
  expect(await page.getByRole('row').count()).toBe(1 + 10 + 68);
  expect(await page.getByRole('rowheader').first().textContent()).toContain(
    'Формирование нормативно-правового',
  );
  const report = page.getByRole('row', { name: /Ежегодный доклад/ });
  expect(await report.textContent()).toContain('август, ежегодно');
});

test('a filter stays in the address; the way back from a task keeps view and filter', async () => {
  const page = await open('&view=year');
  await page.getByLabel('Исполнитель').selectOption({ label: 'социальные партнеры' });
  await page.waitForURL(/body=/);
  const rows = page.getByRole('row', { name: /межведомственного взаимодействия/ });
  await rows.first().waitFor();
  const address = page.url();
  await page
    .getByRole('link', { name: /^декабрь: / })
    .first()
    .click();
  await page.waitForURL(/\/occurrences\//);
  await page.goBack();
  expect(page.url()).toBe(address);
});

test('a cell says by letter, day and words what its colour says', async () => {
  const page = await open('&view=year');
  const cell = page.getByRole('link', { name: /^август: .*, срок 31.августа$/ }).first();
  await cell.waitFor();
  expect(await cell.locator('[aria-hidden]').textContent()).toMatch(/^(П|Б|Р|Ж|В|✓|✓!|О) 31$/);
  await page.getByRole('list', { name: 'Обозначения' }).getByText('просрочено').waitFor();
});

test('a bar of the ribbon opens its task by keyboard', async () => {
  const page = await open('&view=ribbon');
  const bar = page.getByRole('link', { name: /срок 31\.08\.2026$/ }).first();
  await bar.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/occurrences\//);
});

test('a row leads to its rule and its tasks of all years', async () => {
  const page = await open('');
  await page.getByRole('link', { name: /Ежегодный доклад/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Мероприятие' }).waitFor();
  await page.getByRole('heading', { name: 'Задачи по периодам' }).waitFor();
});

test('on paper it is an appendix: no bar, no filters, six columns, A4 across', async () => {
  const page = await open('');
  await page.getByRole('row').nth(68).waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Напечатать' }).isVisible()).toBe(false);
  const note = page.getByText(/^Приложение/);
  expect(await note.innerText()).toMatch(/^Приложение\nк\sприказу от\s\d{1,2}\s\S+\s\d{4}\sг\. №\s\S+/);
  const [corner, heading] = await Promise.all([
    note.boundingBox(),
    page.getByRole('heading', { level: 1 }).boundingBox(),
  ]);
  expect((corner?.y ?? 0) + (corner?.height ?? 0)).toBeLessThanOrEqual(heading?.y ?? 0);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toMatch(/\/MediaBox \[0 0 84\d(\.\d+)? 59\d/);
});

test('an executor sees the rows of their bodies only; somebody without any is told so', async () => {
  const page = await web.open('/roadmap', { as: 'stranger' });
  await page.getByText('приказ ещё не на контроле').waitFor();
});
