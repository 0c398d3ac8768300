import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { tester } from '../../support/installation.js';
import { assignBodies } from '../../../store/occurrences/assign-bodies.js';
import { openOccurrence } from '../../../store/occurrences/open-occurrence.js';
import { nextStepOf } from '../../../store/roadmap/next-step.js';
import type { RowDiff } from '../../../domain/revisions/row-diff.js';
import { createApi } from '../../support/api.js';
import type { TestApi } from '../../support/api.js';
import { seedOrganisation } from '../../support/seed.js';
import type { SeededOrganisation } from '../../support/seed.js';
import { answer, drafting, orderFile } from './drafting.js';

type Row = readonly [activity: string, deadline: string, who: string];
const centre = 'МКУ «Центр обеспечения»';
const department = 'Отдел образования';
const original: readonly Row[] = [
  ['Мониторинг системы методической работы', 'апрель, ежегодно', centre],
  ['Анализ результатов мониторинга системы методической работы', 'ежегодно', centre],
  ['Доклад о состоянии системы образования', 'ежегодно', department],
  ['Совещание с руководителями школ района', 'ежеквартально', department],
  ['Обновление базы данных одаренных детей', 'декабрь, ежегодно', `${centre}, ${department}`],
];

let api: TestApi;
let seed: SeededOrganisation;
let as: ReturnType<typeof drafting>;
let number = 300;

beforeAll(async () => {
  api = await createApi();
  seed = await seedOrganisation(api.database);
});
afterAll(() => api.close());

/** The day of the story; a session does not last from one to the next. */
async function on(instant: string): Promise<void> {
  api.clock.now = new Date(instant);
  as = drafting(await api.login('control'));
}

const plan = { validFrom: '2026-01-12', validUntil: '2027-12-31', controlFrom: '2026-01-12' };
const title = 'Об утверждении «дорожной карты»';

/** An order on control since 12 January 2026 with its tasks of that spring opened and handed out. */
async function onControl(rows: readonly Row[] = original) {
  await on('2026-01-12T09:00:00Z');
  const own = String(++number);
  const id = await as.load(
    orderFile({ number: own, date: '12.01.2026', title }, [{ title: 'Раздел', rows }]),
  );
  const confirmed = await as.confirm(id, plan);
  if (confirmed.status !== 200) throw new Error(JSON.stringify(confirmed.body));
  const context = { organisationId: seed.organisationId, actor: tester, now: api.clock.now };
  const activities = await api.database.activity.findMany({
    where: { orderId: id },
    orderBy: { position: 'asc' },
  });
  const open = async (row: number, period: string) => {
    const activityId = activities[row - 1]?.id ?? '';
    await openOccurrence(api.database, context, { activityId, period });
    const task = await api.database.occurrence.findFirstOrThrow({ where: { activityId, period } });
    await assignBodies(api.database, task.id, api.clock.now);
    return task.id;
  };
  return { id, number: own, activities: activities.map((one) => one.id), open };
}

async function amending(
  base: { number: string },
  rows: readonly Row[],
  edition: 'whole' | 'partial' = 'whole',
) {
  await on('2026-06-22T09:00:00Z');
  const own = `${base.number}-изм`;
  const heading = `О внесении изменений в приказ от 12.01.2026 № ${base.number}`;
  const id = await as.load(
    orderFile({ number: own, date: '20.06.2026', title: heading }, [{ title: 'Раздел', rows }]),
  );
  const draft = await as.read(id);
  const revises = draft.questions.find(({ code }) => code === 'revises');
  const chosen = await as.patch(
    id,
    0,
    answer('revises:0', revises?.choices[0]?.value ?? ''),
    answer('edition:0', edition),
  );
  if (chosen.status !== 200) throw new Error(JSON.stringify(chosen.body));
  return { id, draft: chosen.body, own };
}

const dates = { validUntil: '2027-12-31', controlFrom: '2026-06-22' };
const kinds = (rows: readonly RowDiff[]) =>
  rows.map(({ kind, position, changes }) => [position, kind, changes.join(' ')].join(' ').trim());
const day = (date: Date | null | undefined) => date?.toISOString().slice(0, 10);

