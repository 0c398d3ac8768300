import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CivilDate } from '../../../domain/civil-date.js';
import { toColumn } from '../../../store/dates.js';
import { createApi } from '../../support/api.js';
import type { Caller, TestApi } from '../../support/api.js';
import { printTimes, seedManyTasks, timesOf } from '../../support/many-tasks.js';
import { seedOrganisation } from '../../support/seed.js';
import type { SeededOrganisation } from '../../support/seed.js';

let api: TestApi;
let seed: SeededOrganisation;
let control: Caller;
let lead: Caller;
let stranger: Caller;

/** Today is Monday 2 March 2026. */
const tasks = [
  { due: '2026-01-20', state: 'accepted', submitted: '2026-01-20T20:30:00Z' }, // 23:30 in Moscow: in time
  { due: '2026-01-20', state: 'accepted', submitted: '2026-01-20T21:30:00Z' }, // after midnight: late
  { due: '2026-02-10', state: 'on_control', submitted: null }, // overdue
  { due: '2026-02-20', state: 'cancelled', submitted: null }, // counts nowhere
  { due: '2026-02-25', state: 'submitted', submitted: '2026-02-24T09:00:00Z' }, // waits, planned and not done
  { due: '2026-03-15', state: 'on_control', submitted: null }, // the last day at risk
  { due: '2026-03-15', state: 'returned', submitted: null },
  { due: '2026-03-16', state: 'on_control', submitted: null }, // a day too late to be at risk
] as const;

beforeAll(async () => {
  api = await createApi();
  seed = await seedOrganisation(api.database, {
    tasks: tasks.map(({ due }) => ({ mode: 'lead' as const, dueOn: due })),
  });
  await seedOrganisation(api.database, { tag: 'b', tasks: [{ mode: 'lead', dueOn: '2026-02-01' }] });
  for (const [index, { state, submitted }] of tasks.entries()) {
    await api.database.occurrence.update({
      where: { id: seed.tasks[index]?.occurrenceId ?? '' },
      data: { state, submittedAt: submitted === null ? null : new Date(submitted) },
    });
  }
  await api.database.activity.update({
    where: { id: seed.tasks[0]?.activityId ?? '' },
    data: { text: 'Проведение мониторинга качества подготовки' },
  });
  [control, lead, stranger] = [
    await api.login('control'),
    await api.login('lead'),
    await api.login('stranger'),
  ];
});
afterAll(() => api.close());

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
    const seen = await overview(control);
    expect([seen.overdue, seen.atRisk, seen.waitingForReview]).toEqual([1, 2, 1]);
    expect(seen.total).toEqual(total);
    expect(seen.byBody).toEqual([
      { bodyId: seed.bodies.centre, name: 'МКУ «Центр обеспечения» a', ...total },
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
    const seen = await overview(control);
    const count = async (query: string) =>
      (await control.call<{ items: object[] }>('GET', `/api/overview/tasks?limit=200&${query}`)).body.items
        .length;
    expect(await count('figure=overdue')).toBe(seen.overdue);
    expect(await count('figure=at_risk')).toBe(seen.atRisk);
    expect(await count('figure=waiting')).toBe(seen.waitingForReview);
  });

  test('another period, one order, a period in which nothing was planned', async () => {
    expect((await overview(control, 'from=2026-03-01&until=2026-03-31')).total).toMatchObject({
      planned: 3,
      done: 0,
      rate: 0,
    });
    expect((await overview(control, `order=${seed.orderId}`)).total).toEqual(total);
    expect((await overview(control, `order=${seed.sectionId}`)).total).toMatchObject({
      planned: 0,
      rate: null,
    });
    expect((await control.call('GET', '/api/overview?from=2026-03-02&until=2026-03-01')).status).toBe(400);
  });

  test('an executor is shown what their bodies take part in', async () => {
    expect((await overview(lead)).total).toEqual(total);
    expect(await overview(stranger)).toMatchObject({
      overdue: 0,
      total: { planned: 0 },
      coverage: [],
      byBody: [],
    });
  });
});

