import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processEnvironment } from '../../platform/config.js';
import { tryLock } from '../folder-lock.js';
import { commandLine } from '../processes.js';
import { cachedPrograms, moduleFolder, programFolder, type TemporalPrograms } from './programs.js';

/** Tells a person how a long step goes; called often, each time with the whole line. */
export type Progress = (line: string) => void;

const packages = ['go.temporal.io/server/cmd/server', 'go.temporal.io/server/cmd/tools/sql'];

export interface BuildOptions {
  /** The command. */
  go?: string;
  /** Ends the build; the promise rejects. */
  signal?: AbortSignal;
}

/**
 * Builds the server with `go` into the cache: about four minutes on two cores. One process builds, others wait for it.
 * Rejects when Go is missing or fails, with its last words.
 */
export async function buildTemporal(
  cache: string,
  progress: Progress,
  { go = 'go', signal }: BuildOptions = {},
): Promise<TemporalPrograms> {
  const lockFile = `${programFolder(cache)}.lock`;
  for (let waited = 0; ; waited += 1) {
    const found = cachedPrograms(cache);
    if (found) return found;
    const lock = tryLock(lockFile);
    if ('heldBy' in lock) {
      if (waited % 20 === 0)
        progress(`Сервер Temporal уже собирает другой процесс (${lock.heldBy}), ждём его`);
      await sleep(500, undefined, { signal });
      continue;
    }
    try {
      return cachedPrograms(cache) ?? (await build(cache, progress, go, signal));
    } finally {
      lock.release();
    }
  }
}

async function build(
  cache: string,
  progress: Progress,
  go: string,
  signal?: AbortSignal,
): Promise<TemporalPrograms> {
  removeAbandoned(cache);
  const target = programFolder(cache);
  const draft = `${target}.building-${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const started = performance.now();
  const since = () => duration(performance.now() - started);
  try {
    let downloads = 0;
    let total = 0;
    const env = goEnvironment(cache);
    await run(
      go,
      ['list', '-deps', '-f', '{{.ImportPath}}', ...packages],
      env,
      (line, isOutput) => {
        if (isOutput) total += 1;
        else if (line.includes('downloading'))
          progress(`Скачиваются части сервера Temporal: ${(downloads += 1)}, прошло ${since()}`);
      },
      signal,
    );
    let built = 0;
    const flags = ['-v', '-trimpath', '-buildvcs=false', '-ldflags', '-s -w', '-o', `${draft}/`];
    progress(`Собирается сервер Temporal (один раз, несколько минут)`);
    await run(
      go,
      ['build', ...flags, ...packages],
      env,
      () => {
        built += 1;
        progress(`Собирается сервер Temporal: ${Math.min(built, total)} из ${total}, прошло ${since()}`);
      },
      signal,
    );
    // A folder without both programs can only be what somebody else left unfinished.
    rmSync(target, { recursive: true, force: true });
    renameSync(draft, target);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  const programs = cachedPrograms(cache);
  if (!programs) throw new Error('go build ended well but made no programs');
  return programs;
}

/** Drafts of builders that were killed. */
function removeAbandoned(cache: string): void {
  for (const name of readdirSync(cache)) {
    const pid = /^temporal-.*\.building-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && (commandLine(Number(pid)) === undefined || Number(pid) === process.pid))
      rmSync(join(cache, name), { recursive: true, force: true });
  }
}

/** Go wants a home for its caches; without a writable one they go beside ours. */
function goEnvironment(cache: string): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {
    ...processEnvironment(),
    CGO_ENABLED: '0',
    GOWORK: 'off',
    GOFLAGS: '-mod=readonly',
  };
  try {
    mkdirSync(join(homedir(), '.cache'), { recursive: true });
    env.HOME ??= homedir();
    return env;
  } catch {
    return { ...env, HOME: cache, GOPATH: join(cache, 'go'), GOCACHE: join(cache, 'go-build') };
  }
}

function run(
  go: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  onLine: (line: string, isOutput: boolean) => void,
  signal?: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(go, [...args], {
      cwd: moduleFolder(),
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    });
    let lastWords = '';
    const follow = (stream: NodeJS.ReadableStream, isOutput: boolean) => {
      let rest = '';
      stream.on('data', (chunk: Buffer) => {
        const lines = (rest + chunk.toString('utf8')).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
          if (!isOutput) lastWords = `${lastWords}\n${line}`.slice(-600);
          onLine(line, isOutput);
        }
      });
    };
    follow(child.stdout, true);
    follow(child.stderr, false);
    const end = () => child.kill();
    process.once('exit', end); // a launcher that is interrupted must not leave a compiler running
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', end);
      if (code === 0) resolve();
      else reject(new Error(lastWords.trim() || `go ended with ${code ?? 'a signal'}`));
    });
  });
}

function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} с` : `${Math.floor(seconds / 60)} мин ${seconds % 60} с`;
}
