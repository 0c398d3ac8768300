import { describe, expect, test } from '@jest/globals';
import { AmendingStory, dates } from './amending.js';
import { centre, DraftDesk } from './draft-desk.js';
import { answer } from './drafting.js';

const desk = new DraftDesk();
const plan = { validFrom: '2026-01-12', validUntil: '2027-12-31', controlFrom: '2026-03-02' };
const full = 'Отдел просвещения Администрации Куркинского района';

async function addBody(name: string, kind = 'body'): Promise<string> {
  const { id } = await desk.api.database.organisation.findFirstOrThrow();
  const body = await desk.api.database.body.create({
    data: { organisationId: id, name, kind, createdAt: new Date('2026-01-01T09:00:00Z') },
  });
  return body.id;
}
const bodiesOf = async (orderId: string) => {
  const rows = await desk.api.database.activityBody.findMany({
    where: { activity: { orderId } },
    orderBy: [{ activity: { position: 'asc' } }, { index: 'asc' }],
    include: { body: true },
  });
  return rows.map(({ body }) => body.name);
};

describe('a name that is only alike to a body of the organisation', () => {
  test('holds control up until it is answered, stays answered, and then is that body', async () => {
    await addBody(full);
    const id = await desk.load(
      ['Доклад', 'ежегодно', 'Отдел просвещения'],
      ['Справка', 'май, ежегодно', 'отдел просвещения, Архив района'],
    );
    const asked = (await desk.as.read(id)).questions.filter(({ code }) => code === 'same_body');
    expect(asked).toMatchObject([
      {
        position: 1,
        typed: 'choice',
        answer: null,
        choices: [{ value: full }, { value: 'Отдел просвещения' }],
      },
    ]);
    const held = await desk.as.confirm(id, plan);
    expect(held).toMatchObject({ status: 409, body: { code: 'questions_open' } });
    const question = asked[0]?.id ?? '';
    expect((await desk.as.patch(id, 0, answer(question, 'Не знаю'))).body.code).toBe('answer');
    expect((await desk.as.patch(id, 0, answer(question, full))).status).toBe(200);
    const again = await desk.deputy.read(id);
    expect(again.questions.find((one) => one.id === question)?.answer).toBe(full);
    expect(again.sections[0]?.rows.map(({ bodies }) => bodies[0]?.name)).toEqual([full, full]);
    expect((await desk.as.confirm(id, plan)).status).toBe(200);
    expect(await bodiesOf(id)).toEqual([full, full, 'Архив района']);
    expect(await desk.api.database.body.count({ where: { name: 'Отдел просвещения' } })).toBe(0);
  });

  test('becomes a body of its own where it was said to be another, and is not asked about any more', async () => {
    await addBody('Комитет по спорту Администрации района');
    const rows: [string, string, string][] = [['Кросс', 'ежегодно', 'Комитет по спорту']];
    const id = await desk.load(...rows);
    const [question] = (await desk.as.read(id)).questions.filter(({ code }) => code === 'same_body');
    const apart = { [question?.id ?? '']: 'Комитет по спорту' };
    expect((await desk.as.confirm(id, { ...plan, answers: apart })).status).toBe(200);
    expect(await bodiesOf(id)).toEqual(['Комитет по спорту']);
    const next = await desk.as.read(await desk.load(...rows));
    expect(next.questions.filter(({ code }) => code === 'same_body')).toEqual([]);
  });
});

test('a draft says whose tasks nobody would be written to about', async () => {
  const { database } = desk.api;
  const { id: organisationId } = await database.organisation.findFirstOrThrow();
  const createdAt = new Date('2026-01-01T09:00:00Z');
  const boxed = await addBody('Музей');
  await database.body.update({ where: { id: boxed }, data: { mailbox: 'museum@kurkino.example' } });
  const lyceum = await addBody('Лицей');
  const group = await addBody('лицеи района', 'group');
  await database.bodyMember.create({ data: { groupId: group, memberId: lyceum } });
  await addBody('кружки', 'group');
  const library = await addBody('Библиотека');
  const official = await database.official.create({
    data: { organisationId, name: 'Сидорова С. С.', email: 'library@kurkino.example', createdAt },
  });
  await database.post.create({
    data: {
      ...{ officialId: official.id, bodyId: library, title: 'директор' },
      startsOn: new Date('2025-01-01'),
    },
  });
  const id = await desk.load(
    ['Доклад', 'ежегодно', 'Музей; Библиотека; Планетарий'],
    ['Справка', 'ежегодно', 'Музей; лицеи района; кружки; Планетарий'],
  );
  expect((await desk.as.read(id)).unreached).toEqual([
    { name: 'Планетарий', lacks: 'people' },
    { name: 'Лицей', lacks: 'people' },
    { name: 'кружки', lacks: 'members' },
  ]);
  const out = await desk.as.preview(id, { kind: 'row', positions: [1, 2], set: { excluded: true } });
  expect(out.body.unreached).toEqual([]);
  // A post that is over reaches nobody.
  await database.post.updateMany({ where: { bodyId: library }, data: { endsOn: new Date('2026-02-01') } });
  expect((await desk.as.read(id)).unreached).toContainEqual({ name: 'Библиотека', lacks: 'people' });
});

describe('an amending order', () => {
  const story = new AmendingStory();

  test('asks about a name of a new row only, and its answer is what is compared and written', async () => {
    const base = await story.onControl([['Мониторинг', 'апрель, ежегодно', centre]]);
    const { database } = story.api;
    await database.body.create({
      data: { organisationId: story.seed.organisationId, name: full, kind: 'body', createdAt: new Date() },
    });
    const { draft, id } = await story.amending(base, [
      ['Мониторинг', 'апрель, ежегодно', centre],
      ['Новый конкурс методических разработок', 'ноябрь, ежегодно', 'Отдел просвещения'],
    ]);
    const asked = draft.questions.filter(({ code }) => code === 'same_body');
    expect(asked.map(({ position }) => position)).toEqual([2]);
    const chosen = await story.as.patch(id, 1, answer(asked[0]?.id ?? '', full));
    expect(chosen.body.revision.rows[1]?.after?.bodies).toEqual([{ name: full, role: 'lead' }]);
    expect((await story.as.confirm(id, dates)).status).toBe(200);
    const added = await database.activityBody.findMany({
      where: { activity: { orderId: base.id, position: 2 } },
      include: { body: true },
    });
    expect(added.map(({ body }) => body.name)).toEqual([full]);
  });
});
