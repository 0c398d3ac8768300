import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connectDatabase } from '../../store/client.js';
import type { Database } from '../../store/client.js';
import { dropObsolete } from '../../store/notifications/drop-obsolete.js';
import { listNotifications } from '../../store/notifications/list-notifications.js';
import { loadSettings } from '../../store/settings.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { changeAt, makeBody, makeOfficial, makeScene, makeTask, plan } from './mail/fixture.js';
import type { Scene } from './mail/fixture.js';

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  db = connectDatabase(database.url);
});

afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

/** Moscow is UTC+3. Tuesday 24.11.2026, 10:00 there. */
const tuesdayMorning = '2026-11-24T07:00:00Z';
const all = { after: null, limit: 100 };

const listed = (scene: Scene, filter = {}) => listNotifications(db, scene.organisationId, filter, all);

async function withOneReader(): Promise<{ scene: Scene; body: string; official: string }> {
  const scene = await makeScene(db);
  const body = await makeBody(scene);
  const official = await makeOfficial(scene, 'reader@example.test', [body]);
  return { scene, body, official };
}

describe('planNotifications', () => {
  test('an urgent notice may leave at once and pokes the mail of its organisation', async () => {
    const { scene, body, official } = await withOneReader();
    const task = await makeTask(scene, [body]);
    expect(await plan(scene, task, 'assigned', tuesdayMorning)).toBe(1);
    expect(await listed(scene)).toMatchObject([
      {
        kind: 'assigned',
        lane: 'urgent',
        state: 'planned',
        day: '2026-11-24',
        sendAfter: new Date(tuesdayMorning),
        recipient: { key: `official:${official}`, name: 'Иванова И. И.' },
        assignmentId: task.assignmentIds[0],
        mail: null,
      },
    ]);
    const pokes = await db.outbox.findMany({ where: { key: scene.organisationId } });
    expect(pokes).toMatchObject([
      { process: 'urgent_mail', input: { organisationId: scene.organisationId } },
    ]);
  });

  test.each([
    ['in the evening waits for the next morning', '2026-11-24T15:00:00Z', '2026-11-25T05:00:00Z'],
    ['on Friday evening waits for Monday', '2026-11-27T18:00:00Z', '2026-11-30T05:00:00Z'],
    ['before New Year waits for the first working day', '2026-12-31T08:00:00Z', '2027-01-11T05:00:00Z'],
  ])('an urgent notice written %s', async (_when, now, leaves) => {
    const { scene, body } = await withOneReader();
    await plan(scene, await makeTask(scene, [body]), 'returned', now);
    expect((await listed(scene)).map(({ sendAfter }) => sendAfter)).toEqual([new Date(leaves)]);
  });

  test('a reminder waits for the digest at 09:00 and pokes nobody', async () => {
    const { scene, body } = await withOneReader();
    await plan(scene, await makeTask(scene, [body]), 'remind', '2026-11-23T23:30:00Z');
    expect(await listed(scene)).toMatchObject([
      { lane: 'digest', day: '2026-11-24', sendAfter: new Date('2026-11-24T06:00:00Z') },
    ]);
    expect(await db.outbox.count({ where: { key: scene.organisationId } })).toBe(0);
  });

  test('a step that is taken twice is written once', async () => {
    const { scene, body } = await withOneReader();
    const task = await makeTask(scene, [body]);
    expect(await plan(scene, task, 'remind', '2026-11-23T23:30:00Z')).toBe(1);
    expect(await plan(scene, task, 'remind', '2026-11-24T02:00:00Z')).toBe(0);
    expect(await plan(scene, task, 'remind', '2026-11-24T23:30:00Z')).toBe(1);
    expect(await listed(scene)).toHaveLength(2);
  });

  test('a report returned twice on one day is told twice', async () => {
    const { scene, body } = await withOneReader();
    const task = await makeTask(scene, [body]);
    expect(await plan(scene, task, 'returned', '2026-11-24T07:00:00Z', { note: 'Нет подписи' })).toBe(1);
    expect(await plan(scene, task, 'returned', '2026-11-24T09:00:00Z', { note: 'Нет печати' })).toBe(1);
    expect((await listed(scene)).map(({ note }) => note)).toEqual(['Нет печати', 'Нет подписи']);
  });

  test('addressees are those of the day on which it leaves', async () => {
    const scene = await makeScene(db);
    const body = await makeBody(scene);
    await makeOfficial(scene, 'friday@example.test', [body], { until: '2026-11-29' });
    const monday = await makeOfficial(scene, 'monday@example.test', [body], { from: '2026-11-30' });
    await plan(scene, await makeTask(scene, [body]), 'assigned', '2026-11-27T18:00:00Z');
    expect((await listed(scene)).map(({ recipient }) => recipient.key)).toEqual([`official:${monday}`]);
  });

  test('an escalation climbs: head of the body, control officer, head of the department', async () => {
    const scene = await makeScene(db);
    const [body, department] = [await makeBody(scene), await makeBody(scene, { isDepartment: true })];
    await makeOfficial(scene, 'methodist@example.test', [body]);
    const head = await makeOfficial(scene, 'head@example.test', [body], { isHead: true });
    const officer = await makeOfficial(scene, 'officer@example.test');
    const chief = await makeOfficial(scene, 'chief@example.test', [department], { isHead: true });
    await db.order.update({ where: { id: scene.orderId }, data: { controlOfficerId: officer } });
    const task = await makeTask(scene, [body]);
    for (const level of ['head', 'controlOfficer', 'departmentHead'] as const) {
      expect(await plan(scene, task, 'escalation', tuesdayMorning, { level })).toBe(1);
    }
    expect((await listed(scene)).map(({ recipient }) => recipient.key).sort()).toEqual(
      [head, officer, chief].map((id) => `official:${id}`).sort(),
    );
  });

  test('dates of an external schedule are asked of the control officer, without a task', async () => {
    const scene = await makeScene(db);
    const officer = await makeOfficial(scene, 'officer@example.test');
    await db.order.update({ where: { id: scene.orderId }, data: { controlOfficerId: officer } });
    const row = { occurrenceId: null, assignmentIds: [] };
    expect(await plan(scene, row, 'schedule_needed', tuesdayMorning)).toBe(1);
    expect(await listed(scene)).toMatchObject([
      { occurrenceId: null, assignmentId: null, recipient: { key: `official:${officer}` } },
    ]);
  });

  test('where nobody can be written to, the ledger says so', async () => {
    const scene = await makeScene(db);
    const body = await makeBody(scene);
    const task = await makeTask(scene, [body]);
    expect(await plan(scene, task, 'assigned', tuesdayMorning)).toBe(1);
    expect(await plan(scene, task, 'submitted', tuesdayMorning)).toBe(1);
    expect(await listed(scene, { state: 'refused' })).toMatchObject([
      {
        kind: 'submitted',
        recipient: { key: `organisation:${scene.organisationId}`, name: null },
        mail: null,
      },
      { kind: 'assigned', recipient: { key: `body:${body}` }, mail: null },
    ]);
  });

  test('assignments of another organisation are not spoken of', async () => {
    const mine = await withOneReader();
    const other = await withOneReader();
    const foreign = await makeTask(other.scene, [other.body]);
    const task = {
      occurrenceId: (await makeTask(mine.scene, [])).occurrenceId,
      assignmentIds: foreign.assignmentIds,
    };
    expect(await plan(mine.scene, task, 'assigned', tuesdayMorning)).toBe(0);
  });
});

