import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { lineReport } from '../embedded/report.js';
import { startEmbedded } from '../embedded/start-all.js';
import { readConfig } from '../platform/config.js';
import { createLogger } from '../platform/logger.js';
import { connectTemporal } from '../platform/temporal.js';
import { connectDatabase } from '../store/client.js';
import type { Database } from '../store/client.js';
import { outboxLag } from '../store/outbox.js';
import { loginOf, seedOrganisation, seedPassword } from '../tests/support/seed.js';
import { workflowIds } from '../workflows/contract.js';
import { jsonSender, measure, quantile } from './support/load.js';
import type { Block } from './support/load.js';

/**
 * Closing a task over HTTP at 1, 16 and 64 callers, beside a plain Fastify + pg handler that does the same statements;
 * blocks interleaved ABAB in one run on one database. Then the lag from a submission to its workflow having read it.
 */
const rounds = 2;
const levels = [
  { callers: 1, requests: 40 },
  { callers: 16, requests: 120 },
  { callers: 64, requests: 120 },
];
const perSide = rounds * levels.reduce((sum, level) => sum + level.requests, 0);

const folder = mkdtempSync(join(tmpdir(), 'vekha-bench-'));
const config = readConfig({ ...process.env, VEKHA_DATA: folder, VEKHA_LOG_LEVEL: 'warn' });
const report = lineReport((line) => console.log(line));
const embedded = await startEmbedded({ config, log: createLogger('warn', 'bench'), report });
let peer: ChildProcess | undefined;
try {
  await embedded.processesReady;
  const database = connectDatabase(embedded.databaseUrl);
  const tasks = await report.step(`Подготовка ${2 * perSide} задач`, () => prepare(database));
  peer = fork(fileURLToPath(new URL('support/plain-close-server.mjs', import.meta.url)), [
    embedded.databaseUrl,
  ]);
  const [{ port }] = (await once(peer, 'message')) as [{ port: number }];
  const cookie = await logIn(embedded.address);
  const blocks = await run(tasks, embedded.address, `http://127.0.0.1:${port}`, cookie);
  print(blocks);
  await printLags(database, blocks);
  await database.$disconnect();
} finally {
  peer?.disconnect();
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function prepare(database: Database) {
  const seeded = await seedOrganisation(database, {
    tag: 'bench',
    today: '2027-01-11',
    tasks: Array.from({ length: 2 * perSide }, () => ({ mode: 'lead' as const })),
  });
  const ours = seeded.tasks.slice(0, perSide);
  // As if opened and assigned: the processes of ours run, with no step of a plan to come.
  await database.occurrence.updateMany({ data: { planVersion: 1 } });
  await database.outbox.createMany({
    data: ours.map(({ occurrenceId }) => ({
      process: 'occurrence',
      key: occurrenceId,
      input: { id: occurrenceId, at: 0 },
    })),
  });
  while ((await outboxLag(database)).waiting > 0) await pause(500);
  await pause(10_000);
  return { ours, theirs: seeded.tasks.slice(perSide) };
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

type Tasks = Awaited<ReturnType<typeof prepare>>;
type Pair = { ours: Block; theirs: Block; closed: string[] };

async function run(tasks: Tasks, ourAddress: string, theirAddress: string, cookie: string): Promise<Pair[]> {
  const ours = [...tasks.ours];
  const theirs = [...tasks.theirs];
  const evidence = [{ kind: 'link', url: 'https://kurkino.example/spravka.pdf', title: 'Справка' }];
  const body = { kind: 'final', note: 'Исполнено', evidence };
  const sendOurs = jsonSender(ourAddress, { cookie }, 64);
  const sendTheirs = jsonSender(theirAddress, { 'x-login': loginOf('lead', 'bench') }, 64);
  const pairs: Pair[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const { callers, requests } of levels) {
      const closing = ours.splice(0, requests);
      const mine = closing.map(
        (task) => () => sendOurs(`/api/tasks/${task.leadAssignmentId}/submissions`, body),
      );
      const peers = theirs
        .splice(0, requests)
        .map((task) => () => sendTheirs(`/close/${task.leadAssignmentId}`, body));
      pairs.push({
        ours: await measure(callers, mine),
        theirs: await measure(callers, peers),
        closed: closing.map((task) => task.occurrenceId),
      });
    }
  }
  return pairs;
}

function print(pairs: readonly Pair[]): void {
  console.log('\ncallers  ours/s  plain/s  ratio  ours p50/p99 ms  plain p50/p99 ms');
  for (const { ours, theirs } of pairs) {
    const times = (block: Block) => `${block.p50.toFixed(1)}/${block.p99.toFixed(1)}`;
    console.log(
      [
        String(ours.callers).padStart(7),
        ours.perSecond.toFixed(0).padStart(7),
        theirs.perSecond.toFixed(0).padStart(8),
        (ours.perSecond / theirs.perSecond).toFixed(2).padStart(6),
        times(ours).padStart(16),
        times(theirs).padStart(17),
      ].join(' '),
    );
  }
  for (const { callers } of levels) {
    const ratios = pairs
      .filter((pair) => pair.ours.callers === callers)
      .map((pair) => pair.ours.perSecond / pair.theirs.perSecond);
    console.log(`median ratio at ${callers}: ${quantile(ratios, 0.5).toFixed(2)}`);
  }
}

/** From the instant of the submission to the event by which its workflow had read the new state, at each level. */
async function printLags(database: Database, pairs: readonly Pair[]): Promise<void> {
  await pause(10_000);
  const client = await connectTemporal(embedded.temporalAddress, config.temporalNamespace);
  console.log('\nlag until the workflow has seen it, every second one sampled');
  for (const { callers } of levels) {
    const closed = pairs.filter((pair) => pair.ours.callers === callers).flatMap((pair) => pair.closed);
    const sampled = closed.filter((_, index) => index % 2 === 0);
    const found = await Promise.all(sampled.map((id) => lagOf(database, client, id)));
    const lags = found.filter((lag) => lag !== undefined);
    const [p50, p99, max] = [0.5, 0.99, 1].map((q) => quantile(lags, q).toFixed(0));
    console.log(
      `${callers} callers (${lags.length}, ${sampled.length - lags.length} not seen): p50 ${p50} ms, p99 ${p99} ms, max ${max} ms`,
    );
  }
  await client.connection.close();
}

async function lagOf(database: Database, client: Client, id: string): Promise<number | undefined> {
  const { submittedAt } = await database.occurrence.findUniqueOrThrow({
    where: { id },
    select: { submittedAt: true },
  });
  const { events } = await client.workflow.getHandle(workflowIds.occurrence(id)).fetchHistory();
  const submitted = submittedAt?.getTime() ?? Number.NaN;
  const seen = (events ?? [])
    .filter((event) => event.markerRecordedEventAttributes)
    .map((event) => Number(event.eventTime?.seconds) * 1000 + Number(event.eventTime?.nanos) / 1e6)
    .find((instant) => instant >= submitted);
  return seen === undefined ? undefined : seen - submitted;
}
