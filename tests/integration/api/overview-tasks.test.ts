import { describe, expect, test } from '@jest/globals';
import type { Caller } from '../../support/api.js';
import { EightTasks } from './eight-tasks.js';

const eight = new EightTasks();

describe('the tasks behind a figure', () => {
  const list = async (who: Caller, query: string) => {
    const answer = await who.call<{ items: { id: string }[]; next: string | null }>(
      'GET',
      `/api/overview/tasks?${query}`,
    );
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const idOf = (index: number) => eight.seed.tasks[index]?.occurrenceId;
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
    const { items } = await list(eight.control, query);
    expect(items.map(({ id }) => id).sort()).toEqual(expected.map(idOf).sort());
  });

  test('come page by page, and only as far as the viewer sees', async () => {
    const first = await list(eight.control, `figure=planned&${year}&limit=4`);
    const second = await list(eight.control, `figure=planned&${year}&limit=4&after=${first.next}`);
    expect([first.items.length, second.items.length, second.next]).toEqual([4, 3, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(7);
    expect((await list(eight.stranger, `figure=planned&${year}`)).items).toEqual([]);
    const body = `figure=planned&${year}&body=${eight.seed.bodies.centre}&section=${eight.seed.sectionId}`;
    expect((await list(eight.lead, body)).items).toHaveLength(7);
    expect(
      (await list(eight.control, `figure=planned&${year}&body=${eight.seed.bodies.school}`)).items,
    ).toEqual([]);
    expect((await eight.control.call('GET', '/api/overview/tasks?figure=nothing')).status).toBe(400);
  });
});
