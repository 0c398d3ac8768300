import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { assignBodies } from '../../../store/occurrences/assign-bodies.js';
import { openOccurrence } from '../../../store/occurrences/open-occurrence.js';
import { createApi } from '../../support/api.js';
import type { Caller, TestApi } from '../../support/api.js';
import { tester } from '../../support/installation.js';
import { seedOrganisation } from '../../support/seed.js';
import { drafting, orderFile } from './drafting.js';

let api: TestApi;
let control: Caller;
let activityId: string;
let occurrenceId: string;

beforeAll(async () => {
  api = await createApi();
  const seed = await seedOrganisation(api.database);
  control = await api.login('control');
  const as = drafting(control);
  const head = { number: '500', date: '12.01.2026', title: 'Об утверждении «дорожной карты»' };
  const rows = [['Доклад о состоянии', 'ежегодно', 'МКУ «Центр обеспечения»']] as const;
  const id = await as.load(orderFile(head, [{ title: 'Раздел', rows }]));
  await as.confirm(id, { validFrom: '2026-01-12', validUntil: '2028-12-31', controlFrom: '2026-01-12' });
  ({ id: activityId } = await api.database.activity.findFirstOrThrow({ where: { orderId: id } }));
  const context = { organisationId: seed.organisationId, actor: tester, now: api.clock.now };
  await openOccurrence(api.database, context, { activityId, period: '2026' });
  ({ id: occurrenceId } = await api.database.occurrence.findFirstOrThrow({ where: { activityId } }));
  await assignBodies(api.database, occurrenceId, api.clock.now);
});
afterAll(() => api.close());

const plan = (planned: object | null) =>
  control.call<{ code?: string; movedTasks: number; dates: { due: string; plannedOn: string | null }[] }>(
    'PUT',
    `/api/activities/${activityId}/planned`,
    { body: { planned } },
  );
const stored = async () => {
  const row = await api.database.occurrence.findUniqueOrThrow({
    where: { id: occurrenceId },
    include: { assignments: true, extensions: true },
  });
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
  return {
    ...{ due: day(row.dueOn), byRule: day(row.dueByRule), plannedOn: day(row.plannedOn) },
    ...{ parts: row.assignments.map((one) => day(one.dueOn)), extensions: row.extensions.length },
    planVersion: row.planVersion,
  };
};

describe('a planned day for every year', () => {
  test('moves the open task inside its window, and is no extension', async () => {
    const answer = await plan({ everyYear: '--11-20', periods: {} });
    expect(answer).toMatchObject({ status: 200, body: { movedTasks: 1 } });
    // 20 November: a Friday, a Saturday (the Friday before), a Monday.
    expect(answer.body.dates.map(({ due }) => due)).toEqual(['2026-11-20', '2027-11-19', '2028-11-20']);
    expect(await stored()).toMatchObject({
      ...{ due: '2026-11-20', byRule: '2026-12-31', plannedOn: '2026-11-20', extensions: 0 },
      ...{ parts: ['2026-11-20'], planVersion: 2 },
    });
  });

  test('is taken back to the date of the rule', async () => {
    expect((await plan(null)).body.movedTasks).toBe(1);
    expect(await stored()).toMatchObject({ due: '2026-12-30', plannedOn: null, parts: ['2026-12-30'] });
  });

  test('of one period goes before that of every year', async () => {
    const answer = await plan({ everyYear: '--11-20', periods: { '2027': '2027-06-15' } });
    expect(answer.body.dates.map(({ due }) => due)).toEqual(['2026-11-20', '2027-06-15', '2028-11-20']);
  });

  test('leaves alone a task that was moved by a decision', async () => {
    const moved = await control.call('POST', `/api/occurrences/${occurrenceId}/due`, {
      body: { newDue: '2026-12-15', ground: 'Решение совещания' },
    });
    expect(moved.status).toBe(200);
    expect((await plan({ everyYear: '--10-20', periods: {} })).body.movedTasks).toBe(0);
    expect(await stored()).toMatchObject({ due: '2026-12-15', extensions: 1 });
  });
});

test.each([
  ['outside every window', { everyYear: null, periods: { '2026': '2027-01-15' } }, 'planned_outside_window'],
  [
    'of a period that is not planned',
    { everyYear: null, periods: { '2040': '2040-01-15' } },
    'planned_outside_window',
  ],
  ['that is no day', { everyYear: '--02-31', periods: {} }, 'invalid_request'],
])('a day %s is refused and changes nothing', async (_words, planned, code) => {
  const before = await api.database.activity.findUniqueOrThrow({ where: { id: activityId } });
  expect(await plan(planned)).toMatchObject({ status: 400, body: { code } });
  expect(await api.database.activity.findUniqueOrThrow({ where: { id: activityId } })).toEqual(before);
});
