import { spawn } from 'node:child_process';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { runningChild, type Running } from '../../../embedded/server-process.js';
import { createSupervisor, type Child, type Supervisor } from '../../../embedded/supervisor.js';
import { eventually, temporaryData } from '../../support/temporary-data.js';

let data: ReturnType<typeof temporaryData>;
let supervisor: Supervisor;
let events: string[];
beforeEach(() => {
  data = temporaryData();
  events = [];
  supervisor = createSupervisor(
    {
      died: (name) => events.push(`${name} died`),
      restarted: (name) => events.push(`${name} restarted`),
      restartFailed: (name) => events.push(`${name} failed`),
    },
    { first: 20, longest: 200, healthyAfter: 60_000 },
  );
});
afterEach(async () => {
  await supervisor.stop();
  data.remove();
});

const spawned = (name: string, script = 'setInterval(() => {}, 1000)'): Promise<Running> =>
  runningChild(spawn(process.execPath, ['-e', script], { stdio: 'ignore' }), {
    name,
    pidFolder: data.pids,
    signal: 'SIGTERM',
    patience: 500,
  });

function child(name: string, change: Partial<Child> = {}): Child {
  return {
    name,
    start: async () => {
      events.push(`${name} starts`);
      const running = await spawned(name);
      return {
        ...running,
        stop: async () => {
          events.push(`${name} stops`);
          await running.stop();
        },
      };
    },
    ...change,
  };
}

const kill = (name: string) => process.kill(supervisor.pidOf(name) ?? Number.NaN, 'SIGKILL');

test('a child killed with kill -9 is started again, under a new pid', async () => {
  await supervisor.start(child('api'));
  const before = supervisor.pidOf('api');
  kill('api');
  await eventually('restart', () => events.includes('api restarted'));
  expect(supervisor.pidOf('api')).not.toBe(before);
  expect(events).toEqual(['api starts', 'api died', 'api starts', 'api restarted']);
});

test('children are stopped in the reverse of their order, and none is started again', async () => {
  for (const name of ['postgres', 'temporal', 'worker']) await supervisor.start(child(name));
  await supervisor.stop();
  expect(events).toEqual([
    ...['postgres starts', 'temporal starts', 'worker starts'],
    ...['worker stops', 'temporal stops', 'postgres stops'],
  ]);
  expect(supervisor.pidOf('postgres')).toBeUndefined();
});

test('a child that needs another waits for it when both died', async () => {
  let mayStart = true;
  const postgres = child('postgres');
  await supervisor.start({
    ...postgres,
    start: async (signal) => {
      if (!mayStart) throw new Error('not yet');
      return postgres.start(signal);
    },
  });
  await supervisor.start(child('temporal', { needs: ['postgres'] }));
  mayStart = false;
  kill('temporal');
  kill('postgres');
  await eventually('several tries', () => events.filter((event) => event === 'postgres failed').length >= 3);
  expect(events).not.toContain('temporal restarted');
  mayStart = true;
  await eventually('both again', () => events.includes('temporal restarted'));
  expect(events.indexOf('postgres restarted')).toBeLessThan(events.indexOf('temporal restarted'));
});

test('a first start that fails is reported to the caller and not tried again', async () => {
  const broken = { name: 'api', start: () => Promise.reject(new Error('no port')) };
  await expect(supervisor.start(broken)).rejects.toThrow('no port');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(events).toEqual([]);
});

test('a stop that comes while a child is coming up ends that child too', async () => {
  let running: Running | undefined;
  const slow = supervisor.start({
    name: 'temporal',
    start: async (signal) => {
      running = await spawned('temporal');
      await eventually('asked to give up', () => signal.aborted);
      return running;
    },
  });
  await eventually('it is coming up', () => running !== undefined);
  await Promise.all([slow, supervisor.stop()]);
  expect(running?.hasExited()).toBe(true);
});

test('a child that does not listen is ended by force: stopping takes a bounded time', async () => {
  const deaf = await spawned('deaf', "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)");
  await new Promise((resolve) => setTimeout(resolve, 200));
  await supervisor.start({ name: 'deaf', start: () => Promise.resolve(deaf) });
  const started = performance.now();
  await supervisor.stop();
  expect(performance.now() - started).toBeLessThan(30_000);
  expect(await deaf.exited).toBe('сигнал SIGKILL');
});
