import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { assignBodies } from '../../../store/occurrences/assign-bodies.js';
import { createApi } from '../../support/api.js';
import type { Caller, TestApi } from '../../support/api.js';
import { reportsSeen } from '../../support/reports-seen.js';
import { seedOrganisation, seedPassword } from '../../support/seed.js';
import type { SeededOrganisation } from '../../support/seed.js';

interface Told {
  seq: string;
  action: string;
  who: string;
  what: string;
  object: string;
  sentence: string;
  activityId: string | null;
  body: string;
}

let api: TestApi;
let seed: SeededOrganisation;
let auditor: Caller;
const made: Record<'kept' | 'closed', string> = { kept: '', closed: '' };

/** Who is signed in at that moment of the test's clock. */
async function at(instant: string, person: 'control' | 'lead' | 'auditor'): Promise<Caller> {
  api.clock.now = new Date(instant);
  return api.login(person);
}

async function open(control: Caller, index: number, due: string): Promise<string> {
  const answer = await control.call<{ id: string }>(
    'POST',
    `/api/activities/${seed.tasks[index]?.activityId ?? ''}/occurrences`,
    { body: { windowStart: '2026-03-03', due, ground: 'по письму' } },
  );
  expect(answer.status).toBe(201);
  await assignBodies(api.database, answer.body.id, api.clock.now);
  return answer.body.id;
}

beforeAll(async () => {
  api = await createApi();
  seed = await seedOrganisation(api.database, { tasks: [{ mode: 'lead' }, { mode: 'lead' }] });
  await seedOrganisation(api.database, { tag: 'b' });
  const control = await at('2026-03-03T09:00:00Z', 'control');
  made.kept = await open(control, 0, '2026-05-15');
  made.closed = await open(control, 1, '2026-04-15');
  const lead = await at('2026-03-10T09:00:00Z', 'lead');
  const part = await api.database.assignment.findFirstOrThrow({
    where: { occurrenceId: made.closed, role: 'lead' },
  });
  await lead.call('POST', `/api/tasks/${part.id}/submissions`, {
    body: {
      kind: 'final',
      evidence: [{ kind: 'paper', paperReference: 'дело 1', title: '=HYPERLINK("x")' }],
    },
  });
  const later = await at('2026-03-20T09:00:00Z', 'control');
  await later.call('POST', `/api/occurrences/${made.kept}/due`, {
    body: { newDue: '2026-06-01', ground: '=1+1; "решение"' },
  });
  await later.call('POST', `/api/occurrences/${made.closed}/review`, {
    body: {
      ...{ decision: 'accept', password: seedPassword },
      seen: await reportsSeen(api.database, made.closed),
    },
  });
  auditor = await at('2026-03-25T09:00:00Z', 'auditor');
});
afterAll(() => api.close());

describe('the journal in words', () => {
  const list = async (query: string) =>
    (await auditor.call<{ items: Told[] }>('GET', `/api/audit?order=asc&limit=200&${query}`)).body.items;

  test('every event says who, what and with what', async () => {
    const [granted] = await list('action=extension.granted');
    expect(granted).toMatchObject({
      who: 'control a, начальник управления',
      what: 'срок перенесён с 15 мая 2026 г. на 1 июня 2026 г.; основание: =1+1; "решение"',
      activityId: seed.tasks[0]?.activityId,
    });
    expect(granted?.object).toBe('п. 1.1 «Мероприятие 1», с 3 марта 2026 г.');
    expect(granted?.sentence).toBe(`${granted?.who}: ${granted?.what} — ${granted?.object}`);
    const [assigned] = await list('action=occurrence.assigned');
    expect(assigned?.who).toBe('Веха (автоматически)');
    for (const event of await list('')) expect(event.what).not.toMatch(/undefined|действие «/);
  });

  test('filters by order, section, body and person', async () => {
    const tasks = await list('action=occurrence.opened');
    expect(tasks).toHaveLength(2);
    expect(await list(`ofOrder=${seed.orderId}&action=occurrence.opened`)).toEqual(tasks);
    expect(await list(`section=${seed.sectionId}&action=occurrence.opened`)).toEqual(tasks);
    expect(await list(`ofOrder=${seed.sectionId}`)).toEqual([]);
    expect((await list(`body=${seed.bodies.school}&action=review.`)).map((one) => one.action)).toEqual([
      'review.accepted',
    ]);
    expect(await list(`body=${seed.bodies.kindergarten}`)).toEqual([]);
    expect((await list(`account=${seed.accountIds.lead}`)).map((one) => one.action)).toEqual([
      'session.opened',
      'submission.made',
    ]);
  });

  test('the actions can be chosen by their names', async () => {
    const answer = await auditor.call<{ items: { action: string; words: string }[] }>(
      'GET',
      '/api/audit/actions',
    );
    expect(answer.body.items.find((one) => one.action === 'review.accepted')?.words).toBe('отчёт принят');
  });
});

