import { fork } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '../platform/paths.js';
import { Unavailable } from '../domain/errors.js';
import { logTail, openLog, runningChild, type Running } from './server-process.js';

export interface NodeProcess {
  name: string;
  /** A built file, run with plain `node`. */
  file: string;
  env: NodeJS.ProcessEnv;
  data: DataFolder;
  /** Milliseconds to wait for its word that it is ready. */
  readyWithin: number;
  /** Hears the message with which the process said that it is ready. */
  onReady?: ((message: object) => void) | undefined;
  /** Gives up early. */
  signal?: AbortSignal;
}

/**
 * Starts one of our own processes and waits until it sends `{ ready: true }`. It ends by itself when the channel to us
 * closes, so nothing is left behind even when we are killed; the folder in its arguments shows whose it is.
 */
export async function startNodeProcess({
  name,
  file,
  env,
  data,
  readyWithin,
  onReady,
  signal,
}: NodeProcess): Promise<Running> {
  const logFile = join(data.logs, `${name}.log`);
  const log = openLog(logFile);
  const child = fork(file, [`--data=${data.root}`], {
    env,
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const running = await runningChild(child, {
    name,
    pidFolder: data.pids,
    signal: 'SIGTERM',
    patience: 15_000,
  });
  const ready = new Promise<'ready'>((resolve) => {
    child.on('message', (message) => {
      if (typeof message !== 'object' || !('ready' in message)) return;
      onReady?.(message);
      resolve('ready');
    });
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`не готов за ${Math.round(readyWithin / 1000)} с`), readyWithin);
  });
  const settled = new AbortController();
  const unwanted = new Promise<string>((resolve) => {
    // The signal outlives many starts: each takes its listener away with it.
    signal?.addEventListener('abort', () => resolve('запуск прерван'), { signal: settled.signal });
  });
  const answer = await Promise.race([ready, running.exited, late, unwanted]);
  clearTimeout(timer);
  settled.abort();
  if (answer === 'ready') return running;
  await running.stop();
  throw new Unavailable(
    'embedded.process',
    `Процесс ${name} не запустился: ${answer}. Последние строки журнала ${logFile}:\n${logTail(logFile)}`,
  );
}
