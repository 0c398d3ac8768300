import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { change } from '../../../store/change.js';
import { verifyChain } from '../../../store/audit/verify-chain.js';
import { createApi } from '../../support/api.js';
import type { TestApi } from '../../support/api.js';
import { reportsSeen } from '../../support/reports-seen.js';
import { seedOrganisation, seedPassword } from '../../support/seed.js';
import type { SeededOrganisation } from '../../support/seed.js';

interface Event {
  seq: string;
  at: string;
  action: string;
  body: string;
  previousHash: string;
  hash: string;
}

let api: TestApi;
let seed: SeededOrganisation;

beforeAll(async () => {
  api = await createApi();
  seed = await seedOrganisation(api.database);
  const [lead, control] = [await api.login('lead'), await api.login('control')];
  const task = seed.tasks[0];
  const evidence = [
    { kind: 'link', url: 'https://kurkino.example/о тчёт?<b>"', title: 'Отчёт «за год» \\ "кавычки"' },
  ];
  await lead.call('POST', `/api/tasks/${task?.leadAssignmentId ?? ''}/submissions`, {
    body: { kind: 'final', evidence },
  });
  await control.call('POST', `/api/occurrences/${task?.occurrenceId ?? ''}/review`, {
    body: {
      ...{ decision: 'accept', password: seedPassword },
      seen: await reportsSeen(api.database, task?.occurrenceId ?? ''),
    },
  });
});
afterAll(() => api.close());

/** Recomputes the chain from what the API hands out, by the written rule alone: sha256(previous LF seq LF body). */
function brokenAt(events: readonly Event[]): string | null {
  let previous = '0'.repeat(64);
  for (const [index, { seq, body, previousHash, hash }] of events.entries()) {
    const expected = createHash('sha256').update(`${previous}\n${seq}\n${body}`, 'utf8').digest('hex');
    if (seq !== String(index + 1) || previousHash !== previous || hash !== expected) return seq;
    previous = hash;
  }
  return null;
}

describe('the history', () => {
  test('its chain can be recomputed by anybody', async () => {
    const auditor = await api.login('auditor');
    const answer = await auditor.call<{ items: Event[] }>('GET', '/api/audit?order=asc&limit=200');
    const events = answer.body.items;
    expect(events.map((event) => event.action)).toEqual([
      'session.opened',
      'session.opened',
      'submission.made',
      'review.accepted',
      'session.opened',
    ]);
    expect(brokenAt(events)).toBeNull();
    const forged = events.map((event, index) =>
      index === 2 ? { ...event, body: event.body.replace('final', 'Final') } : event,
    );
    expect(brokenAt(forged)).toBe('3');
    expect(brokenAt(events.slice(1))).toBe('2');
  });

  test('changes that come at once stand in one chain, the first of an organisation too', async () => {
    const { organisationId } = await seedOrganisation(api.database, { tag: ' б', tasks: [] });
    const actor = { kind: 'system', accountId: null, name: 'Веха', post: null } as const;
    const context = { organisationId, actor, now: new Date('2026-03-02T09:00:00Z') };
    const recording = (number: number, failing = false) =>
      change(api.database, context, ({ record }) => {
        for (const part of ['a', 'b'])
          record({ action: `test.${part}`, subject: { type: 'test', id: String(number) } });
        return failing ? Promise.reject(new Error('on purpose')) : Promise.resolve(number);
      });
    const first = await Promise.allSettled(
      Array.from({ length: 30 }, (_, index) => recording(index, index % 10 === 9)),
    );
    expect(first.filter(({ status }) => status === 'fulfilled')).toHaveLength(27);
    const check = await verifyChain(api.database, organisationId);
    expect(check).toMatchObject({ checked: 54, broken: null });
    const events = await api.database.auditEvent.findMany({
      where: { organisationId },
      orderBy: { seq: 'asc' },
    });
    // Both events of a change stand together, in their order.
    for (const [index, event] of events.entries())
      if (index % 2 === 1)
        expect([events[index - 1]?.action, events[index - 1]?.subjectId, event.action]).toEqual([
          ...['test.a', event.subjectId, 'test.b'],
        ]);
  });

  test('filters: by action, family, subject, person, time; and the timeline of a task', async () => {
    const auditor = await api.login('auditor');
    const list = async (query: string) =>
      (await auditor.call<{ items: Event[] }>('GET', `/api/audit?order=asc&${query}`)).body.items.map(
        (event) => event.action,
      );
    expect(await list('action=review.accepted')).toEqual(['review.accepted']);
    expect(await list('action=submission.')).toEqual(['submission.made']);
    expect(await list(`account=${seed.accountIds.control}`)).toEqual(['session.opened', 'review.accepted']);
    expect(await list(`occurrence=${seed.tasks[0]?.occurrenceId ?? ''}`)).toEqual([
      'submission.made',
      'review.accepted',
    ]);
    expect(await list('subjectType=submission')).toEqual(['submission.made']);
    expect(await list('until=2026-03-02T09:00:00Z')).toEqual([]);
    expect(await list('from=2026-03-02T12:00:00%2B03:00&action=review.')).toEqual(['review.accepted']);
    const lead = await api.login('lead');
    const timeline = await lead.call<{ items: Event[] }>(
      'GET',
      `/api/occurrences/${seed.tasks[0]?.occurrenceId ?? ''}/timeline`,
    );
    expect(timeline.body.items.map((event) => event.action)).toEqual(['submission.made', 'review.accepted']);
  });

  test.each([
    ['UPDATE audit_event SET body = body'],
    ['DELETE FROM audit_event'],
    ['TRUNCATE audit_event'],
    ['INSERT INTO audit_event SELECT * FROM audit_event LIMIT 1'],
    ['UPDATE audit_chain SET seq = 0'],
    ['DELETE FROM audit_chain'],
    ['ALTER TABLE audit_event DROP COLUMN hash'],
    ['DROP TABLE audit_event'],
    [
      'CREATE OR REPLACE FUNCTION append_audit(org uuid, event_body text) RETURNS bigint LANGUAGE sql AS $$ SELECT 1::bigint $$',
    ],
    ['DELETE FROM submission'],
    ['DELETE FROM occurrence'],
    ['DELETE FROM review'],
  ])('the application’s own role cannot: %s', async (statement) => {
    const client = new pg.Client({ connectionString: api.url });
    await client.connect();
    try {
      const who = await client.query<{ current_user: string }>('SELECT current_user');
      expect(who.rows[0]?.current_user).toBe('vekha_app');
      await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
    } finally {
      await client.end();
    }
  });
});
