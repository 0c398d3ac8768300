import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createApi, pdf } from '../../support/api.js';
import type { TestApi } from '../../support/api.js';
import { linksIn, mailTask, visitor } from '../../support/mail-link.js';
import type { FormPart } from '../../support/mail-link.js';
import { reportsSeen } from '../../support/reports-seen.js';
import { seedOrganisation } from '../../support/seed.js';
import type { SeededOrganisation, SeededTask } from '../../support/seed.js';

/** Tuesday 10:00 in Moscow. */
const now = new Date('2026-03-03T07:00:00Z');
const linkLimits = { wrongPerAddress: 1000, perAddress: 10_000, sentPerLink: 1000 };

let api: TestApi;
let organisation: SeededOrganisation;
let task: SeededTask;
let browser: ReturnType<typeof visitor>;
let made = 0;

beforeAll(async () => {
  api = await createApi({ linkLimits });
  browser = visitor(api.port);
});
afterAll(() => api.close());
beforeEach(async () => {
  api.clock.now = now;
  made += 1;
  organisation = await seedOrganisation(api.database, { tag: `r${made}`, tasks: [{ mode: 'lead' }] });
  task = organisation.tasks[0] as SeededTask;
});

async function mailed(
  assignmentId = task.leadAssignmentId,
  of = organisation,
  about = task,
): Promise<string> {
  const { activityId, occurrenceId } = about;
  const subject = { organisationId: of.organisationId, activityId, occurrenceId, assignmentId };
  const [mail] = await mailTask(api.database, subject, {
    now: api.clock.now,
    publicUrl: 'https://vekha.example',
  });
  return linksIn(mail?.text ?? '')[0] ?? '';
}

const report: FormPart[] = [
  ['form', 'f'],
  ['kind', 'final'],
  ['documentKind', 'Справка'],
  ['paper', 'дело 02-14'],
];
const submissions = () =>
  api.database.submission.count({ where: { organisationId: organisation.organisationId } });

/** Both doors are closed, in these words, and nothing was written. */
async function expectDead(path: string, status: number, words: string): Promise<void> {
  for (const answer of [await browser.get(path), await browser.post(path, report)]) {
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.body).toContain(words);
    expect(answer.body).not.toMatch(/Мероприятие|<form/);
  }
  expect((await browser.post(`${path}/extension`, report)).status).toBe(status);
  expect(await submissions()).toBe(0);
}

