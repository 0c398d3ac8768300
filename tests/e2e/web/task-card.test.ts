import { reportsSeen } from '../../support/reports-seen.js';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { pdf } from '../../support/api.js';
import { axeViolations, openPage, sidewaysScroll, until } from '../../support/browser.js';
import { loginOf, seedOrganisation, seedPassword } from '../../support/seed.js';
import type { SeededOrganisation, SeededTask } from '../../support/seed.js';
import { strictProxy } from '../../support/strict-proxy.js';
import type { StrictProxy } from '../../support/strict-proxy.js';
import { createWeb, shot } from '../../support/web.js';
import type { TestWeb } from '../../support/web.js';

const paper = { name: 'анкеты.pdf', mimeType: 'application/pdf' };

let web: TestWeb;
let seed: SeededOrganisation;

beforeAll(async () => {
  web = await createWeb({ uploadLimit: 1024 * 1024 });
  const tasks = Array.from({ length: 9 }, () => ({ mode: 'lead' as const, dueOn: '2026-03-05' as const }));
  seed = await seedOrganisation(web.database, { tasks, presets: { extensionDaysBefore: 1 } });
});
afterEach(() => expect(web.complaints()).toEqual([]));
afterAll(() => web.close());

function taskOf(index: number): SeededTask {
  const task = seed.tasks[index];
  if (!task) throw new Error('no such task');
  return task;
}

async function openCard(index: number, options: Parameters<TestWeb['open']>[1] = {}): Promise<Page> {
  const page = await web.open(`/tasks/${taskOf(index).leadAssignmentId}`, { as: 'lead', ...options });
  await page.getByRole('heading', { level: 1, name: `Мероприятие ${index + 1}`, exact: true }).waitFor();
  return page;
}

/** Fills the document by keyboard and mouse, as a person does. */
async function fillPaper(page: Page, words: { kind: string; note?: string }): Promise<void> {
  await page.getByRole('combobox', { name: 'Что это за документ' }).fill(words.kind);
  await page.keyboard.press('Escape');
  await page.getByLabel('Номер', { exact: true }).fill('14');
  await page.getByLabel('Дата документа').fill('27.02.2026');
  await page.getByLabel('Кто подписал').fill('Петрова А. С.');
  await page.getByLabel('На бумаге').check();
  await page.getByLabel('Где лежит бумага').fill('дело 5-12');
  if (words.note !== undefined) await page.getByLabel('Комментарий').fill(words.note);
}

