import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { endProcess, forgetPid, notePid } from './processes.js';

/** A server that runs now. */
export interface Running {
  readonly pid: number;
  /** Resolves with why, when the process is gone; never rejects. */
  readonly exited: Promise<string>;
  readonly hasExited: () => boolean;
  /** Ends it: politely first, by force after its patience. */
  stop(): Promise<void>;
}

export interface ServerCommand {
  name: string;
  file: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  cwd: string;
  uid?: number | undefined;
  gid?: number | undefined;
  /** Everything the process prints is appended here. */
  logFile: string;
  /** Where its pid is noted, so that the next start finds it when this one is killed. */
  pidFolder: string;
  signal: NodeJS.Signals;
  /** Milliseconds between the polite signal and SIGKILL. */
  patience: number;
}

const LOG_LIMIT = 20 * 1024 * 1024;

/** Opens a log for appending; one that grew too long is put aside first. */
export function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  try {
    if (statSync(file).size > LOG_LIMIT) renameSync(file, `${file}.1`);
  } catch {
    // no log yet
  }
  return openSync(file, 'a', 0o600);
}

/**
 * Starts a server in a process group of its own: Ctrl-C in the terminal must not reach it before the supervisor has
 * stopped those that depend on it. It writes to a file, not a pipe, so it outlives nothing by a broken pipe.
 */
export async function startServer(command: ServerCommand): Promise<Running> {
  const log = openLog(command.logFile);
  let child: ChildProcess;
  try {
    child = spawn(command.file, [...command.args], {
      cwd: command.cwd,
      env: command.env,
      detached: true,
      stdio: ['ignore', log, log],
      ...(command.uid === undefined ? {} : { uid: command.uid }),
      ...(command.gid === undefined ? {} : { gid: command.gid }),
    });
  } finally {
    closeSync(log);
  }
  return runningChild(child, command);
}

/** Follows a child process that was just spawned. Rejects when it could not be spawned at all. */
export async function runningChild(
  child: ChildProcess,
  { name, pidFolder, signal, patience }: Pick<ServerCommand, 'name' | 'pidFolder' | 'signal' | 'patience'>,
): Promise<Running> {
  let gone = false;
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, killed) => {
      gone = true;
      forgetPid(pidFolder, name);
      resolve(killed === null ? `код ${code ?? '?'}` : `сигнал ${killed}`);
    });
  });
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  const pid = child.pid;
  if (pid === undefined) throw new Error(`${name}: the process has no pid`);
  if (!gone) notePid(pidFolder, name, { pid, signal });
  return {
    pid,
    exited,
    hasExited: () => gone,
    async stop() {
      await endProcess(pid, () => !gone, signal, patience);
      await exited;
    },
  };
}

/** The last lines of a log, for a message to a person. */
export function logTail(file: string, bytes = 2000): string {
  try {
    const { size } = statSync(file);
    const handle = openSync(file, 'r');
    try {
      const buffer = Buffer.alloc(Math.min(bytes, size));
      readSync(handle, buffer, 0, buffer.length, Math.max(0, size - bytes));
      return buffer.toString('utf8');
    } finally {
      closeSync(handle);
    }
  } catch {
    return '';
  }
}
