import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { toColumn } from '../../../store/dates.js';
import { createApi, pdf } from '../../support/api.js';
import type { Caller, TestApi } from '../../support/api.js';
import { seedOrganisation, seedPassword } from '../../support/seed.js';
import type { SeededOrganisation, SeededTask } from '../../support/seed.js';

let api: TestApi;
let seed: SeededOrganisation;
let task: SeededTask;
let counter = 0;

beforeAll(async () => {
  api = await createApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  seed = await seedOrganisation(api.database, { tag: `s${++counter}`, tasks: [{ mode: 'lead' }] });
  const [first] = seed.tasks;
  if (!first) throw new Error('no task');
  task = first;
});

const login = (person: Parameters<TestApi['login']>[0]) => api.login(person, seed.tag);
const link = { kind: 'link', url: 'https://kurkino.example/otchet', title: 'Отчёт' };
const submitTo = (caller: Caller, assignmentId: string) =>
  caller.call<{ code?: string; state?: string; id?: string }>(
    'POST',
    `/api/tasks/${assignmentId}/submissions`,
    {
      body: { kind: 'final', evidence: [link] },
    },
  );
const idsOf = async (caller: Caller, path: string) =>
  (await caller.call<{ items: { id: string }[] }>('GET', path)).body.items.map((item) => item.id);

describe('an executor sees and closes what is theirs', () => {
  test('an outsider to the task sees nothing of it anywhere', async () => {
    const stranger = await login('stranger');
    for (const list of [
      '/api/tasks',
      '/api/occurrences',
      '/api/activities',
      '/api/cycles',
      '/api/extensions',
    ]) {
      expect(await idsOf(stranger, list)).toEqual([]);
    }
    for (const path of [
      `/api/occurrences/${task.occurrenceId}`,
      `/api/occurrences/${task.occurrenceId}/timeline`,
      `/api/activities/${task.activityId}`,
    ]) {
      expect((await stranger.call('GET', path)).status).toBe(404);
    }
    expect(await submitTo(stranger, task.leadAssignmentId)).toMatchObject({
      status: 404,
      body: { code: 'task_not_found' },
    });
    const asked = await stranger.call('POST', `/api/occurrences/${task.occurrenceId}/extensions`, {
      body: { reason: 'так', requestedDue: '2026-05-01' },
    });
    expect(asked.status).toBe(404);
  });

  test('a co-executor sees the task, hands in the own part and not the lead’s', async () => {
    const school = await login('school');
    expect(await idsOf(school, '/api/tasks')).toEqual([task.schoolAssignmentId]);
    expect(await idsOf(school, '/api/occurrences')).toEqual([task.occurrenceId]);
    expect(await submitTo(school, task.leadAssignmentId)).toMatchObject({
      status: 403,
      body: { code: 'not_your_body' },
    });
    expect(await submitTo(school, task.schoolAssignmentId)).toMatchObject({
      status: 201,
      body: { state: 'on_control' },
    });
    const asked = await school.call('POST', `/api/occurrences/${task.occurrenceId}/extensions`, {
      body: { reason: 'так', requestedDue: '2026-05-01' },
    });
    expect(asked).toMatchObject({ status: 403, body: { code: 'not_the_lead' } });
  });

  test('a substitute acts for the body during the absence and not after it', async () => {
    await api.database.substitution.create({
      data: {
        absentId: seed.officials.lead,
        substituteId: seed.officials.stranger,
        startsOn: toColumn('2026-03-01'),
        endsOn: toColumn('2026-03-02'),
      },
    });
    const stranger = await login('stranger');
    expect(await idsOf(stranger, '/api/tasks')).toEqual([task.leadAssignmentId]);
    const before = api.clock.now;
    api.clock.now = new Date('2026-03-02T20:59:00Z'); // 23:59 in Moscow
    expect(await idsOf(stranger, '/api/tasks')).toEqual([task.leadAssignmentId]);
    api.clock.now = new Date('2026-03-02T21:00:00Z'); // midnight in Moscow
    expect(await idsOf(stranger, '/api/tasks')).toEqual([]);
    api.clock.now = before;
  });

  test('a person whose post has ended sees nothing from the next day on', async () => {
    await api.database.post.updateMany({
      where: { officialId: seed.officials.lead },
      data: { endsOn: toColumn('2026-03-01') },
    });
    const lead = await login('lead');
    expect(await idsOf(lead, '/api/tasks')).toEqual([]);
    expect((await submitTo(lead, task.leadAssignmentId)).status).toBe(404);
  });

  test('a file is open to those who see its task, and cannot be taken by its id', async () => {
    const lead = await login('lead');
    const stranger = await login('stranger');
    const file = await lead.upload<{ id: string }>('/api/evidence', { name: 'справка.pdf', bytes: pdf('x') });
    const path = `/api/evidence/${file.body.id}`;
    const school = await login('school');
    expect((await lead.call('GET', path)).status).toBe(200);
    expect((await school.call('GET', path)).status).toBe(404);
    const evidence = [{ kind: 'file', fileId: file.body.id, title: 'Справка' }];
    const stolen = await school.call('POST', `/api/tasks/${task.schoolAssignmentId}/submissions`, {
      body: { kind: 'final', evidence },
    });
    expect(stolen).toMatchObject({ status: 404, body: { code: 'file_not_found' } });
    await lead.call('POST', `/api/tasks/${task.leadAssignmentId}/submissions`, {
      body: { kind: 'final', evidence },
    });
    expect((await school.call('GET', path)).status).toBe(200);
    expect((await stranger.call('GET', path)).status).toBe(404);
  });
});

describe('the author of a submission never accepts it', () => {
  test('a control officer who submits for an own body needs another to decide', async () => {
    await api.database.post.create({
      data: {
        officialId: seed.officials.control,
        bodyId: seed.bodies.centre,
        title: 'и. о. директора',
        startsOn: toColumn('2026-01-01'),
      },
    });
    const control = await login('control');
    const made = await submitTo(control, task.leadAssignmentId);
    expect(made).toMatchObject({ status: 201, body: { state: 'submitted' } });
    const path = `/api/submissions/${made.body.id}/review`;
    const sign = { decision: 'accept', password: seedPassword };
    expect(await control.call('POST', path, { body: sign })).toMatchObject({
      status: 403,
      body: { code: 'own_submission' },
    });
    const returned = await control.call('POST', path, { body: { decision: 'return', reason: 'сам' } });
    expect(returned).toMatchObject({ status: 403, body: { code: 'own_submission' } });
    const deputy = await login('deputy');
    expect(await deputy.call('POST', path, { body: sign })).toMatchObject({
      status: 201,
      body: { state: 'accepted' },
    });
  });
});
