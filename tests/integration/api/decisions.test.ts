import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fromColumn } from '../../../store/dates.js';
import { createApi } from '../../support/api.js';
import type { Caller, TestApi } from '../../support/api.js';
import { reportsSeen } from '../../support/reports-seen.js';
import { seedOrganisation, seedPassword } from '../../support/seed.js';
import type { SeededOrganisation, SeededTask, SeedTask } from '../../support/seed.js';

const paper = { kind: 'paper', paperReference: 'дело 5-12, л. 3', title: 'Справка' };
let api: TestApi;
let seed: SeededOrganisation;
let people: Record<'lead' | 'school' | 'control', Caller>;
let counter = 0;

beforeAll(async () => {
  api = await createApi();
});
afterAll(() => api.close());
beforeEach(() => {
  api.clock.now = new Date('2026-03-02T09:00:00Z');
});

async function start(...tasks: SeedTask[]): Promise<SeededTask> {
  seed = await seedOrganisation(api.database, { tag: `d${++counter}`, tasks });
  people = {
    lead: await api.login('lead', seed.tag),
    school: await api.login('school', seed.tag),
    control: await api.login('control', seed.tag),
  };
  const [first] = seed.tasks;
  if (!first) throw new Error('no task');
  return first;
}

const report = (who: Caller, assignmentId: string, kind = 'final') =>
  who.call<{ state: string }>('POST', `/api/tasks/${assignmentId}/submissions`, {
    body: { kind, evidence: [paper] },
  });
const stateOf = async (id: string) =>
  (await api.database.occurrence.findUniqueOrThrow({ where: { id } })).state;
const partsOf = async (occurrenceId: string) => {
  const rows = await api.database.assignment.findMany({ where: { occurrenceId }, orderBy: { role: 'desc' } });
  return rows.map((row) => `${row.role} ${row.state} ${fromColumn(row.dueOn)}`);
};
const hints = async () =>
  (await api.database.outbox.findMany({ orderBy: { id: 'asc' } })).map((row) => `${row.process} ${row.key}`);

describe('completion modes', () => {
  test('all: the task goes to review with the last part; a return sends every part back', async () => {
    const task = await start({ mode: 'all' });
    expect((await report(people.lead, task.leadAssignmentId)).body.state).toBe('on_control');
    expect(await report(people.lead, task.leadAssignmentId)).toMatchObject({
      status: 409,
      body: { code: 'assignment_state' },
    });
    expect((await report(people.school, task.schoolAssignmentId)).body.state).toBe('submitted');
    const queue = await people.control.call<{ items: { submissions: unknown[] }[] }>('GET', '/api/reviews');
    expect(queue.body.items[0]?.submissions).toHaveLength(2);
    const path = `/api/occurrences/${task.occurrenceId}/review`;
    const returned = await people.control.call('POST', path, {
      body: { decision: 'return', reason: 'переделать' },
    });
    expect(returned.body).toMatchObject({ state: 'returned' });
    expect(await partsOf(task.occurrenceId)).toEqual([
      'lead returned 2026-04-01',
      'co_executor returned 2026-04-01',
    ]);
    expect((await report(people.school, task.schoolAssignmentId)).body.state).toBe('returned');
    expect((await report(people.lead, task.leadAssignmentId)).body.state).toBe('submitted');
    const sign = (seen?: string[]) =>
      people.control.call<{ signed: string[] }>('POST', path, {
        body: { decision: 'accept', password: seedPassword, seen },
      });
    expect(await sign()).toMatchObject({ status: 400, body: { code: 'seen_required' } });
    const [ours = '', theirs = ''] = await reportsSeen(api.database, task.occurrenceId);
    const unread = {
      status: 409,
      body: { code: 'reports_changed', details: { underReview: [ours, theirs] } },
    };
    for (const seen of [[ours], [ours, theirs, 'f'.repeat(64)], [ours, 'f'.repeat(64)], []])
      expect(await sign(seen)).toMatchObject(unread);
    const { id } = await api.database.submission.findFirstOrThrow({
      where: { contentHash: ours, state: 'submitted' },
    });
    // Naming one report signs no other.
    expect(
      await people.control.call('POST', `/api/submissions/${id}/review`, {
        body: { decision: 'accept', password: seedPassword },
      }),
    ).toMatchObject(unread);
    expect(
      await people.control.call('POST', path, {
        body: { decision: 'return', reason: 'не то', seen: [ours] },
      }),
    ).toMatchObject(unread);
    expect(await api.database.review.count({ where: { decision: 'accept' } })).toBe(0);
    const accepted = await sign([ours, theirs]);
    expect(accepted.body.signed).toHaveLength(2);
    expect(await partsOf(task.occurrenceId)).toEqual([
      'lead accepted 2026-04-01',
      'co_executor accepted 2026-04-01',
    ]);
  });

  test('any: the first part is enough; while it is reviewed nobody else reports', async () => {
    const task = await start({ mode: 'any' });
    expect((await report(people.school, task.schoolAssignmentId)).body.state).toBe('submitted');
    expect(await report(people.lead, task.leadAssignmentId)).toMatchObject({
      status: 409,
      body: { code: 'task_state' },
    });
  });

  test('an interim note changes no state', async () => {
    const task = await start({ mode: 'lead' });
    expect((await report(people.lead, task.leadAssignmentId, 'interim')).body.state).toBe('on_control');
    expect(await partsOf(task.occurrenceId)).toEqual([
      'lead pending 2026-04-01',
      'co_executor pending 2026-04-01',
    ]);
  });

  test('two reports at once: one is taken', async () => {
    const task = await start({ mode: 'lead' });
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => report(people.lead, task.leadAssignmentId)),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409, 409]);
  });
});

