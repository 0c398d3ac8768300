import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { lockHolder, tryLock } from '../../../embedded/folder-lock.js';
import { commandLine, endOrphans, isOurs } from '../../../embedded/processes.js';
import { logTail, startServer } from '../../../embedded/server-process.js';
import { eventually, temporaryData } from '../../support/temporary-data.js';

let data: ReturnType<typeof temporaryData>;
const children: ChildProcess[] = [];
beforeEach(() => {
  data = temporaryData();
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  data.remove();
});

/** A process that names the folder in its command line, as ours do. */
async function sleeper(mention: string, script = 'setInterval(() => {}, 1000)'): Promise<number> {
  const child = spawn(process.execPath, ['-e', script, '--', mention], { stdio: 'ignore' });
  children.push(child);
  await new Promise((resolve) => child.once('spawn', resolve));
  const pid = child.pid ?? 0;
  await eventually('the process shows its command line', () => commandLine(pid)?.includes(mention) === true);
  return pid;
}

const note = (name: string, pid: number) => {
  mkdirSync(data.pids, { recursive: true });
  writeFileSync(join(data.pids, `${name}.json`), JSON.stringify({ pid, signal: 'SIGTERM' }));
};

describe('what a killed run left behind', () => {
  test('is ended when its command line names the folder, and only then', async () => {
    const ours = await sleeper(`--data=${data.root}`);
    const stranger = await sleeper(`--data=${data.root}-of-another`);
    note('worker', ours);
    note('api', stranger);
    expect(await endOrphans(data.pids, data.root)).toEqual(['worker']);
    expect(isOurs(ours, data.root)).toBe(false);
    expect(commandLine(stranger)).toContain('of-another');
    expect(readdirSync(data.pids)).toEqual([]);
  });

  test('is ended in the order given, and by force when it does not listen', async () => {
    const deaf = await sleeper(
      `--data=${data.root}`,
      "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)",
    );
    const second = await sleeper(`--data=${data.root}`);
    note('postgres', second);
    note('temporal', deaf);
    expect(await endOrphans(data.pids, data.root, ['temporal', 'postgres'])).toEqual([
      'temporal',
      'postgres',
    ]);
    expect(commandLine(deaf)).toBeUndefined();
  });

  test('half a note and a number nobody has are cleared away', async () => {
    mkdirSync(data.pids);
    writeFileSync(join(data.pids, 'api.json'), '{"pid":');
    note('worker', 4_194_303);
    expect(await endOrphans(data.pids, data.root)).toEqual([]);
    expect(readdirSync(data.pids)).toEqual([]);
  });
});

describe('the lock of a data folder', () => {
  test('is held once, and free again after release', () => {
    const lock = tryLock(data.lock);
    expect(tryLock(data.lock)).toEqual({ heldBy: process.pid });
    expect(lockHolder(data.lock)).toBe(process.pid);
    if ('release' in lock) lock.release();
    expect(existsSync(data.lock)).toBe(false);
    expect('release' in tryLock(data.lock)).toBe(true);
  });

  test('of a dead process is taken over; so is one whose number was given to another', async () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(data.lock, JSON.stringify({ pid: gone, born: '1' }));
    const lock = tryLock(data.lock);
    expect('release' in lock).toBe(true);
    const reused = await sleeper('x');
    writeFileSync(data.lock, JSON.stringify({ pid: reused, born: '1' }));
    expect('release' in tryLock(data.lock)).toBe(process.platform === 'linux');
  });

  test('of a living process is respected', async () => {
    const alive = await sleeper('y');
    writeFileSync(data.lock, JSON.stringify({ pid: alive, born: '' }));
    expect(tryLock(data.lock)).toEqual({ heldBy: alive });
  });

  test('half-written is no lock', () => {
    writeFileSync(data.lock, '{"pi');
    expect('release' in tryLock(data.lock)).toBe(true);
  });
});

test('a server writes to its log, is noted by pid while it runs, and says how it ended', async () => {
  const logFile = join(data.logs, 'talker.log');
  const running = await startServer({
    name: 'talker',
    file: process.execPath,
    args: ['-e', "console.log('слышно'); setTimeout(() => process.exit(3), 300)"],
    env: {},
    cwd: '/',
    logFile,
    pidFolder: data.pids,
    signal: 'SIGTERM',
    patience: 1000,
  });
  expect(readdirSync(data.pids)).toEqual(['talker.json']);
  expect(await running.exited).toBe('код 3');
  expect(logTail(logFile)).toBe('слышно\n');
  expect(readdirSync(data.pids)).toEqual([]);
});

test('a program that does not exist is an error, not a crash', async () => {
  const missing = startServer({
    ...{
      name: 'none',
      file: '/nowhere/program',
      args: [],
      env: {},
      cwd: '/',
      logFile: join(data.logs, 'none.log'),
    },
    pidFolder: data.pids,
    signal: 'SIGTERM',
    patience: 1000,
  });
  await expect(missing).rejects.toMatchObject({ code: 'ENOENT' });
});
