import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createSendMail } from '../../../activities/send-mail.js';
import type { BatchResult } from '../../../activities/send-mail.js';
import type { MailLane } from '../../../domain/notifications.js';
import { createMailer } from '../../../platform/mailer.js';
import type { Mailer } from '../../../platform/mailer.js';
import { connectDatabase } from '../../../store/client.js';
import type { Database, Transaction } from '../../../store/client.js';
import { postponeMail, renewLeases } from '../../../store/mail-fate.js';
import { claimMails } from '../../../store/mails.js';
import { claimPeople } from '../../../store/notifications/claim-people.js';
import { listNotifications } from '../../../store/notifications/list-notifications.js';
import type { MailScope } from '../../../store/notifications/mail-scope.js';
import { createTestDatabase } from '../../support/database.js';
import type { TestDatabase } from '../../support/database.js';
import { startSmtpSink } from '../../support/smtp-sink.js';
import type { SmtpSink } from '../../support/smtp-sink.js';
import { makeBody, makeOfficial, makeScene, makeTask, plan } from './fixture.js';
import type { Scene } from './fixture.js';

const publicUrl = 'https://vekha.example';
const linkSecret = 'a secret only for tests, long enough';
/** Moscow is UTC+3: Tuesday 24.11.2026, in the night, at 09:00, at 10:00. */
const night = '2026-11-24T01:00:00Z';
const nine = '2026-11-24T06:00:00Z';
const ten = '2026-11-24T07:00:00Z';

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

function send(
  lane: MailLane,
  now: string,
  scope: MailScope = { organisationId: scene.organisationId },
): Promise<BatchResult> {
  const { sendBatch } = createSendMail({ database: db, mailer, publicUrl, linkSecret });
  return sendBatch({ scope: { lane, ...scope }, now: Date.parse(now) });
}

const ledger = (of = scene) => listNotifications(db, of.organisationId, {}, { after: null, limit: 500 });
const ms = (instant: string): number => Date.parse(instant);

async function reader(email: string): Promise<string> {
  const body = await makeBody(scene);
  await makeOfficial(scene, email, [body]);
  return body;
}

describe('the morning digest', () => {
  test('is one mail a person, with everything in it', async () => {
    const [first, second] = [await makeBody(scene, { mailbox: 'BOTH@example.test' }), await makeBody(scene)];
    await makeOfficial(scene, 'both@example.test', [second]);
    await makeOfficial(scene, 'one@example.test', [first]);
    for (const bodies of [[first, second], [second]]) {
      await plan(scene, await makeTask(scene, bodies), 'remind', night);
    }
    await plan(scene, await makeTask(scene, [second], { dueOn: '2026-11-20' }), 'overdue', night);
    expect(await send('digest', nine)).toEqual({ sent: 2, refused: 0, nextAt: null });
    const subjects = new Map(sink.received.map(({ to, subject }) => [to.join().toLowerCase(), subject]));
    expect([...subjects].sort()).toEqual([
      ['both@example.test', 'Веха: на сегодня 4 задачи, просрочена 1'],
      ['one@example.test', 'Веха: на сегодня 1 задача'],
    ]);
    expect(new Set((await ledger()).map(({ state }) => state))).toEqual(new Set(['sent']));
  });

  test('links to the tasks and shows the term', async () => {
    const task = await makeTask(scene, [await reader('links@example.test')]);
    await plan(scene, task, 'remind', night);
    await send('digest', nine);
    const text = sink.received[0]?.text ?? '';
    expect(text).toContain(`https://vekha.example/tasks/${task.assignmentIds[0]}`);
    expect(text).toContain('Срок: не позднее 27 ноября 2026 г., осталось 3 рабочих дня');
    expect(text).toContain('приказ № 88 от 1 декабря 2020 г.');
    expect(text).toContain('Управление образования');
  });

  test('is not sent before its hour, and says when that is', async () => {
    await plan(scene, await makeTask(scene, [await reader('early@example.test')]), 'remind', night);
    expect(await send('digest', '2026-11-24T05:59:59Z')).toEqual({ sent: 0, refused: 0, nextAt: ms(nine) });
    expect(sink.received).toHaveLength(0);
  });

  test('that was missed does not leave in the evening or on a day off, but the next morning', async () => {
    await plan(
      scene,
      await makeTask(scene, [await reader('late@example.test')]),
      'remind',
      '2026-11-27T01:00:00Z',
    );
    const monday = ms('2026-11-30T05:00:00Z');
    for (const outside of ['2026-11-27T15:00:00Z', '2026-11-28T09:00:00Z', '2026-11-30T04:59:00Z']) {
      expect(await send('digest', outside)).toEqual({ sent: 0, refused: 0, nextAt: monday });
    }
    expect(sink.received).toHaveLength(0);
    expect(await send('digest', '2026-11-30T06:00:00Z')).toMatchObject({ sent: 1 });
  });

  test('leaves out what was done in the meantime', async () => {
    const body = await reader('busy@example.test');
    const [done, reported, open] = [
      await makeTask(scene, [body]),
      await makeTask(scene, [body]),
      await makeTask(scene, [body]),
    ];
    for (const task of [done, reported, open]) await plan(scene, task, 'remind', night);
    await db.occurrence.update({ where: { id: done.occurrenceId }, data: { state: 'accepted' } });
    await db.assignment.updateMany({
      where: { occurrenceId: reported.occurrenceId },
      data: { state: 'submitted' },
    });
    expect(await send('digest', nine)).toMatchObject({ sent: 1 });
    expect(sink.received.map(({ subject }) => subject)).toEqual(['Веха: на сегодня 1 задача']);
    const states = new Map((await ledger()).map((row) => [row.occurrenceId, row.state]));
    expect([done, reported, open].map(({ occurrenceId }) => states.get(occurrenceId))).toEqual([
      'obsolete',
      'obsolete',
      'sent',
    ]);
  });

  test('of nothing but done tasks is not sent at all', async () => {
    const task = await makeTask(scene, [await reader('idle@example.test')]);
    await plan(scene, task, 'overdue', night);
    await db.occurrence.update({ where: { id: task.occurrenceId }, data: { state: 'submitted' } });
    expect(await send('digest', nine)).toEqual({ sent: 0, refused: 0, nextAt: null });
    expect(sink.received).toHaveLength(0);
  });
});