describe('the road map of an order', () => {
  interface Roadmap {
    year: number;
    legend: { sign: string }[];
    sections: {
      rows: {
        activityId: string;
        position: number;
        mark: string;
        sign: string;
        nextDue: string | null;
        bodies: { role: string }[];
        cells: {
          id: string | null;
          month: number;
          mark: string;
          sign: string;
          dueOn: string;
          period: string;
        }[];
      }[];
    }[];
  }
  const roadmap = async (who: Caller, query = '') =>
    (await who.call<Roadmap>('GET', `/api/orders/${seed.orderId}/roadmap?${query}`)).body;

  test('in the order of the table, one marked cell for every task of the year', async () => {
    const { sections, year } = await roadmap(control);
    const rows = sections[0]?.rows ?? [];
    expect(year).toBe(2026);
    expect(rows.map((row) => [row.position, row.cells[0]?.month, row.cells[0]?.sign, row.nextDue])).toEqual([
      [1, 1, '✓', null],
      [2, 1, '✓!', null],
      [3, 2, 'П', '2026-02-10'],
      [4, 2, '×', null],
      [5, 2, 'Ж', '2026-02-25'],
      [6, 3, 'Б', '2026-03-15'],
      [7, 3, 'В', '2026-03-15'],
      [8, 3, 'Р', '2026-03-16'],
    ]);
    expect(rows[0]?.bodies.map((one) => one.role)).toEqual(['lead', 'co_executor']);
    expect(
      (await roadmap(control, 'year=2025')).sections[0]?.rows.every((row) => row.cells.length === 0),
    ).toBe(true);
  });

  test('shows what the rule will open, and not twice what is open', async () => {
    const yearly = seed.tasks[7]?.activityId ?? '';
    const rule = {
      kind: 'recurring',
      rrule: 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=15',
      span: 'year',
      dueDayOfNextMonth: null,
    };
    const known = await api.database.activity.findUniqueOrThrow({
      where: { id: yearly },
      select: { rule: true },
    });
    await api.database.activity.update({ where: { id: yearly }, data: { rule } });
    const answer = await control.call<Roadmap>('GET', `/api/orders/${seed.orderId}/roadmap?year=2027`);
    await api.database.activity.update({ where: { id: yearly }, data: { rule: known.rule as object } });
    const cells = answer.body.sections[0]?.rows[7]?.cells ?? [];
    expect(cells.map((cell) => [cell.id, cell.month, cell.mark])).toEqual([[null, 5, 'planned']]);
  });

  test('a row stands by its tasks of all years, whatever year is shown', async () => {
    const other = await seedOrganisation(api.database, {
      tag: ' лет',
      tasks: Array.from({ length: 3 }, () => ({ mode: 'lead' as const, dueOn: '2026-04-30' as const })),
    });
    const more = (task: number, period: string, dueOn: CivilDate, state: string, submittedAt?: string) => {
      const due = toColumn(dueOn);
      return api.database.occurrence.create({
        data: {
          ...{ organisationId: other.organisationId, activityId: other.tasks[task]?.activityId ?? '' },
          ...{ period, year: Number(dueOn.slice(0, 4)), windowStart: due, windowEnd: due, opensOn: due },
          ...{ dueByRule: due, dueOn: due, state, submittedAt: submittedAt ?? null },
        },
      });
    };
    // First row: forgotten last year. Second: late two years ago, in time since. Third: one at its reviewer's, one ahead.
    await more(0, '2025', '2025-12-20', 'on_control');
    await more(0, '2027', '2027-02-01', 'on_control');
    await more(1, '2024', '2024-05-15', 'accepted', '2024-05-16T09:00:00Z');
    await more(1, '2025', '2025-05-15', 'accepted', '2025-05-14T09:00:00Z');
    await api.database.occurrence.updateMany({
      where: { activityId: other.tasks[1]?.activityId ?? '', dueOn: toColumn('2026-04-30') },
      data: { state: 'cancelled' },
    });
    await more(2, '2025', '2025-10-01', 'submitted', '2025-09-30T09:00:00Z');
    const who = await api.login('control', other.tag);
    const shown = async (year: number) => {
      const answer = await who.call<Roadmap>('GET', `/api/orders/${other.orderId}/roadmap?year=${year}`);
      return (answer.body.sections[0]?.rows ?? []).map(({ sign, nextDue, cells }) => [
        ...[sign, nextDue],
        cells.map((cell) => cell.sign).join(''),
      ]);
    };
    expect(await shown(2026)).toEqual([
      ['П', '2025-12-20', 'Р'],
      ['✓!', null, '×'],
      ['Ж', '2025-10-01', 'Р'],
    ]);
    expect(await shown(2027)).toEqual([
      ['П', '2025-12-20', 'Р'],
      ['✓!', null, ''],
      ['Ж', '2025-10-01', ''],
    ]);
    expect((await shown(2024))[1]).toEqual(['✓!', null, '✓!']);
  });

  test('an executor sees the rows of their bodies; one without any sees no order', async () => {
    expect((await roadmap(lead)).sections[0]?.rows).toHaveLength(8);
    expect((await stranger.call('GET', `/api/orders/${seed.orderId}/roadmap`)).status).toBe(404);
    expect((await control.call('GET', `/api/orders/${seed.orderId}/roadmap?year=1`)).status).toBe(400);
  });
});

