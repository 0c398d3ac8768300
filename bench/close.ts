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
import { loginOf, seedOrganisation, seedPassword } from '../tests/support/seed.js';
import type { SeededTask } from '../tests/support/seed.js';
import { cpuOf, untilQuiet } from './support/cpu.js';
import { describeLags, lagsOf } from './support/lag.js';
import type { Closed } from './support/lag.js';
import { jsonSender, measure, quantile } from './support/load.js';
import type { Block, Send } from './support/load.js';

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
  print('the worker held: the cost of answering', held);

  await letWork(database, [...sides.ours.left(), ...sides.theirs.left()]);
  const working = await run(sides, () => rest(database));
  print('the worker at work on the same processors', working);
  await printLags(working);
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

async function logIn(address: string): Promise<string> {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: loginOf('lead', 'bench'), password: seedPassword }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!answer.ok || !cookie) throw new Error(`no session: ${answer.status} ${await answer.text()}`);
  return cookie;
}

/** One of the two servers and the tasks that are still open for it. */
interface Side {
  /** Calls that close so many tasks, and the list that fills while they are made. */
  take(count: number): { closed: Closed[]; calls: (() => Promise<void>)[] };
  left(): readonly SeededTask[];
}
type Sides = Record<'ours' | 'theirs', Side>;

function sideOf(
  origin: string,
  cookie: string,
  tasks: readonly SeededTask[],
  path: (assignmentId: string) => string,
): Side {
  const left = [...tasks];
  const evidence = [{ kind: 'link', url: 'https://kurkino.example/spravka.pdf', title: 'Справка' }];
  const body = { kind: 'final', note: 'Исполнено', evidence };
  const send: Send = jsonSender(origin, { cookie }, 64);
  return {
    left: () => left,
    take(count) {
      const closed: Closed[] = [];
      const close = async ({ occurrenceId, leadAssignmentId }: SeededTask) => {
        const sent = Date.now();
        await send(path(leadAssignmentId), body);
        closed.push({ occurrenceId, sent, answered: Date.now() });
      };
      return { closed, calls: left.splice(0, count).map((task) => () => close(task)) };
    },
  };
}

/** Processor milliseconds that a block cost in each process. */
type Cpu = Record<'server' | 'postgres' | 'temporal' | 'worker', number>;
interface Measured {
  block: Block;
  /** For one close. */
  cpu: Cpu;
}
type Pair = { ours: Measured; theirs: Measured; closed: Closed[] };

async function run(sides: Sides, settle: () => Promise<void>): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const { callers, requests } of levels) {
      const mine = sides.ours.take(requests);
      const peers = sides.theirs.take(requests);
      const ours = await measured(embedded.pidOf('api'), callers, mine.calls, settle);
      const theirs = await measured(peer?.pid, callers, peers.calls, settle);
      pairs.push({ ours, theirs, closed: mine.closed });
    }
  }
  return pairs;
}

async function measured(
  server: number | undefined,
  callers: number,
  calls: readonly (() => Promise<void>)[],
  settle: () => Promise<void>,
): Promise<Measured> {
  const used = (): Cpu => ({
    server: cpuOf(server),
    postgres: cpuOf(embedded.pidOf('postgres')),
    temporal: cpuOf(embedded.pidOf('temporal')),
    worker: cpuOf(embedded.pidOf('worker')),
  });
  const before = used();
  const block = await measure(callers, calls);
  await settle();
  const after = used();
  const each = (name: keyof Cpu) => (after[name] - before[name]) / calls.length;
  return {
    block,
    cpu: {
      server: each('server'),
      postgres: each('postgres'),
      temporal: each('temporal'),
      worker: each('worker'),
    },
  };
}

function print(title: string, pairs: readonly Pair[]): void {
  console.log(`\n${title}`);
  console.log('callers  ours/s  plain/s  ratio  ours p50/p99 ms  plain p50/p99 ms');
  for (const { ours, theirs } of pairs) {
    const times = ({ block }: Measured) => `${block.p50.toFixed(1)}/${block.p99.toFixed(1)}`;
    console.log(
      [
        String(ours.block.callers).padStart(7),
        ours.block.perSecond.toFixed(0).padStart(7),
        theirs.block.perSecond.toFixed(0).padStart(8),
        (ours.block.perSecond / theirs.block.perSecond).toFixed(2).padStart(6),
        times(ours).padStart(16),
        times(theirs).padStart(17),
      ].join(' '),
    );
  }
  for (const { callers } of levels) {
    const ratios = pairs
      .filter((pair) => pair.ours.block.callers === callers)
      .map((pair) => pair.ours.block.perSecond / pair.theirs.block.perSecond);
    console.log(`median ratio at ${callers}: ${quantile(ratios, 0.5).toFixed(2)}`);
  }
  for (const side of ['ours', 'theirs'] as const)
    console.log(`processor ms for one close, ${side}: ${describeCpu(pairs.map((pair) => pair[side]))}`);
}

function describeCpu(all: readonly Measured[]): string {
  const names: (keyof Cpu)[] = ['server', 'postgres', 'temporal', 'worker'];
  return names
    .map((name) => {
      const of = all.map(({ cpu }) => cpu[name]);
      return `${name} ${quantile(of, 0.5).toFixed(1)}`;
    })
    .join(', ');
}

async function printLags(pairs: readonly Pair[]): Promise<void> {
  const client = await connectTemporal(embedded.temporalAddress, config.temporalNamespace);
  console.log('\nlag of ours from the answer until the process has seen it, p50/p99 ms');
  for (const { callers } of levels) {
    const closed = pairs.filter((pair) => pair.ours.block.callers === callers).flatMap((pair) => pair.closed);
    const lags = await lagsOf(client, closed);
    console.log(`${callers} callers (${lags.length} of ${closed.length}): ${describeLags(lags)}`);
  }
  await client.connection.close();
}
