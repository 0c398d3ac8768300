import { describe, expect, test } from '@jest/globals';
import type { Transaction } from '../../../store/client.js';
import { postponeMail, renewLeases } from '../../../store/mail-fate.js';
import { claimMails } from '../../../store/mails.js';
import { claimPeople } from '../../../store/notifications/claim-people.js';
import { listNotifications } from '../../../store/notifications/list-notifications.js';
import { makeTask, plan } from './fixture.js';
import { links, ms, night, nine, PostOffice, ten } from './post-office.js';

const office = new PostOffice();

describe('the mail server', () => {
  test('550: refused, with its words, for the control officer to see', async () => {
    office.sink.answer('gone@example.test', 550);
    await plan(
      office.scene,
      await makeTask(office.scene, [await office.reader('gone@example.test')]),
      'assigned',
      ten,
    );
    expect(await office.send('urgent', ten)).toEqual({ sent: 0, refused: 1, nextAt: null });
    expect(
      await listNotifications(
        office.db,
        office.scene.organisationId,
        { state: 'refused' },
        { after: null, limit: 5 },
      ),
    ).toMatchObject([
      {
        mail: { address: 'gone@example.test', attempts: 1, sentAt: null, response: '550 no such user here' },
      },
    ]);
    expect(await office.send('urgent', '2026-11-24T08:00:00Z')).toEqual({
      sent: 0,
      refused: 0,
      nextAt: null,
    });
  });

  test('451: tried again after a rest that grows, under the same Message-ID', async () => {
    office.sink.answer('grey@example.test', 451, 2);
    await plan(
      office.scene,
      await makeTask(office.scene, [await office.reader('grey@example.test')]),
      'assigned',
      ten,
    );
    const inOneMinute = '2026-11-24T07:01:00Z';
    expect(await office.send('urgent', ten)).toEqual({ sent: 0, refused: 0, nextAt: ms(inOneMinute) });
    const { messageId } = await office.db.mail.findFirstOrThrow({
      where: { organisationId: office.scene.organisationId },
    });
    expect(await office.send('urgent', '2026-11-24T07:00:59Z')).toEqual({
      sent: 0,
      refused: 0,
      nextAt: ms(inOneMinute),
    });
    expect(await office.send('urgent', inOneMinute)).toEqual({
      sent: 0,
      refused: 0,
      nextAt: ms('2026-11-24T07:03:00Z'),
    });
    expect(await office.send('urgent', '2026-11-24T07:03:00Z')).toEqual({
      sent: 1,
      refused: 0,
      nextAt: null,
    });
    expect(office.sink.received.map((mail) => mail.messageId)).toEqual([messageId]);
    expect(await office.ledger()).toMatchObject([{ state: 'sent', mail: { attempts: 3 } }]);
  });

  test('put off at the end of the day: tried again the next morning, not in the evening', async () => {
    const lateAfternoon = '2026-11-24T14:59:30Z';
    office.sink.answer('grey2@example.test', 451, 1);
    await plan(
      office.scene,
      await makeTask(office.scene, [await office.reader('grey2@example.test')]),
      'assigned',
      lateAfternoon,
    );
    const morning = ms('2026-11-25T05:00:00Z');
    expect(await office.send('urgent', lateAfternoon)).toEqual({ sent: 0, refused: 0, nextAt: morning });
    expect(await office.send('urgent', '2026-11-24T15:30:00Z')).toEqual({
      sent: 0,
      refused: 0,
      nextAt: morning,
    });
    expect(await office.send('urgent', '2026-11-25T05:00:00Z')).toMatchObject({ sent: 1 });
  });

  test('is down: nothing is lost', async () => {
    await plan(
      office.scene,
      await makeTask(office.scene, [await office.reader('patient@example.test')]),
      'assigned',
      ten,
    );
    const { url } = office.sink;
    await office.sink.stop();
    expect(await office.send('urgent', ten)).toEqual({
      sent: 0,
      refused: 0,
      nextAt: ms('2026-11-24T07:01:00Z'),
    });
    office.mailer.close();
    await office.openSink();
    expect(office.sink.url).not.toBe(url);
    expect(await office.send('urgent', '2026-11-24T07:01:00Z')).toMatchObject({ sent: 1 });
  });
});

