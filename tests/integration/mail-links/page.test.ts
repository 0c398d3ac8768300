import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createApi, pdf } from '../../support/api.js';
import type { TestApi } from '../../support/api.js';
import { linksIn, mailTask, visitor } from '../../support/mail-link.js';
import type { FormPart } from '../../support/mail-link.js';
import { seedOrganisation } from '../../support/seed.js';
import type { SeededOrganisation, SeededTask } from '../../support/seed.js';

/** Tuesday 10:00 in Moscow. */
const now = new Date('2026-03-03T07:00:00Z');
const publicUrl = 'https://vekha.example';

let api: TestApi;
let organisation: SeededOrganisation;
let task: SeededTask;
let browser: ReturnType<typeof visitor>;
let made = 0;

beforeAll(async () => {
  api = await createApi({
    uploadLimit: 2 * 1024 * 1024,
    linkLimits: { wrongPerAddress: 1000, perAddress: 10_000, sentPerLink: 1000 },
  });
  browser = visitor(api.port);
});
afterAll(() => api.close());
beforeEach(async () => {
  api.clock.now = now;
  made += 1;
  organisation = await seedOrganisation(api.database, { tag: `t${made}`, tasks: [{ mode: 'lead' }] });
  const [first] = organisation.tasks;
  if (!first) throw new Error('nothing was seeded');
  task = first;
});

/** The path of the link that the lead was mailed. */
async function mailed(
  kind: 'assigned' | 'remind' | 'returned' = 'assigned',
  assignmentId = task.leadAssignmentId,
) {
  const { activityId, occurrenceId } = task;
  const subject = { organisationId: organisation.organisationId, activityId, occurrenceId, assignmentId };
  const [mail] = await mailTask(api.database, subject, { kind, now: api.clock.now, publicUrl });
  const [path] = linksIn(mail?.text ?? '');
  if (path === undefined) throw new Error('the mail carries no link');
  return path;
}

const report = (...more: FormPart[]): FormPart[] => [
  ['form', 'form-1'],
  ['kind', 'final'],
  ['documentKind', 'Справка'],
  ['documentNumber', '12-к'],
  ['documentDate-day', '2'],
  ['documentDate-month', 'марта'],
  ['documentDate-year', '2026'],
  ['signer', 'Иванова И. И., директор'],
  ['file', { name: 'справка.pdf', bytes: pdf('report') }],
  ['url', ''],
  ['paper', ''],
  ['note', 'Сделано\nполностью'],
  ...more,
];

const everything = async () => {
  const { database } = api;
  const counts = await Promise.all([
    database.submission.count(),
    database.evidenceFile.count(),
    database.auditEvent.count(),
    database.outbox.count(),
    database.extension.count(),
  ]);
  return [
    counts,
    await database.mailLink.findMany(),
    await database.assignment.findMany({ orderBy: { id: 'asc' } }),
  ];
};

