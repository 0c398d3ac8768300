import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApi, pdf } from '../../support/api.js';
import type { Caller, TestApi } from '../../support/api.js';
import { seedOrganisation } from '../../support/seed.js';
import type { SeededOrganisation } from '../../support/seed.js';

interface Batch {
  sent: number;
  refused: number;
  results: { assignmentId: string; outcome: string; submissionId?: string; code?: string; detail?: string }[];
}

const url = '/api/submissions/batch';
let api: TestApi;
let seed: SeededOrganisation;
let foreign: SeededOrganisation;
let lead: Caller;
let fileId: string;

beforeAll(async () => {
  api = await createApi();
  seed = await seedOrganisation(api.database, {
    tasks: Array.from({ length: 8 }, () => ({ mode: 'lead' as const })),
  });
  foreign = await seedOrganisation(api.database, { tag: 'b' });
  lead = await api.login('lead');
  const file = await lead.upload<{ id: string }>('/api/evidence', {
    name: 'справка.pdf',
    bytes: pdf('общая'),
  });
  fileId = file.body.id;
});
afterAll(() => api.close());

const leadOf = (index: number) => seed.tasks[index]?.leadAssignmentId ?? '';
const report = (assignmentIds: string[]) => ({
  assignmentIds,
  kind: 'final',
  note: 'Одна справка на всё',
  evidence: [
    {
      kind: 'file',
      fileId,
      title: 'Справка',
      documentKind: 'справка',
      documentNumber: '12',
      documentDate: '2026-03-01',
      signer: 'И. И. Иванова, директор',
      addressees: ['школы района'],
      personalData: true,
    },
  ],
});

describe('one document for many tasks', () => {
  test('each task is answered by itself: what one refuses does not hold back the others', async () => {
    const ids = [
      leadOf(0),
      seed.tasks[1]?.schoolAssignmentId ?? '',
      foreign.tasks[0]?.leadAssignmentId ?? '',
      leadOf(1),
    ];
    const answer = await lead.call<Batch>('POST', url, { body: report(ids) });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ sent: 2, refused: 2 });
    expect(answer.body.results.map((one) => [one.assignmentId, one.code ?? one.outcome])).toEqual([
      [ids[0], 'sent'],
      [ids[1], 'not_your_body'],
      [ids[2], 'task_not_found'],
      [ids[3], 'sent'],
    ]);
    expect(answer.body.results[1]?.detail).toContain('Школа № 1');
    const items = await api.database.evidenceItem.findMany({ where: { fileId } });
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      signer: 'И. И. Иванова, директор',
      addressees: ['школы района'],
      personalData: true,
    });
    const events = await api.database.auditEvent.count({ where: { action: 'submission.made' } });
    expect(events).toBe(2);
    const again = await lead.call<Batch>('POST', url, { body: report([leadOf(0)]) });
    expect(again.body.results[0]).toMatchObject({ outcome: 'refused', code: 'task_state' });
  });

  test('the task shows signer, addressees and the mark of personal data', async () => {
    const path = `/api/occurrences/${seed.tasks[0]?.occurrenceId ?? ''}`;
    const answer = await lead.call<{ submissions: { evidence: object[] }[] }>('GET', path);
    expect(answer.body.submissions[0]?.evidence[0]).toMatchObject({
      signer: 'И. И. Иванова, директор',
      addressees: ['школы района'],
      personalData: true,
    });
  });

  test('a repeat with the same key gets the same answer and sends nothing twice, also side by side', async () => {
    const body = report([leadOf(2), leadOf(3)]);
    const headers = { 'idempotency-key': 'batch-1' };
    const before = await api.database.submission.count();
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => lead.call<Batch>('POST', url, { body, headers })),
    );
    for (const answer of answers) expect(answer).toMatchObject({ status: 200, body: { sent: 2 } });
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body.results))).size).toBe(1);
    expect(await api.database.submission.count()).toBe(before + 2);
    const other = await lead.call('POST', url, { body: { ...body, note: 'другое' }, headers });
    expect(other).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } });
  });

  test('a repeat after a break goes on where it broke off', async () => {
    const body = report([leadOf(4), leadOf(5)]);
    const headers = { 'idempotency-key': 'batch-2' };
    const first = await lead.call<Batch>('POST', url, { body, headers });
    // What a process that died before the end leaves: the answer of the whole is missing, those of the parts are there.
    await api.database.idempotencyKey.delete({
      where: { accountId_key: { accountId: seed.accountIds.lead, key: 'batch-2' } },
    });
    const second = await lead.call<Batch>('POST', url, { body, headers });
    expect(second.body).toEqual(first.body);
    expect(second.body.sent).toBe(2);
  });

  test('bad input changes nothing', async () => {
    const before = await api.database.submission.count();
    const many = Array.from({ length: 101 }, () => leadOf(6));
    for (const body of [report([]), report(many), report(['x']), { ...report([leadOf(6)]), kind: 'whole' }])
      expect((await lead.call('POST', url, { body })).status).toBe(400);
    const empty = await lead.call<Batch>('POST', url, { body: { ...report([leadOf(6)]), evidence: [] } });
    expect(empty.body.results[0]).toMatchObject({ outcome: 'refused', code: 'evidence_required' });
    expect(await api.database.submission.count()).toBe(before);
  });
});