test('tells until when, how the date was made and what is asked; a file goes out and the act is told in place', async () => {
  const page = await openCard(0);
  await page.getByText('Срок: не позднее 5 марта 2026 г. — осталось 3 рабочих дня').waitFor();
  await page.getByText('Как получился этот срок').click();
  await page.getByText('Срок в приказе: «по требованию»').waitFor();
  await page.getByText('приказ № 88 от 31 января 2026 г., п. 1.1').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await shot(page, 'card-empty');

  await page.getByRole('button', { name: 'Отправить на проверку' }).click();
  await page
    .getByRole('alert')
    .getByRole('link', { name: /Напишите, что это за документ/ })
    .waitFor();
  await until(page, "document.activeElement.getAttribute('role') === 'alert'");
  expect(await axeViolations(page)).toEqual([]);
  await shot(page, 'card-errors');
  await page.getByRole('link', { name: /Напишите, что это за документ/ }).press('Enter');
  await page.keyboard.type('Аналитическая справка');
  expect(await page.getByRole('combobox', { name: 'Что это за документ' }).inputValue()).toBe(
    'Аналитическая справка',
  );
  await page.keyboard.press('Escape');

  const input = page.locator('input[type=file]');
  await input.setInputFiles({ name: 'вирус.exe', mimeType: 'application/octet-stream', buffer: pdf('x') });
  await page.getByText('Такие файлы не принимаются').waitFor();
  await input.setInputFiles({
    name: 'большая.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.alloc(1024 * 1024 + 1, 32),
  });
  await page.getByText('Файл больше 1 МБ. Уменьшите его или приложите ссылку').waitFor();
  // The file is on its way while the date is typed: neither takes the other away.
  await page.route('**/api/evidence', async (route) => {
    await pause(1_000);
    await route.continue();
  });
  await input.setInputFiles({ name: 'справка.pdf', mimeType: 'application/pdf', buffer: pdf('справка') });
  await page.getByLabel('Дата документа').fill('31.02.2026');
  await page.getByText(/справка\.pdf, [^—]* — загружен$/).waitFor();
  await page.getByRole('button', { name: 'Отправить на проверку' }).click();
  await page.getByRole('link', { name: /Дата документа: такой даты нет/ }).waitFor();
  await page.getByLabel('Дата документа').fill('27.02.2026');
  // A second press while the first is on its way does nothing.
  await page.getByRole('button', { name: 'Отправить на проверку' }).dblclick();
  await page.getByText('Отправлено на проверку 2 марта 2026 г. в 12:00').waitFor();
  await page.getByRole('link', { name: /Аналитическая справка от 27\.02\.2026 \(справка\.pdf\)/ }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  const { occurrenceId } = taskOf(0);
  expect(await web.database.submission.count({ where: { occurrenceId } })).toBe(1);
  expect(await web.database.evidenceItem.findFirst({ where: { occurrenceId } })).toMatchObject({
    documentDate: new Date('2026-02-27T00:00:00Z'),
    kind: 'file',
  });
});

test('what one tab has sent is not called unsent by another', async () => {
  const page = await openCard(8);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: 'Отправить на проверку' }).waitFor();
  await fillPaper(page, { kind: 'Протокол', note: 'Совещание провели' });
  await other.getByText('Черновик хранится в этом браузере').waitFor();
  expect(await other.getByLabel('Комментарий').inputValue()).toBe('Совещание провели');
  await page.getByRole('button', { name: 'Отправить на проверку' }).click();
  await page.getByText('Отправлено на проверку 2 марта').waitFor();
  await other.getByText('Черновик хранится в этом браузере').waitFor({ state: 'detached' });
  expect(await other.getByText('неотправленным').count()).toBe(0);
  await other.close();
});

test('what was typed outlives a reload, is gone when it was sent and when its author left', async () => {
  const page = await openCard(1);
  await fillPaper(page, { kind: 'Протокол', note: 'Совещание провели' });
  await page.reload();
  await page.getByLabel('Комментарий').waitFor();
  expect(await page.getByLabel('Комментарий').inputValue()).toBe('Совещание провели');
  expect(await page.getByLabel('Где лежит бумага').inputValue()).toBe('дело 5-12');
  await page.getByRole('button', { name: 'Отправить на проверку' }).click();
  await page.getByText('Отправлено на проверку').first().waitFor();
  expect(
    await page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('vekha.draft'))"),
  ).toEqual([]);

  const other = await openCard(2);
  await other.getByLabel('Комментарий').fill('не дописано');
  await other.getByRole('button', { name: /оформление, пароль, выход/ }).click();
  await other.getByRole('menuitem', { name: 'Выйти' }).click();
  await other.getByRole('heading', { name: 'Вход в «Веху»' }).waitFor();
  expect(await other.evaluate('JSON.stringify(localStorage)')).not.toContain('не дописано');
});

test('a session that ends under the form asks to sign in over the page, and the report goes out then', async () => {
  const page = await openCard(3);
  await fillPaper(page, { kind: 'Справка' });
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Отправить на проверку' }).click();
  const dialog = page.getByRole('dialog', { name: 'Сеанс закончился' });
  await dialog.waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(await dialog.getByLabel('Логин').inputValue()).toBe(loginOf('lead'));
  await dialog.getByLabel('Пароль', { exact: true }).fill(seedPassword);
  await dialog.getByRole('button', { name: 'Войти' }).click();
  await page.getByText('Отправлено на проверку 2 марта 2026 г.').waitFor();
});

