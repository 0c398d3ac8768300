import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { buildServer } from '../api/server.js';
import type { CivilDate } from '../domain/civil-date.js';
import { startNodeProcess } from '../embedded/node-process.js';
import { clusterUrl } from '../embedded/postgres-cluster.js';
import { preparePostgres } from '../embedded/postgres.js';
import type { Running } from '../embedded/server-process.js';
import { serviceEnvironment } from '../embedded/service-environment.js';
import { readConfig } from '../platform/config.js';
import { openFileStore } from '../platform/file-store.js';
import { createLogger } from '../platform/logger.js';
import { dataFolder, projectRoot } from '../platform/paths.js';
import { portBook } from '../platform/ports.js';
import { connectDatabase } from '../store/client.js';
import { migrate } from '../store/migrate.js';
import { seedManyTasks } from '../tests/support/many-tasks.js';
import { loginOf, seedOrganisation, seedPassword } from '../tests/support/seed.js';
import type { SeededOrganisation, SeedPerson } from '../tests/support/seed.js';
import { replay, statementsOf } from './support/floor.js';
import { quantile } from './support/load.js';

/**
 * What people look at, over HTTP from the built program with 1,000 and 10,000 tasks of two parts each, one request after another,
 * beside the same statements over a plain connection; interleaved. Fails when a list takes more than 50 ms (p95).
 */
const sizes = [1_000, 10_000];
const periods = 10;
const rounds = 60;
const warmUp = 15;
const limit = { tasks: 10_000, p95: 50 };
const secret = 'a secret of the bench, no longer than it lives';

const folder = mkdtempSync(join(tmpdir(), 'vekha-bench-'));
const config = readConfig({ ...process.env, VEKHA_DATA: folder, VEKHA_LOG_LEVEL: 'warn' });
const data = dataFolder(config.dataRoot);
mkdirSync(data.root, { recursive: true, mode: 0o755 });
const running: Running[] = [];
try {
  const { postgres: port, api: apiPort } = await portBook(data.ports).claim(['postgres', 'api']);
  const cluster = await preparePostgres({ data, port });
  running.push(await cluster.start());
  const databaseUrl = clusterUrl(cluster.address, 'vekha_app', 'vekha');
  const ownerUrl = clusterUrl(cluster.address, 'vekha_owner', 'vekha');
  await migrate(ownerUrl);
  const nowhere = {
    temporalAddress: '127.0.0.1:1',
    smtpUrl: 'smtp://127.0.0.1:1',
    mailFrom: 'vekha@localhost',
  };
  const env = serviceEnvironment(config, {
    ...{ ...nowhere, databaseUrl, apiPort, publicUrl: undefined, sessionSecret: secret },
  });
  const file = join(projectRoot(), 'dist', 'api', 'main.js');
  running.push(await startNodeProcess({ name: 'api', file, env, data, readyWithin: 60_000 }));
  const database = connectDatabase(databaseUrl);
  // The same server once more in this process: it only tells which statements a page sends.
  const inside = await buildServer({
    ...{ database, clock: () => new Date(), logger: createLogger('warn', 'bench'), sessionSecret: secret },
    ...{ publicUrl: undefined, docsPage: false, fileStore: await openFileStore(data.files, 1_000_000) },
  });
  const plain = new pg.Client({ connectionString: databaseUrl });
  await plain.connect();
  console.log(
    '  tasks  page                        ours p50/p95 ms  plain SQL p50/p95 ms  ratio  statements',
  );
  for (const tasks of sizes) {
    const seed = await seedOrganisation(database, {
      tag: `n${tasks}`,
      today: new Date().toISOString().slice(0, 10) as CivilDate,
    });
    await seedManyTasks({ database, ownerUrl }, seed, { activities: tasks / periods, periods });
    await measureSize({ tasks, seed, plain, inside, origin: `http://127.0.0.1:${apiPort}` });
  }
  await plain.end();
  await inside.close();
  await database.$disconnect();
} finally {
  for (const one of running.reverse()) await one.stop();
  rmSync(folder, { recursive: true, force: true });
}

interface Place {
  tasks: number;
  seed: SeededOrganisation;
  origin: string;
  plain: pg.Client;
  inside: FastifyInstance;
}

async function measureSize({ tasks, seed, origin, plain, inside }: Place): Promise<void> {
  const people = { control: await cookieOf('control'), lead: await cookieOf('lead') };
  const card = seed.tasks[0]?.leadAssignmentId ?? '';
  const words = encodeURIComponent('адресные рекомендации');
  const pages: [string, keyof typeof people, string][] = [
    ['list, executor', 'lead', '/api/tasks?group=later&limit=50'],
    ['list, control officer', 'control', '/api/tasks?group=later&limit=50'],
    ['list, words', 'control', `/api/tasks?limit=50&text=${words}`],
    ['counts', 'control', '/api/tasks/summary'],
    ['task card', 'lead', `/api/tasks/${card}`],
    ['overview', 'control', '/api/overview'],
    ['road map', 'control', `/api/orders/${seed.orderId}/roadmap`],
  ];
  for (const [name, person, url] of pages) {
    const headers = { cookie: people[person] };
    const ask = async () => {
      const answer = await fetch(`${origin}${url}`, { headers });
      const text = await answer.text();
      if (!answer.ok || text.startsWith('{"items":[]')) throw new Error(`${url}: ${answer.status} ${text}`);
    };
    const statements = await statementsOf(() => inside.inject({ method: 'GET', url, headers }));
    const floor = () => replay(plain, statements, `${name}_${tasks}`.replace(/\W/g, '_'));
    const [ours, theirs] = await interleaved(ask, floor);
    print(tasks, name, { ours, theirs, statements: statements.length });
  }

  async function cookieOf(person: SeedPerson): Promise<string> {
    const answer = await fetch(`${origin}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: loginOf(person, seed.tag), password: seedPassword }),
    });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0];
    if (!answer.ok || !cookie) throw new Error(`no session: ${answer.status} ${await answer.text()}`);
    return cookie;
  }
}

async function interleaved(...sides: readonly (() => Promise<void>)[]): Promise<[number[], number[]]> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const [index, side] of sides.entries()) {
      const began = performance.now();
      await side();
      if (round >= warmUp) times[index]?.push(performance.now() - began);
    }
  }
  return times;
}

function print(
  tasks: number,
  name: string,
  { ours, theirs, statements }: { ours: number[]; theirs: number[]; statements: number },
): void {
  const of = (times: number[]) => `${quantile(times, 0.5).toFixed(1)}/${quantile(times, 0.95).toFixed(1)}`;
  const over = tasks === limit.tasks && name.startsWith('list') && quantile(ours, 0.95) > limit.p95;
  if (over) process.exitCode = 1;
  console.log(
    [
      String(tasks).padStart(7),
      ` ${name.padEnd(26)}`,
      of(ours).padStart(16),
      of(theirs).padStart(21),
      (quantile(ours, 0.5) / quantile(theirs, 0.5)).toFixed(2).padStart(6),
      String(statements).padStart(11),
      over ? `  OVER ${limit.p95} ms` : '',
    ].join(' '),
  );
}
