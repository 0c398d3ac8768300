import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApi, pdf } from '../../support/api.js';
import type { Caller, TestApi } from '../../support/api.js';
import { seedOrganisation } from '../../support/seed.js';
import type { SeededOrganisation } from '../../support/seed.js';

const link = { kind: 'link', url: 'https://kurkino.example/otchet', title: 'Отчёт' };
const lists = [
  '/api/accounts',
  '/api/bodies',
  '/api/officials',
  '/api/orders',
  '/api/activities',
  '/api/occurrences',
  '/api/tasks',
  '/api/tasks?state=any',
  '/api/reviews',
  '/api/extensions',
  '/api/cycles',
  '/api/notifications',
  '/api/audit',
];

let api: TestApi;
let ours: SeededOrganisation;
let theirs: SeededOrganisation;
/** Ids of records that belong to the other organisation. */
const foreign: Record<string, string> = {};

/** Something in every table: a file, a submission, a review that waits, an extension, notifications. */
async function fillUp(tag: string, seed: SeededOrganisation): Promise<Record<string, string>> {
  const [first, second] = seed.tasks;
  if (!first || !second) throw new Error('no tasks');
  const lead = await api.login('lead', tag);
  const file = await lead.upload<{ id: string }>('/api/evidence', { name: 'справка.pdf', bytes: pdf(tag) });
  const extension = await lead.call<{ id: string }>(
    'POST',
    `/api/occurrences/${second.occurrenceId}/extensions`,
    {
      body: { reason: 'мало времени', requestedDue: '2026-06-01' },
    },
  );
  const submission = await lead.call<{ id: string }>(
    'POST',
    `/api/tasks/${first.leadAssignmentId}/submissions`,
    {
      body: { kind: 'final', evidence: [{ kind: 'file', fileId: file.body.id, title: 'Справка' }] },
    },
  );
  const post = await api.database.post.findFirstOrThrow({ where: { officialId: seed.officials.lead } });
  const substitution = await api.database.substitution.create({
    data: {
      ...{ absentId: seed.officials.lead, substituteId: seed.officials.school },
      ...{ startsOn: new Date('2026-05-01'), endsOn: new Date('2026-05-02') },
    },
  });
  const notification = await api.database.notification.findFirstOrThrow({
    where: { organisationId: seed.organisationId },
  });
  return {
    substitution: substitution.id,
    notification: notification.id,
    account: seed.accountIds.lead,
    body: seed.bodies.centre,
    official: seed.officials.lead,
    post: post.id,
    order: seed.orderId,
    activity: first.activityId,
    occurrence: first.occurrenceId,
    otherOccurrence: second.occurrenceId,
    assignment: second.leadAssignmentId,
    file: file.body.id,
    submission: submission.body.id,
    extension: extension.body.id,
    chain: seed.chainId,
  };
}

beforeAll(async () => {
  api = await createApi();
  const tasks = [{ mode: 'lead', stage: 0 }, { mode: 'lead', stage: 1 }, { mode: 'lead' }] as const;
  ours = await seedOrganisation(api.database, { tag: 'a', tasks });
  theirs = await seedOrganisation(api.database, { tag: 'b', tasks });
  await fillUp('a', ours);
  Object.assign(foreign, await fillUp('b', theirs));
  for (const person of ['administrator', 'control', 'lead', 'auditor'] as const)
    us[person] = await api.login(person, 'a');
});
afterAll(() => api.close());

/** People of our organisation, signed in. */
const us = {} as Record<'administrator' | 'control' | 'lead' | 'auditor', Caller>;

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

describe('every list holds only what is of one’s own organisation', () => {
  test.each(lists)('%s', async (path) => {
    const known = new Set([
      theirs.organisationId,
      ...Object.values(foreign),
      ...Object.values(theirs.bodies),
    ]);
    let seen = 0;
    for (const caller of Object.values(us)) {
      const answer = await caller.call<{ items?: unknown[] }>('GET', path);
      if (answer.status === 403) continue;
      expect(answer.status).toBe(200);
      seen += answer.body.items?.length ?? 0;
      const named = JSON.stringify(answer.body).match(uuids) ?? [];
      expect(named.filter((id) => known.has(id))).toEqual([]);
    }
    expect(seen).toBeGreaterThan(0);
  });
});