describe('the state as of an instant', () => {
  interface State {
    items: {
      id: string;
      state: string;
      stateWords: string;
      dueOn: string;
      lead: string;
      coExecutors: string[];
      overdue: boolean;
    }[];
    next: string | null;
  }
  const state = async (instant: string, query = '') =>
    (await auditor.call<State>('GET', `/api/state?at=${instant}${query}`)).body;

  test.each([
    ['2026-03-03T08:59:59Z', []],
    [
      '2026-03-09T00:00:00Z',
      [
        ['kept', 'on_control', '2026-05-15'],
        ['closed', 'on_control', '2026-04-15'],
      ],
    ],
    [
      '2026-03-10T09:00:00Z',
      [
        ['kept', 'on_control', '2026-05-15'],
        ['closed', 'submitted', '2026-04-15'],
      ],
    ],
    [
      '2026-03-24T00:00:00Z',
      [
        ['kept', 'on_control', '2026-06-01'],
        ['closed', 'accepted', '2026-04-15'],
      ],
    ],
  ] as const)('%s', async (instant, expected) => {
    const { items } = await state(instant);
    expect(items.map((one) => [one.id, one.state, one.dueOn])).toEqual(
      expected.map(([name, ...rest]) => [made[name], ...rest]),
    );
  });

  test('names who was lead, and what was overdue on that day; pages by key', async () => {
    const { items } = await state('2026-06-02T12:00:00Z');
    expect(items[0]).toMatchObject({
      ...{ lead: 'a: МКУ «Центр обеспечения»', coExecutors: ['a: Школа № 1'], overdue: true },
      stateWords: 'на контроле',
    });
    const first = await state('2026-06-02T12:00:00Z', '&limit=1');
    const second = await state('2026-06-02T12:00:00Z', `&limit=1&after=${first.next ?? ''}`);
    expect([...first.items, ...second.items]).toEqual(items);
    expect(second.next).toBeNull();
    expect((await state('2026-06-02T12:00:00Z', `&order=${seed.sectionId}`)).items).toEqual([]);
    for (const bad of ['', '?at=вчера', '?at=2026-03-03'])
      expect((await auditor.call('GET', `/api/state${encodeURI(bad)}`)).status).toBe(400);
  });

  test('two instants are compared: opened, taken off control, changed', async () => {
    interface Comparison {
      added: number;
      removed: number;
      changed: number;
      items: { id: string; kind: string; changes: object[] }[];
      next: string | null;
    }
    const compare = async (from: string, until: string, query = '') =>
      (await auditor.call<Comparison>('GET', `/api/state/compare?from=${from}&until=${until}${query}`)).body;
    expect(await compare('2026-03-01T00:00:00Z', '2026-03-09T00:00:00Z')).toMatchObject({
      ...{ added: 2, removed: 0, changed: 0 },
      items: [{ kind: 'added' }, { kind: 'added' }],
    });
    expect((await compare('2026-03-09T00:00:00Z', '2026-03-24T00:00:00Z')).items).toEqual([
      expect.objectContaining({
        ...{ id: made.kept, kind: 'changed' },
        changes: [{ what: 'due', from: '2026-05-15', to: '2026-06-01' }],
      }),
      expect.objectContaining({
        ...{ id: made.closed, kind: 'removed' },
        changes: [{ what: 'state', from: 'на контроле', to: 'снято с контроля' }],
      }),
    ]);
    const first = await compare('2026-03-09T00:00:00Z', '2026-03-24T00:00:00Z', '&limit=1');
    expect([first.items.length, first.next !== null]).toEqual([1, true]);
    expect((await compare('2026-03-21T00:00:00Z', '2026-03-24T00:00:00Z')).items).toEqual([]);
    const wrong = await auditor.call(
      'GET',
      '/api/state/compare?from=2026-03-09T00:00:00Z&until=2026-03-01T00:00:00Z',
    );
    expect(wrong.status).toBe(400);
  });
});

