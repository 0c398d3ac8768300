import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { load } from 'cheerio';
import { createApi, pdf } from '../../support/api.js';
import type { TestApi } from '../../support/api.js';
import { linksIn, mailTask, visitor } from '../../support/mail-link.js';
import type { FormPart } from '../../support/mail-link.js';
import { seedOrganisation } from '../../support/seed.js';
import type { SeededOrganisation, SeededTask } from '../../support/seed.js';

/** Tuesday 10:00 in Moscow; the tasks are due on 1 April. */
const now = new Date('2026-03-03T07:00:00Z');
const megabyte = 1024 * 1024;

let api: TestApi;
let organisation: SeededOrganisation;
let task: SeededTask;
let browser: ReturnType<typeof visitor>;
let path: string;
let made = 0;

beforeAll(async () => {
  api = await createApi({
    uploadLimit: megabyte,
    linkLimits: { wrongPerAddress: 1000, perAddress: 10_000, sentPerLink: 1000 },
  });
  browser = visitor(api.port);
});
afterAll(() => api.close());
beforeEach(async () => {
  api.clock.now = now;
  made += 1;
  organisation = await seedOrganisation(api.database, { tag: `f${made}`, tasks: [{ mode: 'lead' }] });
  task = organisation.tasks[0] as SeededTask;
  path = await mailed(task.leadAssignmentId);
});

async function mailed(assignmentId: string): Promise<string> {
  const { activityId, occurrenceId } = task;
  const subject = { organisationId: organisation.organisationId, activityId, occurrenceId, assignmentId };
  const [mail] = await mailTask(api.database, subject, { now, publicUrl: 'https://vekha.example' });
  return linksIn(mail?.text ?? '')[0] ?? '';
}

const hostile = `<b>"'&</b></textarea><script>alert(1)</script>`;
const submitted = () =>
  api.database.submission.findFirst({
    where: { organisationId: organisation.organisationId },
    include: { evidence: { include: { file: true } } },
  });

/** The page's forms as a browser would send them: what is shown is what is there. */
function shown(body: string) {
  const page = load(body);
  return {
    title: page('title').text(),
    value: (name: string) => String(page(`[name="${name}"]:not([type=checkbox])`).val() ?? ''),
    checked: (name: string) => page(`[name="${name}"]:checked`).attr('value'),
    errors: page('[role=alert] li a')
      .toArray()
      .map((link) => ({ to: page(link).attr('href') ?? '', words: page(link).text() })),
    has: (selector: string) => page(selector).length,
    attribute: (selector: string, name: string) => page(selector).attr(name),
    text: page('main').text().replace(/\s+/g, ' '),
  };
}

