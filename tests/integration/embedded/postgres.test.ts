import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { clusterUrl, type Role } from '../../../embedded/postgres-cluster.js';
import { postgresBinaries } from '../../../embedded/postgres-binaries.js';
import { initialiseFolder, isCluster } from '../../../embedded/postgres-folder.js';
import { preparePostgres, type EmbeddedPostgres } from '../../../embedded/postgres.js';
import { commandLine } from '../../../embedded/processes.js';
import type { Running } from '../../../embedded/server-process.js';
import { freePorts, PortTaken } from '../../../platform/ports.js';
import { eventually, temporaryData } from '../../support/temporary-data.js';

const data = temporaryData();
const running: Running[] = [];
let postgres: EmbeddedPostgres;

beforeAll(async () => {
  const [port = 0] = await freePorts(1);
  postgres = await preparePostgres({ data, port });
});
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop();
});
afterAll(() => data.remove());

async function start(from = postgres): Promise<Running> {
  const started = await from.start();
  running.push(started);
  return started;
}

async function query(sql: string, role: Role = 'postgres', database = 'vekha'): Promise<unknown[]> {
  const client = new Client({ connectionString: clusterUrl(postgres.address, role, database) });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('a server killed with kill -9', () => {
  test('starts again by itself and has what was committed', async () => {
    const first = await start();
    await query("CREATE TABLE kept (words text); INSERT INTO kept VALUES ('до убийства')", 'vekha_owner');
    process.kill(first.pid, 'SIGKILL');
    expect(await first.exited).toBe('сигнал SIGKILL');
    await start();
    expect(await query('SELECT words FROM kept', 'vekha_owner')).toEqual([{ words: 'до убийства' }]);
  });

  test('starts while back ends of the killed one are still at work', async () => {
    const first = await start();
    const slow = new Client({ connectionString: clusterUrl(postgres.address, 'vekha_owner', 'vekha') });
    slow.on('error', () => undefined);
    await slow.connect();
    const sleeping = slow.query('SELECT pg_sleep(1.5)').catch(() => 'cut off');
    await new Promise((resolve) => setTimeout(resolve, 100));
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    await start();
    expect(await query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await sleeping;
    await slow.end().catch(() => undefined);
  });

  test('together with its parent, so that nobody collects it, leaves a pid file that does not block the next', async () => {
    const first = await start();
    await first.stop();
    // The parent became another program before its child ended: a zombie, for as long as the parent lives.
    const { uid, gid } = statSync(data.postgres);
    const parent = spawn('sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 600'], {
      ...{ cwd: '/', uid, gid },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const zombie = Number(line.toString());
    await eventually('a zombie', () => commandLine(zombie) === undefined);
    try {
      process.kill(zombie, 0); // throws if it were collected
      writeFileSync(
        join(data.postgres, 'postmaster.pid'),
        `${zombie}\n${data.postgres}\n1700000000\n1\n\n\n\n`,
      );
      const second = await start();
      expect(commandLine(second.pid)).toContain(data.postgres);
    } finally {
      parent.kill();
    }
  });

  test('and whose pid now belongs to a stranger is not mistaken for a running one', async () => {
    const first = await start();
    await first.stop();
    // This test's own pid: alive, and no server of that folder.
    writeFileSync(
      join(data.postgres, 'postmaster.pid'),
      `${process.pid}\n${data.postgres}\n1700000000\n1\n\n\n\n`,
    );
    await start();
    expect(readFileSync(join(data.postgres, 'postmaster.pid'), 'utf8').startsWith(`${process.pid}\n`)).toBe(
      false,
    );
  });
});

test('stops cleanly: the next start finds nothing to recover', async () => {
  const first = await start();
  await first.stop();
  expect(commandLine(first.pid)).toBeUndefined();
  expect(readdirSync(data.postgres)).not.toContain('postmaster.pid');
  const log = join(data.logs, 'postgres.log');
  const before = statSync(log).size;
  await start();
  const since = readFileSync(log, 'utf8').slice(before);
  expect(since).toContain('database system is ready');
  expect(since).not.toContain('automatic recovery');
});

test('a port somebody else holds is reported as such, and the data are not touched', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(postgres.address.port, '127.0.0.1', resolve));
  await expect(postgres.start()).rejects.toBeInstanceOf(PortTaken);
  await new Promise((resolve) => other.close(resolve));
  await start();
});

test('passwords are random, different, and open to nobody else', () => {
  expect(statSync(data.secrets).mode & 0o777).toBe(0o700);
  const files = readdirSync(data.secrets).sort();
  expect(files).toEqual(['postgres', 'temporal', 'vekha_app', 'vekha_owner']);
  const words = files.map((file) => {
    expect(statSync(join(data.secrets, file)).mode & 0o777).toBe(0o600);
    return readFileSync(join(data.secrets, file), 'utf8').trim();
  });
  expect(new Set(words).size).toBe(4);
  for (const word of words) expect(word).toMatch(/^[\w-]{43}$/);
  expect(statSync(data.postgres).mode & 0o777).toBe(0o700);
});

test('nobody gets in without the password, and the process does not carry it in its command line', async () => {
  const server = await start();
  const line = commandLine(server.pid) ?? '';
  expect(line).toContain(data.postgres);
  const wrong = clusterUrl({ ...postgres.address, passwordOf: () => 'wrong' }, 'vekha_app', 'vekha');
  const client = new Client({ connectionString: wrong });
  await expect(client.connect()).rejects.toMatchObject({ code: '28P01' });
  for (const role of ['postgres', 'vekha_owner', 'vekha_app', 'temporal'] as const)
    expect(line).not.toContain(postgres.address.passwordOf(role));
  expect(
    await query("SELECT count(*)::int AS n FROM pg_authid WHERE rolpassword NOT LIKE 'SCRAM-SHA-256%'"),
  ).toEqual([{ n: 0 }]);
});

test('each role reaches its own databases only, and none of them is a superuser', async () => {
  await start();
  expect(await query('SELECT 1 AS ok', 'vekha_app', 'vekha')).toHaveLength(1);
  expect(await query('SELECT 1 AS ok', 'temporal', 'temporal')).toHaveLength(1);
  await expect(query('SELECT 1', 'vekha_app', 'temporal')).rejects.toMatchObject({ code: '42501' });
  await expect(query('SELECT 1', 'temporal', 'vekha')).rejects.toMatchObject({ code: '42501' });
  await expect(query('SELECT 1', 'vekha_app', 'postgres')).rejects.toMatchObject({ code: '42501' });
  await expect(query('CREATE TABLE t (id int)', 'vekha_app')).rejects.toMatchObject({ code: '42501' });
  expect(await query("SELECT rolname FROM pg_roles WHERE rolsuper AND rolname NOT LIKE 'pg_%'")).toEqual([
    { rolname: 'postgres' },
  ]);
});

test('Russian words sort and compare as they should', async () => {
  await start();
  expect(await query(`SELECT lower('ЁЖ') AS low, 'ёж' < 'ель' COLLATE "ru-x-icu" AS before`)).toEqual([
    { low: 'ёж', before: true },
  ]);
});

describe('an initdb that was killed', () => {
  test('half a cluster beside is thrown away and made anew', async () => {
    const fresh = temporaryData();
    mkdirSync(join(`${fresh.postgres}.new`, 'base'), { recursive: true });
    writeFileSync(join(`${fresh.postgres}.new`, 'PG_VERSION'), '18\n');
    const [port = 0] = await freePorts(1);
    await start(await preparePostgres({ data: fresh, port }));
    expect(readdirSync(fresh.root).filter((name) => name.startsWith('postgres'))).toEqual(['postgres']);
    for (const each of running.splice(0)) await each.stop();
    fresh.remove();
  });

  test('half a cluster under the real name is moved aside, not deleted', async () => {
    const fresh = temporaryData();
    mkdirSync(fresh.postgres, { recursive: true });
    writeFileSync(join(fresh.postgres, 'PG_VERSION'), '18\n');
    const [port = 0] = await freePorts(1);
    await start(await preparePostgres({ data: fresh, port }));
    const [aside = '', ...more] = readdirSync(fresh.root).filter((name) =>
      name.startsWith('postgres.unfinished-'),
    );
    expect(more).toEqual([]);
    expect(readdirSync(join(fresh.root, aside))).toEqual(['PG_VERSION']);
    for (const each of running.splice(0)) await each.stop();
    fresh.remove();
  });
});

test('secrets of another database are told apart from a server that does not answer', async () => {
  const server = await start();
  await server.stop();
  const kept = readFileSync(join(data.secrets, 'postgres'), 'utf8');
  rmSync(join(data.secrets, 'postgres'));
  await expect(postgres.start()).rejects.toMatchObject({ code: 'embedded.wrong_secret' });
  await eventually(
    'the refused server is gone',
    () => !readdirSync(data.postgres).includes('postmaster.pid'),
  );
  writeFileSync(join(data.secrets, 'postgres'), kept, { mode: 0o600 });
  await start();
});

test('a cluster is made with programs and data in a folder that is closed to every other account', async () => {
  const closed = temporaryData();
  const { initdb } = await postgresBinaries();
  const native = dirname(dirname(initdb));
  cpSync(native, join(closed.root, 'native'), { recursive: true, verbatimSymlinks: true });
  chmodSync(closed.root, 0o700);
  const bin = join(closed.root, 'native', 'bin');
  const programs = { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
  expect(await initialiseFolder(closed.postgres, 'a-password', programs)).toBe(true);
  expect(isCluster(closed.postgres)).toBe(true);
  expect(statSync(closed.root).mode & 0o777).toBe(0o700);
  expect(statSync(closed.postgres).uid === 0).toBe(false);
  closed.remove();
});