describe('search', () => {
  interface Found {
    activities: { id: string; text: string; number: number }[];
    tasks: { id: string; activityId: string }[];
    orders: { number: string }[];
    evidence: { title: string }[];
    bodies: { name: string }[];
  }
  const find = async (who: Caller, q: string) =>
    (await who.call<Found>('GET', `/api/search?q=${encodeURIComponent(q)}`)).body;

  beforeAll(async () => {
    const { id } = await api.database.submission.create({
      data: {
        ...{ organisationId: seed.organisationId, occurrenceId: seed.tasks[0]?.occurrenceId ?? '' },
        ...{
          assignmentId: seed.tasks[0]?.leadAssignmentId ?? '',
          kind: 'final',
          note: '',
          state: 'accepted',
        },
        ...{ submittedAt: new Date(), authorName: 'x', contentHash: 'x' },
      },
    });
    await api.database.evidenceItem.create({
      data: {
        ...{
          organisationId: seed.organisationId,
          occurrenceId: seed.tasks[0]?.occurrenceId ?? '',
          submissionId: id,
        },
        ...{
          kind: 'paper',
          title: 'Аналитическая справка о чтении',
          documentNumber: '17-к',
          createdAt: new Date(),
        },
        documentDate: toColumn('2026-01-19'),
      },
    });
  });

  test.each([
    'мониторинг',
    'мониторинга',
    'МОНИТОРИНГУ качество',
    'монит',
    'подготовка мониторинга',
    '"качества подготовки"',
  ])('words in any form, or half typed: %s', async (q) => {
    const found = await find(control, q);
    expect(found.activities.map((one) => one.id)).toEqual([seed.tasks[0]?.activityId]);
    expect(found.tasks.map((one) => one.id)).toEqual([seed.tasks[0]?.occurrenceId]);
  });

  test('numbers of rows and orders, documents, bodies', async () => {
    expect((await find(control, '1.3')).activities.map((one) => one.number)).toEqual([3]);
    expect((await find(control, 'п. 1.3')).activities.map((one) => one.number)).toEqual([3]);
    expect((await find(control, '№ 88')).orders.map((one) => one.number)).toEqual(['88']);
    expect((await find(control, 'справки')).evidence.map((one) => one.title)).toEqual([
      'Аналитическая справка о чтении',
    ]);
    expect((await find(control, '17-к')).evidence).toHaveLength(1);
    expect((await find(control, 'школы')).bodies.map((one) => one.name)).toEqual(['Школа № 1 a']);
    expect((await find(control, 'дорожная карта')).orders).toHaveLength(1);
  });

  test('nobody finds what they may not see', async () => {
    const stranger = await api.login('stranger');
    expect(await find(stranger, 'мониторинг')).toMatchObject({
      activities: [],
      tasks: [],
      orders: [],
      evidence: [],
    });
    expect((await find(stranger, 'справка')).evidence).toEqual([]);
    expect((await find(lead, 'справка')).evidence).toHaveLength(1);
    expect((await find(lead, '№ 88')).orders).toEqual([]);
    expect((await find(await api.login('administrator'), 'справка')).evidence).toEqual([]);
    // The other organisation has an order of the same number.
    expect((await find(await api.login('control', 'b'), 'мониторинг')).activities).toEqual([]);
  });

  test('signs alone find nothing; bad input is refused', async () => {
    expect(await find(control, ":*&|!()'\\")).toEqual({
      activities: [],
      tasks: [],
      orders: [],
      evidence: [],
      bodies: [],
    });
    for (const q of ["'", '""', 'a:*', '<->', '-', "по'иск", '100%', 'и', 'не'])
      expect((await control.call('GET', `/api/search?q=${encodeURIComponent(q)}`)).status).toBe(200);
    for (const bad of ['', 'q=', `q=${'a'.repeat(201)}`, 'q=a&limit=0'])
      expect((await control.call('GET', `/api/search?${bad}`)).status).toBe(400);
  });
});

test('with 10,000 parts search and overview stay quick', async () => {
  await seedManyTasks(api, seed);
  const measured = {
    search: await timesOf(() =>
      control.call('GET', `/api/search?q=${encodeURIComponent('мониторинг качества')}`),
    ),
    'search, executor': await timesOf(() =>
      lead.call('GET', `/api/search?q=${encodeURIComponent('рекоменд')}`),
    ),
    overview: await timesOf(() => control.call('GET', '/api/overview')),
    'road map': await timesOf(() => control.call('GET', `/api/orders/${seed.orderId}/roadmap`)),
  };
  printTimes(measured);
  expect(measured.search.best).toBeLessThanOrEqual(100);
  expect(measured['search, executor'].best).toBeLessThanOrEqual(100);
});
