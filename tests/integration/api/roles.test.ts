import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApi } from '../../support/api.js';
import type { Caller, TestApi } from '../../support/api.js';
import { seedOrganisation } from '../../support/seed.js';

/** Who may call what: administrator, control officer, executor, auditor; decided from DESIGN §1 and DOMAIN §3–4. */
const table: readonly (readonly [route: string, allowed: string])[] = [
  ['GET /api/accounts', 'A--U'],
  ['POST /api/accounts', 'A---'],
  ['POST /api/accounts/{id}/disable', 'A---'],
  ['POST /api/accounts/{id}/enable', 'A---'],
  ['POST /api/accounts/{id}/reset-password', 'A---'],
  ['GET /api/organisation', 'ACEU'],
  ['PATCH /api/organisation', 'A---'],
  ['GET /api/bodies', 'ACEU'],
  ['GET /api/bodies/{id}', 'ACEU'],
  ['POST /api/bodies', 'AC--'],
  ['PUT /api/bodies/{id}', 'AC--'],
  ['GET /api/officials', 'ACEU'],
  ['GET /api/officials/{id}', 'ACEU'],
  ['PUT /api/posts/{id}', 'AC--'],
  ['PUT /api/substitutions/{id}', 'AC--'],
  ['POST /api/officials', 'AC--'],
  ['PUT /api/officials/{id}', 'AC--'],
  ['POST /api/officials/{id}/posts', 'AC--'],
  ['POST /api/officials/{id}/substitutions', 'AC--'],
  ['GET /api/calendar/{year}', 'ACEU'],
  ['PUT /api/calendar/{year}', 'AC--'],
  ['POST /api/calendar/{year}/preview', 'AC--'],
  ['POST /api/calendar/{year}/read', 'AC--'],
  ['GET /api/orders', 'AC-U'],
  ['GET /api/orders/{id}', 'AC-U'],
  ['POST /api/orders', 'AC--'],
  ['POST /api/orders/{id}/draft/discard', 'AC--'],
  ['POST /api/orders/{id}/confirm', 'AC--'],
  ['GET /api/orders/{id}/draft', 'AC--'],
  ['PATCH /api/orders/{id}/draft', 'AC--'],
  ['POST /api/orders/{id}/draft/preview', 'AC--'],
  ['POST /api/orders/{id}/draft/spread', 'AC--'],
  ['GET /api/orders/{id}/roadmap', 'ACEU'],
  ['GET /api/overview', 'ACEU'],
  ['GET /api/overview/tasks', 'ACEU'],
  ['GET /api/search', 'ACEU'],
  ['GET /api/activities', 'ACEU'],
  ['GET /api/activities/{id}', 'ACEU'],
  ['POST /api/activities/{id}/occurrences', '-C--'],
  ['PUT /api/activities/{id}/planned', '-C--'],
  ['GET /api/occurrences', 'ACEU'],
  ['GET /api/occurrences/{id}', 'ACEU'],
  ['GET /api/occurrences/{id}/timeline', 'ACEU'],
  ['GET /api/occurrences/{id}/story', 'ACEU'],
  ['POST /api/occurrences/{id}/cancel', '-C--'],
  ['POST /api/occurrences/{id}/not-applicable', '-C--'],
  ['GET /api/tasks', 'ACEU'],
  ['GET /api/tasks/summary', 'ACEU'],
  ['GET /api/tasks/{id}', 'ACEU'],
  ['GET /api/tasks/{id}/previous', 'ACEU'],
  ['POST /api/tasks/{id}/submissions', '-CE-'],
  ['POST /api/submissions/batch', '-CE-'],
  ['POST /api/evidence', '-CE-'],
  ['GET /api/evidence/{id}', '-CEU'],
  ['GET /api/evidence/{id}/preview', '-CEU'],
  ['GET /api/evidence/{id}/inline', '-CEU'],
  ['GET /api/reviews', 'AC-U'],
  ['GET /api/reviews/{id}', 'AC-U'],
  ['POST /api/submissions/{id}/review', '-C--'],
  ['POST /api/occurrences/{id}/review', '-C--'],
  ['GET /api/extensions', 'ACEU'],
  ['POST /api/occurrences/{id}/extensions', '-CE-'],
  ['POST /api/extensions/{id}/decision', '-C--'],
  ['POST /api/occurrences/{id}/due', '-C--'],
  ['GET /api/cycles', 'ACEU'],
  ['POST /api/cycles/{id}/release', '-C--'],
  ['GET /api/notifications', 'AC-U'],
  ['GET /api/notifications/{id}/preview', 'AC-U'],
  ['POST /api/notifications/{id}/send-again', 'AC--'],
  ['GET /api/audit', 'AC-U'],
  ['GET /api/audit/actions', 'AC-U'],
  ['GET /api/audit/export', 'AC-U'],
  ['POST /api/audit/verify', 'AC-U'],
  ['GET /api/state', 'AC-U'],
  ['GET /api/state/compare', 'AC-U'],
  ['GET /api/status', 'A--U'],
];

/** Open to everybody, or to everybody who is signed in. */
const apart = [
  'POST /api/session',
  'GET /api/session',
  'DELETE /api/session',
  'POST /api/session/password',
  'GET /api/health',
];

const people = { A: 'administrator', C: 'control', E: 'lead', U: 'auditor' } as const;
const nobody = '018f0000-0000-7000-8000-000000000000';
const fill = (path: string) => path.replace('{id}', nobody).replace('{year}', '2026');

let api: TestApi;
const callers = new Map<string, Caller>();

beforeAll(async () => {
  api = await createApi();
  await seedOrganisation(api.database);
  for (const [letter, person] of Object.entries(people)) callers.set(letter, await api.login(person));
});
afterAll(() => api.close());

function callerOf(letter: string): Caller {
  const caller = callers.get(letter);
  if (!caller) throw new Error(`nobody is ${letter}`);
  return caller;
}

describe('role × route', () => {
  test('the table names every route of the API', async () => {
    const document = await api.anonymous.call<{ paths: Record<string, Record<string, unknown>> }>(
      'GET',
      '/api/openapi.json',
    );
    const routes = Object.entries(document.body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const known = [...table.map(([route]) => route), ...apart];
    expect([...routes].sort()).toEqual([...known].sort());
  });

  test.each(table)('%s: %s', async (route, allowed) => {
    const [method = '', path = ''] = route.split(' ');
    const body = method === 'GET' ? {} : { body: {} };
    const outcomes: string[] = [];
    for (const letter of ['A', 'C', 'E', 'U']) {
      const answer = await callerOf(letter).call<{ code?: string }>(method, fill(path), body);
      outcomes.push(answer.body.code === 'role_forbidden' && answer.status === 403 ? '-' : letter);
      expect(answer.status).toBeLessThan(500);
    }
    expect(outcomes.join('')).toBe(allowed);
    const anonymous = await api.anonymous.call(method, fill(path), body);
    expect(anonymous).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
  });
});
