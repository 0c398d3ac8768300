import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { cookieOf, createApi } from '../../support/api.js';
import type { TestApi } from '../../support/api.js';
import { loginOf, seedOrganisation, seedPassword } from '../../support/seed.js';

const noon = new Date('2026-03-02T09:00:00Z');
const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);

let api: TestApi;
let secure: TestApi;

beforeAll(async () => {
  api = await createApi();
  secure = await createApi({ publicUrl: 'https://vekha.kurkino.example' });
  await seedOrganisation(api.database);
  await seedOrganisation(secure.database);
});
afterAll(async () => {
  await api.close();
  await secure.close();
});
beforeEach(() => {
  api.clock.now = noon;
});

const signIn = (to: TestApi, headers: Record<string, string> = {}) =>
  to.anonymous.call('POST', '/api/session', {
    body: { login: loginOf('lead'), password: seedPassword },
    headers,
  });
const statusOf = async (cookie: string) => (await api.caller(cookie).call('GET', '/api/session')).status;

describe('the cookie', () => {
  test('is out of reach of scripts and other sites; the database holds only the hash of its token', async () => {
    const answer = await signIn(api);
    const header = String(answer.headers['set-cookie']);
    expect(header).toMatch(/^vekha=[^;]+; .*HttpOnly/);
    expect(header).toContain('SameSite=Strict');
    expect(header).not.toContain('Secure');
    const token = decodeURIComponent(cookieOf(answer).slice('vekha='.length)).split('.')[0] ?? '';
    const rows = await api.database.session.findMany();
    expect(rows.map((row) => row.id)).toContain(createHash('sha256').update(token).digest('hex'));
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('behind https it is Secure and bound to the host', async () => {
    const headers = { 'x-forwarded-proto': 'https', origin: 'https://vekha.kurkino.example' };
    const header = String((await signIn(secure, headers)).headers['set-cookie']);
    expect(header).toMatch(/^__Host-vekha=/);
    expect(header).toContain('Secure');
    const foreign = await signIn(secure, { ...headers, origin: 'https://kurkino.example' });
    expect(foreign).toMatchObject({ status: 403, body: { code: 'wrong_origin' } });
  });

  test('a token from before the login is worth nothing after it', async () => {
    const first = cookieOf(await signIn(api));
    const again = await api.caller(first).call('POST', '/api/session', {
      body: { login: loginOf('lead'), password: seedPassword },
    });
    expect(cookieOf(again)).not.toBe(first);
    expect([await statusOf(first), await statusOf(cookieOf(again))]).toEqual([401, 200]);
  });
});

describe('the end of a session', () => {
  test('twelve hours after the last renewal, which happens at most hourly; a read in between writes nothing', async () => {
    const cookie = cookieOf(await signIn(api));
    const ends = async () =>
      (await api.database.session.findFirst({ orderBy: { expiresAt: 'desc' } }))?.expiresAt.toISOString();
    expect(await ends()).toBe('2026-03-02T21:00:00.000Z');
    api.clock.now = later(0.9);
    expect(await statusOf(cookie)).toBe(200);
    expect(await ends()).toBe('2026-03-02T21:00:00.000Z');
    api.clock.now = later(11);
    expect(await statusOf(cookie)).toBe(200);
    expect(await ends()).toBe('2026-03-03T08:00:00.000Z');
    api.clock.now = later(22.9);
    expect(await statusOf(cookie)).toBe(200);
    api.clock.now = later(35);
    expect(await statusOf(cookie)).toBe(401);
  });

  test('a week after the login in any case', async () => {
    const cookie = cookieOf(await signIn(api));
    for (let hours = 10; hours < 168; hours += 10) {
      api.clock.now = later(hours);
      expect(await statusOf(cookie)).toBe(200);
    }
    api.clock.now = later(168);
    expect(await statusOf(cookie)).toBe(401);
  });

  test('logging out, closing the account, a reset, a new password', async () => {
    const administrator = await api.login('administrator');
    const { accountId } = (
      await api.caller(cookieOf(await signIn(api))).call<{ accountId: string }>('GET', '/api/session')
    ).body;
    const cookies = [cookieOf(await signIn(api)), cookieOf(await signIn(api))] as const;
    await api.caller(cookies[0]).call('DELETE', '/api/session');
    expect([await statusOf(cookies[0]), await statusOf(cookies[1])]).toEqual([401, 200]);
    await administrator.call('POST', `/api/accounts/${accountId}/disable`);
    expect(await statusOf(cookies[1])).toBe(401);
    expect((await signIn(api)).status).toBe(401);
    await administrator.call('POST', `/api/accounts/${accountId}/enable`);
    expect(await statusOf(cookies[1])).toBe(401);

    const before = cookieOf(await signIn(api));
    const reset = await administrator.call<{ oneTimePassword: string }>(
      'POST',
      `/api/accounts/${accountId}/reset-password`,
    );
    expect(await statusOf(before)).toBe(401);
    const { oneTimePassword } = reset.body;
    const entered = await api.anonymous.call('POST', '/api/session', {
      body: { login: loginOf('lead'), password: oneTimePassword },
    });
    expect(entered.body).toEqual({ mustChangePassword: true });
    const lead = api.caller(cookieOf(entered));
    expect(await lead.call('GET', '/api/tasks')).toMatchObject({
      status: 403,
      body: { code: 'password_change_required' },
    });
    const other = cookieOf(
      await api.anonymous.call('POST', '/api/session', {
        body: { login: loginOf('lead'), password: oneTimePassword },
      }),
    );
    const changed = await lead.call('POST', '/api/session/password', {
      body: { currentPassword: oneTimePassword, newPassword: 'моя собственная фраза' },
    });
    expect(changed.status).toBe(200);
    expect([await statusOf(lead.cookie), await statusOf(other)]).toEqual([401, 401]);
    expect((await api.caller(cookieOf(changed)).call('GET', '/api/tasks')).status).toBe(200);
    expect((await signIn(api)).status).toBe(401);
  });
});