describe('a link does not work', () => {
  test.each([
    ['cut short', (path: string) => path.slice(0, -1)],
    ['made longer', (path: string) => `${path}a`],
    ['with another letter', (path: string) => path.replace(/.$/, (end) => (end === '0' ? '1' : '0'))],
    ['made up', () => `/link/${'0123456789'.repeat(4)}`],
    ['no token at all', () => '/link/%D0%BF%D1%80%D0%B8%D0%B2%D0%B5%D1%82'],
    ['an attempt at the database', () => `/link/${encodeURIComponent("' OR 1=1 --")}`],
  ])('%s', async (_words, forge) => {
    await expectDead(forge(await mailed()), 404, 'Такой ссылки нет');
  });

  test('by what is stored of it', async () => {
    await mailed();
    const link = await api.database.mailLink.findFirstOrThrow({
      where: { organisationId: organisation.organisationId },
    });
    for (const end of [link.tokenHash, link.tokenHash.slice(0, 40), link.id])
      await expectDead(`/link/${end}`, 404, 'Такой ссылки нет');
    await expectDead(`/link/${link.mailId}.${link.assignmentId}`, 404, 'Это копия письма');
  });

  test('after its days; to the last of them it does', async () => {
    const path = await mailed();
    api.clock.now = new Date(now.getTime() + 30 * 86_400_000 - 1);
    expect((await browser.get(path)).status).toBe(200);
    api.clock.now = new Date(now.getTime() + 30 * 86_400_000);
    await expectDead(path, 410, 'Ссылка действовала до 2\u00a0апреля\u00a02026\u00a0г. в\u00a010:00');
  });

  test('as many days as the organisation says', async () => {
    await api.database.$executeRaw`
      UPDATE organisation SET presets = presets || '{"mailLinkDays": 2}' WHERE id = ${organisation.organisationId}::uuid`;
    const path = await mailed();
    api.clock.now = new Date(now.getTime() + 2 * 86_400_000);
    await expectDead(path, 410, 'Ссылка действовала до');
  });

  test.each([
    ['accepted', 'снято с контроля'],
    ['cancelled', 'отменено'],
    ['not_applicable', 'неприменимо'],
  ])('when the task is off control: %s', async (state, words) => {
    const path = await mailed();
    await api.database.occurrence.update({
      where: { id: task.occurrenceId },
      data: { state, offControlAt: now },
    });
    await expectDead(path, 410, words);
  });

  test('when the person has no post in the body any more', async () => {
    const path = await mailed();
    await api.database.post.updateMany({
      where: { officialId: organisation.officials.lead },
      data: { endsOn: new Date('2026-03-03') },
    });
    expect((await browser.get(path)).status).toBe(200);
    api.clock.now = new Date('2026-03-03T21:00:00Z'); // midnight in Moscow
    await expectDead(path, 410, 'больше не числитесь');
  });

  test('when the account of the person was disabled', async () => {
    const path = await mailed();
    await api.database.account.update({
      where: { id: organisation.accountIds.lead },
      data: { disabledAt: now },
    });
    await expectDead(path, 410, 'больше не числитесь');
  });

  test('when the absence ended for which somebody stood in', async () => {
    const { lead, stranger } = organisation.officials;
    await api.database.substitution.create({
      data: {
        ...{ absentId: lead, substituteId: stranger },
        ...{ startsOn: new Date('2026-03-01'), endsOn: new Date('2026-03-04') },
      },
    });
    const path = await mailed();
    expect((await browser.get(path)).body).toContain(`stranger r${made}, заведующий`);
    api.clock.now = new Date('2026-03-05T07:00:00Z');
    await expectDead(path, 410, 'больше не числитесь');
  });

  test('for anything but its own part: neither another body’s nor another organisation’s', async () => {
    const path = await mailed(task.schoolAssignmentId);
    const other = await seedOrganisation(api.database, { tag: `x${made}`, tasks: [{ mode: 'lead' }] });
    const foreign = await browser.post(path, [
      ...report,
      ['assignmentId', other.tasks[0]?.leadAssignmentId ?? ''],
      ['keptFile', (await fileOf(other)).id],
    ]);
    expect(foreign.status).toBe(303);
    const made1 = await api.database.submission.findMany({
      include: { evidence: true },
      orderBy: { id: 'desc' },
      take: 1,
    });
    expect(made1[0]).toMatchObject({ assignmentId: task.schoolAssignmentId, evidence: [{ kind: 'paper' }] });
    expect(await api.database.submission.count({ where: { organisationId: other.organisationId } })).toBe(0);
  });
});

const fileOf = (of: SeededOrganisation) =>
  api.database.evidenceFile.create({
    data: {
      ...{ organisationId: of.organisationId, sha256: 'a'.repeat(64), size: 1n, mime: 'application/pdf' },
      ...{ name: 'чужой.pdf', uploadedAt: now, uploadedBy: of.accountIds.lead },
    },
  });

test('a form of another kind is refused in words, as a page', async () => {
  const path = await mailed();
  const answer = await browser.post(path, report, { 'content-type': 'application/x-www-form-urlencoded' });
  expect(answer.status).toBe(415);
  expect(answer.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  });
  expect(answer.body).toContain('Вернитесь на прошлую страницу');
});

describe('limits', () => {
  test('wrong addresses, and forms sent through one link, are counted', async () => {
    const strict = await createApi({ linkLimits: { wrongPerAddress: 3, perAddress: 1000, sentPerLink: 2 } });
    try {
      const guest = visitor(strict.port);
      const statuses = [];
      for (let n = 0; n < 4; n += 1) statuses.push((await guest.get(`/link/${`${n}`.repeat(40)}`)).status);
      expect(statuses).toEqual([404, 404, 404, 429]);
      const seeded = await seedOrganisation(strict.database, { tasks: [{ mode: 'lead' }] });
      const [first] = seeded.tasks;
      const subject = {
        organisationId: seeded.organisationId,
        ...first,
        assignmentId: first?.leadAssignmentId ?? '',
      };
      const [mail] = await mailTask(strict.database, subject as never, {
        now,
        publicUrl: 'https://vekha.example',
      });
      strict.clock.now = now;
      const [path = ''] = linksIn(mail?.text ?? '');
      const sent = [];
      for (let n = 0; n < 3; n += 1)
        sent.push(
          await guest.post(path, [
            ['form', `${n}`],
            ['kind', 'interim'],
            ['note', `${n}`],
          ]),
        );
      expect(sent.map(({ status }) => status)).toEqual([303, 303, 429]);
      const disguised = path.toUpperCase().replace('/LINK/', '/link/');
      expect((await guest.post(disguised, [['kind', 'interim']])).status).toBe(429);
      expect(sent[2]?.body).toContain('Слишком много запросов');
      expect((await guest.get(path)).status).toBe(200);
    } finally {
      await strict.close();
    }
  });
});

