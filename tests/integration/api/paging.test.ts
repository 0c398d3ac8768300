import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApi } from '../../support/api.js';
import type { Caller, TestApi } from '../../support/api.js';
import { seedOrganisation } from '../../support/seed.js';

interface Page {
  items: { id?: string; seq?: string; dueOn?: string }[];
  next: string | null;
}

let api: TestApi;
let control: Caller;

/** Twelve tasks of which many are due on the same day: the order within a day must be stable as well. */
const dueDays = ['2026-04-01', '2026-05-01', '2026-04-01', '2026-03-20'] as const;

beforeAll(async () => {
  api = await createApi();
  const tasks = Array.from({ length: 12 }, (_, index) => ({
    mode: 'lead' as const,
    dueOn: dueDays[index % 4] ?? dueDays[0],
  }));
  await seedOrganisation(api.database, { tasks });
  control = await api.login('control');
});
afterAll(() => api.close());

async function walk(path: string, limit: number): Promise<string[]> {
  const seen: string[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < 100; pages++) {
    const query = `limit=${limit}${after === null ? '' : `&after=${after}`}`;
    const answer: { status: number; body: Page } = await control.call<Page>(
      'GET',
      `${path}${path.includes('?') ? '&' : '?'}${query}`,
    );
    expect(answer.status).toBe(200);
    expect(answer.body.items.length).toBeLessThanOrEqual(limit);
    seen.push(...answer.body.items.map((item) => item.id ?? item.seq ?? ''));
    after = answer.body.next;
    if (after === null) return seen;
  }
  throw new Error('the list does not end');
}

describe('lists are paged by key', () => {
  test.each([
    ['/api/tasks', 24],
    ['/api/occurrences', 12],
    ['/api/activities', 12],
    ['/api/bodies', 5],
    ['/api/officials', 7],
  ])('%s: pages of 1, 5 and 200 hold the same %i records in the same order', async (path, total) => {
    const whole = await walk(path, 200);
    expect(whole).toHaveLength(total);
    expect(new Set(whole).size).toBe(total);
    expect(await walk(path, 5)).toEqual(whole);
    expect(await walk(path, 1)).toEqual(whole);
  });

  test('tasks come by due date', async () => {
    const answer = await control.call<Page>('GET', '/api/occurrences?limit=200');
    const days = answer.body.items.map((item) => item.dueOn);
    expect(days).toEqual([...days].sort());
  });

  test('what is added or leaves in between neither repeats nor hides the rest', async () => {
    const first = await control.call<Page>('GET', '/api/occurrences?limit=4&state=on_control');
    const shown = first.body.items.map((item) => item.id ?? '');
    const whole = await walk('/api/occurrences?state=on_control', 200);
    const gone = await control.call('POST', `/api/occurrences/${shown[0] ?? ''}/cancel`, {
      body: { ground: 'отменено' },
    });
    expect(gone.status).toBe(200);
    const second = await control.call<Page>(
      'GET',
      `/api/occurrences?limit=200&state=on_control&after=${first.body.next ?? ''}`,
    );
    expect(second.body.items.map((item) => item.id)).toEqual(whole.slice(4));
  });

  test('the history: both directions', async () => {
    const forward = await walk('/api/audit?order=asc', 2);
    const back = await walk('/api/audit', 3);
    expect(forward.length).toBeGreaterThan(1);
    expect([...back].reverse()).toEqual(forward);
    expect(forward).toEqual(forward.map((_, index) => String(index + 1)));
  });
});
