import { beforeAll, describe, expect, test } from '@jest/globals';
import { toColumn } from '../../../store/dates.js';
import type { Caller } from '../../support/api.js';
import { EightTasks } from './eight-tasks.js';

const eight = new EightTasks();

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
    const { id } = await eight.api.database.submission.create({
      data: {
        ...{
          organisationId: eight.seed.organisationId,
          occurrenceId: eight.seed.tasks[0]?.occurrenceId ?? '',
        },
        ...{
          assignmentId: eight.seed.tasks[0]?.leadAssignmentId ?? '',
          kind: 'final',
          note: '',
          state: 'accepted',
        },
        ...{ submittedAt: new Date(), authorName: 'x', contentHash: 'x' },
      },
    });
    await eight.api.database.evidenceItem.create({
      data: {
        ...{
          organisationId: eight.seed.organisationId,
          occurrenceId: eight.seed.tasks[0]?.occurrenceId ?? '',
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
    const found = await find(eight.control, q);
    expect(found.activities.map((one) => one.id)).toEqual([eight.seed.tasks[0]?.activityId]);
    expect(found.tasks.map((one) => one.id)).toEqual([eight.seed.tasks[0]?.occurrenceId]);
  });

  test('numbers of rows and orders, documents, bodies', async () => {
    expect((await find(eight.control, '1.3')).activities.map((one) => one.number)).toEqual([3]);
    expect((await find(eight.control, 'п. 1.3')).activities.map((one) => one.number)).toEqual([3]);
    expect((await find(eight.control, '№ 88')).orders.map((one) => one.number)).toEqual(['88']);
    expect((await find(eight.control, 'справки')).evidence.map((one) => one.title)).toEqual([
      'Аналитическая справка о чтении',
    ]);
    expect((await find(eight.control, '17-к')).evidence).toHaveLength(1);
    expect((await find(eight.control, 'школы')).bodies.map((one) => one.name)).toEqual(['a: Школа № 1']);
    expect((await find(eight.control, 'дорожная карта')).orders).toHaveLength(1);
  });

  test('nobody finds what they may not see', async () => {
    expect(await find(eight.stranger, 'мониторинг')).toMatchObject({
      activities: [],
      tasks: [],
      orders: [],
      evidence: [],
    });
    expect((await find(eight.stranger, 'справка')).evidence).toEqual([]);
    expect((await find(eight.lead, 'справка')).evidence).toHaveLength(1);
    expect((await find(eight.lead, '№ 88')).orders).toEqual([]);
    expect((await find(await eight.api.login('administrator'), 'справка')).evidence).toEqual([]);
    // The other organisation has an order of the same number.
    expect((await find(await eight.api.login('control', 'b'), 'мониторинг')).activities).toEqual([]);
  });

  test('signs alone find nothing; bad input is refused', async () => {
    expect(await find(eight.control, ":*&|!()'\\")).toEqual({
      activities: [],
      tasks: [],
      orders: [],
      evidence: [],
      bodies: [],
    });
    for (const q of ["'", '""', 'a:*', '<->', '-', "по'иск", '100%', 'и', 'не'])
      expect((await eight.control.call('GET', `/api/search?q=${encodeURIComponent(q)}`)).status).toBe(200);
    for (const bad of ['', 'q=', `q=${'a'.repeat(201)}`, 'q=a&limit=0'])
      expect((await eight.control.call('GET', `/api/search?${bad}`)).status).toBe(400);
  });
});
