import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { importOrder } from '../../../cli/import-order.js';
import type { ImportOptions } from '../../../cli/import-order.js';
import { createApi } from '../../support/api.js';
import type { TestApi } from '../../support/api.js';
import { seedOrganisation } from '../../support/seed.js';
import { orderFile } from './drafting.js';

let api: TestApi;
let folder: string;

beforeAll(async () => {
  api = await createApi();
  await seedOrganisation(api.database);
  folder = await mkdtemp(join(tmpdir(), 'vekha-import-'));
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

const centre = 'МКУ «Центр обеспечения»';
const title = 'Об утверждении «дорожной карты»';

/** What the command says, or the error it ends with. No terminal: what is open is listed. */
async function run(bytes: Buffer, options: Partial<ImportOptions>): Promise<string> {
  const file = join(folder, 'приказ.txt');
  await writeFile(file, bytes);
  const said: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((line: unknown) => void said.push(String(line)));
  try {
    await importOrder({ database: api.database }, file, { answer: [], ...options });
    return said.join('\n');
  } catch (error) {
    return String(error);
  } finally {
    log.mockRestore();
  }
}

const original = orderFile({ number: '41', date: '12.01.2026', title }, [
  {
    title: 'Раздел',
    rows: [
      ['Доклад', 'ежегодно', centre],
      ['Сводка', 'когда-нибудь', centre],
    ],
  },
]);
const dates = { validUntil: '2030-12-31', controlFrom: 'today' };

test('what is not clear is listed and nothing is confirmed; the answers put the order on control; once', async () => {
  const refused = await run(original, dates);
  expect(refused).toContain('Ответьте на вопросы');
  const question = /(\w+:2): /.exec(refused)?.[1] ?? '';
  expect(await api.database.order.count({ where: { number: '41', state: 'on_control' } })).toBe(0);
  const answers = [`${question}=май, ежегодно`];
  expect(await run(original, { ...dates, answer: answers })).toContain('мероприятий 2');
  expect(await run(original, { ...dates, answer: answers })).toContain('уже загружен');
});

test('--revises makes the changes in the order with that number, and asks what it must not guess', async () => {
  const changes = orderFile(
    { number: '42', date: '20.02.2026', title: 'О внесении изменений в приказ № 41' },
    [{ title: 'Раздел', rows: [['Доклад', 'август, ежегодно', centre]] }],
  );
  const asked = await run(changes, { revises: '41', controlFrom: 'today' });
  expect(asked).toContain('edition:0');
  expect(await run(changes, { revises: '999', controlFrom: 'today' })).toContain(
    'Приказа № 999 на контроле нет',
  );
  const done = await run(changes, {
    revises: '№ 41',
    edition: 'partial',
    validUntil: '2030-12-31',
    controlFrom: 'today',
  });
  expect(done).toContain('изменено 1, исключено 0');
  expect(await run(changes, {})).toContain('изменения внесены');
  const rows = await api.database.activity.findMany({
    where: { order: { number: '41' } },
    orderBy: { position: 'asc' },
  });
  expect(rows.map(({ deadlineText, state }) => [deadlineText, state])).toEqual([
    ['август, ежегодно', 'on_control'],
    ['когда-нибудь', 'on_control'],
  ]);
});
