import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toColumn } from '../../../store/dates.js';
import { createApi } from '../../support/api.js';
import type { Caller, TestApi } from '../../support/api.js';
import { reportsSeen } from '../../support/reports-seen.js';
import { seedOrganisation, seedPassword } from '../../support/seed.js';
import type { SeededOrganisation } from '../../support/seed.js';

const paper = {
  kind: 'paper',
  paperReference: 'дело 5-12',
  title: 'Справка за прошлый год',
  signer: 'И. И. Ли',
};
let api: TestApi;
let seed: SeededOrganisation;
let lead: Caller;
let school: Caller;
let stranger: Caller;
let control: Caller;

beforeAll(async () => {
  api = await createApi();
  // 2 March 2026 is a Monday; 5 April a Sunday.
  seed = await seedOrganisation(api.database, {
    tasks: [{ mode: 'lead', dueOn: '2026-04-03' }, { mode: 'lead' }],
  });
  [lead, school, stranger, control] = [
    await api.login('lead'),
    await api.login('school'),
    await api.login('stranger'),
    await api.login('control'),
  ];
  await api.database.occurrence.update({
    where: { id: taskOf(0).occurrenceId },
    data: { dueByRule: toColumn('2026-04-05') },
  });
});
afterAll(() => api.close());

function taskOf(index: number) {
  const task = seed.tasks[index];
  if (!task) throw new Error('no such task');
  return task;
}

/** The same activity a year later, handed to the centre and the school. */
async function nextPeriod(): Promise<{ leadId: string; schoolId: string; occurrenceId: string }> {
  const year = {
    period: '2027',
    year: 2027,
    windowStart: toColumn('2027-01-01'),
    windowEnd: toColumn('2027-12-31'),
  };
  const next = await api.database.occurrence.create({
    data: {
      ...year,
      ...{ organisationId: seed.organisationId, activityId: taskOf(0).activityId, state: 'on_control' },
      ...{
        opensOn: toColumn('2027-01-01'),
        dueByRule: toColumn('2027-12-31'),
        dueOn: toColumn('2027-12-30'),
      },
    },
  });
  const assign = (bodyId: string, role: string) =>
    api.database.assignment.create({
      data: {
        ...{ organisationId: seed.organisationId, occurrenceId: next.id, bodyId, bodyName: role, role },
        dueOn: toColumn('2027-12-30'),
      },
    });
  const [one, two] = [
    await assign(seed.bodies.centre, 'lead'),
    await assign(seed.bodies.school, 'co_executor'),
  ];
  return { leadId: one.id, schoolId: two.id, occurrenceId: next.id };
}

interface Card {
  assignmentId: string;
  task: {
    id: string;
    dueOn: string;
    term: { workingDaysLeft: number | null; overdueBy: number | null; words: string } | null;
    dueStory: {
      kind: string;
      date: string | null;
      text: string;
      who: string | null;
      ground: string | null;
    }[];
    order: { number: string };
    assignments: { role: string; mine: boolean; lastReportAt: string | null }[];
    extensionAsked: object | null;
    late: boolean;
  };
}
const card = (who: Caller, id: string) => who.call<Card>('GET', `/api/tasks/${id}`);

