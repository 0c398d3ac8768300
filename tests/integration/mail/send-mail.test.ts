import { describe, expect, test } from '@jest/globals';
import type { MailLane } from '../../../domain/notifications.js';
import { makeBody, makeOfficial, makeScene, makeTask, plan } from './fixture.js';
import { ms, night, nine, ten, PostOffice } from './post-office.js';

const office = new PostOffice();

describe('the morning digest', () => {
  test('is one mail a person, with everything in it', async () => {
    const [first, second] = [
      await makeBody(office.scene, { mailbox: 'BOTH@example.test' }),
      await makeBody(office.scene),
    ];
    await makeOfficial(office.scene, 'both@example.test', [second]);
    await makeOfficial(office.scene, 'one@example.test', [first]);
    for (const bodies of [[first, second], [second]]) {
      await plan(office.scene, await makeTask(office.scene, bodies), 'remind', night);
    }
    await plan(
      office.scene,
      await makeTask(office.scene, [second], { dueOn: '2026-11-20' }),
      'overdue',
      night,
    );
    expect(await office.send('digest', nine)).toEqual({ sent: 2, refused: 0, nextAt: null });
    const subjects = new Map(
      office.sink.received.map(({ to, subject }) => [to.join().toLowerCase(), subject]),
    );
    expect([...subjects].sort()).toEqual([
      ['both@example.test', 'Веха: на сегодня 4 задачи, просрочена 1'],
      ['one@example.test', 'Веха: на сегодня 1 задача'],
    ]);
    expect(new Set((await office.ledger()).map(({ state }) => state))).toEqual(new Set(['sent']));
  });

  test('links to the tasks and shows the term', async () => {
    const task = await makeTask(office.scene, [await office.reader('links@example.test')]);
    await plan(office.scene, task, 'remind', night);
    await office.send('digest', nine);
    const text = office.sink.received[0]?.text ?? '';
    expect(text).toContain(`https://vekha.example/tasks/${task.assignmentIds[0]}`);
    expect(text).toContain('Срок: не позднее 27 ноября 2026 г., осталось 3 рабочих дня');
    expect(text).toContain('приказ № 88 от 1 декабря 2020 г.');
    expect(text).toContain('Управление образования');
  });

  test('is not sent before its hour, and says when that is', async () => {
    await plan(
      office.scene,
      await makeTask(office.scene, [await office.reader('early@example.test')]),
      'remind',
      night,
    );
    expect(await office.send('digest', '2026-11-24T05:59:59Z')).toEqual({
      sent: 0,
      refused: 0,
      nextAt: ms(nine),
    });
    expect(office.sink.received).toHaveLength(0);
  });

  test('that was missed does not leave in the evening or on a day off, but the next morning', async () => {
    await plan(
      office.scene,
      await makeTask(office.scene, [await office.reader('late@example.test')]),
      'remind',
      '2026-11-27T01:00:00Z',
    );
    const monday = ms('2026-11-30T05:00:00Z');
    for (const outside of ['2026-11-27T15:00:00Z', '2026-11-28T09:00:00Z', '2026-11-30T04:59:00Z']) {
      expect(await office.send('digest', outside)).toEqual({ sent: 0, refused: 0, nextAt: monday });
    }
    expect(office.sink.received).toHaveLength(0);
    expect(await office.send('digest', '2026-11-30T06:00:00Z')).toMatchObject({ sent: 1 });
  });

  test('leaves out what was done in the meantime', async () => {
    const body = await office.reader('busy@example.test');
    const [done, reported, open] = [
      await makeTask(office.scene, [body]),
      await makeTask(office.scene, [body]),
      await makeTask(office.scene, [body]),
    ];
    for (const task of [done, reported, open]) await plan(office.scene, task, 'remind', night);
    await office.db.occurrence.update({ where: { id: done.occurrenceId }, data: { state: 'accepted' } });
    await office.db.assignment.updateMany({
      where: { occurrenceId: reported.occurrenceId },
      data: { state: 'submitted' },
    });
    expect(await office.send('digest', nine)).toMatchObject({ sent: 1 });
    expect(office.sink.received.map(({ subject }) => subject)).toEqual(['Веха: на сегодня 1 задача']);
    const states = new Map((await office.ledger()).map((row) => [row.occurrenceId, row.state]));
    expect([done, reported, open].map(({ occurrenceId }) => states.get(occurrenceId))).toEqual([
      'obsolete',
      'obsolete',
      'sent',
    ]);
  });

  test('of nothing but done tasks is not sent at all', async () => {
    const task = await makeTask(office.scene, [await office.reader('idle@example.test')]);
    await plan(office.scene, task, 'overdue', night);
    await office.db.occurrence.update({ where: { id: task.occurrenceId }, data: { state: 'submitted' } });
    expect(await office.send('digest', nine)).toEqual({ sent: 0, refused: 0, nextAt: null });
    expect(office.sink.received).toHaveLength(0);
  });
});

