import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Client } from '@temporalio/client';
import { mailConnections } from '../../../platform/mailer.js';
import { freePorts } from '../../../platform/ports.js';
import { connectTemporal } from '../../../platform/temporal.js';
import { connectDatabase, type Database } from '../../../store/client.js';
import { missingOrDoubled, processesBehind, unfinished, verifyHistory } from '../../support/crash-checks.js';
import { openTasks, report, type Fact } from '../../support/crash-clients.js';
import { killInRounds, type Kill, type Victim } from '../../support/crash-killer.js';
import { repeatsOf, startSlowMailServer, type SlowMailServer } from '../../support/crash-mail.js';
import { crashProgram, parts, type CrashProgram, type Part } from '../../support/crash-program.js';
import { moveIn, startWork, untilTasks, type Pace, type People } from '../../support/crash-work.js';
import { seededRandom } from '../../support/seeded-random.js';
import { eventually, temporaryData } from '../../support/temporary-data.js';

/** The built program under a killer, while real clients close tasks and a real mail server takes the mails. */
const SEED = Number(process.env.VEKHA_CRASH_SEED ?? 88);
const ROUNDS: readonly (readonly Victim[])[] = [
  ...(['worker', 'sender', 'sender', 'api', 'api', 'temporal', 'temporal'] as const).map((one) => [one]),
  ...(['postgres', 'postgres', 'backend', 'backend'] as const).map((one) => [one]),
  ...([
    ['worker', 'postgres'],
    ['api', 'temporal'],
    ['temporal', 'postgres'],
  ] as const),
];
/** ms between two rounds. */
const PAUSE = [300, 6_000] as const;
const PACE: Pace = { seed: SEED, hands: 4, thinking: [50, 350], accepted: 0.25, leftOpen: 10 };
/** More readers of the mails, so that there are batches to interrupt. */
const READERS = 9;
/** ms the mail server takes for a mail. */
const SLOW_MAIL = [200, 1_500] as const;
/** ms until the installation rests after the last kill. */
const QUIET = 120_000;

/** One for each user: what one draws must not depend on when the others do. */
const [killing, asking, receiving] = [seededRandom(SEED), seededRandom(SEED + 1), seededRandom(SEED + 2)];
const data = temporaryData();
const facts: Fact[] = [];
/** When a worker process was gone, whoever ended it. */
const workerDeaths: number[] = [];
let kills: Kill[] = [];
let mailServer: SlowMailServer;
let program: CrashProgram;
let database: Database;
let temporal: Client;
let [address, temporalAddress] = ['', ''];
let people: People;

const say = (line: string) => process.stderr.write(`  [crash] ${line}\n`);
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

async function serves(part: Part, killedAt: number): Promise<boolean> {
  if (part === 'worker')
    return (await database.outbox.count({ where: { deliveredAt: { gt: new Date(killedAt) } } })) > 0;
  if (part === 'temporal') {
    await (await connectTemporal(temporalAddress, 'vekha')).connection.close();
    return true;
  }
  return (await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(2_000) })).ok;
}

function watchWorker(): { stop(): void } {
  let before = program.pidOf('worker');
  const timer = setInterval(() => {
    const now = program.pidOf('worker');
    if (before !== undefined && now !== before) workerDeaths.push(Date.now());
    before = now;
  }, 10);
  return { stop: () => clearInterval(timer) };
}

async function everythingRests(): Promise<void> {
  let left: string[] = [];
  const look = async () => {
    left = await unfinished(database);
    if (left.length === 0) left = await processesBehind(database, temporal);
  };
  await eventually(
    'everything rests',
    async () => {
      await look().catch((error: unknown) => (left = [String(error)]));
      if (left.length > 0) await sleep(500);
      return left.length === 0;
    },
    QUIET,
  ).catch((error: unknown) => {
    throw new Error(`${String(error)}: ${left.slice(0, 10).join('; ')}`);
  });
}

