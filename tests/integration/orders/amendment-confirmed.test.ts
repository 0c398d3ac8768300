import { describe, expect, test } from '@jest/globals';
import { nextStepOf } from '../../../store/roadmap/next-step.js';
import { AmendingStory, centre, dates, department, title } from './amending.js';
import type { Row } from './amending.js';
import { orderFile } from './drafting.js';

const story = new AmendingStory();
const day = (date: Date | null | undefined) => date?.toISOString().slice(0, 10);

describe('the confirmation of an amending order', () => {
  test('moves open tasks with both dates kept, closes what is removed, starts what is added, leaves the past alone', async () => {
    const base = await story.onControl();
    const [monitoring, , report, meeting] = base.activities;
    const moved = await base.open(3, '2026');
    const closed = await base.open(1, '2026-04');
    const quarter = await base.open(4, '2026-Q2');
    const past = await story.api.database.occurrence.create({
      data: {
        ...{
          organisationId: story.seed.organisationId,
          activityId: report ?? '',
          period: '2025',
          year: 2025,
        },
        ...{
          windowStart: new Date('2025-01-01'),
          windowEnd: new Date('2025-12-31'),
          opensOn: new Date('2025-01-01'),
        },
        ...{ dueByRule: new Date('2025-12-31'), dueOn: new Date('2025-12-30'), state: 'accepted' },
      },
    });
    const { id, draft, own } = await story.amending(base, [
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
    const before = await story.api.database.outbox.count();
    const answered = await story.as.confirm(id, dates);
    expect(answered).toMatchObject({
      status: 200,
      body: { amendment: { orderId: base.id, added: 1, removed: 1, movedTasks: 1, closedTasks: 1 } },
    });
    const ground = `Приказ № ${own} от 20.06.2026`;
    const task = await story.api.database.occurrence.findUniqueOrThrow({
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
    expect(await story.api.database.occurrence.findUniqueOrThrow({ where: { id: closed } })).toMatchObject({
      ...{ state: 'cancelled', ground: `Исключено из плана: ${ground}` },
    });
    expect(await story.api.database.occurrence.findUniqueOrThrow({ where: { id: past.id } })).toEqual(past);
    const parts = await story.api.database.assignment.findMany({
      where: { occurrenceId: quarter },
      orderBy: { bodyName: 'asc' },
    });
    expect(parts.map(({ bodyName, role, state }) => [bodyName, role, state])).toEqual([
      [centre, 'lead', 'pending'],
      [department, 'lead', 'closed'],
    ]);
    const rows = await story.api.database.activity.findMany({
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
    const hints = await story.api.database.outbox.findMany({ skip: before, orderBy: { id: 'asc' } });
    const told = new Set(hints.map(({ process, key }) => `${process}:${key}`));
    for (const one of [monitoring, report, meeting, added]) expect(told).toContain(`activity:${one}`);
    for (const one of [moved, closed, quarter]) expect(told).toContain(`occurrence:${one}`);
    expect(await nextStepOf(story.api.database, { id: report ?? '' })).toMatchObject({
      kind: 'open',
      period: '2027-08',
    });
    expect(await nextStepOf(story.api.database, { id: added })).toMatchObject({
      kind: 'open',
      period: '2026-11',
    });
    expect(await nextStepOf(story.api.database, { id: monitoring ?? '' })).toMatchObject({ kind: 'end' });
    expect(await story.api.database.order.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'applied',
      revisesId: base.id,
    });
    const actions = await story.api.database.auditEvent.findMany({
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
    expect((await story.as.confirm(id, dates)).body.code).toBe('order_confirmed');
  });

  test('of an order that lists only its changes leaves the other rows as they are', async () => {
    const base = await story.onControl();
    const { id, draft } = await story.amending(
      base,
      [['Доклад о состоянии системы образования', 'август, ежегодно', department]],
      'partial',
    );
    expect(draft.revision.rows.map(({ kind }) => kind)).toEqual(['changed', 'kept', 'kept', 'kept', 'kept']);
    expect((await story.as.confirm(id, dates)).body).toMatchObject({
      amendment: { added: 0, changed: 1, removed: 0 },
    });
    const rows = await story.api.database.activity.findMany({
      where: { orderId: base.id },
      orderBy: { position: 'asc' },
    });
    expect(rows.map(({ id: one }) => one)).toEqual(base.activities);
    expect(rows.every(({ state }) => state === 'on_control')).toBe(true);
  });

  test('asks whether a year that is done already is to be done again, and opens nothing when it is not', async () => {
    const base = await story.onControl();
    const done = await base.open(3, '2026');
    await story.api.database.occurrence.update({
      where: { id: done },
      data: { state: 'accepted', offControlAt: story.api.clock.now },
    });
    const { id, draft } = await story.amending(
      base,
      [['Доклад о состоянии системы образования', 'август, ежегодно', department]],
      'partial',
    );
    expect(draft.questions.filter(({ code }) => code === 'again')).toMatchObject([
      { id: 'again:1:2026', answer: null },
    ]);
    expect((await story.as.confirm(id, dates)).body.code).toBe('questions_open');
    expect((await story.as.confirm(id, { ...dates, answers: { 'again:1:2026': 'done' } })).status).toBe(200);
    expect(await nextStepOf(story.api.database, { id: base.activities[2] ?? '' })).toMatchObject({
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
    const base = await story.onControl(chained);
    const chain = await story.api.database.chain.findFirstOrThrow({ where: { orderId: base.id } });
    await story.api.database.stageRelease.create({
      data: { chainId: chain.id, year: 2026, index: 1, releasedAt: story.api.clock.now, ground: 'решение' },
    });
    const analysis: Row = [
      'Анализ результатов мониторинга системы методической работы',
      'июль, ежегодно',
      centre,
    ];
    const { id } = await story.amending(base, [...chained.slice(0, 1), analysis, ...chained.slice(1)]);
    expect((await story.as.confirm(id, dates)).body).toMatchObject({ amendment: { added: 1, removed: 0 } });
    const stages = await story.api.database.chainStage.findMany({
      where: { chainId: chain.id },
      orderBy: { index: 'asc' },
    });
    expect(stages.map(({ stage }) => stage)).toEqual(['monitoring', 'analysis', 'recommendation']);
    expect([stages[0]?.activityId, stages[2]?.activityId]).toEqual(base.activities);
    expect(await story.api.database.stageRelease.findMany({ where: { chainId: chain.id } })).toMatchObject([
      { index: 2 },
    ]);
  });

  test('a second amendment names the first and changes the same plan', async () => {
    const base = await story.onControl();
    const first = await story.amending(
      base,
      [['Доклад о состоянии системы образования', 'август, ежегодно', department]],
      'partial',
    );
    expect((await story.as.confirm(first.id, dates)).status).toBe(200);
    const id = await story.as.load(
      orderFile({ number: `${base.number}-2`, date: '21.06.2026', title }, [
        {
          title: 'Раздел',
          rows: [['Доклад о состоянии системы образования', 'сентябрь, ежегодно', department]],
        },
      ]),
    );
    const chosen = await story.as.patch(id, 0, { kind: 'revision', revises: first.id, edition: 'partial' });
    expect(chosen.body.revision).toMatchObject({ revises: base.id });
    expect((await story.as.confirm(id, dates)).body).toMatchObject({
      amendment: { orderId: base.id, changed: 1 },
    });
  });
});
