import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApi } from '../../support/api.js';
import type { Caller, TestApi } from '../../support/api.js';
import { printTimes, seedManyTasks, timesOf } from '../../support/many-tasks.js';
import { seedOrganisation } from '../../support/seed.js';
import type { SeededOrganisation } from '../../support/seed.js';

interface Page {
  items: {
    id: string;
    group: string | null;
    dueOn: string;
    text: string;
    bodyName: string;
    term: { words: string } | null;
    others: { total: number; reported: number };
  }[];
  next: string | null;
}
interface Counts {
  groups: { group: string; title: string; count: number }[];
  dueThisWeek: number;
  nearestDue: string | null;
}

/** Monday 2 March 2026; the 9th is off, so the next five working days end on the 10th. */
const days = {
  '2026-02-27': 'overdue',
  '2026-03-02': 'today',
  '2026-03-03': 'next_days',
  '2026-03-10': 'next_days',
  '2026-03-11': 'month',
  '2026-03-31': 'month',
  '2026-04-01': 'later',
} as const;
const dues = Object.keys(days) as (keyof typeof days)[];

let api: TestApi;
let seed: SeededOrganisation;
let lead: Caller;
let control: Caller;

beforeAll(async () => {
  api = await createApi();
  seed = await seedOrganisation(api.database, { tasks: dues.map((dueOn) => ({ mode: 'lead', dueOn })) });
  [lead, control] = [await api.login('lead'), await api.login('control')];
});
afterAll(() => api.close());

const leadPart = (index: number) => seed.tasks[index]?.leadAssignmentId ?? '';
const list = (who: Caller, query: string) => who.call<Page>('GET', `/api/tasks?limit=200&${query}`);
const counts = async (who: Caller, query = '') =>
  (await who.call<Counts>('GET', `/api/tasks/summary?${query}`)).body;

describe('the groups of «Мои задачи»', () => {
  test.each(dues)('a part due %s stands in its group', async (dueOn) => {
    const { body } = await list(lead, `group=${days[dueOn]}`);
    const found = body.items.find((one) => one.dueOn === dueOn);
    expect(found).toMatchObject({ group: days[dueOn], others: { total: 1, reported: 0 } });
    expect(found?.term).not.toBeNull();
  });

  test('counts are the lengths of the lists', async () => {
    const { groups, dueThisWeek, nearestDue } = await counts(lead);
    expect(groups.map(({ group, count }) => [group, count])).toEqual([
      ['overdue', 1],
      ['returned', 0],
      ['today', 1],
      ['next_days', 2],
      ['month', 2],
      ['later', 1],
      ['review', 0],
    ]);
    expect([dueThisWeek, nearestDue]).toEqual([2, '2026-03-02']);
    // The control officer sees both parts of every task.
    expect((await counts(control)).groups.map((one) => one.count)).toEqual([2, 0, 2, 4, 4, 2, 0]);
    expect((await counts(control, 'mine=true')).groups.every((one) => one.count === 0)).toBe(true);
  });

  test('what is handed in waits, also the part nobody can report on meanwhile; what came back stands apart', async () => {
    const paper = { kind: 'paper', paperReference: 'дело 1', title: 'Справка' };
    const report = { kind: 'final', evidence: [paper] };
    await lead.call('POST', `/api/tasks/${leadPart(6)}/submissions`, { body: report });
    const school = await api.login('school');
    expect((await list(lead, 'group=review')).body.items.map((one) => one.id)).toEqual([leadPart(6)]);
    expect((await list(school, 'group=review')).body.items.map((one) => one.id)).toEqual([
      seed.tasks[6]?.schoolAssignmentId,
    ]);
    expect((await list(school, 'group=review')).body.items[0]?.others).toEqual({ total: 1, reported: 1 });
    await control.call('POST', `/api/occurrences/${seed.tasks[6]?.occurrenceId ?? ''}/review`, {
      body: { decision: 'return', reason: 'нет подписи' },
    });
    expect((await list(lead, 'group=returned')).body.items.map((one) => one.id)).toEqual([leadPart(6)]);
    expect((await list(lead, 'group=review')).body.items).toEqual([]);
  });

  test('filters: body, person, order, section, words and numbers', async () => {
    const only = async (query: string) => (await list(control, query)).body.items.length;
    expect(await only(`body=${seed.bodies.school}`)).toBe(7);
    expect(await only(`official=${seed.officials.lead}`)).toBe(7);
    expect(await only(`official=${seed.officials.auditor}`)).toBe(0);
    expect(await only(`order=${seed.orderId}&section=${seed.sectionId}`)).toBe(14);
    expect(await only(`section=${seed.orderId}`)).toBe(0);
    expect(await only(`text=${encodeURIComponent('мероприятиями')}`)).toBe(14);
    expect(await only(`text=${encodeURIComponent('меропр')}`)).toBe(14);
    expect(await only(`text=${encodeURIComponent('1.3')}`)).toBe(2);
    expect(await only(`text=${encodeURIComponent('№ 88')}`)).toBe(14);
    expect(await only(`text=${encodeURIComponent('отсутствует')}`)).toBe(0);
    expect(await only(`text=${encodeURIComponent('!&|:*')}`)).toBe(0);
    for (const bad of ['group=soon', 'body=x', 'text=', `text=${'a'.repeat(201)}`])
      expect((await list(control, bad)).status).toBe(400);
  });
});

describe('with 10,000 parts', () => {
  beforeAll(async () => {
    await seedManyTasks(api, seed);
  });

  test('every group lists what it counts, in order, page after page, and no part stands in two', async () => {
    const seen = new Set<string>();
    for (const { group, count } of (await counts(control)).groups) {
      let after = '';
      const rows: Page['items'] = [];
      for (;;) {
        const part: { body: Page } = await list(control, `group=${group}${after}`);
        rows.push(...part.body.items);
        if (part.body.next === null) break;
        after = `&after=${part.body.next}`;
      }
      expect(rows).toHaveLength(count);
      expect(rows.every((one) => one.group === group)).toBe(true);
      expect(rows.map((one) => one.dueOn)).toEqual(rows.map((one) => one.dueOn).sort());
      for (const { id } of rows) {
        expect(seen.has(id)).toBe(false);
        seen.add(id);
      }
    }
    expect(seen.size).toBeGreaterThan(5_000);
  });

  test('lists and counts answer within 50 ms', async () => {
    const measured = {
      'list, executor': await timesOf(() => lead.call('GET', '/api/tasks?group=later&limit=50')),
      'list, control officer': await timesOf(() => control.call('GET', '/api/tasks?group=month&limit=50')),
      'list, words': await timesOf(() =>
        control.call('GET', `/api/tasks?limit=50&text=${encodeURIComponent('адресные рекомендации')}`),
      ),
      counts: await timesOf(() => control.call('GET', '/api/tasks/summary')),
    };
    printTimes(measured);
    for (const { best } of Object.values(measured)) expect(best).toBeLessThanOrEqual(50);
  });
});
