import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { askForSchedule } from '../../store/roadmap/ask-for-schedule.js';
import { nextStepOf } from '../../store/roadmap/next-step.js';
import { createInstallation, tester } from '../support/installation.js';
import type { Installation } from '../support/installation.js';
import { orderText } from '../support/order-text.js';

let installation: Installation;

beforeAll(async () => {
  // The last working day of 2030, three in the afternoon: the next digest leaves on 9 January 2031.
  installation = await createInstallation({
    startsAt: new Date('2030-12-31T12:00:00Z'),
    smtpUrl: 'smtp://127.0.0.1:1',
  });
  const row = {
    activity: 'Участие в национальных исследованиях',
    deadline: 'в соответствии с графиком проведения НИКО',
    responsibles: 'Отдел образования',
  };
  const dates = { validFrom: '2030-12-31', validUntil: '2031-12-31', controlFrom: '2030-12-31' } as const;
  await installation.putOnControl(orderText([row]), dates);
});
afterAll(() => installation.stop());

test('each year is asked for once, also when one digest carries two years', async () => {
  const { database, organisation } = installation;
  const { id } = await database.activity.findFirstOrThrow();
  const ask = (now: string, year: number) =>
    askForSchedule(
      database,
      { organisationId: organisation.id, actor: tester, now: new Date(now) },
      { activityId: id, year },
    );
  expect(await nextStepOf(database, { id })).toMatchObject({
    kind: 'ask_schedule',
    year: 2030,
    day: '2030-12-31',
  });
  await ask('2030-12-31T12:00:00Z', 2030);
  expect(await nextStepOf(database, { id })).toMatchObject({
    kind: 'ask_schedule',
    year: 2031,
    day: '2031-01-01',
  });
  await ask('2030-12-31T22:00:00Z', 2031);
  await ask('2030-12-31T22:00:00Z', 2031);
  expect(await nextStepOf(database, { id })).toMatchObject({ kind: 'end', day: '2032-01-01' });
  const asked = await database.notification.findMany({ orderBy: { note: 'asc' } });
  expect(asked.map(({ note, day }) => `${note} ${day.toISOString().slice(0, 10)}`)).toEqual([
    '2030 2031-01-09',
    '2031 2031-01-09',
  ]);
});
