import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { createApi, pdf } from '../../support/api.js';
import type { TestApi } from '../../support/api.js';
import { seedOrganisation, seedPassword } from '../../support/seed.js';
import { link, occurrence, ownTask } from './bad-input/attempt.js';
import type { Site } from './bad-input/attempt.js';
import { bodyCases } from './bad-input/body-cases.js';
import { fileCases } from './bad-input/file-cases.js';
import { httpCases } from './bad-input/http-cases.js';
import { listCases } from './bad-input/list-cases.js';
import { sessionCases } from './bad-input/session-cases.js';

let api: TestApi;
let site: Site;
let owner: pg.Client;

beforeAll(async () => {
  api = await createApi({ uploadLimit: 1024 * 1024 });
  const seed = await seedOrganisation(api.database);
  const people = {
    administrator: await api.login('administrator'),
    control: await api.login('control'),
    lead: await api.login('lead'),
    anonymous: api.anonymous,
  };
  const leaving = await api.login('lead');
  await leaving.call('DELETE', '/api/session');
  const idle = await api.login('school');
  await api.database.session.updateMany({
    where: { accountId: seed.accountIds.school },
    data: { expiresAt: new Date(api.clock.now.getTime() - 1) },
  });
  const careful = await api.login('stranger');
  const changed = { currentPassword: seedPassword, newPassword: 'совсем другой пароль' };
  const answer = await careful.call('POST', '/api/session/password', { body: changed });
  if (answer.status !== 200) throw new Error('the password could not be changed');
  const spent = { loggedOut: leaving.cookie, expired: idle.cookie, beforePassword: careful.cookie };
  site = { api, seed, people, spent };
  owner = new pg.Client({ connectionString: api.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await api.close();
});

/** Rows of every table, and files of the evidence store: what must not change by a refused request. */
async function everything(): Promise<Record<string, number>> {
  const tables = await owner.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables.rows) {
    const counted = await owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${pg.escapeIdentifier(name)}`,
    );
    counts[name] = counted.rows[0]?.n ?? -1;
  }
  const entries = await readdir(join(api.folder, 'evidence'), { recursive: true, withFileTypes: true });
  counts['files on disk'] = entries.filter((entry) => entry.isFile()).length;
  return counts;
}

describe('bad input is refused clearly and writes nothing', () => {
  const cases = [...sessionCases, ...httpCases, ...listCases, ...bodyCases, ...fileCases];

  test('there are at least sixty cases, no two alike', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(new Set(cases.map(([words]) => words)).size).toBe(cases.length);
  });

  test.each(cases)('%s: %i %s', async (_words, status, code, attempt) => {
    const before = await everything();
    const answer = await attempt(site);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toMatchObject({ status, type: `urn:vekha:problem:${code}` });
    expect(answer.body.title).toMatch(/[а-яё]/i);
    expect(answer.body.detail).toMatch(/[а-яё]{3}/i);
    expect(JSON.stringify(answer.body)).not.toMatch(/prisma|postgres|node_modules|\bat \w+ \(|SELECT /i);
    expect(await everything()).toEqual(before);
  });

  test.each([
    ['headers beyond all measure', `GET /api/tasks?${'a'.repeat(70_000)} HTTP/1.1\r\nhost: x\r\n\r\n`, 431],
    ['something that is no HTTP', 'hello, is anybody there?\r\n\r\n', 400],
  ])('%s', async (_words, bytes, status) => {
    const socket = connect(api.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(bytes);
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    expect(answer).toContain(`HTTP/1.1 ${status} `);
    expect(answer).toContain('application/problem+json');
    expect(answer).toMatch(/"detail":"[А-ЯЁ]/);
  });

  test('wrong passwords in a row are slowed down, and the right one then is too', async () => {
    const patient = await createApi({ loginLimits: { perLogin: 3, perAddress: 100 } });
    await seedOrganisation(patient.database);
    const attempt = (password: string) =>
      patient.anonymous.call('POST', '/api/session', { body: { login: 'lead.a', password } });
    const wrong = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(attempt));
    expect(wrong.map((answer) => answer.status).sort()).toEqual([401, 401, 401, 429, 429, 429]);
    const right = await attempt(seedPassword);
    expect(right).toMatchObject({ status: 429, body: { code: 'too_many_attempts' } });
    expect((await patient.login('school')).cookie).not.toBe('');
    await patient.close();
  });
});

describe('SQL and HTML in text fields are text', () => {
  const nasty = `'; DROP TABLE "submission"; -- <img src=x onerror="alert(1)"> {{7*7}} \${7*7} %s \\' &amp; 😀`;

  test('it is stored and given back sign by sign, and nothing else happens', async () => {
    const { seed, people } = site;
    const { control, lead, administrator } = people;
    const evidence = [
      { ...link, title: nasty, documentKind: nasty, documentNumber: nasty.slice(0, 40) },
      { kind: 'paper', paperReference: nasty, title: nasty },
    ];
    const made = await lead.call('POST', ownTask(seed), { body: { kind: 'final', note: nasty, evidence } });
    expect(made).toMatchObject({ status: 201, body: { state: 'submitted' } });
    const returned = await control.call('POST', occurrence('/review')(seed), {
      body: { decision: 'return', reason: nasty },
    });
    expect(returned.status).toBe(201);
    const view = await control.call<{
      submissions: { note: string; reviews: { reason: string }[]; evidence: { title: string }[] }[];
    }>('GET', occurrence('')(seed));
    const [submission] = view.body.submissions;
    expect(submission).toMatchObject({
      note: nasty,
      reviews: [{ reason: nasty }],
      evidence: [{ title: nasty }, { title: nasty }],
    });
    const body = await control.call<{ id: string }>('POST', '/api/bodies', {
      body: { name: nasty, kind: 'outsider' },
    });
    expect((await control.call('GET', `/api/bodies/${body.body.id}`)).body).toMatchObject({ name: nasty });
    expect((await control.call('POST', '/api/officials', { body: { name: nasty } })).status).toBe(201);
    const renamed = await administrator.call('PATCH', '/api/organisation', {
      body: { version: 0, name: nasty },
    });
    expect(renamed.body).toMatchObject({ name: nasty });
    const file = await lead.upload('/api/evidence', { name: `'; DROP TABLE <b> --.pdf`, bytes: pdf('x') });
    expect(file.body).toMatchObject({ name: `'; DROP TABLE <b> --.pdf` });
    const ground = await control.call('POST', occurrence('/due')(seed), {
      body: { newDue: '2026-09-01', ground: nasty },
    });
    expect(ground.status).toBe(200);
    const cancelled = await control.call('POST', occurrence('/cancel')(seed), { body: { ground: nasty } });
    expect(cancelled.status).toBe(200);
    expect(await api.database.submission.count()).toBe(1);
  });
});
