import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Connection } from '@temporalio/client';
import { endOrphans } from '../../../embedded/processes.js';
import { readRunState, type RunState } from '../../../embedded/run-state.js';
import { projectRoot } from '../../../platform/paths.js';
import { eventually, temporaryData } from '../../support/temporary-data.js';

/** The built program, brought up as a person does it: `npm start` is this launcher. */
const data = temporaryData();
const launched: ChildProcess[] = [];

interface Started {
  process: ChildProcess;
  output: () => string;
  exited: Promise<number | null>;
}

function launch(...args: string[]): Started {
  const child = spawn(process.execPath, [join(projectRoot(), 'launch', 'start.mjs'), ...args], {
    cwd: projectRoot(),
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      VEKHA_CACHE: process.env.VEKHA_CACHE,
      VEKHA_DATA: data.root,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  launched.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return {
    process: child,
    output: () => text,
    exited: new Promise((resolve) => child.once('exit', (code) => resolve(code))),
  };
}

async function everythingUp(started: Started, ms = 240_000): Promise<RunState> {
  await eventually(
    'everything is up',
    () => {
      if (started.process.exitCode !== null) throw new Error(`ended early:\n${started.output()}`);
      return readRunState(data)?.temporal.state === 'ready';
    },
    ms,
  ).catch((error: unknown) => {
    throw new Error(`${String(error)}\n${started.output()}`);
  });
  const state = readRunState(data);
  if (!state) throw new Error('run.json is gone again');
  return state;
}

/** The API and its database. */
const answers = (address: string | null) =>
  fetch(`${address}/api/health`).then(
    (response) => response.ok,
    () => false,
  );

/** The process engine: a call that its own database has to answer. */
async function temporalAnswers(): Promise<boolean> {
  const connection = await Connection.connect({
    address: readRunState(data)?.temporal.address ?? '',
    connectTimeout: '2s',
  }).catch(() => undefined);
  if (connection === undefined) return false;
  return connection.workflowService
    .countWorkflowExecutions({ namespace: 'vekha' })
    .then(
      () => true,
      () => false,
    )
    .finally(() => connection.close());
}

const pidOf = (name: string): number | undefined => {
  const file = join(data.pids, `${name}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { pid: number }).pid : undefined;
};

/** Processes of this installation; zombies have no command line any more. */
const alive = () =>
  readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) return false;
    try {
      return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(data.root);
    } catch {
      return false;
    }
  });

let first: Started;
beforeAll(() => {
  first = launch();
});
afterAll(async () => {
  for (const child of launched) child.kill('SIGKILL');
  await endOrphans(data.pids, data.root, ['api', 'worker', 'temporal', 'postgres']);
  data.remove();
});

test('a first start brings everything up and tells where it is', async () => {
  const { address } = await everythingUp(first);
  expect(first.output()).toContain(address);
  expect(first.output()).toMatch(/✓ База данных \(\d+,\d с\)/);
  expect(await answers(address)).toBe(true);
}, 300_000);

test('a second start in the same folder is refused in clear words and harms nothing', async () => {
  const second = launch();
  expect(await second.exited).not.toBe(0);
  expect(second.output()).toContain(`Программа уже работает в папке ${data.root}`);
  expect(second.output()).toContain('VEKHA_DATA');
  expect(second.output()).not.toMatch(/\n\s+at /);
  expect(await answers(readRunState(data)?.address ?? null)).toBe(true);
});

test.each(['api', 'worker', 'temporal', 'postgres'])(
  'kill -9 of %s: it comes back by itself',
  async (name) => {
    const before = pidOf(name);
    expect(before).toBeGreaterThan(1);
    process.kill(before ?? Number.NaN, 'SIGKILL');
    await eventually('another pid', () => ![undefined, before].includes(pidOf(name)), 60_000);
    await eventually('the page answers', () => answers(readRunState(data)?.address ?? null), 60_000);
    await eventually('the process engine answers', temporalAnswers, 60_000);
  },
  130_000,
);

test('kill -9 of the whole program: the next start ends what was left and is up in seconds', async () => {
  const { address } = await everythingUp(first);
  first.process.kill('SIGKILL');
  await first.exited;
  const began = performance.now();
  first = launch();
  const state = await everythingUp(first, 60_000);
  expect(performance.now() - began).toBeLessThan(40_000);
  expect(state.address).toBe(address);
  expect(await answers(state.address)).toBe(true);
});

test('Ctrl-C stops everything in order and leaves no process; the warm start after it is quick', async () => {
  first.process.kill('SIGINT');
  expect(await first.exited).toBe(0);
  expect(alive()).toEqual([]);
  expect(existsSync(data.run)).toBe(false);
  const began = performance.now();
  const again = launch();
  await everythingUp(again, 60_000);
  const took = performance.now() - began;
  again.process.kill('SIGTERM');
  expect(await again.exited).toBe(0);
  expect(alive()).toEqual([]);
  expect(took).toBeLessThan(20_000);
  expect(again.output()).not.toContain('Устанавливаем');
  expect(again.output()).not.toContain('Собираем');
});
