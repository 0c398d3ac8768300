import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { commandLine, endOrphans } from '../../embedded/processes.js';
import { clusterUrl, roles } from '../../embedded/postgres-cluster.js';
import { readRunState, type RunState } from '../../embedded/run-state.js';
import { secret } from '../../embedded/secrets.js';
import { projectRoot, type DataFolder } from '../../platform/paths.js';
import { eventually } from './temporary-data.js';

/** The parts that the program keeps running. */
export const parts = ['worker', 'api', 'temporal', 'postgres'] as const;
export type Part = (typeof parts)[number];

const main = join(projectRoot(), 'dist', 'cli', 'main.js');

/** The built program in a data folder, run by plain node as `npm start` hands over to it. */
export function crashProgram(data: DataFolder, settings: Record<string, string>) {
  const env = {
    ...{ PATH: process.env.PATH, HOME: process.env.HOME, VEKHA_CACHE: process.env.VEKHA_CACHE },
    ...{ VEKHA_DATA: data.root, ...settings },
  };
  let child: ChildProcess | undefined;
  let text = '';

  const pidOf = (part: Part): number | undefined => {
    try {
      const { pid } = JSON.parse(readFileSync(join(data.pids, `${part}.json`), 'utf8')) as { pid: number };
      return commandLine(pid) === undefined ? undefined : pid;
    } catch {
      return undefined; // between a death and the restart, or half written
    }
  };

  return {
    pidOf,
    output: () => text,
    start(): void {
      text = '';
      const started = spawn(process.execPath, [main, 'start'], {
        ...{ env, cwd: projectRoot(), stdio: ['ignore', 'pipe', 'pipe'] },
      });
      for (const stream of [started.stdout, started.stderr])
        stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      child = started;
    },
    /** Waits until all parts are up; returns what the program says about itself. */
    async untilUp(ms: number): Promise<RunState & { address: string }> {
      await eventually(
        'everything is up',
        () => {
          if (child?.exitCode !== null) throw new Error('the program ended');
          return readRunState(data)?.temporal.state === 'ready' && text.includes('Что дальше');
        },
        ms,
      ).catch((error: unknown) => {
        throw new Error(`${String(error)}\n${text}`);
      });
      const state = readRunState(data);
      if (!state || state.address === null) throw new Error('the run state is gone again');
      return { ...state, address: state.address };
    },
    /** The one-time passwords that the start printed, by login. */
    passwords: (): ReadonlyMap<string, string> =>
      new Map(
        [...text.matchAll(/^ {4}(\S+) +(\S{4}(?:-\S{4}){3}) /gm)].map(([, login = '', word = '']) => [
          login,
          word,
        ]),
      ),
    kill(part: Part): void {
      const pid = pidOf(part);
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
    },
    async killSupervisor(): Promise<void> {
      const ended = new Promise((resolve) => child?.once('exit', resolve));
      child?.kill('SIGKILL');
      await ended;
    },
    /** Ctrl-C; the exit code. */
    async stop(): Promise<number | null> {
      const ended = new Promise<number | null>((resolve) => child?.once('exit', resolve));
      child?.kill('SIGINT');
      return ended;
    },
    /** Back ends of PostgreSQL that serve the application. */
    backends: () => childrenOf(pidOf('postgres')).filter((pid) => commandLine(pid)?.includes(roles.app)),
    /** As the application's role. */
    databaseUrl(): string {
      const port = Number(readRunState(data)?.database.split('/')[0]?.split(':').at(-1));
      return clusterUrl({ port, passwordOf: (role) => secret(data.secrets, role) }, roles.app, 'vekha');
    },
    async command(...args: string[]): Promise<string> {
      return (await promisify(execFile)(process.execPath, [main, ...args], { env, cwd: projectRoot() }))
        .stdout;
    },
    /** Leaves no process, whatever happened. */
    async end(): Promise<void> {
      child?.kill('SIGKILL');
      await endOrphans(data.pids, data.root, ['api', 'worker', 'temporal', 'postgres']);
    },
  };
}

export type CrashProgram = ReturnType<typeof crashProgram>;

function childrenOf(parent: number | undefined): number[] {
  if (parent === undefined) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent;
      } catch {
        return false;
      }
    });
}
