import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApi, pdf } from '../../support/api.js';
import type { TestApi } from '../../support/api.js';
import { reportsSeen } from '../../support/reports-seen.js';
import { seedOrganisation, seedPassword } from '../../support/seed.js';
import type { SeededOrganisation } from '../../support/seed.js';

const body = { kind: 'interim', note: 'Собрали половину сведений' };
let api: TestApi;
let seed: SeededOrganisation;
let path: string;

beforeAll(async () => {
  api = await createApi();
  seed = await seedOrganisation(api.database);
  path = `/api/tasks/${seed.tasks[0]?.leadAssignmentId ?? ''}/submissions`;
});
afterAll(() => api.close());

const withKey = (key: string) => ({ 'idempotency-key': key });
const count = () => api.database.submission.count();
const history = () => api.database.auditEvent.count({ where: { action: 'submission.made' } });

describe('Idempotency-Key', () => {
  test('a repeat is answered alike and does nothing twice', async () => {
    const lead = await api.login('lead');
    const before = [await count(), await history()] as const;
    const first = await lead.call('POST', path, { body, headers: withKey('one') });
    const second = await lead.call('POST', path, { body, headers: withKey('one') });
    expect(first.status).toBe(201);
    expect([second.status, second.body]).toEqual([first.status, first.body]);
    expect([await count(), await history()]).toEqual([before[0] + 1, before[1] + 1]);
  });

  test('repeats that overlap: both get the one answer', async () => {
    const lead = await api.login('lead');
    const before = await count();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        lead.call<{ id: string }>('POST', path, { body, headers: withKey('two') }),
      ),
    );
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 8 }, () => 201));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(await count()).toBe(before + 1);
  });

  test('the same key with another request is refused', async () => {
    const lead = await api.login('lead');
    await lead.call('POST', path, { body, headers: withKey('three') });
    const before = await count();
    const other = await lead.call('POST', path, {
      body: { ...body, note: 'Другое' },
      headers: withKey('three'),
    });
    expect(other).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } });
    expect(await count()).toBe(before);
  });

  test('keys of two people do not meet', async () => {
    const [lead, school] = [await api.login('lead'), await api.login('school')];
    const schoolPath = `/api/tasks/${seed.tasks[0]?.schoolAssignmentId ?? ''}/submissions`;
    const first = await lead.call<{ id: string }>('POST', path, { body, headers: withKey('four') });
    const second = await school.call<{ id: string }>('POST', schoolPath, { body, headers: withKey('four') });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).not.toBe(first.body.id);
  });

  test('a refusal is not remembered: the same key works once the reason is gone', async () => {
    const lead = await api.login('lead');
    const task = seed.tasks[2];
    const final = {
      kind: 'final',
      evidence: [{ kind: 'paper', paperReference: 'дело 5-12', title: 'Приказ' }],
    };
    await api.database.occurrence.update({
      where: { id: task?.occurrenceId ?? '' },
      data: { state: 'waiting_stage' },
    });
    const url = `/api/tasks/${task?.leadAssignmentId ?? ''}/submissions`;
    expect((await lead.call('POST', url, { body: final, headers: withKey('five') })).status).toBe(409);
    await api.database.occurrence.update({
      where: { id: task?.occurrenceId ?? '' },
      data: { state: 'on_control' },
    });
    expect((await lead.call('POST', url, { body: final, headers: withKey('five') })).status).toBe(201);
  });

  test('an upload: the same file under the same key is one record', async () => {
    const lead = await api.login('lead');
    const file = { name: 'справка.pdf', bytes: pdf('idempotent') };
    const first = await lead.upload<{ id: string }>('/api/evidence', file, withKey('six'));
    const second = await lead.upload<{ id: string }>('/api/evidence', file, withKey('six'));
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
  });

  test('a new account: the one-time password is repeated, and stands nowhere in the database', async () => {
    const administrator = await api.login('administrator');
    const account = { login: 'novy.sotrudnik', role: 'executor' };
    const call = () =>
      administrator.call<{ id: string; oneTimePassword: string }>('POST', '/api/accounts', {
        body: account,
        headers: withKey('seven'),
      });
    const [first, second] = [await call(), await call()];
    expect(first.status).toBe(201);
    expect(second.body).toEqual(first.body);
    const stored = await api.database.idempotencyKey.findMany();
    expect(JSON.stringify(stored)).not.toContain(first.body.oneTimePassword);
    const login = await api.anonymous.call('POST', '/api/session', {
      body: { login: account.login, password: first.body.oneTimePassword },
    });
    expect(login).toMatchObject({ status: 200, body: { mustChangePassword: true } });
  });

  test('an acceptance is signed once; the password is no part of the fingerprint', async () => {
    const [lead, control] = [await api.login('lead'), await api.login('control')];
    const task = seed.tasks[0];
    await lead.call('POST', path, {
      body: { kind: 'final', evidence: [{ kind: 'paper', paperReference: 'дело 1', title: 'Акт' }] },
    });
    const url = `/api/occurrences/${task?.occurrenceId ?? ''}/review`;
    const seen = await reportsSeen(api.database, task?.occurrenceId ?? '');
    const sign = { body: { decision: 'accept', password: seedPassword, seen }, headers: withKey('eight') };
    const first = await control.call('POST', url, sign);
    const second = await control.call('POST', url, sign);
    expect(first).toMatchObject({ status: 201, body: { state: 'accepted' } });
    expect(second.body).toEqual(first.body);
    expect(
      await api.database.review.count({ where: { submission: { occurrenceId: task?.occurrenceId ?? '' } } }),
    ).toBe(1);
  });
});