describe('urgent mail', () => {
  test('puts all that waits for a person into one mail and leaves the digest alone', async () => {
    const body = await reader('urgent@example.test');
    for (let n = 0; n < 3; n += 1) await plan(scene, await makeTask(scene, [body]), 'assigned', ten);
    await plan(scene, await makeTask(scene, [body]), 'remind', night);
    expect(await send('urgent', ten)).toEqual({ sent: 1, refused: 0, nextAt: null });
    expect(sink.received.map(({ subject }) => subject)).toEqual(['Веха: 3 новые задачи']);
    expect((await ledger()).map(({ lane, state }) => `${lane} ${state}`).sort()).toEqual([
      'digest planned',
      'urgent sent',
      'urgent sent',
      'urgent sent',
    ]);
  });

  test('written in the evening leaves at 08:00', async () => {
    await plan(
      scene,
      await makeTask(scene, [await reader('evening@example.test')]),
      'accepted',
      '2026-11-24T16:00:00Z',
    );
    const morning = '2026-11-25T05:00:00Z';
    expect(await send('urgent', '2026-11-24T16:00:01Z')).toEqual({
      sent: 0,
      refused: 0,
      nextAt: ms(morning),
    });
    expect(await send('urgent', morning)).toMatchObject({ sent: 1 });
  });

  describe('gathers what comes at about the same time', () => {
    const gathering = { quiet: 3_000, longest: 60_000 };
    const at = (seconds: number) => new Date(ms(ten) + seconds * 1000).toISOString();
    const gather = (seconds: number, lane: MailLane = 'urgent') =>
      createSendMail({ database: db, mailer, publicUrl, linkSecret, gathering }).sendBatch({
        scope: { lane, organisationId: scene.organisationId },
        now: ms(at(seconds)),
      });

    test('nobody is written to while more is coming', async () => {
      const body = await reader('gather@example.test');
      await plan(scene, await makeTask(scene, [body]), 'assigned', at(0));
      expect(await gather(1)).toEqual({ sent: 0, refused: 0, nextAt: ms(at(4)) });
      await plan(scene, await makeTask(scene, [body]), 'assigned', at(2));
      expect(await gather(4)).toMatchObject({ sent: 0 });
      expect(await gather(5)).toEqual({ sent: 1, refused: 0, nextAt: null });
      expect(sink.received.map(({ subject }) => subject)).toEqual(['Веха: 2 новые задачи']);
    });

    test('not for longer than a minute, however much comes', async () => {
      const body = await reader('stream@example.test');
      for (let second = 0; second <= 60; second += 2)
        await plan(scene, await makeTask(scene, [body]), 'assigned', at(second));
      expect(await gather(59)).toMatchObject({ sent: 0 });
      expect(await gather(60)).toMatchObject({ sent: 1 });
      expect(sink.received.map(({ subject }) => subject)).toEqual(['Веха: 31 новая задача']);
    });

    test('the digest waits for nobody: its hour gathers', async () => {
      const body = await reader('hour@example.test');
      await plan(scene, await makeTask(scene, [body]), 'remind', night);
      const secondBefore = { sent: 0, refused: 0, nextAt: ms(nine) };
      expect(await gather(-3_601, 'digest')).toEqual(secondBefore);
      expect(await gather(-3_600, 'digest')).toMatchObject({ sent: 1 });
    });
  });
});

