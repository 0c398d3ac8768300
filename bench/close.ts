import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { lineReport } from '../embedded/report.js';
import { startEmbedded } from '../embedded/start-all.js';
import { readConfig } from '../platform/config.js';
import { createLogger } from '../platform/logger.js';
import { connectTemporal } from '../platform/temporal.js';
import { connectDatabase } from '../store/client.js';
import type { Database } from '../store/client.js';
import { outboxLag } from '../store/outbox.js';
import { seedOrganisation } from '../tests/support/seed.js';
import type { SeededTask } from '../tests/support/seed.js';
import { measured } from './close/blocks.js';
import type { Pair } from './close/blocks.js';
import { printLags, printPairs } from './close/report.js';
import { logIn, sideOf } from './close/sides.js';
import type { Sides } from './close/sides.js';
import { untilQuiet } from './support/cpu.js';
import { measure } from './support/load.js';

/**
 * Closing a task over HTTP at 1, 16 and 64 callers, beside a plain Fastify + pg handler that sends the same statements and tells
 * the same processes; blocks interleaved ABAB in one run on one database. Measured twice: with the worker held, which is the
 * cost of answering alone, and with it at work on the same processors, where each block starts at rest and the lag from a
 * answer to its process having read the new state is taken. Both sides warm up before: a
 * new process needs some hundred closes until its code is compiled.
 */
const rounds = 3;
const warmUp = 300;
const levels = [
  { callers: 1, requests: 40 },
  { callers: 16, requests: 60 },
  { callers: 64, requests: 100 },
];
const perPhase = rounds * levels.reduce((sum, level) => sum + level.requests, 0);

const folder = mkdtempSync(join(tmpdir(), 'vekha-bench-'));
const config = readConfig({ ...process.env, VEKHA_DATA: folder, VEKHA_LOG_LEVEL: 'warn' });
const report = lineReport((line) => console.log(line));
const embedded = await startEmbedded({ config, log: createLogger('warn', 'bench'), report });
let peer: ChildProcess | undefined;
try {
  await embedded.processesReady;
  const database = connectDatabase(embedded.databaseUrl);
  const { ours, theirs } = await report.step(`Подготовка ${2 * (warmUp + 2 * perPhase)} задач`, () =>
    prepare(database),
  );
  peer = fork(fileURLToPath(new URL('support/plain-close-server.mjs', import.meta.url)), [
    embedded.databaseUrl,
  ]);
  const [{ port }] = (await once(peer, 'message')) as [{ port: number }];
  const cookie = await logIn(embedded.address);
  const sides: Sides = {
    ours: sideOf(embedded.address, cookie, ours, (id) => `/api/tasks/${id}/submissions`),
    theirs: sideOf(`http://127.0.0.1:${port}`, cookie, theirs, (id) => `/close/${id}`),
  };

  hold('SIGSTOP');
  await measure(4, sides.ours.take(warmUp).calls);
  await measure(4, sides.theirs.take(warmUp).calls);
  const held = await run(sides, () => Promise.resolve());
  // Nobody needs to hear of these.
  await database.$executeRaw`DELETE FROM outbox WHERE delivered_at IS NULL`;
  hold('SIGCONT');
  printPairs('the worker held: the cost of answering', held);

  await letWork(database, [...sides.ours.left(), ...sides.theirs.left()]);
  const working = await run(sides, () => rest(database));
  printPairs('the worker at work on the same processors', working);
  const client = await connectTemporal(embedded.temporalAddress, config.temporalNamespace);
  await printLags(working, client);
  await client.connection.close();
  await database.$disconnect();
} finally {
  hold('SIGCONT');
  peer?.disconnect();
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
}

function hold(signal: 'SIGSTOP' | 'SIGCONT'): void {
  const pid = embedded.pidOf('worker');
  if (pid !== undefined) process.kill(pid, signal);
}

async function prepare(database: Database) {
  const perSide = warmUp + 2 * perPhase;
  const seeded = await seedOrganisation(database, {
    tag: 'bench',
    today: '2027-01-11',
    tasks: Array.from({ length: 2 * perSide }, () => ({ mode: 'lead' as const })),
  });
  // As if opened and assigned, with no step of a plan to come.
  await database.occurrence.updateMany({ data: { planVersion: 1 } });
  return { ours: seeded.tasks.slice(0, perSide), theirs: seeded.tasks.slice(perSide) };
}

/** Starts the processes of these tasks and waits until they have nothing to do. */
async function letWork(database: Database, tasks: readonly SeededTask[]): Promise<void> {
  await database.outbox.createMany({
    data: tasks.map(({ occurrenceId }) => ({
      process: 'occurrence',
      key: occurrenceId,
      input: { id: occurrenceId, at: 0 },
    })),
  });
  await database.$queryRaw`SELECT pg_notify('outbox', '')::text`;
  await report.step(`Запуск ${tasks.length} процессов`, () => rest(database));
}

async function rest(database: Database): Promise<void> {
  while ((await outboxLag(database)).waiting > 0) await pause(100);
  await untilQuiet(['worker', 'temporal'].map((name) => embedded.pidOf(name)));
}

async function run(sides: Sides, settle: () => Promise<void>): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const { callers, requests } of levels) {
      const mine = sides.ours.take(requests);
      const peers = sides.theirs.take(requests);
      const ours = await measured(pidsWith(embedded.pidOf('api')), callers, mine.calls, settle);
      const theirs = await measured(pidsWith(peer?.pid), callers, peers.calls, settle);
      pairs.push({ ours, theirs, closed: mine.closed });
    }
  }
  return pairs;
}

/** Whose processor time is taken, with the server of one side. */
function pidsWith(server: number | undefined) {
  const [postgres, temporal, worker] = ['postgres', 'temporal', 'worker'].map((name) => embedded.pidOf(name));
  return { server, postgres, temporal, worker };
}