describe('opening the link', () => {
  test('shows who, what, until when and the words of the order, without a script', async () => {
    const page = await browser.get(await mailed());
    expect(page.status).toBe(200);
    for (const words of [
      'Мероприятие 1',
      'МКУ «Центр обеспечения», ответственный исполнитель',
      `lead t${made}, методист`,
      'не позднее 1\u00a0апреля\u00a02026\u00a0г. — осталось 20\u00a0рабочих дней',
      '«по требованию»',
      'Попросить перенести срок',
    ])
      expect(page.body.replace(/\s*\n\s*/g, ' ').replaceAll('&nbsp;', '\u00a0')).toContain(words);
    expect(page.body).not.toMatch(/<script|<img|<iframe|\son\w+=|javascript:|style=/i);
    expect(
      page.body
        .match(/(?:src|href|action)="[^"]*"/g)
        ?.every((one) => /="(\/link\/|\/tasks\/|#|data:,)/.test(one)),
    ).toBe(true);
  });

  test('acts on nothing, however often, be it by GET or HEAD', async () => {
    const path = await mailed();
    const before = await everything();
    for (let n = 0; n < 3; n += 1) expect((await browser.get(path)).status).toBe(200);
    expect(await browser.head(path)).toMatchObject({ status: 200, body: '' });
    expect(await everything()).toEqual(before);
  });

  test('is kept by nobody, framed by nobody, and its address goes nowhere', async () => {
    const { headers } = await browser.get(await mailed());
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'x-content-type-options': 'nosniff',
      'content-security-policy':
        "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    });
    expect(headers['set-cookie']).toBeUndefined();
  });

  test('the style sheet comes from here and may be kept', async () => {
    const page = await browser.get(await mailed());
    const href = /<link rel="stylesheet" href="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const style = await browser.get(href);
    expect(style).toMatchObject({ status: 200, headers: { 'content-type': 'text/css; charset=utf-8' } });
    expect(style.headers['cache-control']).toContain('immutable');
    expect(style.body).not.toMatch(/url\(|@import/);
  });

  test('a full stop that a mail program took for a part of the address does no harm', async () => {
    const path = await mailed();
    expect((await browser.get(`${path}.`)).status).toBe(200);
    expect((await browser.get(path.toUpperCase().replace('/LINK/', '/link/'))).status).toBe(200);
  });
});

describe('a report', () => {
  test('goes the way of every report, by the official, without an account, and the history says so', async () => {
    const path = await mailed('remind');
    const sent = await browser.post(path, report());
    expect(sent.status).toBe(303);
    const submission = await api.database.submission.findFirstOrThrow({
      where: { occurrenceId: task.occurrenceId },
      include: { evidence: true },
    });
    expect(submission).toMatchObject({
      kind: 'final',
      state: 'submitted',
      note: 'Сделано\nполностью',
      authorAccountId: null,
      authorOfficialId: organisation.officials.lead,
      authorName: `lead t${made}`,
      authorPost: 'методист',
      submittedAt: now,
      evidence: [
        {
          kind: 'file',
          title: 'Справка № 12-к от 2 марта 2026 г.',
          documentKind: 'Справка',
          documentNumber: '12-к',
          documentDate: new Date('2026-03-02'),
          signer: 'Иванова И. И., директор',
          personalData: false,
        },
      ],
    });
    const occurrence = await api.database.occurrence.findUniqueOrThrow({ where: { id: task.occurrenceId } });
    expect(occurrence.state).toBe('submitted');
    const link = await api.database.mailLink.findUniqueOrThrow({
      where: { id: submission.mailLinkId ?? '' },
    });
    expect(link.usedAt).toEqual(now);
    const events = await api.database.auditEvent.findMany({
      where: {
        organisationId: organisation.organisationId,
        action: { in: ['evidence.uploaded', 'submission.made'] },
      },
      orderBy: { seq: 'asc' },
    });
    expect(events.map(({ body }) => JSON.parse(body) as object)).toMatchObject([
      {
        action: 'evidence.uploaded',
        actor: { kind: 'mail_link', accountId: null },
        data: { mailLinkId: link.id },
      },
      {
        action: 'submission.made',
        actor: { kind: 'mail_link', accountId: null, name: `lead t${made}`, post: 'методист' },
        data: { mailLinkId: link.id },
      },
    ]);
    expect(
      await api.database.outbox.count({ where: { process: 'occurrence', key: task.occurrenceId } }),
    ).toBe(1);
  });

  test('is answered by a page to keep: number, time, documents, what comes next', async () => {
    const path = await mailed();
    const place = String((await browser.post(path, report())).headers.location);
    const receipt = await browser.get(place);
    expect(receipt.status).toBe(200);
    const { seq } = await api.database.auditEvent.findFirstOrThrow({
      where: { organisationId: organisation.organisationId, action: 'submission.made' },
    });
    for (const words of [
      '3\u00a0марта\u00a02026\u00a0г. в\u00a010:00',
      `&nbsp;${seq}<`,
      'справка.pdf',
      'Что дальше',
      'эта больше не действует',
    ])
      expect(receipt.body).toContain(words);
    const stranger = path.replace(/[0-9a-f]{4}$/, (end) => (end === 'ffff' ? '0000' : 'ffff'));
    expect((await browser.get(place.replace(path, stranger))).status).toBe(404);
  });

  test('closes once: the second time the link says so', async () => {
    const path = await mailed();
    expect((await browser.post(path, report())).status).toBe(303);
    const before = await everything();
    for (const again of [await browser.post(path, report()), await browser.get(path)]) {
      expect(again.status).toBe(410);
      expect(again.body).toContain(
        'Ссылка больше не действует: отчёт отправлен 3\u00a0марта\u00a02026\u00a0г. в\u00a010:00',
      );
      expect(again.body).toContain('Новую ссылку пришлёт');
      expect(again.body).not.toContain('Мероприятие');
    }
    expect(await everything()).toEqual(before);
  });

  test('pressed twice at once is one report with one receipt', async () => {
    const path = await mailed();
    const answers = await Promise.all([browser.post(path, report()), browser.post(path, report())]);
    const places = answers.map((one) => (one.status === 303 ? one.headers.location : one.status));
    expect(places.some((place) => typeof place === 'string')).toBe(true);
    expect(new Set(places.filter((place) => place !== 410)).size).toBe(1);
    expect(await api.database.submission.count({ where: { occurrenceId: task.occurrenceId } })).toBe(1);
  });

  test('on the way leaves the link in force, and can come several times', async () => {
    const path = await mailed();
    for (const note of ['Собрали анкеты', 'Обработали анкеты']) {
      const sent = await browser.post(path, [
        ['form', 'f'],
        ['kind', 'interim'],
        ['note', note],
      ]);
      expect(sent.status).toBe(303);
    }
    const page = await browser.get(path);
    expect(page.status).toBe(200);
    expect(page.body).toContain('Обработали анкеты');
    expect((await browser.post(path, report())).status).toBe(303);
  });

  test('through another link of the same part: the page says that it is there already', async () => {
    const [first, second] = [await mailed(), await mailed('remind')];
    await browser.post(first, report());
    const page = await browser.get(second);
    expect(page.status).toBe(200);
    expect(page.body).toContain('Отчёт уже отправлен');
    expect(page.body).not.toContain('name="kind"');
    expect((await browser.post(second, report())).status).toBe(409);
    expect(await api.database.submission.count({ where: { occurrenceId: task.occurrenceId } })).toBe(1);
  });

  test('that was returned comes again through the link of the mail about it, with the reason on top', async () => {
    const path = await mailed();
    await browser.post(path, report());
    const control = await api.login('control', organisation.tag);
    const returned = await control.call('POST', `/api/occurrences/${task.occurrenceId}/review`, {
      body: { decision: 'return', reason: 'Нет подписи <директора>' },
    });
    expect(returned.status).toBe(201);
    const next = await mailed('returned');
    const page = await browser.get(next);
    expect(page.body).toContain('Нет подписи &lt;директора&gt;');
    expect((await browser.get(path)).status).toBe(410);
    expect((await browser.post(next, report())).status).toBe(303);
  });
});
