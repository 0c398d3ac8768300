import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApi, pdf } from '../../support/api.js';
import type { TestApi } from '../../support/api.js';
import { seedOrganisation, seedPassword } from '../../support/seed.js';
import type { SeededOrganisation } from '../../support/seed.js';

let api: TestApi;
let seed: SeededOrganisation;

beforeAll(async () => {
  api = await createApi();
  seed = await seedOrganisation(api.database);
});
afterAll(() => api.close());

describe('a task from login to taken off control', () => {
  test('upload, submit, return, submit again, accept', async () => {
    const lead = await api.login('lead');
    const control = await api.login('control');
    const task = seed.tasks[0];
    if (!task) throw new Error('no task');

    const list = await lead.call<{ items: { id: string; state: string }[] }>('GET', '/api/tasks');
    expect(list.body.items.map((item) => item.id)).toContain(task.leadAssignmentId);

    const file = await lead.upload<{ id: string; sha256: string; mime: string }>('/api/evidence', {
      name: 'Справка о мониторинге.pdf',
      bytes: pdf('one'),
    });
    expect(file.status).toBe(201);
    expect(file.body.mime).toBe('application/pdf');

    const path = `/api/tasks/${task.leadAssignmentId}/submissions`;
    const evidence = [{ kind: 'file', fileId: file.body.id, title: 'Справка', documentDate: '2026-02-20' }];
    const first = await lead.call<{ id: string; state: string }>('POST', path, {
      body: { kind: 'final', note: 'Сделано', evidence },
    });
    expect(first).toMatchObject({ status: 201, body: { state: 'submitted' } });

    const own = `/api/submissions/${first.body.id}/review`;
    const returned = await control.call('POST', own, { body: { decision: 'return', reason: 'Нет подписи' } });
    expect(returned).toMatchObject({ status: 201, body: { state: 'returned' } });

    const second = await lead.call<{ id: string; state: string; contentHash: string }>('POST', path, {
      body: { kind: 'final', note: 'С подписью', evidence },
    });
    expect(second).toMatchObject({ status: 201, body: { state: 'submitted' } });

    const stale = await control.call('POST', own, { body: { decision: 'accept', password: seedPassword } });
    expect(stale).toMatchObject({
      status: 409,
      body: {
        code: 'submission_superseded',
        detail: expect.stringMatching(
          /^Отчёт уже возвращён на доработку: .+, \d+ \S+ 20\d\d г\. в \d\d:\d\d\./,
        ),
      },
    });

    const accepted = await control.call('POST', `/api/submissions/${second.body.id}/review`, {
      body: { decision: 'accept', password: seedPassword },
    });
    expect(accepted).toMatchObject({
      status: 201,
      body: { state: 'accepted', signed: [second.body.contentHash] },
    });

    const occurrence = await api.database.occurrence.findUniqueOrThrow({ where: { id: task.occurrenceId } });
    expect(occurrence).toMatchObject({ state: 'accepted', offControlAt: api.clock.now });
    const assignments = await api.database.assignment.findMany({
      where: { occurrenceId: task.occurrenceId },
      select: { role: true, state: true },
      orderBy: { role: 'asc' },
    });
    expect(assignments).toEqual([
      { role: 'co_executor', state: 'closed' },
      { role: 'lead', state: 'accepted' },
    ]);
    const history = await api.database.auditEvent.findMany({
      where: { occurrenceId: task.occurrenceId },
      orderBy: { seq: 'asc' },
    });
    expect(history.map((event) => event.action)).toEqual([
      'submission.made',
      'review.returned',
      'submission.made',
      'review.accepted',
    ]);
  });
});
