import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createSendMail } from '../../../activities/send-mail.js';
import type { MailLane, NotificationKind } from '../../../domain/notifications.js';
import { createMailer } from '../../../platform/mailer.js';
import type { Mailer } from '../../../platform/mailer.js';
import { connectDatabase } from '../../../store/client.js';
import type { Database } from '../../../store/client.js';
import { pruneLinks } from '../../../store/mail-links/issue-links.js';
import { createTestDatabase } from '../../support/database.js';
import type { TestDatabase } from '../../support/database.js';
import { startSmtpSink } from '../../support/smtp-sink.js';
import type { SmtpSink } from '../../support/smtp-sink.js';
import { makeBody, makeOfficial, makeScene, makeTask, plan } from '../mail/fixture.js';
import type { Scene } from '../mail/fixture.js';

/** Tuesday 24.11.2026 in Moscow: in the night, at 09:00, at 10:00. */
const night = '2026-11-24T01:00:00Z';
const nine = '2026-11-24T06:00:00Z';
const ten = '2026-11-24T07:00:00Z';
const secret = 'a secret only for tests, long enough';

let database: TestDatabase;
let db: Database;
let sink: SmtpSink;
let mailer: Mailer;
let scene: Scene;

beforeAll(async () => {
  database = await createTestDatabase();
  db = connectDatabase(database.url);
});
beforeEach(async () => {
  sink = await startSmtpSink();
  mailer = createMailer({ smtpUrl: sink.url, from: 'vekha@example.test' });
  scene = await makeScene(db);
});
afterEach(async () => {
  mailer.close();
  await sink.stop();
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

const send = (lane: MailLane, now: string, linkSecret = secret) =>
  createSendMail({ database: db, mailer, publicUrl: 'https://vekha.example/', linkSecret }).sendBatch({
    scope: { lane, organisationId: scene.organisationId },
    now: Date.parse(now),
  });
const tokensIn = (text: string): string[] =>
  [...text.matchAll(/https:\/\/vekha\.example\/link\/([0-9a-f]+)(?=[\s"])/g)].map(([, token = '']) => token);
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
const links = () => db.mailLink.findMany({ where: { organisationId: scene.organisationId } });
const mails = () => db.mail.findMany({ where: { organisationId: scene.organisationId } });

async function reader(email: string): Promise<string> {
  const body = await makeBody(scene);
  await makeOfficial(scene, email, [body]);
  return body;
}

test('every entry of a digest has a link of its own; the database has only its hash and its marks', async () => {
  const body = await reader('three@example.test');
  const tasks = [await makeTask(scene, [body]), await makeTask(scene, [body]), await makeTask(scene, [body])];
  for (const task of tasks) await plan(scene, task, 'remind', night);
  await send('digest', nine);
  const [mail] = sink.received;
  const tokens = tokensIn(mail?.text ?? '');
  expect(tokens).toHaveLength(3);
  for (const token of tokens) expect(token).toMatch(/^[0-9a-f]{40}$/);
  expect(new Set(tokensIn(mail?.html ?? ''))).toEqual(new Set(tokens));
  const rows = await links();
  expect(rows.map((row) => row.tokenHash).sort()).toEqual(tokens.map(hashOf).sort());
  expect(rows.map((row) => row.assignmentId).sort()).toEqual(
    tasks.flatMap((task) => task.assignmentIds).sort(),
  );
  expect(rows.map((row) => row.expiresAt.toISOString())).toEqual(rows.map(() => '2026-12-24T06:00:00.000Z'));
  const everything = JSON.stringify([rows, await mails(), await db.notification.findMany()]);
  for (const token of tokens) expect(everything).not.toContain(token);
  expect(mail?.text).toContain('не пересылайте это письмо');
});

test.each<[NotificationKind, MailLane, boolean]>([
  ['assigned', 'urgent', true],
  ['returned', 'urgent', true],
  ['extended', 'urgent', true],
  ['extension_refused', 'urgent', true],
  ['stage_released', 'urgent', true],
  ['overdue', 'digest', true],
  ['accepted', 'urgent', false],
  ['cancelled', 'urgent', false],
])('a mail of kind %s (%s) carries a link: %s', async (kind, lane, carries) => {
  const task = await makeTask(scene, [await reader(`${kind}@example.test`)], { dueOn: '2026-11-20' });
  await plan(scene, task, kind, lane === 'urgent' ? ten : night);
  await send(lane, lane === 'urgent' ? ten : nine);
  expect(sink.received).toHaveLength(1);
  expect(tokensIn(sink.received[0]?.text ?? '')).toHaveLength(carries ? 1 : 0);
  expect(await links()).toHaveLength(carries ? 1 : 0);
});

test('an officer who decides gets no link that would act for the executor', async () => {
  const head = await makeBody(scene, { isDepartment: true });
  await makeOfficial(scene, 'head@example.test', [head], { isHead: true });
  const task = await makeTask(scene, [await makeBody(scene)], { dueOn: '2026-11-20' });
  for (const kind of ['escalation', 'submitted', 'extension_asked'] as const)
    await plan(scene, task, kind, night);
  await send('digest', nine);
  expect(sink.received).toHaveLength(1);
  expect(await links()).toEqual([]);
});

test('a mail that is tried again has the same links, and no more rows', async () => {
  sink.answer('grey@example.test', 451, 2);
  await plan(scene, await makeTask(scene, [await reader('grey@example.test')]), 'assigned', ten);
  await send('urgent', ten);
  const [before] = await links();
  await send('urgent', '2026-11-24T07:01:00Z');
  await send('urgent', '2026-11-24T07:03:00Z');
  const [token = ''] = tokensIn(sink.received[0]?.text ?? '');
  expect(hashOf(token)).toBe(before?.tokenHash);
  expect(await links()).toHaveLength(1);
});

test('a mail whose try came before a change of the secret gets new links beside the old', async () => {
  sink.answer('moved@example.test', 451, 1);
  await plan(scene, await makeTask(scene, [await reader('moved@example.test')]), 'assigned', ten);
  await send('urgent', ten);
  await send('urgent', '2026-11-24T07:01:00Z', 'another secret of this installation');
  const [token = ''] = tokensIn(sink.received[0]?.text ?? '');
  const hashes = (await links()).map((row) => row.tokenHash);
  expect(hashes).toHaveLength(2);
  expect(hashes).toContain(hashOf(token));
});

test('words of people that look like a mark do not become a link', async () => {
  const task = await makeTask(scene, [await reader('hostile@example.test')]);
  const note = `${task.assignmentIds[0]}.${task.assignmentIds[0]} /link/`;
  await plan(scene, task, 'returned', ten, { note });
  await send('urgent', ten);
  expect(tokensIn(sink.received[0]?.text ?? '')).toHaveLength(1);
  expect(sink.received[0]?.text).toContain(note);
});

test('links that ended unused are forgotten after their time, used ones never', async () => {
  const body = await reader('old@example.test');
  for (let n = 0; n < 2; n += 1) await plan(scene, await makeTask(scene, [body]), 'assigned', ten);
  await send('urgent', ten);
  const [used] = await links();
  const assignment = await db.assignment.findUniqueOrThrow({ where: { id: used?.assignmentId ?? '' } });
  await db.submission.create({
    data: {
      ...{ organisationId: scene.organisationId, occurrenceId: assignment.occurrenceId, kind: 'interim' },
      ...{
        assignmentId: assignment.id,
        note: '',
        state: 'noted',
        submittedAt: new Date(ten),
        authorName: 'И',
      },
      ...{ contentHash: '', mailLinkId: used?.id ?? null },
    },
  });
  await pruneLinks(db, new Date('2026-12-24T07:00:00Z'));
  expect(await links()).toHaveLength(2);
  await pruneLinks(db, new Date('2026-12-24T07:00:01Z'));
  expect((await links()).map(({ id }) => id)).toEqual([used?.id]);
});