describe('urgent mail', () => {
  test('puts all that waits for a person into one mail and leaves the digest alone', async () => {
    const body = await office.reader('urgent@example.test');
    for (let n = 0; n < 3; n += 1)
      await plan(office.scene, await makeTask(office.scene, [body]), 'assigned', ten);
    await plan(office.scene, await makeTask(office.scene, [body]), 'remind', night);
    expect(await office.send('urgent', ten)).toEqual({ sent: 1, refused: 0, nextAt: null });
    expect(office.sink.received.map(({ subject }) => subject)).toEqual(['Веха: 3 новые задачи']);
    expect((await office.ledger()).map(({ lane, state }) => `${lane} ${state}`).sort()).toEqual([
      'digest planned',
      'urgent sent',
      'urgent sent',
      'urgent sent',
    ]);
  });

  test('written in the evening leaves at 08:00', async () => {
    await plan(
      office.scene,
      await makeTask(office.scene, [await office.reader('evening@example.test')]),
      'accepted',
      '2026-11-24T16:00:00Z',
    );
    const morning = '2026-11-25T05:00:00Z';
    expect(await office.send('urgent', '2026-11-24T16:00:01Z')).toEqual({
      sent: 0,
      refused: 0,
      nextAt: ms(morning),
    });
    expect(await office.send('urgent', morning)).toMatchObject({ sent: 1 });
  });

  describe('gathers what comes at about the same time', () => {
    const gathering = { quiet: 3_000, longest: 60_000 };
    const at = (seconds: number) => new Date(ms(ten) + seconds * 1000).toISOString();
    const gather = (seconds: number, lane: MailLane = 'urgent') =>
      office.send(lane, at(seconds), undefined, gathering);

    test('nobody is written to while more is coming', async () => {
      const body = await office.reader('gather@example.test');
      await plan(office.scene, await makeTask(office.scene, [body]), 'assigned', at(0));
      expect(await gather(1)).toEqual({ sent: 0, refused: 0, nextAt: ms(at(4)) });
      await plan(office.scene, await makeTask(office.scene, [body]), 'assigned', at(2));
      expect(await gather(4)).toMatchObject({ sent: 0 });
      expect(await gather(5)).toEqual({ sent: 1, refused: 0, nextAt: null });
      expect(office.sink.received.map(({ subject }) => subject)).toEqual(['Веха: 2 новые задачи']);
    });

    test('not for longer than a minute, however much comes', async () => {
      const body = await office.reader('stream@example.test');
      for (let second = 0; second <= 60; second += 2)
        await plan(office.scene, await makeTask(office.scene, [body]), 'assigned', at(second));
      expect(await gather(59)).toMatchObject({ sent: 0 });
      expect(await gather(60)).toMatchObject({ sent: 1 });
      expect(office.sink.received.map(({ subject }) => subject)).toEqual(['Веха: 31 новая задача']);
    });

    test('the digest waits for nobody: its hour gathers', async () => {
      const body = await office.reader('hour@example.test');
      await plan(office.scene, await makeTask(office.scene, [body]), 'remind', night);
      const secondBefore = { sent: 0, refused: 0, nextAt: ms(nine) };
      expect(await gather(-3_601, 'digest')).toEqual(secondBefore);
      expect(await gather(-3_600, 'digest')).toMatchObject({ sent: 1 });
    });
  });
});

describe('several organisations', () => {
  test('a zone’s wave takes the organisations of that zone; a person of two gets two mails', async () => {
    const [first, second, far] = [
      await makeScene(office.db, { zone: 'Asia/Omsk' }),
      await makeScene(office.db, { zone: 'Asia/Omsk' }),
      await makeScene(office.db, { zone: 'Asia/Kamchatka' }),
    ];
    for (const one of [first, second, far]) {
      const body = await makeBody(one);
      await makeOfficial(one, 'same@example.test', [body]);
      await plan(one, await makeTask(one, [body]), 'remind', '2026-11-23T12:30:00Z');
    }
    expect(await office.send('digest', '2026-11-24T03:00:00Z', { zone: 'Asia/Omsk' })).toEqual({
      sent: 2,
      refused: 0,
      nextAt: null,
    });
    expect(office.sink.received.map(({ to }) => to.join())).toEqual([
      'same@example.test',
      'same@example.test',
    ]);
    expect((await office.ledger(far)).map(({ state }) => state)).toEqual(['planned']);
  });

  test('one organisation’s mail is not sent, shown or counted for another', async () => {
    const other = await makeScene(office.db);
    const body = await makeBody(other);
    await makeOfficial(other, 'secret@example.test', [body]);
    await plan(other, await makeTask(other, [body]), 'assigned', ten);
    expect(await office.send('urgent', ten)).toEqual({ sent: 0, refused: 0, nextAt: null });
    expect(await office.ledger()).toEqual([]);
    expect(office.sink.received).toHaveLength(0);
  });

  test('an organisation that allows mail on days off gets it on Saturday', async () => {
    const open = await makeScene(office.db, { presets: { mailOnDaysOff: true } });
    const body = await makeBody(open);
    await makeOfficial(open, 'saturday@example.test', [body]);
    await plan(open, await makeTask(open, [body]), 'assigned', '2026-11-28T09:00:00Z');
    const scope = { organisationId: open.organisationId };
    expect(await office.send('urgent', '2026-11-28T09:00:00Z', scope)).toMatchObject({ sent: 1 });
  });
});

test('an addressee whose address was removed is shown as refused, and holds nobody up', async () => {
  const body = await makeBody(office.scene);
  const lost = await makeOfficial(office.scene, 'lost@example.test', [body]);
  await makeOfficial(office.scene, 'stays@example.test', [body]);
  await plan(office.scene, await makeTask(office.scene, [body]), 'assigned', ten);
  await office.db.official.update({ where: { id: lost }, data: { email: null } });
  expect(await office.send('urgent', ten)).toEqual({ sent: 1, refused: 0, nextAt: null });
  expect(
    (await office.ledger())
      .map(({ state, recipient }) => [state, recipient.key === `official:${lost}`])
      .sort(),
  ).toEqual([
    ['refused', true],
    ['sent', false],
  ]);
});
