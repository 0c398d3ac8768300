import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { migrate, schemaSql } from '../../../store/migrate.js';
import { projectRoot } from '../../../platform/paths.js';
import { createTestDatabase, dropTestDatabase, type TestDatabase } from '../../support/database.js';

let database: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), 'vekha-prisma-'));

beforeAll(async () => {
  database = await createTestDatabase();
  cpSync(join(projectRoot(), 'prisma'), folder, { recursive: true });
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

function addMigration(name: string, sql: string): void {
  mkdirSync(join(folder, 'migrations', name), { recursive: true });
  writeFileSync(join(folder, 'migrations', name, 'migration.sql'), sql);
}

async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('a migrated database has nothing more to apply, even when several processes ask at once', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => migrate(database.ownerUrl, folder)));
  expect(answers).toEqual([[], [], []]);
});

test('a migration with semicolons inside a function body is applied whole and only once', async () => {
  addMigration(
    '29990101000000_add_answer',
    `-- one; two; three
     CREATE FUNCTION answer() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 42; END $$;
     CREATE TABLE answered (at date);`,
  );
  expect(await migrate(database.ownerUrl, folder)).toEqual(['29990101000000_add_answer']);
  expect(await migrate(database.ownerUrl, folder)).toEqual([]);
  expect(await query(database.ownerUrl, 'SELECT answer() AS answer')).toEqual([{ answer: 42 }]);
});

test('a migration that fails in its middle leaves nothing of itself behind', async () => {
  addMigration(
    '29990102000000_break',
    'CREATE TABLE half_done (id int); SELECT 1 / 0; CREATE TABLE never (id int);',
  );
  await expect(migrate(database.ownerUrl, folder)).rejects.toThrow('division by zero');
  expect(
    await query(database.ownerUrl, `SELECT to_regclass('half_done') AS half, to_regclass('never') AS never`),
  ).toEqual([{ half: null, never: null }]);
});

test('the role of the program may create nothing and cannot pass itself off as the owner', async () => {
  await expect(query(database.url, 'CREATE TABLE mine (id int)')).rejects.toThrow(/permission denied/);
  await expect(query(database.url, 'SET ROLE vekha_owner')).rejects.toThrow(/permission denied/);
  await expect(query(database.url, 'CREATE DATABASE mine')).rejects.toThrow(/permission denied/);
  expect(await query(database.url, 'SELECT count(*)::int AS count FROM organisation')).toEqual([
    { count: 0 },
  ]);
});

test('only databases made for tests can be dropped by the test support', async () => {
  await expect(dropTestDatabase('vekha')).rejects.toThrow('not the name of a test database');
  await expect(dropTestDatabase('vekha_template')).rejects.toThrow('not the name of a test database');
});

test('the migrations make the tables that schema.prisma describes', async () => {
  const empty = await createTestDatabase({ template: 'template0' });
  const columns = (url: string) =>
    query(
      url,
      `SELECT table_name, column_name, udt_name, is_nullable, column_default
       FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT IN ('_prisma_migrations', 'answered')
       ORDER BY 1, 2`,
    );
  try {
    await query(empty.ownerUrl, await schemaSql(empty.ownerUrl));
    const described = await columns(empty.ownerUrl);
    expect(described.length).toBeGreaterThan(100);
    expect(await columns(database.ownerUrl)).toEqual(described);
  } finally {
    await empty.drop();
  }
});
