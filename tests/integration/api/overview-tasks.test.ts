import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApi } from '../../support/api.js';
import type { Caller, TestApi } from '../../support/api.js';
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
  [control, lead, stranger] = [
    await api.login('control'),
    await api.login('lead'),
    await api.login('stranger'),
  ];
});
afterAll(() => api.close());

describe('the tasks behind a figure', () => {
  const list = async (who: Caller, query: string) => {
    const answer = await who.call<{ items: { id: string }[]; next: string | null }>(
      'GET',
      `/api/overview/tasks?${query}`,
    );
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const idOf = (index: number) => seed.tasks[index]?.occurrenceId;
  const year = 'from=2026-01-01&until=2026-03-31';

  // The rows of the table at the top, counted by hand.
  test.each([
    ['figure=overdue', [2]],
    ['figure=at_risk', [5, 6]],
    ['figure=waiting', [4]],
    [`figure=planned&${year}`, [0, 1, 2, 4, 5, 6, 7]],
    [`figure=done&${year}`, [0, 1]],
    [`figure=in_time&${year}`, [0]],
    [`figure=late&${year}`, [1]],
    ['figure=due&from=2026-03-15&until=2026-03-15', [5, 6]],
  ])('%s', async (query, expected) => {
    const { items } = await list(control, query);
    expect(items.map(({ id }) => id).sort()).toEqual(expected.map(idOf).sort());
  });

  test('come page by page, and only as far as the viewer sees', async () => {
    const first = await list(control, `figure=planned&${year}&limit=4`);
    const second = await list(control, `figure=planned&${year}&limit=4&after=${first.next}`);
    expect([first.items.length, second.items.length, second.next]).toEqual([4, 3, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(7);
    expect((await list(stranger, `figure=planned&${year}`)).items).toEqual([]);
    const body = `figure=planned&${year}&body=${seed.bodies.centre}&section=${seed.sectionId}`;
    expect((await list(lead, body)).items).toHaveLength(7);
    expect((await list(control, `figure=planned&${year}&body=${seed.bodies.school}`)).items).toEqual([]);
    expect((await control.call('GET', '/api/overview/tasks?figure=nothing')).status).toBe(400);
  });
});