describe('what an amending order changes', () => {
  test('is proposed from its words and shown row by row, also when numbers shift', async () => {
    const base = await onControl();
    const { draft, id } = await amending(base, [
      ['Анализ результатов мониторинга системы методической работы', 'ежегодно', centre],
      ['Новый конкурс методических разработок', 'ноябрь, ежегодно', centre],
      ['Доклад о состоянии системы образования', 'август, ежегодно', department],
      ['Совещание с руководителями школ района', 'ежеквартально', centre],
      [
        'Обновление базы данных одарённых детей и талантливой молодёжи',
        'декабрь, ежегодно',
        `${centre}, ${department}`,
      ],
    ]);
    expect(draft.revision).toMatchObject({ revises: base.id, edition: 'whole' });
    expect(draft.revision.proposals).toMatchObject([{ orderId: base.id, why: 'named' }]);
    expect(kinds(draft.revision.rows)).toEqual([
      '1 changed number',
      '2 added',
      '3 changed deadline',
      '4 changed bodies',
      '5 changed text',
      'removed',
    ]);
    expect(draft.revision.rows[5]?.before?.text).toBe('Мониторинг системы методической работы');
    // Nothing is asked that the first order already answered.
    expect(draft.questions.filter((one) => one.answer === null).map((one) => one.code)).toEqual([
      'validity',
      'control_from',
    ]);
    expect((await as.read(id)).state).toBe('draft');
  });

  test('an unsure row is asked about, and each answer is obeyed', async () => {
    const base = await onControl([
      ['Мониторинг качества подготовки обучающихся в школах', 'май, ежегодно', centre],
      ['Конкурс «Учитель года»', 'март, ежегодно', centre],
    ]);
    const { draft, id } = await amending(base, [
      ['Мониторинг объективности оценки обучающихся в школах района', 'май, ежегодно', centre],
      ['Конкурс «Учитель года»', 'март, ежегодно', centre],
    ]);
    const question = draft.questions.find(({ code }) => code === 'match');
    expect(question).toMatchObject({ id: 'match:1', answer: null, typed: 'choice' });
    expect(draft.revision.rows.filter(({ kind }) => kind === 'unsure')).toHaveLength(2);
    const isNew = await as.preview(id, answer('match:1', 'new'));
    expect(kinds(isNew.body.revision.rows)).toEqual(['1 added', '2 same', 'removed']);
    const isOld = await as.preview(id, answer('match:1', question?.choices[0]?.value ?? ''));
    expect(kinds(isOld.body.revision.rows)).toEqual(['1 changed text', '2 same']);
    expect((await as.preview(id, answer('match:1', 'не знаю'))).body.code).toBe('answer');
  });
});

