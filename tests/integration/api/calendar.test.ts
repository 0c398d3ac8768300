import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toColumn } from '../../../store/dates.js';
import { createApi } from '../../support/api.js';
import type { Caller, TestApi } from '../../support/api.js';
import { seedOrganisation } from '../../support/seed.js';
import type { SeededOrganisation } from '../../support/seed.js';

interface Year {
  status: string;
  statusWords: string;
  origin: string;
  decree: { number: string } | null;
  workingDays: number;
  months: { month: number; workingDays: number; days: { date: string; working: boolean }[] }[];
  data: object | null;
}
interface Outcome {
  moved: { occurrenceId: string; previousDue: string; dueOn: string }[];
}

let api: TestApi;
let seed: SeededOrganisation;
let other: SeededOrganisation;
let control: Caller;

/** 30 and 31 October 2026 are a Friday and a Saturday; the new calendar makes the Friday a day off. */
const input = {
  status: 'decree',
  decree: { number: '1466', date: '2025-09-24' },
  moves: [
    { from: '2026-01-03', to: '2026-01-09' },
    { from: '2026-01-04', to: '2026-10-30' },
  ],
};

beforeAll(async () => {
  api = await createApi();
  const tasks = Array.from({ length: 5 }, () => ({ mode: 'lead' as const, dueOn: '2026-10-30' as const }));
  seed = await seedOrganisation(api.database, { tasks });
  other = await seedOrganisation(api.database, { tag: 'b', tasks });
  control = await api.login('control');
});
afterAll(() => api.close());

const idOf = (index: number) => seed.tasks[index]?.occurrenceId ?? '';
const dueOf = async (id: string) =>
  (await api.database.occurrence.findUniqueOrThrow({ where: { id } })).dueOn.toISOString().slice(0, 10);
const year = async (who: Caller, value: number) =>
  (await who.call<Year>('GET', `/api/calendar/${value}`)).body;

