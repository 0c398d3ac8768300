import { describe, expect, test } from '@jest/globals';
import type { RowDiff } from '../../../domain/revisions/row-diff.js';
import { seedOrganisation } from '../../support/seed.js';
import { AmendingStory, centre, department, original, plan, title } from './amending.js';
import { answer, drafting, orderFile } from './drafting.js';

const story = new AmendingStory();
const kinds = (rows: readonly RowDiff[]) =>
  rows.map(({ kind, position, changes }) => [position, kind, changes.join(' ')].join(' ').trim());

describe('what an amending order changes', () => {
  test('is proposed from its words and shown row by row, also when numbers shift', async () => {
    const base = await story.onControl();
    const { draft, id } = await story.amending(base, [
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
    expect((await story.as.read(id)).state).toBe('draft');
  });

  test('an unsure row is asked about, and each answer is obeyed', async () => {
    const base = await story.onControl([
      ['Мониторинг качества подготовки обучающихся в школах', 'май, ежегодно', centre],
      ['Конкурс «Учитель года»', 'март, ежегодно', centre],
    ]);
    const { draft, id } = await story.amending(base, [
      ['Мониторинг объективности оценки обучающихся в школах района', 'май, ежегодно', centre],
      ['Конкурс «Учитель года»', 'март, ежегодно', centre],
    ]);
    const question = draft.questions.find(({ code }) => code === 'match');
    expect(question).toMatchObject({ id: 'match:1', answer: null, typed: 'choice' });
    expect(draft.revision.rows.filter(({ kind }) => kind === 'unsure')).toHaveLength(2);
    const isNew = await story.as.preview(id, answer('match:1', 'new'));
    expect(kinds(isNew.body.revision.rows)).toEqual(['1 added', '2 same', 'removed']);
    const isOld = await story.as.preview(id, answer('match:1', question?.choices[0]?.value ?? ''));
    expect(kinds(isOld.body.revision.rows)).toEqual(['1 changed text', '2 same']);
    expect((await story.as.preview(id, answer('match:1', 'не знаю'))).body.code).toBe('answer');
  });
});

test('executors and auditors neither see nor change a draft', async () => {
  await story.on('2026-06-22T09:00:00Z');
  const id = await story.as.load(
    orderFile({ number: '995', date: '12.01.2026', title }, [{ title: 'Раздел', rows: original }]),
  );
  for (const person of ['lead', 'auditor'] as const) {
    const other = drafting(await story.api.login(person));
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
  expect((await story.as.read(id)).version).toBe(0);
});

describe('what cannot be amended', () => {
  test('nobody’s order, a draft, another organisation’s order: refused, nothing saved', async () => {
    const foreign = await seedOrganisation(story.api.database, { tag: 'b' });
    await story.on('2026-06-22T09:00:00Z');
    const draftId = await story.as.load(
      orderFile({ number: '990', date: '12.01.2026', title }, [{ title: 'Раздел', rows: original }]),
    );
    const other = await story.as.load(
      orderFile({ number: '991', date: '12.01.2026', title }, [{ title: 'Раздел', rows: original }]),
    );
    const nobody = '018f0000-0000-7000-8000-000000000000';
    for (const [revises, status] of [
      [nobody, 404],
      [foreign.orderId, 404],
      [other, 409],
      [draftId, 404],
    ] as const) {
      const refused = await story.as.patch(draftId, 0, { kind: 'revision', revises });
      expect([revises, refused.status]).toEqual([revises, status]);
    }
    expect((await story.as.read(draftId)).version).toBe(0);
  });
});