describe('a report with mistakes', () => {
  test('comes back as it was typed, with every mistake named and linked to its field', async () => {
    const answer = await browser.post(path, [
      ['form', 'f'],
      ['documentNumber', hostile],
      ['documentDate-day', '30'],
      ['documentDate-month', 'февраля'],
      ['documentDate-year', '2026'],
      ['signer', 'Иванова'],
      ['file', { name: '', bytes: Buffer.alloc(0) }],
      ['url', 'www.school.example'],
      ['periodStart-day', '2'],
      ['periodStart-month', '2'],
      ['periodStart-year', '2026'],
      ['periodEnd-day', '1'],
      ['periodEnd-month', '2'],
      ['periodEnd-year', '2026'],
      ['personalData', 'yes'],
      ['note', `\nпервая\n${hostile}`],
    ]);
    expect(answer.status).toBe(400);
    const page = shown(answer.body);
    expect(page.title).toMatch(/^Ошибка: /);
    expect(page.errors).toEqual([
      { to: '#kind', words: 'Выберите, что вы отправляете: отчёт или отметку о ходе' },
      { to: '#documentKind', words: 'Напишите вид документа: например, справка, приказ или протокол' },
      { to: '#documentDate', words: 'Дата документа: такого дня нет в календаре, проверьте число и месяц' },
      { to: '#url', words: 'Ссылка должна начинаться с http:// или https://' },
      { to: '#periodEnd', words: 'Период заканчивается раньше, чем начинается, проверьте даты' },
    ]);
    for (const { to } of page.errors) {
      expect(page.has(to)).toBe(1);
      expect(page.attribute(to, 'aria-invalid')).toBe('true');
      expect(page.has(`${to}-error`)).toBe(1);
    }
    expect(page.value('documentNumber')).toBe(hostile);
    expect(page.value('documentDate-month')).toBe('февраля');
    expect(page.value('note')).toBe(`\nпервая\n${hostile}`);
    expect(page.value('form')).toBe('f');
    expect(page.checked('personalData')).toBe('yes');
    expect(answer.body).not.toMatch(/<script|<b>/);
    expect(await submitted()).toBeNull();
  });

  test('keeps its file, which need not be chosen again', async () => {
    const bytes = pdf('kept');
    const first = await browser.post(path, [
      ['form', 'f'],
      ['kind', 'final'],
      ['file', { name: 'акт.pdf', bytes }],
    ]);
    expect(first.status).toBe(400);
    const page = shown(first.body);
    expect(page.errors.map(({ to }) => to)).toEqual(['#documentKind']);
    expect(page.text).toContain('Файл «акт.pdf»');
    const kept = page.value('keptFile');
    const sent = await browser.post(path, [
      ['form', 'f'],
      ['kind', 'final'],
      ['documentKind', 'Акт'],
      ['keptFile', kept],
    ]);
    expect(sent.status).toBe(303);
    expect(await submitted()).toMatchObject({
      evidence: [{ title: 'Акт', fileId: kept, file: { name: 'акт.pdf' } }],
    });
  });

  test('can leave a kept file out', async () => {
    const send = (more: FormPart[]) =>
      browser.post(path, [['form', 'f'], ['kind', 'final'], ['documentKind', 'Акт'], ...more]);
    const first = await send([
      ['documentDate-day', '40'],
      ['file', { name: 'не тот.pdf', bytes: pdf('wrong one') }],
    ]);
    const kept = shown(first.body).value('keptFile');
    await send([
      ['keptFile', kept],
      ['dropFile', kept],
      ['file', { name: 'тот.pdf', bytes: pdf('right one') }],
    ]);
    expect((await submitted())?.evidence.map(({ file }) => file?.name)).toEqual(['тот.pdf']);
  });

  test('a file that came through another link is not opened by its id', async () => {
    const other = await mailed(task.schoolAssignmentId);
    const answer = await browser.post(other, [
      ['kind', 'final'],
      ['file', { name: 'школа.pdf', bytes: pdf('school') }],
    ]);
    const foreign = shown(answer.body).value('keptFile');
    const sent = await browser.post(path, [
      ['kind', 'final'],
      ['documentKind', 'Акт'],
      ['keptFile', foreign],
    ]);
    expect(sent.status).toBe(400);
    expect(shown(sent.body).errors.map(({ to }) => to)).toEqual(['#file']);
  });

  test.each([
    [
      'too large',
      { name: 'большой.pdf', bytes: Buffer.concat([pdf('x'), Buffer.alloc(megabyte, ' ')]) },
      'Файл больше 1 МБ',
    ],
    ['of no known kind', { name: 'вирус.exe', bytes: Buffer.from('MZ') }, 'Файлы этого вида не принимаются'],
    ['not what its name says', { name: 'фото.png', bytes: Buffer.from('text') }, 'не похоже на .png'],
    ['empty', { name: 'пустой.pdf', bytes: Buffer.alloc(0) }, 'Файл пуст'],
  ])(
    'a file %s is refused by the file, and what stands before and after it comes back',
    async (_words, file, message) => {
      const answer = await browser.post(path, [
        ['form', 'f'],
        ['kind', 'final'],
        ['documentKind', 'Справка'],
        ['file', file],
        ['note', 'Написано после файла'],
      ]);
      expect(answer.status).toBe(400);
      const page = shown(answer.body);
      expect(page.errors).toEqual([{ to: '#file', words: expect.stringContaining(message) as unknown }]);
      expect(page.value('documentKind')).toBe('Справка');
      expect(page.value('note')).toBe('Написано после файла');
      expect(page.checked('kind')).toBe('final');
      expect(await submitted()).toBeNull();
      expect(
        await api.database.evidenceFile.count({ where: { organisationId: organisation.organisationId } }),
      ).toBe(0);
    },
  );

  test('beyond all measure is cut off, and what stands before the file comes back', async () => {
    const answer = await browser.post(path, [
      ['kind', 'interim'],
      ['documentKind', 'Справка'],
      ['file', { name: 'огромный.pdf', bytes: Buffer.concat([pdf('x'), Buffer.alloc(3 * megabyte, ' ')]) }],
      ['note', 'Уже не прочитано'],
    ]);
    const page = shown(answer.body);
    expect(answer.status).toBe(400);
    expect(page.errors[0]?.words).toContain('Файл больше 1 МБ');
    expect(page.value('documentKind')).toBe('Справка');
  });

  test('several files, a link and a paper are all its documents', async () => {
    await browser.post(path, [
      ['kind', 'final'],
      ['documentKind', 'Протокол'],
      ['personalData', 'yes'],
      ['file', { name: 'а.pdf', bytes: pdf('a') }],
      ['file', { name: 'б.pdf', bytes: pdf('b') }],
      ['url', 'https://school.example/протокол'],
      ['paper', 'дело 02-14'],
    ]);
    const evidence = (await submitted())?.evidence ?? [];
    expect(evidence.map(({ kind, personalData }) => [kind, personalData]).sort()).toEqual([
      ['file', true],
      ['file', true],
      ['link', true],
      ['paper', true],
    ]);
  });

  test('a document from the future is asked about', async () => {
    const answer = await browser.post(path, [
      ['kind', 'final'],
      ['documentKind', 'Акт'],
      ['paper', 'дело'],
      ['documentDate-day', '4'],
      ['documentDate-month', 'марта'],
      ['documentDate-year', '2026'],
    ]);
    expect(shown(answer.body).errors).toEqual([
      { to: '#documentDate', words: 'Дата документа ещё не наступила, проверьте её' },
    ]);
  });
});