test('a date moved meanwhile is told before the report goes out, and the text stays', async () => {
  const page = await openCard(4);
  await fillPaper(page, { kind: 'Справка', note: 'почти готово' });
  const control = await web.login('control');
  const moved = await control.call('POST', `/api/occurrences/${taskOf(4).occurrenceId}/due`, {
    body: { newDue: '2026-03-17', ground: 'распоряжение № 5' },
  });
  expect(moved.status).toBe(200);
  await page.getByRole('button', { name: 'Отправить на проверку' }).click();
  await page
    .getByRole('alert')
    .getByText('Пока вы писали, срок перенесли: был 5 марта 2026 г., стал 17 марта 2026 г.')
    .waitFor();
  expect(await web.database.submission.count({ where: { occurrenceId: taskOf(4).occurrenceId } })).toBe(0);
  expect(await axeViolations(page)).toEqual([]);
  await shot(page, 'card-changed');
  expect(await page.getByLabel('Комментарий').inputValue()).toBe('почти готово');
  await page.getByRole('button', { name: 'Продолжить с новым сроком' }).click();
  await page.getByRole('button', { name: 'Отправить на проверку' }).click();
  await page.getByText('Отправлено на проверку 2 марта 2026 г.').waitFor();
});

test('shows why it came back on top, and asks for a later date', async () => {
  const { leadAssignmentId, occurrenceId } = taskOf(6);
  const lead = await web.login('lead');
  const evidence = [{ kind: 'paper', paperReference: 'дело 1', title: 'Справка' }];
  const body = { kind: 'final', note: '', evidence };
  expect((await lead.call('POST', `/api/tasks/${leadAssignmentId}/submissions`, { body })).status).toBe(201);
  const control = await web.login('control');
  const back = { decision: 'return', reason: 'Нет подписи директора', password: seedPassword };
  expect((await control.call('POST', `/api/occurrences/${occurrenceId}/review`, { body: back })).status).toBe(
    201,
  );

  const page = await openCard(6, { colorScheme: 'dark', viewport: { width: 360, height: 740 } });
  await page
    .getByRole('region', { name: 'Возвращено на доработку' })
    .getByText('Нет подписи директора')
    .waitFor();
  await page.getByRole('button', { name: 'Попросить перенести срок' }).click();
  await page.getByLabel('Новый срок').fill('01.03.2026');
  await page.getByLabel('Почему не успеваете').fill('Директор в отпуске');
  await page.getByRole('button', { name: 'Отправить просьбу' }).click();
  await page.getByText('Новый срок должен быть позже нынешнего, 5 марта 2026 г.').waitFor();
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await axeViolations(page)).toEqual([]);
  await shot(page, `card-phone`);
  await page.getByLabel('Новый срок').fill('20.03.2026');
  await page.getByRole('button', { name: 'Отправить просьбу' }).click();
  await page.getByText('Просьба перенести срок на 20 марта 2026 г. ждёт решения').waitFor();
});

test('the report of the last period stands beside the form and lends its kind, signer and addressees', async () => {
  const { leadAssignmentId, occurrenceId, activityId } = taskOf(7);
  const lead = await web.login('lead');
  const document = {
    ...{ kind: 'paper', paperReference: 'дело 1', title: 'Справка № 7', documentKind: 'Справка' },
    ...{ documentNumber: '7', documentDate: '2026-02-27', signer: 'Петрова А. С.', addressees: ['школы'] },
  };
  const body = { kind: 'final', note: 'сделано в срок', evidence: [document] };
  expect((await lead.call('POST', `/api/tasks/${leadAssignmentId}/submissions`, { body })).status).toBe(201);
  const seen = await reportsSeen(web.database, occurrenceId);
  const accept = { decision: 'accept', password: seedPassword, seen };
  const control = await web.login('control');
  expect(
    (await control.call('POST', `/api/occurrences/${occurrenceId}/review`, { body: accept })).status,
  ).toBe(201);
  const { organisationId, bodies } = seed;
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  const next = await web.database.occurrence.create({
    data: {
      ...{ organisationId, activityId, period: '2027', year: 2027, state: 'on_control' },
      ...{ windowStart: day('2027-01-01'), windowEnd: day('2027-12-31'), opensOn: day('2026-03-01') },
      ...{ dueByRule: day('2027-12-31'), dueOn: day('2027-12-30') },
    },
  });
  const part = await web.database.assignment.create({
    data: {
      ...{ organisationId, occurrenceId: next.id, bodyId: bodies.centre, bodyName: 'МКУ', role: 'lead' },
      dueOn: day('2027-12-30'),
    },
  });
  const page = await web.open(`/tasks/${part.id}`, { as: 'lead', viewport: { width: 360, height: 740 } });
  const box = page.getByRole('region', { name: 'Как было в 2026 году' });
  await box.getByText('Справка № 7').waitFor();
  await box.getByText('сделано в срок').waitFor();
  await page.getByLabel('Кто подписал').fill('Ли И. И.');
  await box.getByRole('button', { name: 'Взять за основу' }).click();
  expect(await page.getByLabel('Кто подписал').inputValue()).toBe('Ли И. И.');
  await box.getByRole('button', { name: 'Вернуть как было' }).click();
  expect(await page.getByLabel('Кому адресован').inputValue()).toBe('');
  await page.getByLabel('Кто подписал').fill('');
  await box.getByRole('button', { name: 'Взять за основу' }).click();
  expect(await page.getByRole('combobox', { name: 'Что это за документ' }).inputValue()).toBe('Справка');
  expect(await page.getByLabel('Кто подписал').inputValue()).toBe('Петрова А. С.');
  expect(await page.getByLabel('Кому адресован').inputValue()).toBe('школы');
  expect(await page.getByLabel('Номер', { exact: true }).inputValue()).toBe('');
  expect(await page.getByLabel('Дата документа').inputValue()).toBe('');
  const [above, form] = [await box.boundingBox(), await page.getByLabel('Кто подписал').boundingBox()];
  expect(above?.y ?? Number.NaN).toBeLessThan(form?.y ?? Number.NaN);
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await axeViolations(page)).toEqual([]);
});