describe('the confirmation of an amending order', () => {
  test('moves open tasks with both dates kept, closes what is removed, starts what is added, leaves the past alone', async () => {
    const base = await onControl();
    const [monitoring, , report, meeting] = base.activities;
    const moved = await base.open(3, '2026');
    const closed = await base.open(1, '2026-04');
    const quarter = await base.open(4, '2026-Q2');
    const past = await api.database.occurrence.create({
      data: {
        ...{ organisationId: seed.organisationId, activityId: report ?? '', period: '2025', year: 2025 },
        ...{
          windowStart: new Date('2025-01-01'),
          windowEnd: new Date('2025-12-31'),
          opensOn: new Date('2025-01-01'),
        },
        ...{ dueByRule: new Date('2025-12-31'), dueOn: new Date('2025-12-30'), state: 'accepted' },
      },
    });
    const { id, draft, own } = await amending(base, [
      ['Анализ результатов мониторинга системы методической работы', 'ежегодно', centre],
      ['Новый конкурс методических разработок', 'ноябрь, ежегодно', centre],
      ['Доклад о состоянии системы образования', 'август, ежегодно', department],
      ['Совещание с руководителями школ района', 'ежеквартально', centre],
      ['Обновление базы данных одаренных детей', 'декабрь, ежегодно', `${centre}, ${department}`],
    ]);
    expect(draft.revision.rows[2]?.tasks).toMatchObject([
      // 31 December 2026 is a day off, moved from 4 January.
      { occurrenceId: moved, dueOn: '2026-12-30', effect: 'moves', newDue: '2026-08-31' },
    ]);
    const before = await api.database.outbox.count();
    const answered = await as.confirm(id, dates);
    expect(answered).toMatchObject({
      status: 200,
      body: { amendment: { orderId: base.id, added: 1, removed: 1, movedTasks: 1, closedTasks: 1 } },
    });
    const ground = `Приказ № ${own} от 20.06.2026`;
    const task = await api.database.occurrence.findUniqueOrThrow({
      where: { id: moved },
      include: { extensions: true, assignments: true },
    });
    expect([task.period, day(task.dueByRule), day(task.dueOn), task.state]).toEqual([
      '2026-08',
      '2026-12-31',
      '2026-08-31',
      'on_control',
    ]);
    expect(
      task.extensions.map((one) => [
        one.state,
        day(one.previousDue),
        day(one.requestedDue),
        one.ground,
        one.orderId,
      ]),
    ).toEqual([['granted', '2026-12-30', '2026-08-31', ground, id]]);
    expect(task.assignments.map((one) => day(one.dueOn))).toEqual(['2026-08-31']);
    expect(await api.database.occurrence.findUniqueOrThrow({ where: { id: closed } })).toMatchObject({
      ...{ state: 'cancelled', ground: `Исключено из плана: ${ground}` },
    });
    expect(await api.database.occurrence.findUniqueOrThrow({ where: { id: past.id } })).toEqual(past);
    const parts = await api.database.assignment.findMany({
      where: { occurrenceId: quarter },
      orderBy: { bodyName: 'asc' },
    });
    expect(parts.map(({ bodyName, role, state }) => [bodyName, role, state])).toEqual([
      [centre, 'lead', 'pending'],
      [department, 'lead', 'closed'],
    ]);
    const rows = await api.database.activity.findMany({
      where: { orderId: base.id },
      orderBy: { position: 'asc' },
    });
    expect(rows.map(({ text, state, revisedById }) => [text.slice(0, 8), state, revisedById === id])).toEqual(
      [
        ['Анализ р', 'on_control', true],
        ['Новый ко', 'on_control', true],
        ['Доклад о', 'on_control', true],
        ['Совещани', 'on_control', true],
        ['Обновлен', 'on_control', false],
        ['Монитори', 'removed', true],
      ],
    );
    const added = rows[1]?.id ?? '';
    const hints = await api.database.outbox.findMany({ skip: before, orderBy: { id: 'asc' } });
    const told = new Set(hints.map(({ process, key }) => `${process}:${key}`));
    for (const one of [monitoring, report, meeting, added]) expect(told).toContain(`activity:${one}`);
    for (const one of [moved, closed, quarter]) expect(told).toContain(`occurrence:${one}`);
    expect(await nextStepOf(api.database, { id: report ?? '' })).toMatchObject({
      kind: 'open',
      period: '2027-08',
    });
    expect(await nextStepOf(api.database, { id: added })).toMatchObject({ kind: 'open', period: '2026-11' });
    expect(await nextStepOf(api.database, { id: monitoring ?? '' })).toMatchObject({ kind: 'end' });
    expect(await api.database.order.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'applied',
      revisesId: base.id,
    });
    const actions = await api.database.auditEvent.findMany({
      where: { subjectId: { in: [base.id, moved, closed, monitoring ?? ''] } },
    });
    expect(actions.map((event) => event.action)).toEqual(
      expect.arrayContaining([
        'order.amended',
        'occurrence.moved_by_order',
        'occurrence.cancelled',
        'activity.removed',
      ]),
    );
    expect((await as.confirm(id, dates)).body.code).toBe('order_confirmed');
  });

  test('of an order that lists only its changes leaves the other rows as they are', async () => {
    const base = await onControl();
    const { id, draft } = await amending(
      base,
      [['Доклад о состоянии системы образования', 'август, ежегодно', department]],
      'partial',
    );
    expect(draft.revision.rows.map(({ kind }) => kind)).toEqual(['changed', 'kept', 'kept', 'kept', 'kept']);
    expect((await as.confirm(id, dates)).body).toMatchObject({
      amendment: { added: 0, changed: 1, removed: 0 },
    });
    const rows = await api.database.activity.findMany({
      where: { orderId: base.id },
      orderBy: { position: 'asc' },
    });
    expect(rows.map(({ id: one }) => one)).toEqual(base.activities);
    expect(rows.every(({ state }) => state === 'on_control')).toBe(true);
  });

  test('asks whether a year that is done already is to be done again, and opens nothing when it is not', async () => {
    const base = await onControl();
    const done = await base.open(3, '2026');
    await api.database.occurrence.update({
      where: { id: done },
      data: { state: 'accepted', offControlAt: api.clock.now },
    });
    const { id, draft } = await amending(
      base,
      [['Доклад о состоянии системы образования', 'август, ежегодно', department]],
      'partial',
    );
    expect(draft.questions.filter(({ code }) => code === 'again')).toMatchObject([
      { id: 'again:1:2026', answer: null },
    ]);
    expect((await as.confirm(id, dates)).body.code).toBe('questions_open');
    expect((await as.confirm(id, { ...dates, answers: { 'again:1:2026': 'done' } })).status).toBe(200);
    expect(await nextStepOf(api.database, { id: base.activities[2] ?? '' })).toMatchObject({
      kind: 'open',
      period: '2027-08',
    });
  });

  test('a new stage joins the chain of its rows, and releases follow their rows', async () => {
    const chained: readonly Row[] = [
      ['Мониторинг системы методической работы', 'апрель, ежегодно', centre],
      [
        'Подготовка адресных рекомендаций по результатам мониторинга системы методической работы',
        'ноябрь, ежегодно',
        centre,
      ],
    ];
    const base = await onControl(chained);
    const chain = await api.database.chain.findFirstOrThrow({ where: { orderId: base.id } });
    await api.database.stageRelease.create({
      data: { chainId: chain.id, year: 2026, index: 1, releasedAt: api.clock.now, ground: 'решение' },
    });
    const analysis: Row = [
      'Анализ результатов мониторинга системы методической работы',
      'июль, ежегодно',
      centre,
    ];
    const { id } = await amending(base, [...chained.slice(0, 1), analysis, ...chained.slice(1)]);
    expect((await as.confirm(id, dates)).body).toMatchObject({ amendment: { added: 1, removed: 0 } });
    const stages = await api.database.chainStage.findMany({
      where: { chainId: chain.id },
      orderBy: { index: 'asc' },
    });
    expect(stages.map(({ stage }) => stage)).toEqual(['monitoring', 'analysis', 'recommendation']);
    expect([stages[0]?.activityId, stages[2]?.activityId]).toEqual(base.activities);
    expect(await api.database.stageRelease.findMany({ where: { chainId: chain.id } })).toMatchObject([
      { index: 2 },
    ]);
  });

  test('a second amendment names the first and changes the same plan', async () => {
    const base = await onControl();
    const first = await amending(
      base,
      [['Доклад о состоянии системы образования', 'август, ежегодно', department]],
      'partial',
    );
    expect((await as.confirm(first.id, dates)).status).toBe(200);
    const id = await as.load(
      orderFile({ number: `${base.number}-2`, date: '21.06.2026', title }, [
        {
          title: 'Раздел',
          rows: [['Доклад о состоянии системы образования', 'сентябрь, ежегодно', department]],
        },
      ]),
    );
    const chosen = await as.patch(id, 0, { kind: 'revision', revises: first.id, edition: 'partial' });
    expect(chosen.body.revision).toMatchObject({ revises: base.id });
    expect((await as.confirm(id, dates)).body).toMatchObject({ amendment: { orderId: base.id, changed: 1 } });
  });
});