describe('a request for a later date', () => {
  const ask = (day: string, reason = 'Карантин', to = path) =>
    browser.post(`${to}/extension`, [
      ['form', 'f'],
      ['reason', reason],
      ['newDue-day', day],
      ['newDue-month', 'апреля'],
      ['newDue-year', '2026'],
    ]);

  test('by the lead reaches the control officer, and the page says that it waits', async () => {
    const sent = await ask('17');
    expect(sent).toMatchObject({ status: 303, headers: { location: `${path}#extension` } });
    expect(
      await api.database.extension.findFirstOrThrow({ where: { occurrenceId: task.occurrenceId } }),
    ).toMatchObject({
      ...{ state: 'asked', reason: 'Карантин', requestedDue: new Date('2026-04-17'), askedById: null },
    });
    const { body } = await api.database.auditEvent.findFirstOrThrow({
      where: { organisationId: organisation.organisationId, action: 'extension.asked' },
    });
    expect(JSON.parse(body)).toMatchObject({ actor: { kind: 'mail_link', name: `lead f${made}` } });
    const page = shown((await browser.get(path)).body);
    expect(page.text).toContain('новый срок 17 апреля 2026 г. Сотрудник контроля ещё не ответил');
    expect(page.has('form')).toBe(1);
    expect((await ask('20')).status).toBe(409);
    expect(await api.database.extension.count({ where: { occurrenceId: task.occurrenceId } })).toBe(1);
  });

  test('with mistakes comes back open and as it was typed', async () => {
    const answer = await ask('31', ' ');
    const page = shown(answer.body);
    expect(answer.status).toBe(400);
    expect(page.errors.map(({ to }) => to)).toEqual(['#reason', '#newDue']);
    expect(page.has('details[open]')).toBe(1);
    expect(page.value('newDue-month')).toBe('апреля');
    const earlier = await ask('1');
    expect(earlier.status).toBe(400);
    expect(shown(earlier.body).errors[0]?.words).toContain('позже нынешнего');
  });

  test('is not for a co-executor, nor for the last days', async () => {
    const other = await mailed(task.schoolAssignmentId);
    expect(shown((await browser.get(other)).body).has('#extension')).toBe(0);
    expect((await ask('17', 'Карантин', other)).status).toBe(403);
    api.clock.now = new Date('2026-03-28T07:00:00Z');
    expect(shown((await browser.get(path)).body).text).toContain('не позднее чем за 5 дней до срока');
    expect((await ask('17')).status).toBe(409);
    expect(await api.database.extension.count({ where: { occurrenceId: task.occurrenceId } })).toBe(0);
  });
});
