import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The command line of a living process, `undefined` when there is none (a zombie has none either). */
export function commandLine(pid: number): string | undefined {
  if (process.platform === 'linux') {
    try {
      const text = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
      return text === '' ? undefined : text;
    } catch {
      return undefined;
    }
  }
  const asked = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return asked.status === 0 && asked.stdout.trim() !== '' ? asked.stdout.trim() : undefined;
}

/** True when the process lives and its command line names this folder: pids are reused, so a number proves nothing. */
export function isOurs(pid: number, folder: string): boolean {
  const line = commandLine(pid);
  return line !== undefined && `${line} `.match(new RegExp(`${escape(folder)}(/|\\s|$)`)) !== null;
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Asks a process to end and insists after `patience` ms. Returns when it is gone. */
export async function endProcess(
  pid: number,
  isAlive: () => boolean,
  politely: NodeJS.Signals,
  patience: number,
): Promise<void> {
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(pid, name);
    } catch {
      // gone between the look and the signal
    }
  };
  if (!isAlive()) return;
  signal(politely);
  const deadline = performance.now() + patience;
  while (isAlive() && performance.now() < deadline) await sleep(25);
  if (!isAlive()) return;
  signal('SIGKILL');
  while (isAlive()) await sleep(25);
}

interface PidNote {
  pid: number;
  signal: NodeJS.Signals;
}

export function notePid(folder: string, name: string, note: PidNote): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(note));
}

export function forgetPid(folder: string, name: string): void {
  rmSync(join(folder, `${name}.json`), { force: true });
}

/** The processes an earlier run left behind (it was killed): ended in the order given, then by name. Returns names. */
export async function endOrphans(
  pidFolder: string,
  dataRoot: string,
  order: readonly string[] = [],
): Promise<string[]> {
  mkdirSync(pidFolder, { recursive: true });
  const names = readdirSync(pidFolder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length));
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const ended: string[] = [];
  for (const name of names.sort((a, b) => rank(a) - rank(b) || a.localeCompare(b))) {
    const note = readNote(join(pidFolder, `${name}.json`));
    if (note !== undefined && isOurs(note.pid, dataRoot)) {
      await endProcess(note.pid, () => isOurs(note.pid, dataRoot), note.signal, 15_000);
      ended.push(name);
    }
    forgetPid(pidFolder, name);
  }
  return ended;
}

function readNote(file: string): PidNote | undefined {
  try {
    const note = JSON.parse(readFileSync(file, 'utf8')) as Partial<PidNote>;
    return typeof note.pid === 'number' && note.pid > 1
      ? { pid: note.pid, signal: note.signal ?? 'SIGTERM' }
      : undefined;
  } catch {
    return undefined;
  }
}
