import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connectDatabase } from '../../../store/client.js';
import type { Database } from '../../../store/client.js';
import { toColumn } from '../../../store/dates.js';
import {
  controlOfficerOf,
  departmentHeads,
  headsOfBodies,
  recipientsOfBodies,
} from '../../../store/recipients.js';
import { createTestDatabase } from '../../support/database.js';
import type { TestDatabase } from '../../support/database.js';
import { makeBody, makeOfficial, makeScene } from './fixture.js';
import type { Scene } from './fixture.js';

let database: TestDatabase;
let db: Database;
let scene: Scene;

beforeAll(async () => {
  database = await createTestDatabase();
  db = connectDatabase(database.url);
  scene = await makeScene(db);
});

afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

const day = '2026-11-24';

async function addresses(bodyId: string): Promise<string[]> {
  const found = await recipientsOfBodies(db, [bodyId], day);
  return (found.get(bodyId) ?? []).map(({ address }) => address);
}

async function absent(
  absentId: string,
  substituteId: string,
  from = '2026-11-20',
  until = '2026-11-30',
): Promise<void> {
  await db.substitution.create({
    data: {
      absentId,
      substituteId,
      startsOn: new Date(`${from}T00:00:00Z`),
      endsOn: new Date(`${until}T00:00:00Z`),
    },
  });
}

describe('the people of a body', () => {
  test('are its officials of that day and its box', async () => {
    const body = await makeBody(scene, { mailbox: 'school@example.test' });
    await makeOfficial(scene, 'now@example.test', [body]);
    await makeOfficial(scene, 'last-day@example.test', [body], { until: day });
    await makeOfficial(scene, 'gone@example.test', [body], { until: '2026-11-23' });
    await makeOfficial(scene, 'coming@example.test', [body], { from: '2026-11-25' });
    await makeOfficial(scene, null, [body]);
    expect((await addresses(body)).sort()).toEqual(
      ['last-day@example.test', 'now@example.test', 'school@example.test'].sort(),
    );
  });

  test('an address is written to once, whatever its letters', async () => {
    const body = await makeBody(scene, { mailbox: 'Director@Example.test' });
    const official = await makeOfficial(scene, 'director@example.test', [body]);
    expect((await recipientsOfBodies(db, [body], day)).get(body)).toEqual([
      { recipient: `official:${official}`, address: 'director@example.test' },
    ]);
  });

  test('a body without anybody has an empty entry', async () => {
    const body = await makeBody(scene);
    expect(await addresses(body)).toEqual([]);
  });
});

describe('substitution', () => {
  test('the substitute reads in place of the absent, on the first and the last day of absence', async () => {
    const body = await makeBody(scene);
    const away = await makeOfficial(scene, 'away@example.test', [body]);
    const deputy = await makeOfficial(scene, 'deputy@example.test');
    await absent(away, deputy, day, day);
    expect(await addresses(body)).toEqual(['deputy@example.test']);
    const next = await recipientsOfBodies(db, [body], '2026-11-25');
    expect(next.get(body)?.map(({ address }) => address)).toEqual(['away@example.test']);
  });

  test('a substitute who is absent too passes on', async () => {
    const body = await makeBody(scene);
    const first = await makeOfficial(scene, 'first@example.test', [body]);
    const second = await makeOfficial(scene, 'second@example.test');
    const third = await makeOfficial(scene, 'third@example.test');
    await absent(first, second);
    await absent(second, third);
    expect(await addresses(body)).toEqual(['third@example.test']);
  });

  test('a circle ends with the named substitute', async () => {
    const body = await makeBody(scene);
    const first = await makeOfficial(scene, 'a@example.test', [body]);
    const second = await makeOfficial(scene, 'b@example.test');
    await absent(first, second);
    await absent(second, first);
    expect(await addresses(body)).toEqual(['b@example.test']);
  });

  test('a substitute without e-mail does not swallow the mail', async () => {
    const body = await makeBody(scene);
    const away = await makeOfficial(scene, 'reachable@example.test', [body]);
    const deputy = await makeOfficial(scene, null);
    await absent(away, deputy);
    expect(await addresses(body)).toEqual(['reachable@example.test']);
  });

  test('one person who stands in for two colleagues is written to once', async () => {
    const body = await makeBody(scene);
    const deputy = await makeOfficial(scene, 'both@example.test');
    for (const email of ['x@example.test', 'y@example.test'])
      await absent(await makeOfficial(scene, email, [body]), deputy);
    expect(await addresses(body)).toEqual(['both@example.test']);
  });
});

describe('officers', () => {
  test('heads of a body; its box where it has none', async () => {
    const led = await makeBody(scene, { mailbox: 'led@example.test' });
    const head = await makeOfficial(scene, 'head@example.test', [led], { isHead: true });
    await makeOfficial(scene, 'methodist@example.test', [led]);
    const headless = await makeBody(scene, { mailbox: 'headless@example.test' });
    const heads = await headsOfBodies(db, [led, headless], day);
    expect(heads.get(led)).toEqual([{ recipient: `official:${head}`, address: 'head@example.test' }]);
    expect(heads.get(headless)).toEqual([
      { recipient: `body:${headless}`, address: 'headless@example.test' },
    ]);
  });

  test('the control officer of the order, else the head of this organisation’s department', async () => {
    const mine = await makeScene(db);
    const other = await makeScene(db);
    const department = await makeBody(mine, { isDepartment: true });
    await makeOfficial(mine, 'chief@example.test', [department], { isHead: true });
    await makeOfficial(other, 'stranger@example.test', [await makeBody(other, { isDepartment: true })], {
      isHead: true,
    });
    const chiefs = async () =>
      (await departmentHeads(db, mine.organisationId, day)).map(({ address }) => address);
    const control = async () =>
      (await controlOfficerOf(db, mine.activityId, day)).map(({ address }) => address);
    expect(await chiefs()).toEqual(['chief@example.test']);
    expect(await control()).toEqual(['chief@example.test']);
    const officer = await makeOfficial(mine, 'control@example.test');
    await db.order.update({ where: { id: mine.orderId }, data: { controlOfficerId: officer } });
    expect(await control()).toEqual(['control@example.test']);
    const deputy = await makeOfficial(mine, 'deputy-control@example.test');
    await db.substitution.create({
      data: { absentId: officer, substituteId: deputy, startsOn: toColumn(day), endsOn: toColumn(day) },
    });
    expect(await control()).toEqual(['deputy-control@example.test']);
  });
});