describe('the mail server', () => {
  test('550: refused, with its words, for the control officer to see', async () => {
    sink.answer('gone@example.test', 550);
    await plan(scene, await makeTask(scene, [await reader('gone@example.test')]), 'assigned', ten);
    expect(await send('urgent', ten)).toEqual({ sent: 0, refused: 1, nextAt: null });
    expect(
      await listNotifications(db, scene.organisationId, { state: 'refused' }, { after: null, limit: 5 }),
    ).toMatchObject([
      {
        mail: { address: 'gone@example.test', attempts: 1, sentAt: null, response: '550 no such user here' },
      },
    ]);
    expect(await send('urgent', '2026-11-24T08:00:00Z')).toEqual({ sent: 0, refused: 0, nextAt: null });
  });

  test('451: tried again after a rest that grows, under the same Message-ID', async () => {
    sink.answer('grey@example.test', 451, 2);
    await plan(scene, await makeTask(scene, [await reader('grey@example.test')]), 'assigned', ten);
    const inOneMinute = '2026-11-24T07:01:00Z';
    expect(await send('urgent', ten)).toEqual({ sent: 0, refused: 0, nextAt: ms(inOneMinute) });
    const { messageId } = await db.mail.findFirstOrThrow({ where: { organisationId: scene.organisationId } });
    expect(await send('urgent', '2026-11-24T07:00:59Z')).toEqual({
      sent: 0,
      refused: 0,
      nextAt: ms(inOneMinute),
    });
    expect(await send('urgent', inOneMinute)).toEqual({
      sent: 0,
      refused: 0,
      nextAt: ms('2026-11-24T07:03:00Z'),
    });
    expect(await send('urgent', '2026-11-24T07:03:00Z')).toEqual({ sent: 1, refused: 0, nextAt: null });
    expect(sink.received.map((mail) => mail.messageId)).toEqual([messageId]);
    expect(await ledger()).toMatchObject([{ state: 'sent', mail: { attempts: 3 } }]);
  });

  test('put off at the end of the day: tried again the next morning, not in the evening', async () => {
    const lateAfternoon = '2026-11-24T14:59:30Z';
    sink.answer('grey2@example.test', 451, 1);
    await plan(scene, await makeTask(scene, [await reader('grey2@example.test')]), 'assigned', lateAfternoon);
    const morning = ms('2026-11-25T05:00:00Z');
    expect(await send('urgent', lateAfternoon)).toEqual({ sent: 0, refused: 0, nextAt: morning });
    expect(await send('urgent', '2026-11-24T15:30:00Z')).toEqual({ sent: 0, refused: 0, nextAt: morning });
    expect(await send('urgent', '2026-11-25T05:00:00Z')).toMatchObject({ sent: 1 });
  });

  test('is down: nothing is lost', async () => {
    await plan(scene, await makeTask(scene, [await reader('patient@example.test')]), 'assigned', ten);
    const { url } = sink;
    await sink.stop();
    expect(await send('urgent', ten)).toEqual({ sent: 0, refused: 0, nextAt: ms('2026-11-24T07:01:00Z') });
    sink = await startSmtpSink();
    expect(sink.url).not.toBe(url);
    mailer.close();
    mailer = createMailer({ smtpUrl: sink.url, from: 'vekha@example.test' });
    expect(await send('urgent', '2026-11-24T07:01:00Z')).toMatchObject({ sent: 1 });
  });
});

