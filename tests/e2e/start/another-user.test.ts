import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { endOrphans } from '../../../embedded/processes.js';
import { readRunState } from '../../../embedded/run-state.js';
import { programFolder } from '../../../embedded/temporal/programs.js';
import { unprivilegedLaunch } from '../../../embedded/unprivileged.js';
import { readConfig } from '../../../platform/config.js';
import { projectRoot } from '../../../platform/paths.js';
import { eventually, temporaryData } from '../../support/temporary-data.js';

/** start.test.ts starts the program as whoever runs the tests; where that is root, this shows that nobody has to be. */
const isRoot = process.getuid?.() === 0;
if (!isRoot)
  console.log('skipped: not root, so start.test.ts has shown the start of an ordinary user already');

const data = temporaryData();
let program: ChildProcess | undefined;
afterAll(async () => {
  program?.kill('SIGKILL');
  await endOrphans(data.pids, data.root, ['api', 'worker', 'temporal', 'postgres']);
  data.remove();
});

(isRoot ? test : test.skip)('an account without any rights starts and stops everything', async () => {
  const { prefix, ...account } = unprivilegedLaunch(process.execPath, data.root);
  const [file = '', ...args] = [...prefix, process.execPath, join(projectRoot(), 'launch', 'start.mjs')];
  // The home of root may be closed to others.
  const cache = join(data.root, 'cache');
  cpSync(programFolder(readConfig(process.env).cacheRoot), programFolder(cache), { recursive: true });
  const child = spawn(file, args, {
    ...{ ...account, cwd: projectRoot(), stdio: ['ignore', 'pipe', 'pipe'] },
    env: { PATH: process.env.PATH, VEKHA_CACHE: cache, HOME: data.root, VEKHA_DATA: data.root },
  });
  program = child;
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await eventually(
    'everything is up',
    () => {
      if (child.exitCode !== null) throw new Error(text);
      return readRunState(data)?.temporal.state === 'ready';
    },
    150_000,
  ).catch((error: unknown) => {
    throw new Error(`${String(error)}\n${text}`);
  });
  const answer = await fetch(`${readRunState(data)?.address}/api/health`);
  expect(answer.ok).toBe(true);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  expect(await ended).toBe(0);
});