const link2 = { kind: 'final', evidence: [link] };
const term = { startsOn: '2026-03-01', endsOn: '2026-04-01' };
const routes: readonly (readonly [
  person: 'administrator' | 'control' | 'lead',
  route: string,
  record: string,
  body?: object,
])[] = [
  ['administrator', 'POST /api/accounts/{id}/disable', 'account'],
  ['administrator', 'POST /api/accounts/{id}/enable', 'account'],
  ['administrator', 'POST /api/accounts/{id}/reset-password', 'account'],
  ['control', 'GET /api/bodies/{id}', 'body'],
  ['control', 'PUT /api/bodies/{id}', 'body', { name: 'чужое', kind: 'body', version: 0 }],
  ['control', 'PUT /api/officials/{id}', 'official', { name: 'чужой', version: 0 }],
  ['control', 'GET /api/officials/{id}', 'official'],
  [
    'control',
    'PUT /api/posts/{id}',
    'post',
    { title: 'x', isHead: false, startsOn: '2026-03-01', endsOn: null, version: 0 },
  ],
  [
    'control',
    'PUT /api/substitutions/{id}',
    'substitution',
    { substituteId: '{own official}', ...term, version: 0 },
  ],
  ['control', 'GET /api/notifications/{id}/preview', 'notification'],
  ['control', 'POST /api/notifications/{id}/send-again', 'notification'],
  [
    'control',
    'POST /api/officials/{id}/posts',
    'official',
    { bodyId: '{own body}', title: 'x', startsOn: '2026-03-01' },
  ],
  [
    'control',
    'POST /api/officials/{id}/substitutions',
    'official',
    { substituteId: '{own official}', ...term },
  ],
  ['control', 'GET /api/orders/{id}', 'order'],
  [
    'control',
    'POST /api/orders/{id}/confirm',
    'order',
    { validFrom: '2026-01-01', validUntil: '2026-12-31', controlFrom: '2026-03-01' },
  ],
  ['control', 'GET /api/orders/{id}/draft', 'order'],
  ['control', 'POST /api/orders/{id}/draft/discard', 'order', { version: 0 }],
  ['control', 'POST /api/orders/{id}/draft/spread', 'order', {}],
  [
    'control',
    'PATCH /api/orders/{id}/draft',
    'order',
    { version: 0, changes: [{ kind: 'document', number: '7' }] },
  ],
  [
    'control',
    'POST /api/orders/{id}/draft/preview',
    'order',
    { changes: [{ kind: 'document', number: '7' }] },
  ],
  ['control', 'GET /api/orders/{id}/roadmap', 'order'],
  ['control', 'GET /api/activities/{id}', 'activity'],
  ['control', 'PUT /api/activities/{id}/planned', 'activity', { planned: null }],
  [
    'control',
    'POST /api/activities/{id}/occurrences',
    'activity',
    { windowStart: '2026-03-03', due: '2026-04-01', ground: 'нужно' },
  ],
  ['control', 'GET /api/occurrences/{id}', 'occurrence'],
  ['control', 'GET /api/occurrences/{id}/timeline', 'occurrence'],
  ['control', 'GET /api/occurrences/{id}/story', 'occurrence'],
  ['control', 'GET /api/tasks/{id}', 'assignment'],
  ['control', 'GET /api/tasks/{id}/previous', 'assignment'],
  ['control', 'POST /api/occurrences/{id}/cancel', 'occurrence', { ground: 'чужая' }],
  ['control', 'POST /api/occurrences/{id}/not-applicable', 'occurrence', { ground: 'чужая' }],
  ['control', 'POST /api/occurrences/{id}/due', 'occurrence', { newDue: '2026-07-01', ground: 'чужая' }],
  ['control', 'POST /api/occurrences/{id}/review', 'occurrence', { decision: 'return', reason: 'чужая' }],
  ['control', 'POST /api/submissions/{id}/review', 'submission', { decision: 'return', reason: 'чужая' }],
  ['control', 'POST /api/extensions/{id}/decision', 'extension', { decision: 'grant', ground: 'чужая' }],
  ['control', 'POST /api/cycles/{id}/release', 'chain', { year: 2026, index: 1, ground: 'чужая' }],
  ['control', 'GET /api/evidence/{id}', 'file'],
  ['control', 'GET /api/evidence/{id}/preview', 'file'],
  ['control', 'GET /api/evidence/{id}/inline', 'file'],
  ['control', 'GET /api/reviews/{id}', 'occurrence'],
  ['lead', 'POST /api/tasks/{id}/submissions', 'assignment', link2],
  [
    'lead',
    'POST /api/occurrences/{id}/extensions',
    'otherOccurrence',
    { reason: 'чужая', requestedDue: '2026-07-01' },
  ],
];

describe('every id of another organisation answers 404', () => {
  test('every route with an id is in the table', async () => {
    const document = await api.anonymous.call<{ paths: Record<string, Record<string, unknown>> }>(
      'GET',
      '/api/openapi.json',
    );
    const withId = Object.entries(document.body.paths)
      .filter(([path]) => path.includes('{id}'))
      .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
    expect(routes.map(([, route]) => route).sort()).toEqual(withId.sort());
  });

  // Every row whole: jest takes a parameter without a value for its `done`.
  const rows = routes.map(([person, route, record, body]) => [person, route, record, body ?? null] as const);
  test.each(rows)('%s: %s', async (person, route, record, body) => {
    const caller = us[person];
    const [method = '', path = ''] = route.split(' ');
    const sent = JSON.parse(
      JSON.stringify(body ?? {})
        .replace('{own body}', ours.bodies.centre)
        .replace('{own official}', ours.officials.deputy),
    ) as object;
    const answer = await caller.call(
      method,
      path.replace('{id}', foreign[record] ?? ''),
      body ? { body: sent } : {},
    );
    expect(answer.status).toBe(404);
  });

  test('foreign ids inside a body are not found either', async () => {
    const { control, administrator } = us;
    const post = { bodyId: foreign['body'], title: 'x', startsOn: '2026-03-01' };
    expect(
      (await control.call('POST', `/api/officials/${ours.officials.deputy}/posts`, { body: post })).status,
    ).toBe(404);
    const substitute = { substituteId: foreign['official'], ...term };
    const path = `/api/officials/${ours.officials.deputy}/substitutions`;
    expect((await control.call('POST', path, { body: substitute })).status).toBe(404);
    const group = { name: 'группа', kind: 'group', memberIds: [foreign['body']] };
    expect((await control.call('POST', '/api/bodies', { body: group })).status).toBe(404);
    const account = { login: 'new.account', role: 'executor', officialId: foreign['official'] };
    expect((await administrator.call('POST', '/api/accounts', { body: account })).status).toBe(404);
  });
});