describe('a sender that dies', () => {
  const claim = (now: string) =>
    claimMails(db, {
      lane: 'urgent',
      scope: { organisationId: scene.organisationId },
      now: new Date(now),
      limit: 100,
      leaseSeconds: 180,
      publicUrl,
      linkSecret,
    });

  test('keeps its mails until its lease ends; then they leave as they were', async () => {
    const task = await makeTask(scene, [await reader('crash@example.test')]);
    await plan(scene, task, 'returned', ten, { note: 'Нет подписи' });
    const [claimed] = await claim(ten);
    expect(claimed?.messageId).toMatch(/^<[0-9a-f-]{36}@vekha\.example>$/);
    const leaseEnd = '2026-11-24T07:03:00Z';
    expect(await send('urgent', '2026-11-24T07:02:59Z')).toEqual({
      sent: 0,
      refused: 0,
      nextAt: ms(leaseEnd),
    });
    await db.activity.update({ where: { id: scene.activityId }, data: { text: 'Изменено' } });
    expect(await send('urgent', leaseEnd)).toEqual({ sent: 1, refused: 0, nextAt: null });
    expect(sink.received).toMatchObject([{ messageId: claimed?.messageId, subject: claimed?.subject }]);
    expect(sink.received[0]?.text.trim()).toBe(claimed?.text.trim());
    expect(await db.mail.count({ where: { organisationId: scene.organisationId } })).toBe(1);
  });

  test('but lives on in a long batch keeps them by renewing its lease; what was put off rests as long as it should', async () => {
    const bodies = [await reader('slow@example.test'), await reader('busy@example.test')];
    await plan(scene, await makeTask(scene, bodies), 'assigned', ten);
    const mails = await claim(ten);
    const mailIds = mails.map(({ id }) => id);
    const putOff = mails.find(({ to }) => to === 'busy@example.test');
    await db.mail.update({ where: { id: putOff?.id ?? '' }, data: { attempts: 4 } });
    await postponeMail(db, { mailId: putOff?.id ?? '', attempts: 4, response: '451', now: new Date(ten) });
    await renewLeases(db, { mailIds, until: new Date('2026-11-24T07:05:00Z') });
    expect(await send('urgent', '2026-11-24T07:04:59Z')).toMatchObject({
      sent: 0,
      nextAt: ms('2026-11-24T07:05:00Z'),
    });
    expect(await send('urgent', '2026-11-24T07:05:00Z')).toMatchObject({
      sent: 1,
      nextAt: ms('2026-11-24T07:08:00Z'),
    });
    expect(sink.received.map(({ to }) => to.join())).toEqual(['slow@example.test']);
  });

  test('after the server took the mail sends it twice at most under one Message-ID', async () => {
    await plan(scene, await makeTask(scene, [await reader('twice@example.test')]), 'assigned', ten);
    const [claimed] = await claim(ten);
    if (!claimed) throw new Error('nothing was claimed');
    await mailer.send(claimed);
    await send('urgent', '2026-11-24T07:03:00Z');
    expect(sink.received.map(({ messageId }) => messageId)).toEqual([claimed.messageId, claimed.messageId]);
  });
});