test('whoever reads the box of a body signs, and a reviewer of that body may return but not accept', async () => {
  const { database } = api;
  await database.body.update({
    where: { id: organisation.bodies.centre },
    data: { mailbox: 'box@centre.example' },
  });
  await database.post.deleteMany({ where: { officialId: organisation.officials.lead } });
  const path = await mailed();
  expect((await browser.get(path)).body).toContain('пишете из общего ящика');
  const unsigned = await browser.post(path, report);
  expect(unsigned.status).toBe(400);
  expect(unsigned.body).toContain('href="#person"');
  const signed: FormPart[] = [...report, ['person', 'Петрова А. А.'], ['personPost', 'методист']];
  expect((await browser.post(path, signed)).status).toBe(303);
  expect(
    await database.submission.findFirstOrThrow({ where: { occurrenceId: task.occurrenceId } }),
  ).toMatchObject({
    ...{ authorName: 'Петрова А. А.', authorPost: 'методист, МКУ «Центр обеспечения»' },
    ...{ authorAccountId: null, authorOfficialId: null },
  });
  await database.post.create({
    data: {
      ...{
        officialId: organisation.officials.control,
        bodyId: organisation.bodies.centre,
        title: 'по совместительству',
      },
      startsOn: new Date('2026-01-01'),
    },
  });
  const decide = async (person: 'control' | 'deputy', body: object) =>
    (await api.login(person, organisation.tag)).call('POST', `/api/occurrences/${task.occurrenceId}/review`, {
      body,
    });
  const seen = await reportsSeen(api.database, task.occurrenceId);
  const accept = { decision: 'accept', password: 'крепкий орешек 2026', seen };
  expect(await decide('control', accept)).toMatchObject({ status: 403, body: { code: 'own_body_box' } });
  expect(await decide('deputy', accept)).toMatchObject({ status: 201 });
});

test('a box whose address changed after the mail went out is not its reader’s any more', async () => {
  await api.database.post.deleteMany({ where: { officialId: organisation.officials.lead } });
  const box = (mailbox: string) =>
    api.database.body.update({ where: { id: organisation.bodies.centre }, data: { mailbox } });
  await box('Old@centre.example');
  const path = await mailed();
  await box('old@centre.example ');
  expect((await browser.get(path)).status).toBe(200);
  await box('new@centre.example');
  await expectDead(path, 410, 'сменился адрес почты');
});

test('who handed in through a link cannot accept it with their own account', async () => {
  const { control } = organisation.officials;
  await api.database.post.create({
    data: {
      officialId: control,
      bodyId: organisation.bodies.centre,
      title: 'методист',
      startsOn: new Date('2026-01-01'),
    },
  });
  await api.database.official.update({ where: { id: organisation.officials.lead }, data: { email: null } });
  const path = await mailed();
  const files: FormPart[] = [['file', { name: 'a.pdf', bytes: pdf('own') }]];
  expect((await browser.post(path, [...report, ...files])).status).toBe(303);
  expect(
    await api.database.submission.findFirstOrThrow({ where: { occurrenceId: task.occurrenceId } }),
  ).toMatchObject({
    ...{ authorAccountId: null, authorOfficialId: control },
  });
  const seen = await reportsSeen(api.database, task.occurrenceId);
  const decide = async (person: 'control' | 'deputy') =>
    (await api.login(person, organisation.tag)).call('POST', `/api/occurrences/${task.occurrenceId}/review`, {
      body: { decision: 'accept', password: 'крепкий орешек 2026', seen },
    });
  expect(await decide('control')).toMatchObject({ status: 403, body: { code: 'own_submission' } });
  expect(await decide('deputy')).toMatchObject({ status: 201 });
});