beforeAll(async () => {
  const began = Date.now();
  mailServer = await startSlowMailServer(SLOW_MAIL, receiving);
  const [port = 0] = await freePorts(1);
  program = crashProgram(data, {
    ...{ SMTP_URL: mailServer.url, MAIL_FROM: 'Веха <vekha@kurkino.example>', VEKHA_PORT: String(port) },
  });
  program.start();
  const state = await program.untilUp(120_000);
  [address, temporalAddress] = [state.address, state.temporal.address];
  database = connectDatabase(program.databaseUrl(), 4);
  temporal = await connectTemporal(temporalAddress, 'vekha');
  people = await moveIn(address, program.passwords(), READERS, asking);
  const tasks = await untilTasks(people.executor, 2 * PACE.leftOpen);
  say(
    `up after ${seconds(Date.now() - began)}; seed ${SEED}, ${ROUNDS.length} rounds, ${tasks.length} tasks`,
  );

  const deaths = watchWorker();
  const work = startWork(people, tasks, PACE, facts);
  kills = await killInRounds({
    ...{ program, random: killing, rounds: ROUNDS, pause: PAUSE, serves },
    isSending: () => mailServer.isTaking(),
  });
  await work.stop();
  await everythingRests().finally(() => {
    deaths.stop();
    for (const { victims, at, recovery } of kills) {
      const served =
        recovery === undefined ? 'never served again' : `served again after ${seconds(recovery)}`;
      say(`${seconds(at - began).padStart(7)} ${victims.join(' + ').padEnd(19)} ${served}`);
    }
    say(`everything rests ${seconds(Date.now() - (kills.at(-1)?.at ?? 0))} after the last kill`);
  });
}, 360_000);

afterAll(async () => {
  await database?.$disconnect();
  await temporal?.connection.close();
  await program?.end();
  await mailServer?.stop();
  data.remove();
});

test('every part serves again by itself after every kill', () => {
  expect(kills).toHaveLength(ROUNDS.length);
  expect(kills.filter(({ recovery }) => recovery === undefined)).toEqual([]);
});

test('clients hear “later”, and that something broke less than once a kill', () => {
  const broken = [...people.executor.unexpected, ...people.control.unexpected];
  say(`${broken.length} answers said that something broke`);
  expect(broken.length).toBeLessThan(ROUNDS.length);
});

test('every fact that was answered is there exactly once, and so is its history', async () => {
  const repeated = facts.filter(({ tries }) => tries > 1).length;
  say(`${facts.length} facts were answered, ${repeated} of them not at the first try`);
  expect(facts.length).toBeGreaterThan(50);
  expect(await missingOrDoubled(database, facts)).toEqual([]);
  say(`${await verifyHistory(database)} events of the history verified`);
});

test('every mail recorded as sent was taken, and none twice but those under way when a worker died', async () => {
  const { taken } = mailServer;
  const mails = await database.mail.findMany({ select: { messageId: true, state: true } });
  const repeats = repeatsOf(taken);
  say(`${mails.length} mails, ${repeats.length} taken twice, ${workerDeaths.length} workers died`);
  expect(mails.length).toBeGreaterThan(30);
  expect(mails.filter(({ state }) => state !== 'sent')).toEqual([]);
  expect(new Set(taken.map(({ messageId }) => messageId))).toEqual(
    new Set(mails.map(({ messageId }) => messageId)),
  );
  // The server may have taken a mail only after its sender had died.
  const excused = ({ first, again }: { first: number; again: number }) =>
    workerDeaths.some((at) => first - SLOW_MAIL[1] <= at && at <= again);
  expect(repeats.filter((repeat) => !excused(repeat))).toEqual([]);
  expect(repeats.length).toBeLessThanOrEqual(mailConnections * workerDeaths.length);
});

test('everything runs and says so', async () => {
  for (const part of parts) expect(program.pidOf(part)).toBeGreaterThan(1);
  const status = JSON.parse(await program.command('status', '--json')) as Record<string, unknown>;
  const running = await temporal.workflow.count('ExecutionStatus="Running"');
  expect(status).toMatchObject({ address, activities: 68, runningWorkflows: running.count, outboxLag: 0 });
  const open = await database.occurrence.count({ where: { offControlAt: null, state: { not: 'past' } } });
  expect(status.openOccurrences).toBe(open);
});

test.each([
  ['alone', []],
  ['together with all its parts', parts],
] as const)(
  'kill -9 of the program %s: the next start needs no hand and has every fact',
  async (how, victims) => {
    const [task, other] = await openTasks(people.executor);
    if (!task || !other) throw new Error('too few open tasks are left');
    facts.push(await report(people.executor, task, asking));
    const asked = report(people.executor, other, asking);
    for (const part of victims) program.kill(part);
    await program.killSupervisor();
    const began = Date.now();
    program.start();
    const state = await program.untilUp(90_000);
    say(`up again ${seconds(Date.now() - began)} after the program was killed ${how}`);
    facts.push(await asked);
    expect(state.address).toBe(address);
    await everythingRests();
    expect(await missingOrDoubled(database, facts)).toEqual([]);
    await verifyHistory(database);
    expect(program.passwords().has('metodist')).toBe(false);
  },
  240_000,
);