test('executors and auditors neither see nor change a draft', async () => {
  await on('2026-06-22T09:00:00Z');
  const id = await as.load(
    orderFile({ number: '995', date: '12.01.2026', title }, [{ title: 'Раздел', rows: original }]),
  );
  for (const person of ['lead', 'auditor'] as const) {
    const other = drafting(await api.login(person));
    const change = { kind: 'document', number: '1' };
    const refused = [
      await other.patch(id, 0, change),
      await other.preview(id, change),
      await other.confirm(id, plan),
    ];
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(
      Array(3).fill([403, 'role_forbidden']),
    );
    await expect(other.read(id)).rejects.toThrow('role_forbidden');
  }
  expect((await as.read(id)).version).toBe(0);
});

describe('what cannot be amended', () => {
  test('nobody’s order, a draft, another organisation’s order: refused, nothing saved', async () => {
    const foreign = await seedOrganisation(api.database, { tag: 'b' });
    await on('2026-06-22T09:00:00Z');
    const draftId = await as.load(
      orderFile({ number: '990', date: '12.01.2026', title }, [{ title: 'Раздел', rows: original }]),
    );
    const other = await as.load(
      orderFile({ number: '991', date: '12.01.2026', title }, [{ title: 'Раздел', rows: original }]),
    );
    const nobody = '018f0000-0000-7000-8000-000000000000';
    for (const [revises, status] of [
      [nobody, 404],
      [foreign.orderId, 404],
      [other, 409],
      [draftId, 404],
    ] as const) {
      const refused = await as.patch(draftId, 0, { kind: 'revision', revises });
      expect([revises, refused.status]).toEqual([revises, status]);
    }
    expect((await as.read(draftId)).version).toBe(0);
  });
});