describe('a sender that dies', () => {
  const claim = (now: string) =>
    claimMails(office.db, {
      lane: 'urgent',
      scope: { organisationId: office.scene.organisationId },
      now: new Date(now),
      limit: 100,
      leaseSeconds: 180,
      ...links,
    });

  test('keeps its mails until its lease ends; then they leave as they were', async () => {
    const task = await makeTask(office.scene, [await office.reader('crash@example.test')]);
    await plan(office.scene, task, 'returned', ten, { note: 'Нет подписи' });
    const [claimed] = await claim(ten);
    expect(claimed?.messageId).toMatch(/^<[0-9a-f-]{36}@vekha\.example>$/);
    const leaseEnd = '2026-11-24T07:03:00Z';
    expect(await office.send('urgent', '2026-11-24T07:02:59Z')).toEqual({
      sent: 0,
      refused: 0,
      nextAt: ms(leaseEnd),
    });
    await office.db.activity.update({ where: { id: office.scene.activityId }, data: { text: 'Изменено' } });
    expect(await office.send('urgent', leaseEnd)).toEqual({ sent: 1, refused: 0, nextAt: null });
    expect(office.sink.received).toMatchObject([
      { messageId: claimed?.messageId, subject: claimed?.subject },
    ]);
    expect(office.sink.received[0]?.text.trim()).toBe(claimed?.text.trim());
    expect(await office.db.mail.count({ where: { organisationId: office.scene.organisationId } })).toBe(1);
  });

  test('but lives on in a long batch keeps them by renewing its lease; what was put off rests as long as it should', async () => {
    const bodies = [await office.reader('slow@example.test'), await office.reader('busy@example.test')];
    await plan(office.scene, await makeTask(office.scene, bodies), 'assigned', ten);
    const mails = await claim(ten);
    const mailIds = mails.map(({ id }) => id);
    const putOff = mails.find(({ to }) => to === 'busy@example.test');
    await office.db.mail.update({ where: { id: putOff?.id ?? '' }, data: { attempts: 4 } });
    await postponeMail(office.db, {
      mailId: putOff?.id ?? '',
      attempts: 4,
      response: '451',
      now: new Date(ten),
    });
    await renewLeases(office.db, { mailIds, until: new Date('2026-11-24T07:05:00Z') });
    expect(await office.send('urgent', '2026-11-24T07:04:59Z')).toMatchObject({
      sent: 0,
      nextAt: ms('2026-11-24T07:05:00Z'),
    });
    expect(await office.send('urgent', '2026-11-24T07:05:00Z')).toMatchObject({
      sent: 1,
      nextAt: ms('2026-11-24T07:08:00Z'),
    });
    expect(office.sink.received.map(({ to }) => to.join())).toEqual(['slow@example.test']);
  });

  test('after the server took the mail sends it twice at most under one Message-ID', async () => {
    await plan(
      office.scene,
      await makeTask(office.scene, [await office.reader('twice@example.test')]),
      'assigned',
      ten,
    );
    const [claimed] = await claim(ten);
    if (!claimed) throw new Error('nothing was claimed');
    await office.mailer.send(claimed);
    await office.send('urgent', '2026-11-24T07:03:00Z');
    expect(office.sink.received.map(({ messageId }) => messageId)).toEqual([
      claimed.messageId,
      claimed.messageId,
    ]);
  });
});

describe('side by side', () => {
  test('two senders send every notification once, and each person one mail', async () => {
    const bodies = await Promise.all(
      Array.from({ length: 30 }, (_, n) => office.reader(`p${n}@example.test`)),
    );
    for (let n = 0; n < 4; n += 1)
      await plan(office.scene, await makeTask(office.scene, bodies), 'remind', night);
    const results = await Promise.all(Array.from({ length: 4 }, () => office.send('digest', nine)));
    expect(results.reduce((sum, { sent }) => sum + sent, 0)).toBe(30);
    expect(office.sink.received.flatMap(({ to }) => to).sort()).toEqual(
      bodies.map((_, n) => `p${n}@example.test`).sort(),
    );
    expect(new Set(office.sink.received.map(({ subject }) => subject))).toEqual(
      new Set(['Веха: на сегодня 4 задачи']),
    );
    expect((await office.ledger()).filter(({ state }) => state === 'sent')).toHaveLength(120);
  });

  test('while one sender is at a person’s notices, another is given none of them', async () => {
    const [busy, free] = [await office.reader('busy@example.test'), await office.reader('free@example.test')];
    await plan(office.scene, await makeTask(office.scene, [busy]), 'remind', night);
    const organisationIds = [office.scene.organisationId];
    const people = (tx: Transaction): Promise<string[]> =>
      claimPeople(tx, { lane: 'digest', organisationIds, now: new Date(nine), limit: 10 });
    await office.db.$transaction(async (first) => {
      expect(await people(first)).toHaveLength(1);
      await plan(office.scene, await makeTask(office.scene, [busy]), 'remind', night);
      await plan(office.scene, await makeTask(office.scene, [free]), 'remind', night);
      expect(await office.db.$transaction(people)).toHaveLength(1);
    });
    expect(await office.db.$transaction(people)).toHaveLength(3);
  });

  test('more people than a batch holds leave with the next batch', async () => {
    const bodies = await Promise.all(
      Array.from({ length: 103 }, (_, n) => office.reader(`many${n}@example.test`)),
    );
    await plan(office.scene, await makeTask(office.scene, bodies), 'remind', night);
    expect(await office.send('digest', nine)).toEqual({ sent: 100, refused: 0, nextAt: ms(nine) });
    expect(await office.send('digest', nine)).toEqual({ sent: 3, refused: 0, nextAt: null });
  });
});
