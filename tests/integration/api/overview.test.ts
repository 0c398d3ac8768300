import { describe, expect, test } from '@jest/globals';
import type { Caller } from '../../support/api.js';
import { printTimes, seedManyTasks, timesOf } from '../../support/many-tasks.js';
import { EightTasks } from './eight-tasks.js';

const eight = new EightTasks();

interface Figures {
  planned: number;
  done: number;
  inTime: number;
  late: number;
  overdue: number;
  rate: number | null;
}
interface Overview {
  overdue: number;
  atRisk: number;
  waitingForReview: number;
  total: Figures;
  byBody: ({ name: string } & Figures)[];
  bySection: ({ index: number } & Figures)[];
  byMonth: ({ month: string } & Figures)[];
  heavyDays: { dueOn: string; tasks: number; bodies: number }[];
  coverage: { promised: { monitoring: number[] }; lacks: string[] }[];
}
const overview = async (who: Caller, query = '') =>
  (await who.call<Overview>('GET', `/api/overview?${query}`)).body;

describe('the overview of the head', () => {
  const total = { planned: 4, done: 2, inTime: 1, late: 1, overdue: 1, rate: 0.5 };

  test('what presses now, and the discipline since the new year', async () => {
    const seen = await overview(eight.control);
    expect([seen.overdue, seen.atRisk, seen.waitingForReview]).toEqual([1, 2, 1]);
    expect(seen.total).toEqual(total);
    expect(seen.byBody).toEqual([
      { bodyId: eight.seed.bodies.centre, name: 'a: МКУ «Центр обеспечения»', ...total },
    ]);
    expect(seen.bySection).toEqual([expect.objectContaining({ index: 1, ...total })]);
    expect(seen.byMonth).toEqual([
      { month: '2026-01', planned: 2, done: 2, inTime: 1, late: 1, overdue: 0, rate: 1 },
      { month: '2026-02', planned: 2, done: 0, inTime: 0, late: 0, overdue: 1, rate: 0 },
    ]);
    expect(seen.heavyDays).toEqual([{ dueOn: '2026-03-15', tasks: 2, bodies: 2 }]);
    expect(seen.coverage).toEqual([
      expect.objectContaining({
        promised: expect.objectContaining({ monitoring: [1] }) as unknown,
        lacks: ['analysis', 'recommendation', 'management_decision', 'effectiveness_review'],
      }),
    ]);
  });

  test('every figure opens exactly the tasks it counts', async () => {
    const seen = await overview(eight.control);
    const count = async (query: string) =>
      (await eight.control.call<{ items: object[] }>('GET', `/api/overview/tasks?limit=200&${query}`)).body
        .items.length;
    expect(await count('figure=overdue')).toBe(seen.overdue);
    expect(await count('figure=at_risk')).toBe(seen.atRisk);
    expect(await count('figure=waiting')).toBe(seen.waitingForReview);
  });

  test('another period, one order, a period in which nothing was planned', async () => {
    expect((await overview(eight.control, 'from=2026-03-01&until=2026-03-31')).total).toMatchObject({
      planned: 3,
      done: 0,
      rate: 0,
    });
    expect((await overview(eight.control, `order=${eight.seed.orderId}`)).total).toEqual(total);
    expect((await overview(eight.control, `order=${eight.seed.sectionId}`)).total).toMatchObject({
      planned: 0,
      rate: null,
    });
    expect((await eight.control.call('GET', '/api/overview?from=2026-03-02&until=2026-03-01')).status).toBe(
      400,
    );
  });

  test('an executor is shown what their bodies take part in', async () => {
    expect((await overview(eight.lead)).total).toEqual(total);
    expect(await overview(eight.stranger)).toMatchObject({
      overdue: 0,
      total: { planned: 0 },
      coverage: [],
      byBody: [],
    });
  });
});

test('with 10,000 parts search and overview stay quick', async () => {
  await seedManyTasks(eight.api, eight.seed);
  const measured = {
    search: await timesOf(() =>
      eight.control.call('GET', `/api/search?q=${encodeURIComponent('мониторинг качества')}`),
    ),
    'search, executor': await timesOf(() =>
      eight.lead.call('GET', `/api/search?q=${encodeURIComponent('рекоменд')}`),
    ),
    overview: await timesOf(() => eight.control.call('GET', '/api/overview')),
    'road map': await timesOf(() => eight.control.call('GET', `/api/orders/${eight.seed.orderId}/roadmap`)),
  };
  printTimes(measured);
  expect(measured.search.best).toBeLessThanOrEqual(100);
  expect(measured['search, executor'].best).toBeLessThanOrEqual(100);
});