describe('the working calendar', () => {
  test('twelve months, with the decree and the status', async () => {
    const shipped = await year(control, 2026);
    expect(shipped).toMatchObject({
      ...{ status: 'decree', statusWords: 'по постановлению', origin: 'shipped', workingDays: 247 },
      decree: { number: '1466' },
    });
    expect(shipped.months.map((one) => one.days.length)).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
    expect(shipped.months.reduce((sum, one) => sum + one.workingDays, 0)).toBe(247);
    expect(await year(control, 2031)).toMatchObject({
      ...{ status: 'preliminary', statusWords: 'предварительно', origin: 'law', decree: null, data: null },
    });
  });

  test('a change moves open dates that the calendar had made, and only those', async () => {
    // A day off by the rule, moved back to Friday the 30th by the shipped calendar.
    for (const index of [0, 1, 2, 3])
      await api.database.occurrence.update({
        where: { id: idOf(index) },
        data: { dueByRule: toColumn('2026-10-31') },
      });
    await api.database.occurrence.update({ where: { id: idOf(0) }, data: { planVersion: 1 } });
    // The second was moved by a decision, the third is over, the fourth is under review; the fifth is due on a day it keeps.
    await control.call('POST', `/api/occurrences/${idOf(1)}/due`, {
      body: { newDue: '2026-11-05', ground: 'решение' },
    });
    await control.call('POST', `/api/occurrences/${idOf(2)}/cancel`, { body: { ground: 'не нужно' } });
    await api.database.occurrence.update({ where: { id: idOf(3) }, data: { state: 'submitted' } });
    for (const data of [{ dueByRule: toColumn('2026-10-29'), dueOn: toColumn('2026-10-29') }])
      await api.database.occurrence.update({ where: { id: idOf(4) }, data });

    const answer = await control.call<Outcome>('PUT', '/api/calendar/2026', {
      body: { ...input, version: 0 },
    });
    expect(answer.status).toBe(200);
    expect(answer.body.moved).toEqual([
      { occurrenceId: idOf(0), previousDue: '2026-10-30', dueOn: '2026-10-29' },
    ]);
    expect(await Promise.all([0, 1, 2, 3, 4].map((index) => dueOf(idOf(index))))).toEqual([
      '2026-10-29',
      '2026-11-05',
      '2026-10-30',
      '2026-10-30',
      '2026-10-29',
    ]);
    const lead = await api.database.assignment.findFirstOrThrow({
      where: { id: seed.tasks[0]?.leadAssignmentId ?? '' },
    });
    expect(lead.dueOn.toISOString().slice(0, 10)).toBe('2026-10-29');
    expect(await year(control, 2026)).toMatchObject({ origin: 'own', workingDays: 247, data: input });
  });

  test('what was moved stands in the history, in the story of the date, in the ledger and in the outbox', async () => {
    const events = await api.database.auditEvent.findMany({
      where: {
        organisationId: seed.organisationId,
        action: { in: ['calendar.changed', 'occurrence.due_recomputed'] },
      },
      orderBy: { seq: 'asc' },
    });
    expect(events.map((event) => [event.action, event.occurrenceId])).toEqual([
      ['occurrence.due_recomputed', idOf(0)],
      ['calendar.changed', null],
    ]);
    const card = await control.call<{ dueStory: { kind: string; text: string; ground: string | null }[] }>(
      'GET',
      `/api/occurrences/${idOf(0)}`,
    );
    expect(card.body.dueStory.at(-1)).toMatchObject({
      ...{ kind: 'moved', text: 'Срок пересчитан: с 30 октября 2026 г. на 29 октября 2026 г.' },
      ground: 'Изменён рабочий календарь на 2026 год (постановление № 1466 от 24 сентября 2025 г.)',
    });
    const told = await api.database.notification.count({
      where: { occurrenceId: idOf(0), kind: 'extended' },
    });
    expect(told).toBeGreaterThan(0);
    expect(
      await api.database.outbox.count({ where: { process: 'occurrence', key: idOf(0) } }),
    ).toBeGreaterThan(0);
    const { plan, planVersion } = await api.database.occurrence.findUniqueOrThrow({ where: { id: idOf(0) } });
    const overdue = (plan as { kind: string; day: string }[]).find((step) => step.kind === 'mark_overdue');
    expect([planVersion, overdue?.day]).toEqual([2, '2026-10-30']);
  });

  test('the same calendar again moves nothing; another organisation keeps its own', async () => {
    const stale = await control.call('PUT', '/api/calendar/2026', { body: { ...input, version: 0 } });
    expect(stale).toMatchObject({
      ...{ status: 409, body: { code: 'changed_meanwhile', details: { changedBy: 'control a' } } },
    });
    const again = await control.call<Outcome>('PUT', '/api/calendar/2026', {
      body: { ...input, version: 1 },
    });
    expect(again.body.moved).toEqual([]);
    const theirs = await api.login('control', 'b');
    expect(await year(theirs, 2026)).toMatchObject({ origin: 'shipped' });
    expect(await dueOf(other.tasks[0]?.occurrenceId ?? '')).toBe('2026-10-30');
  });

  test.each([
    ['a decree without its number', { status: 'decree' }],
    ['a day of another year', { ...input, moves: [{ from: '2025-01-04', to: '2026-05-04' }] }],
    ['a move of a working day', { ...input, moves: [{ from: '2026-03-03', to: '2026-05-04' }] }],
    ['an unknown field', { ...input, holidays: [] }],
    [
      'an edict that ends before it begins',
      { ...input, edicts: [{ source: 'Указ', from: '2026-05-05', until: '2026-05-04' }] },
    ],
  ])('%s is refused and changes nothing', async (_name, body) => {
    const before = await year(control, 2026);
    const answer = await control.call('PUT', '/api/calendar/2026', { body: { ...body, version: 2 } });
    expect(answer.status).toBe(400);
    expect(await year(control, 2026)).toEqual(before);
  });

  test('foretells the dates of tasks that are still to be opened', async () => {
    const activityId = seed.tasks[0]?.activityId ?? '';
    const rule = {
      ...{ kind: 'recurring', rrule: 'FREQ=MONTHLY;BYMONTHDAY=15', span: 'month' },
      dueDayOfNextMonth: null,
    };
    const { rule: before } = await api.database.activity.findUniqueOrThrow({ where: { id: activityId } });
    await api.database.activity.update({ where: { id: activityId }, data: { rule } });
    const regional = { ...input, regionalDaysOff: ['2026-07-15'] };
    const { body } = await control.call<{ planned: object[]; plannedCount: number }>(
      'POST',
      '/api/calendar/2026/preview',
      { body: regional },
    );
    await api.database.activity.update({ where: { id: activityId }, data: { rule: before ?? {} } });
    expect(body).toMatchObject({
      plannedCount: 1,
      planned: [{ activityId, period: '2026-07-15', previousDue: '2026-07-15', dueOn: '2026-07-14' }],
    });
  });

  test('a file is read and nothing is saved', async () => {
    const before = await year(control, 2026);
    const bytes = Buffer.from('09.01.2026;выходной;03.01.2026\n31.12.2026;выходной;04.01.2026');
    const read = await control.upload('/api/calendar/2026/read', { name: 'calendar.csv', bytes });
    expect(read).toMatchObject({
      status: 200,
      body: {
        moves: [
          { from: '2026-01-03', to: '2026-01-09' },
          { from: '2026-01-04', to: '2026-12-31' },
        ],
        notes: [],
      },
    });
    const wrong = await control.upload('/api/calendar/2027/read', { name: 'calendar.csv', bytes });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'calendar_file' } });
    expect(await year(control, 2026)).toEqual(before);
  });

  test('the same key does it once', async () => {
    const headers = { 'idempotency-key': 'calendar-1' };
    const first = await control.call('PUT', '/api/calendar/2027', {
      body: { status: 'preliminary', version: 0 },
      headers,
    });
    const second = await control.call('PUT', '/api/calendar/2027', {
      body: { status: 'preliminary', version: 0 },
      headers,
    });
    expect([first.status, second.body]).toEqual([200, first.body]);
    const count = await api.database.auditEvent.count({
      where: { organisationId: seed.organisationId, action: 'calendar.changed', subjectId: '2027' },
    });
    expect(count).toBe(1);
  });
});
