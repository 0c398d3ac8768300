import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { axeViolations, sidewaysScroll, until } from '../../support/browser.js';
import { pdf } from '../../support/api.js';
import { linksIn, mailTask } from '../../support/mail-link.js';
import { seedOrganisation } from '../../support/seed.js';
import type { SeededOrganisation, SeededTask } from '../../support/seed.js';
import { createWeb, shot } from '../../support/web.js';
import type { TestWeb } from '../../support/web.js';

/** Monday noon in Moscow: where the server's clock stands. */
const now = new Date('2026-03-02T09:00:00Z');
const file = { name: 'справка.pdf', mimeType: 'application/pdf', buffer: pdf('browser') };

let web: TestWeb;
let organisation: SeededOrganisation;
let task: SeededTask;
let made = 0;

beforeAll(async () => {
  web = await createWeb();
});
beforeEach(async () => {
  made += 1;
  organisation = await seedOrganisation(web.database, { tag: `m${made}`, tasks: [{ mode: 'lead' }] });
  task = organisation.tasks[0] as SeededTask;
});
afterEach(() => expect(web.complaints()).toEqual([]));
afterAll(() => web.close());

/** The link as it stands in the mail that a real mail server took. */
async function mailed(): Promise<string> {
  const { organisationId } = organisation;
  const { activityId, occurrenceId, leadAssignmentId: assignmentId } = task;
  const subject = { organisationId, activityId, occurrenceId, assignmentId };
  const [mail] = await mailTask(web.database, subject, { now, publicUrl: web.origin });
  expect(mail?.html).toContain('Отчитаться без входа');
  return linksIn(mail?.text ?? '')[0] ?? '';
}

const openLink = async (options: BrowserContextOptions = {}): Promise<Page> =>
  web.open(await mailed(), options);

/** Fills in all that a report needs but what it is. */
async function fill(page: Page): Promise<void> {
  await page.getByLabel('Вид документа').fill('Справка');
  await page.getByLabel('Номер, если есть').fill('12-к');
  const date = page.getByRole('group', { name: 'Дата документа' });
  await date.getByLabel('День').fill('2');
  await date.getByLabel('Месяц').fill('марта');
  await date.getByLabel('Год').fill('2026');
  await page.getByLabel('Кто подписал').fill('Иванова И. И.');
  await page.getByLabel('Файл', { exact: true }).setInputFiles(file);
  await page.getByLabel('Комментарий').fill('Анкеты собраны и обработаны');
}

test('without JavaScript and without an account: from the mail to the receipt, over a mistake', async () => {
  const page = await openLink({ javaScriptEnabled: false });
  await page.getByRole('heading', { level: 1, name: 'Мероприятие 1' }).waitFor();
  await fill(page);
  await page.getByRole('button', { name: 'Отправить', exact: true }).click();

  const summary = page.getByRole('alert');
  await summary
    .getByRole('link', { name: 'Выберите, что вы отправляете: отчёт или отметку о ходе' })
    .waitFor();
  expect(await page.title()).toMatch(/^Ошибка: /);
  expect(await page.getByLabel('Вид документа').inputValue()).toBe('Справка');
  expect(await page.getByLabel('Комментарий').inputValue()).toBe('Анкеты собраны и обработаны');
  await page.getByText('Файл «справка.pdf»').waitFor();

  await page.getByLabel('Отчёт: мероприятие выполнено').check();
  await page.getByRole('button', { name: 'Отправить', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Отчёт отправлен на проверку' }).waitFor();
  await page.getByText('запись в журнале №').waitFor();
  await shot(page, 'mail-link-receipt');
  const submission = await web.database.submission.findFirstOrThrow({
    where: { occurrenceId: task.occurrenceId },
    include: { evidence: { include: { file: true } }, mailLink: true },
  });
  expect(submission).toMatchObject({
    ...{ kind: 'final', authorName: `lead m${made}`, authorAccountId: null },
    evidence: [{ documentNumber: '12-к', file: { name: 'справка.pdf' } }],
  });

  await page.goto(linksIn(page.url())[0] ?? '');
  await page.getByRole('heading', { level: 1, name: 'Ссылка больше не действует' }).waitFor();
  await page.getByText('отчёт отправлен 2 марта 2026 г. в 12:00').waitFor();
});

test('the whole form can be filled in and sent by keyboard alone', async () => {
  const page = await openLink({ javaScriptEnabled: false });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter'); // the skip link
  const typed: Record<string, string> = {
    documentKind: 'Протокол',
    paper: 'дело 02-14, кабинет 12',
    note: 'Совещание прошло',
  };
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    const name = (await focused.getAttribute('name')) ?? '';
    if (name === 'kind') await page.keyboard.press('Space');
    else if (typed[name] !== undefined) await page.keyboard.type(typed[name]);
    else if ((await focused.textContent())?.trim() === 'Отправить') break;
  }
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Отчёт отправлен на проверку' }).waitFor();
});

test('axe finds nothing on what comes of a link by mistakes and on the way', async () => {
  const page = await openLink({ colorScheme: 'dark' });
  await page.getByText('Попросить перенести срок').click();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Отправить просьбу' }).click();
  await page.getByRole('alert').waitFor();
  await until(page, 'document.activeElement.getAttribute("role") === "alert"');
  expect(await axeViolations(page)).toEqual([]);

  await fill(page);
  await page.getByLabel('Ссылка на документ').fill('www.school.example');
  await page.getByRole('button', { name: 'Отправить', exact: true }).click();
  await page.getByText('Ссылка должна начинаться').first().waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await shot(page, 'mail-link-errors');
  await page.getByLabel('Ссылка на документ').fill('');
  await page.getByLabel('Отметка о ходе').check();
  await page.getByRole('button', { name: 'Отправить', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Отметка о ходе отправлена' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
});

test('no sideways scroll on a phone, with errors and long words too', async () => {
  await web.database.activity.update({
    where: { id: task.activityId },
    data: { text: `Мониторинг ${'https://очень-длинный-адрес.example/'.repeat(8)}` },
  });
  const page = await openLink({ viewport: { width: 320, height: 640 } });
  expect(await sidewaysScroll(page)).toBe(0);
  await page.getByText('Попросить перенести срок').click();
  await page.getByLabel('Комментарий').fill('б'.repeat(300));
  await page.getByRole('button', { name: 'Отправить', exact: true }).click();
  await page.getByRole('alert').waitFor();
  expect(await sidewaysScroll(page)).toBe(0);
  await shot(page, 'mail-link-phone');
});