describe('dropObsolete', () => {
  test('takes back what waits for that task and nothing else', async () => {
    const { scene, body } = await withOneReader();
    const [done, open] = [await makeTask(scene, [body]), await makeTask(scene, [body])];
    for (const kind of ['remind', 'overdue', 'assigned'] as const)
      await plan(scene, done, kind, tuesdayMorning);
    await plan(scene, open, 'remind', tuesdayMorning);
    expect(await changeAt(scene, tuesdayMorning, (unit) => dropObsolete(unit, done.occurrenceId))).toBe(2);
    const states = (await listed(scene)).map((row) => [
      row.kind,
      row.occurrenceId === done.occurrenceId,
      row.state,
    ]);
    expect(states.sort()).toEqual(
      [
        ['remind', true, 'obsolete'],
        ['overdue', true, 'obsolete'],
        ['assigned', true, 'planned'],
        ['remind', false, 'planned'],
      ].sort(),
    );
  });
});

describe('listNotifications', () => {
  test('goes through all rows once, the newest first, of one organisation only', async () => {
    const { scene, body } = await withOneReader();
    const other = await withOneReader();
    await plan(other.scene, await makeTask(other.scene, [other.body]), 'remind', tuesdayMorning);
    for (let n = 0; n < 5; n += 1) await plan(scene, await makeTask(scene, [body]), 'remind', tuesdayMorning);
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const rows = await listNotifications(db, scene.organisationId, { kind: 'remind' }, { after, limit: 2 });
      seen.push(...rows.map(({ id }) => id));
      after = rows.at(-1)?.id ?? null;
      if (rows.length < 2) break;
    }
    expect(seen).toHaveLength(5);
    expect(seen).toEqual([...seen].sort().reverse());
    expect(await listed(scene, { kind: 'overdue' })).toEqual([]);
  });
});

describe('loadSettings', () => {
  test('the organisation’s own calendar year stands in place of the shipped one', async () => {
    const scene = await makeScene(db);
    const shipped = await loadSettings(db, scene.organisationId);
    expect(shipped.zone).toBe('Europe/Moscow');
    expect(shipped.calendar.isWorkingDay('2026-11-24')).toBe(true);
    await db.calendarYear.create({
      data: {
        organisationId: scene.organisationId,
        year: 2026,
        data: {
          year: 2026,
          status: 'preliminary',
          decree: null,
          moves: [],
          edicts: [],
          regionalDaysOff: ['2026-11-24'],
        },
      },
    });
    const own = await loadSettings(db, scene.organisationId);
    expect(own.calendar.isWorkingDay('2026-11-24')).toBe(false);
    expect(own.calendar.isWorkingDay('2027-02-20')).toBe(true);
  });

  test('an unknown organisation is refused', async () => {
    const unknown = '00000000-0000-7000-8000-000000000000';
    await expect(loadSettings(db, unknown)).rejects.toMatchObject({
      code: 'organisation',
      kind: 'not_found',
    });
  });
});
