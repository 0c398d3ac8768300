import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApi } from '../../support/api.js';
import type { Caller, TestApi } from '../../support/api.js';
import { seedOrganisation } from '../../support/seed.js';
import type { SeededOrganisation } from '../../support/seed.js';

let api: TestApi;
let seed: SeededOrganisation;
let control: Caller;

beforeAll(async () => {
  api = await createApi();
  seed = await seedOrganisation(api.database);
  control = await api.login('control');
});
afterAll(() => api.close());

describe('officials, posts, substitutions', () => {
  interface Official {
    id: string;
    posts: { id: string; title: string; isHead: boolean; bodyName: string; endsOn: string | null }[];
    absences: { id: string; substituteName: string; endsOn: string }[];
  }
  const read = async (id: string) => (await control.call<Official>('GET', `/api/officials/${id}`)).body;

  test('a post can be corrected, and its history says so', async () => {
    const { posts } = await read(seed.officials.school);
    expect(posts).toEqual([
      expect.objectContaining({ title: 'директор', isHead: true, bodyName: 'a: Школа № 1' }),
    ]);
    const path = `/api/posts/${posts[0]?.id ?? ''}`;
    const changed = { title: 'и. о. директора', isHead: false, startsOn: '2025-09-01', endsOn: '2026-08-31' };
    expect((await control.call('PUT', path, { body: { ...changed, version: 0 } })).status).toBe(200);
    expect((await read(seed.officials.school)).posts).toEqual([
      expect.objectContaining({ ...changed, version: 1 }),
    ]);
    const wrong = await control.call('PUT', path, {
      body: { ...changed, endsOn: '2025-08-31', version: 1 },
    });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'term' } });
    expect(await api.database.auditEvent.count({ where: { action: 'post.changed' } })).toBe(1);
  });

  test('a substitution can be corrected, but nobody stands in for themselves', async () => {
    const { lead, school, stranger } = seed.officials;
    const term = { startsOn: '2026-07-01', endsOn: '2026-07-28' };
    const made = await control.call<{ id: string }>('POST', `/api/officials/${lead}/substitutions`, {
      body: { substituteId: school, ...term },
    });
    const path = `/api/substitutions/${made.body.id}`;
    const changed = await control.call('PUT', path, {
      body: { substituteId: stranger, ...term, endsOn: '2026-07-14', version: 0 },
    });
    expect(changed.status).toBe(200);
    expect((await read(lead)).absences).toEqual([
      expect.objectContaining({ substituteName: 'stranger a', endsOn: '2026-07-14' }),
    ]);
    expect(
      await control.call('PUT', path, { body: { substituteId: lead, ...term, version: 1 } }),
    ).toMatchObject({ status: 400, body: { code: 'own_substitute' } });
  });

  test('of two corrections of one record the second is refused, told who was first, and can be made again', async () => {
    const { centre } = seed.bodies;
    const { deputy } = seed.officials;
    const post = (await read(seed.officials.stranger)).posts[0]?.id ?? '';
    const absence = await api.database.substitution.create({
      data: {
        ...{ absentId: deputy, substituteId: seed.officials.lead },
        ...{ startsOn: new Date('2026-08-01'), endsOn: new Date('2026-08-14') },
      },
    });
    const records: [string, object][] = [
      [`/api/bodies/${centre}`, { name: 'Центр', kind: 'body' }],
      [`/api/officials/${deputy}`, { name: 'Иванова Анна Ильинична' }],
      [`/api/posts/${post}`, { title: 'методист', isHead: false, startsOn: '2025-09-01', endsOn: null }],
      [
        `/api/substitutions/${absence.id}`,
        { substituteId: seed.officials.school, startsOn: '2026-08-01', endsOn: '2026-08-07' },
      ],
    ];
    for (const [path, body] of records) {
      const both = await Promise.all(
        [0, 1].map(() => control.call('PUT', path, { body: { ...body, version: 0 } })),
      );
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(both.find(({ status }) => status === 409)?.body).toMatchObject({
        code: 'changed_meanwhile',
        details: { version: 1, changedBy: 'control a', changedAt: '2026-03-02T09:00:00.000Z' },
      });
      expect((await control.call('PUT', path, { body: { ...body, version: 1 } })).status).toBe(200);
      expect((await control.call('PUT', path, { body })).status).toBe(400);
    }
  });

  test('bodies are found by kind and name; a group names its members', async () => {
    const find = async (query: string) =>
      (
        await control.call<{ items: { name: string; members: { name: string }[] }[] }>(
          'GET',
          `/api/bodies?${query}`,
        )
      ).body.items;
    expect(await find('kind=group')).toEqual([
      expect.objectContaining({ members: [{ id: seed.bodies.school, name: 'a: Школа № 1' }] }),
    ]);
    expect((await find(`text=${encodeURIComponent('САД')}`)).map((one) => one.name)).toEqual([
      'a: Детский сад № 7',
    ]);
    expect((await control.call('GET', '/api/bodies?kind=school')).status).toBe(400);
  });

  test('people are found by name and by body', async () => {
    const find = async (query: string) =>
      (await control.call<{ items: Official[] }>('GET', `/api/officials?${query}`)).body.items.map(
        (one) => one.id,
      );
    expect(await find('text=LEAD')).toEqual([seed.officials.lead]);
    expect(await find(`body=${seed.bodies.centre}`)).toEqual([seed.officials.lead]);
    expect(await find('text=nobody')).toEqual([]);
  });
});

describe('the numbers of the organisation', () => {
  test('are changed in part against the version that was seen, and hours of mail must make sense', async () => {
    const administrator = await api.login('administrator');
    const patch = (body: object) => administrator.call('PATCH', '/api/organisation', { body });
    const before = await administrator.call('GET', '/api/organisation');
    expect(before.body).toMatchObject({ version: 0, presets: { digestAt: '09:00', overdueDaily: 3 } });
    expect(await patch({ version: 0, presets: { overdueDaily: 4 } })).toMatchObject({
      ...{ status: 200, body: { version: 1, presets: { digestAt: '09:00', overdueDaily: 4 } } },
    });
    expect(await patch({ version: 0, presets: { overdueDaily: 5 } })).toMatchObject({
      ...{ status: 409, body: { code: 'changed_meanwhile', details: { changedBy: 'administrator a' } } },
    });
    expect(await patch({ presets: { overdueDaily: 2 } })).toMatchObject({
      ...{ status: 200, body: { version: 2, presets: { digestAt: '09:00', overdueDaily: 2 } } },
    });
    for (const presets of [{ mailUntil: '08:00' }, { digestAt: '07:59' }, { mailFrom: '09:01' }])
      expect(await patch({ version: 2, presets })).toMatchObject({
        status: 400,
        body: { code: 'mail_hours' },
      });
    expect((await administrator.call('GET', '/api/organisation')).body).toMatchObject({
      ...{ version: 2, presets: { mailFrom: '08:00', overdueDaily: 2 } },
    });
  });
});