describe('side by side', () => {
  test('two senders send every notification once, and each person one mail', async () => {
    const bodies = await Promise.all(Array.from({ length: 30 }, (_, n) => reader(`p${n}@example.test`)));
    for (let n = 0; n < 4; n += 1) await plan(scene, await makeTask(scene, bodies), 'remind', night);
    const results = await Promise.all(Array.from({ length: 4 }, () => send('digest', nine)));
    expect(results.reduce((sum, { sent }) => sum + sent, 0)).toBe(30);
    expect(sink.received.flatMap(({ to }) => to).sort()).toEqual(
      bodies.map((_, n) => `p${n}@example.test`).sort(),
    );
    expect(new Set(sink.received.map(({ subject }) => subject))).toEqual(
      new Set(['Веха: на сегодня 4 задачи']),
    );
    expect((await ledger()).filter(({ state }) => state === 'sent')).toHaveLength(120);
  });

  test('while one sender is at a person’s notices, another is given none of them', async () => {
    const [busy, free] = [await reader('busy@example.test'), await reader('free@example.test')];
    await plan(scene, await makeTask(scene, [busy]), 'remind', night);
    const organisationIds = [scene.organisationId];
    const people = (tx: Transaction): Promise<string[]> =>
      claimPeople(tx, { lane: 'digest', organisationIds, now: new Date(nine), limit: 10 });
    await db.$transaction(async (first) => {
      expect(await people(first)).toHaveLength(1);
      await plan(scene, await makeTask(scene, [busy]), 'remind', night);
      await plan(scene, await makeTask(scene, [free]), 'remind', night);
      expect(await db.$transaction(people)).toHaveLength(1);
    });
    expect(await db.$transaction(people)).toHaveLength(3);
  });

  test('more people than a batch holds leave with the next batch', async () => {
    const bodies = await Promise.all(Array.from({ length: 103 }, (_, n) => reader(`many${n}@example.test`)));
    await plan(scene, await makeTask(scene, bodies), 'remind', night);
    expect(await send('digest', nine)).toEqual({ sent: 100, refused: 0, nextAt: ms(nine) });
    expect(await send('digest', nine)).toEqual({ sent: 3, refused: 0, nextAt: null });
  });
});

describe('several organisations', () => {
  test('a zone’s wave takes the organisations of that zone; a person of two gets two mails', async () => {
    const [first, second, far] = [
      await makeScene(db, { zone: 'Asia/Omsk' }),
      await makeScene(db, { zone: 'Asia/Omsk' }),
      await makeScene(db, { zone: 'Asia/Kamchatka' }),
    ];
    for (const one of [first, second, far]) {
      const body = await makeBody(one);
      await makeOfficial(one, 'same@example.test', [body]);
      await plan(one, await makeTask(one, [body]), 'remind', '2026-11-23T12:30:00Z');
    }
    expect(await send('digest', '2026-11-24T03:00:00Z', { zone: 'Asia/Omsk' })).toEqual({
      sent: 2,
      refused: 0,
      nextAt: null,
    });
    expect(sink.received.map(({ to }) => to.join())).toEqual(['same@example.test', 'same@example.test']);
    expect((await ledger(far)).map(({ state }) => state)).toEqual(['planned']);
  });

  test('one organisation’s mail is not sent, shown or counted for another', async () => {
    const other = await makeScene(db);
    const body = await makeBody(other);
    await makeOfficial(other, 'secret@example.test', [body]);
    await plan(other, await makeTask(other, [body]), 'assigned', ten);
    expect(await send('urgent', ten)).toEqual({ sent: 0, refused: 0, nextAt: null });
    expect(await ledger()).toEqual([]);
    expect(sink.received).toHaveLength(0);
  });

  test('an organisation that allows mail on days off gets it on Saturday', async () => {
    const open = await makeScene(db, { presets: { mailOnDaysOff: true } });
    const body = await makeBody(open);
    await makeOfficial(open, 'saturday@example.test', [body]);
    await plan(open, await makeTask(open, [body]), 'assigned', '2026-11-28T09:00:00Z');
    const scope = { organisationId: open.organisationId };
    expect(await send('urgent', '2026-11-28T09:00:00Z', scope)).toMatchObject({ sent: 1 });
  });
});

test('an addressee whose address was removed is shown as refused, and holds nobody up', async () => {
  const body = await makeBody(scene);
  const lost = await makeOfficial(scene, 'lost@example.test', [body]);
  await makeOfficial(scene, 'stays@example.test', [body]);
  await plan(scene, await makeTask(scene, [body]), 'assigned', ten);
  await db.official.update({ where: { id: lost }, data: { email: null } });
  expect(await send('urgent', ten)).toEqual({ sent: 1, refused: 0, nextAt: null });
  expect(
    (await ledger()).map(({ state, recipient }) => [state, recipient.key === `official:${lost}`]).sort(),
  ).toEqual([
    ['refused', true],
    ['sent', false],
  ]);
});