describe('the card of a task', () => {
  test('shows how the date was made: phrase, reading, rule, shift, then each decision', async () => {
    const { occurrenceId, leadAssignmentId } = taskOf(0);
    const moved = await control.call('POST', `/api/occurrences/${occurrenceId}/due`, {
      body: { newDue: '2026-04-10', ground: 'распоряжение № 5' },
    });
    expect(moved.status).toBe(200);
    const { body } = await card(lead, leadAssignmentId);
    expect(body.task.dueStory.map((step) => [step.kind, step.date])).toEqual([
      ['phrase', null],
      ['reading', null],
      ['rule', '2026-04-05'],
      ['shift', '2026-04-03'],
      ['moved', '2026-04-10'],
    ]);
    const [phrase, , , shift, extension] = body.task.dueStory;
    expect(phrase?.text).toBe('Срок в приказе: «по требованию»');
    expect(shift?.text).toContain('воскресенье');
    expect(shift?.text).toContain('предыдущий рабочий день 3 апреля 2026 г.');
    expect(extension).toMatchObject({ who: 'control a, начальник управления', ground: 'распоряжение № 5' });
    expect(body.task.order.number).toBe('88');
  });

  test('counts the term in working days of today', async () => {
    // 3 to 31 March without the 8th and 9th (a day off moved from a Sunday holiday) and 1 to 10 April.
    const { body } = await card(lead, taskOf(0).leadAssignmentId);
    expect(body.task.term).toEqual({
      workingDaysLeft: 28,
      overdueBy: null,
      words: 'осталось 28 рабочих дней',
    });
    const before = api.clock.now;
    api.clock.now = new Date('2026-04-14T09:00:00Z');
    const late = await card(await api.login('lead'), taskOf(0).leadAssignmentId);
    api.clock.now = before;
    expect(late.body.task.term).toEqual({
      workingDaysLeft: null,
      overdueBy: 2,
      words: 'просрочено на 2 рабочих дня',
    });
  });

  test('shows what every executor has done, and which part is mine', async () => {
    const { schoolAssignmentId, leadAssignmentId } = taskOf(0);
    await school.call('POST', `/api/tasks/${schoolAssignmentId}/submissions`, {
      body: { kind: 'interim', note: 'готовим' },
    });
    const { body } = await card(lead, leadAssignmentId);
    expect(body.task.assignments.map((one) => [one.role, one.mine, one.lastReportAt])).toEqual([
      ['lead', true, null],
      ['co_executor', false, '2026-03-02T09:00:00.000Z'],
    ]);
  });

  test('is not for those who have no part in the task', async () => {
    expect((await card(stranger, taskOf(0).leadAssignmentId)).status).toBe(404);
    expect((await stranger.call('GET', `/api/occurrences/${taskOf(0).occurrenceId}/story`)).status).toBe(404);
    expect((await stranger.call('GET', `/api/tasks/${taskOf(0).leadAssignmentId}/previous`)).status).toBe(
      404,
    );
  });
});

describe('the report of the period before', () => {
  test('is that of the same body, with its documents and the day it was accepted', async () => {
    const { leadId, schoolId } = await nextPeriod();
    const previous = (who: Caller, id: string) =>
      who.call<{ previous: { evidence: object[]; acceptedAt: string | null } | null }>(
        'GET',
        `/api/tasks/${id}/previous`,
      );
    expect((await previous(lead, leadId)).body.previous).toBeNull();
    const { leadAssignmentId, occurrenceId } = taskOf(0);
    await lead.call('POST', `/api/tasks/${leadAssignmentId}/submissions`, {
      body: { kind: 'final', note: 'сделано', evidence: [paper] },
    });
    expect((await previous(lead, leadId)).body.previous).toMatchObject({ acceptedAt: null, period: '2026' });
    const accepted = await control.call('POST', `/api/occurrences/${occurrenceId}/review`, {
      body: {
        ...{ decision: 'accept', password: seedPassword },
        seen: await reportsSeen(api.database, occurrenceId),
      },
    });
    expect(accepted.status).toBe(201);
    expect((await previous(lead, leadId)).body.previous).toMatchObject({
      ...{ occurrenceId, note: 'сделано', acceptedAt: '2026-03-02T09:00:00.000Z', authorName: 'lead a' },
      evidence: [{ title: paper.title, signer: 'И. И. Ли' }],
    });
    // The school handed in nothing final.
    expect((await previous(school, schoolId)).body.previous).toBeNull();
    // And the first period has none before it.
    expect((await previous(lead, leadAssignmentId)).body.previous).toBeNull();
  });
});

test('the story holds events and letters together, in Russian, paged by key', async () => {
  interface Story {
    items: {
      kind: string;
      action: string;
      who: string;
      what: string;
      seq: string | null;
      hash: string | null;
    }[];
    next: string | null;
  }
  const path = `/api/occurrences/${taskOf(0).occurrenceId}/story`;
  const whole = await lead.call<Story>('GET', `${path}?limit=200`);
  expect(whole.body.items.filter((one) => one.kind === 'event').map((one) => one.action)).toEqual([
    'extension.granted',
    'submission.made',
    'submission.made',
    'review.accepted',
  ]);
  expect(whole.body.items.some((one) => one.kind === 'mail' && one.action === 'accepted')).toBe(true);
  expect(whole.body.items[0]).toMatchObject({
    who: 'control a, начальник управления',
    what: 'срок перенесён с 3 апреля 2026 г. на 10 апреля 2026 г.; основание: распоряжение № 5',
  });
  const seen: unknown[] = [];
  let after = '';
  for (;;) {
    const part: { body: Story } = await lead.call<Story>('GET', `${path}?limit=2${after}`);
    seen.push(...part.body.items);
    if (part.body.next === null) break;
    after = `&after=${part.body.next}`;
  }
  expect(seen).toEqual(whole.body.items);
  expect((await lead.call('GET', `${path}?after=zzz`)).status).toBe(400);
});
