import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase } from '../../support/database.js';
import type { TestDatabase } from '../../support/database.js';
import { testServers } from '../../support/servers.js';

const run = promisify(execFile);
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function prepare(): Promise<string> {
  const { stdout } = await run(process.execPath, ['dist/cli/main.js', 'prepare'], {
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: database.url,
      DATABASE_OWNER_URL: database.ownerUrl,
      TEMPORAL_ADDRESS: testServers().temporalAddress,
      VEKHA_SESSION_SECRET: 'секрет только для этой проверки, не короче 32',
    },
  });
  return stdout;
}

test('the built program prepares parts that stand apart, and tells the first password until it is changed', async () => {
  const first = await prepare();
  expect(first).toMatch(/✓ Таблицы базы данных/);
  expect(first).toMatch(/✓ Сервер Temporal/);
  const password = /Одноразовый пароль: admin {2}(\S+) {2}\(администратор\)/.exec(first)?.[1];
  expect(password).toMatch(/^(\w{4}-){3}\w{4}$/);
  expect(await prepare()).toContain(password);
});