describe('on the way of a file', () => {
  const buffer = Buffer.concat([pdf('x'), Buffer.alloc(600_000)]);
  const input = (page: Page) => page.locator('input[type=file]');
  let proxy: StrictProxy;

  /** The card of an office behind a proxy, with something written. */
  async function openBehindProxy(most: number): Promise<Page> {
    proxy = await strictProxy(web.port, most);
    const { cookie } = await web.login('lead');
    const { page } = await openPage(web.browser, { origin: proxy.origin, cookie });
    await page.goto(`/tasks/${taskOf(5).leadAssignmentId}`);
    await page.getByLabel('Комментарий').fill('Анкеты собраны');
    return page;
  }
  afterEach(() => proxy.stop());

  test('it can be stopped; a broken way keeps text and file, is told in words and gone again by one button', async () => {
    const page = await openBehindProxy(Infinity);
    const network = await page.context().newCDPSession(page);
    const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 100_000 };
    await network.send('Network.emulateNetworkConditions', slow);
    const kept = () => web.database.evidenceFile.count();
    const before = await kept();

    await input(page).setInputFiles({ ...paper, buffer });
    await page.getByRole('button', { name: 'Отменить' }).press('Enter');
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Выбрать файл');
    expect(await page.getByRole('alert').count()).toBe(0);

    await input(page).setInputFiles({ ...paper, buffer });
    await page.getByText(/загружено [1-9]\d?.%/).waitFor();
    proxy.pull();
    await page.getByText(/^Связь прервалась на [1-9]\d?.%/).waitFor();
    await shot(page, 'upload-broken');
    expect(await page.getByLabel('Комментарий').inputValue()).toBe('Анкеты собраны');
    expect(await kept()).toBe(before);
    await network.send('Network.emulateNetworkConditions', { ...slow, uploadThroughput: -1 });
    proxy.plugIn();
    await page.getByRole('button', { name: 'Повторить' }).click();
    await page.getByText(/анкеты\.pdf, [^—]* — загружен$/).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await kept()).toBe(before + 1);
    await page.context().close();
  });

  test('what a proxy finds too large is told in words by the file, not by the page of the proxy', async () => {
    const page = await openBehindProxy(100_000);
    await input(page).setInputFiles({ ...paper, buffer });
    await page.getByRole('alert').getByText('Сеть не пропускает файлы такого размера').waitFor();
    await shot(page, 'upload-413');
    expect(await page.getByLabel('Комментарий').inputValue()).toBe('Анкеты собраны');
    expect(await page.getByRole('button', { name: 'Повторить' }).count()).toBe(0);
    await page.context().close();
  });
});