describe('the history as a file', () => {
  test('csv opens in a spreadsheet: BOM, semicolons, quotes, no formulas, local time', async () => {
    const file = await auditor.call<string>('GET', '/api/audit/export?format=csv');
    expect(file.headers['content-type']).toMatch(/^text\/csv/);
    expect(file.headers['content-disposition']).toBe('attachment; filename="journal-2026-03-25.csv"');
    const lines = file.body.split('\r\n');
    expect(lines[0]).toBe('\uFEFF"№";"Дата";"Время";"Кто";"Что";"С чем";"Действие";"Хеш"');
    const granted = lines.find((one) => one.includes('extension.granted'));
    expect(granted).toContain('"20.03.2026";"12:00";"control a, начальник управления"');
    expect(granted).toContain('=1+1; ""решение""');
    expect(lines.every((one) => !/(^|;)"[=+@-]/.test(one))).toBe(true);
    const count = await api.database.auditEvent.count({ where: { organisationId: seed.organisationId } });
    expect(lines.filter((one) => one !== '')).toHaveLength(count + 1);
  });

  test('json lines hold the chain as it was hashed; filters hold for files too', async () => {
    const file = await auditor.call<string>('GET', '/api/audit/export?format=jsonl');
    const rows = file.body
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one) as { seq: string });
    expect(rows.map((one) => one.seq)).toEqual(rows.map((_, index) => String(index + 1)));
    const few = await auditor.call<string>('GET', '/api/audit/export?format=csv&action=review.accepted');
    expect(few.body.trim().split('\r\n')).toHaveLength(2);
    expect((await auditor.call('GET', '/api/audit/export?format=xml')).status).toBe(400);
  });
});

describe('the chain is recomputed', () => {
  interface Check {
    checked: number;
    broken: { seq: string; reason: string } | null;
    words: string;
  }
  const verify = async () => (await auditor.call<Check>('POST', '/api/audit/verify')).body;

  async function tamper(statement: string): Promise<Check> {
    const owner = new pg.Client({ connectionString: api.ownerUrl });
    await owner.connect();
    try {
      await owner.query('CREATE TABLE kept AS TABLE audit_event');
      await owner.query(statement);
      return await verify();
    } finally {
      await owner.query('TRUNCATE audit_event');
      await owner.query('INSERT INTO audit_event SELECT * FROM kept');
      await owner.query('DROP TABLE kept');
      await owner.end();
    }
  }
  const mine = () => `organisation_id = '${seed.organisationId}'`;

  test('all right: how many were checked', async () => {
    const count = await api.database.auditEvent.count({ where: { organisationId: seed.organisationId } });
    expect(await verify()).toMatchObject({ checked: count, broken: null });
    expect((await verify()).words).toBe(`Проверено: ${count} записей. Изменений нет.`);
  });

  test.each([
    [
      'a changed body',
      (where: string) => `UPDATE audit_event SET body = replace(body, 'a', 'b') WHERE ${where} AND seq = 4`,
      '4',
    ],
    [
      'a changed column',
      (where: string) => `UPDATE audit_event SET action = 'review.returned' WHERE ${where} AND seq = 3`,
      '3',
    ],
    [
      'a changed time',
      (where: string) => `UPDATE audit_event SET at = at - interval '1 day' WHERE ${where} AND seq = 3`,
      '3',
    ],
    ['a missing event', (where: string) => `DELETE FROM audit_event WHERE ${where} AND seq = 5`, '5'],
    ['a missing end', (where: string) => `DELETE FROM audit_event WHERE ${where} AND seq >= 6`, '6'],
    [
      'another hash',
      (where: string) => `UPDATE audit_event SET hash = repeat('0', 64) WHERE ${where} AND seq = 2`,
      '2',
    ],
  ])('%s is found', async (_name, statement, seq) => {
    const found = await tamper(statement(mine()));
    expect(found.broken?.seq).toBe(seq);
    expect(found.checked).toBe(Number(seq) - 1);
    expect(found.words).toContain(`Запись № ${seq}`);
    expect((await verify()).broken).toBeNull();
  });
});