describe('moving the due date', () => {
  const ask = (task: SeededTask, requestedDue = '2026-04-20') =>
    people.lead.call<{ id: string }>('POST', `/api/occurrences/${task.occurrenceId}/extensions`, {
      body: { reason: 'ждём данные', requestedDue },
    });

  test('asked, granted: the rule’s date stays, an own earlier date of a co-executor stays', async () => {
    const task = await start({ mode: 'lead' });
    await api.database.assignment.update({
      where: { id: task.schoolAssignmentId },
      data: { dueOn: new Date('2026-03-17') },
    });
    const asked = await ask(task);
    expect(asked.status).toBe(201);
    expect(await ask(task)).toMatchObject({ status: 409, body: { code: 'extension_pending' } });
    const granted = await people.control.call('POST', `/api/extensions/${asked.body.id}/decision`, {
      body: { decision: 'grant', ground: 'данные запоздали' },
    });
    expect(granted.body).toMatchObject({ state: 'granted', dueOn: '2026-04-20' });
    const view = await people.lead.call('GET', `/api/occurrences/${task.occurrenceId}`);
    expect(view.body).toMatchObject({ dueByRule: '2026-04-01', dueOn: '2026-04-20' });
    expect(await partsOf(task.occurrenceId)).toEqual([
      'lead pending 2026-04-20',
      'co_executor pending 2026-03-17',
    ]);
    const list = await people.lead.call('GET', '/api/extensions');
    expect(list.body).toMatchObject({
      items: [{ previousDue: '2026-04-01', requestedDue: '2026-04-20', state: 'granted' }],
    });
    const again = await people.control.call('POST', `/api/extensions/${asked.body.id}/decision`, {
      body: { decision: 'refuse', ground: 'передумал' },
    });
    expect(again).toMatchObject({
      status: 409,
      body: {
        code: 'extension_decided',
        detail: expect.stringMatching(
          /решение уже принято, срок перенесён: .+, \d+ \S+ 2026 г\. в \d\d:\d\d\.$/,
        ),
      },
    });
  });

  test('asked, refused: nothing moves', async () => {
    const task = await start({ mode: 'lead' });
    const asked = await ask(task);
    const refused = await people.control.call('POST', `/api/extensions/${asked.body.id}/decision`, {
      body: { decision: 'refuse', ground: 'срок известен давно' },
    });
    expect(refused.body).toMatchObject({ state: 'refused', dueOn: '2026-04-01' });
  });

  test('asked at the last: 5 days before is in time, 4 is not; the control officer still can', async () => {
    const task = await start({ mode: 'lead' });
    api.clock.now = new Date('2026-03-28T09:00:00Z');
    people.lead = await api.login('lead', seed.tag);
    expect(await ask(task)).toMatchObject({ status: 409, body: { code: 'extension_too_late' } });
    api.clock.now = new Date('2026-03-27T09:00:00Z');
    people.lead = await api.login('lead', seed.tag);
    expect((await ask(task)).status).toBe(201);
    api.clock.now = new Date('2026-04-05T09:00:00Z');
    people.control = await api.login('control', seed.tag);
    const moved = await people.control.call('POST', `/api/occurrences/${task.occurrenceId}/due`, {
      body: { newDue: '2026-05-15', ground: 'решение совещания' },
    });
    expect(moved.body).toMatchObject({ state: 'granted', dueOn: '2026-05-15' });
  });
});

describe('closing without execution, and chains', () => {
  test.each([
    ['cancel', 'cancelled'],
    ['not-applicable', 'not_applicable'],
  ])('%s: on a ground, and nothing more can be done', async (path, state) => {
    const task = await start({ mode: 'lead' });
    const url = `/api/occurrences/${task.occurrenceId}/${path}`;
    expect(
      (await people.control.call('POST', url, { body: { ground: 'приказ отменён' } })).body,
    ).toMatchObject({ state });
    expect(await partsOf(task.occurrenceId)).toEqual([
      'lead closed 2026-04-01',
      'co_executor closed 2026-04-01',
    ]);
    expect(await report(people.lead, task.leadAssignmentId)).toMatchObject({
      status: 409,
      body: { code: 'task_state' },
    });
    expect((await people.control.call('POST', url, { body: { ground: 'ещё раз' } })).status).toBe(409);
  });

  test('a closed stage tells its cycle; the next one can be opened earlier on a written ground, once', async () => {
    const task = await start({ mode: 'lead', stage: 0 }, { mode: 'lead', stage: 1, state: 'waiting_stage' });
    const next = seed.tasks[1]?.occurrenceId ?? '';
    const url = `/api/cycles/${seed.chainId}/release`;
    const release = { body: { year: 2026, index: 1, ground: 'поручение главы' } };
    expect((await people.control.call('POST', url, release)).status).toBe(200);
    expect(await stateOf(next)).toBe('on_control');
    expect((await people.control.call('POST', url, release)).status).toBe(409);
    await report(people.lead, task.leadAssignmentId);
    await people.control.call('POST', `/api/occurrences/${task.occurrenceId}/review`, {
      body: {
        ...{ decision: 'accept', password: seedPassword },
        seen: await reportsSeen(api.database, task.occurrenceId),
      },
    });
    const told = await hints();
    expect(told.filter((hint) => hint === `cycle ${seed.chainId}:2026`)).toHaveLength(2);
    expect(told.filter((hint) => hint === `occurrence ${task.occurrenceId}`)).toHaveLength(2);
    const cycles = await people.lead.call('GET', '/api/cycles?year=2026');
    expect(cycles.body).toMatchObject({
      items: [{ stages: [{ status: 'done' }, { status: 'open', released: true }] }],
    });
  });
});
