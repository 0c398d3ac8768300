import {
  closeSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { commandLine } from './processes.js';

interface Holder {
  pid: number;
  /** Jiffies since boot at which the process started (Linux): a reused pid has another. */
  born: string;
}

export interface FolderLock {
  release(): void;
}

/** When the process started, as the system counts it; empty where that cannot be asked. */
function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function holderOf(file: string): Holder | undefined {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>;
    return typeof read.pid === 'number' ? { pid: read.pid, born: read.born ?? '' } : undefined;
  } catch {
    return undefined;
  }
}

const lives = ({ pid, born }: Holder) =>
  commandLine(pid) !== undefined && (born === '' || birthOf(pid) === '' || birthOf(pid) === born);

/** Removes a lock whose holder is dead; one that was taken by somebody living in the meantime is put back. */
function clearDead(file: string): void {
  const aside = `${file}.dead.${process.pid}`;
  try {
    renameSync(file, aside);
    const taken = holderOf(aside);
    if (taken && lives(taken)) linkSync(aside, file);
  } catch {
    // somebody else was faster: the next attempt looks again
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * Takes the lock file, or answers with the pid that holds it. A lock whose holder is dead is taken over. The file is
 * linked into place complete, so nobody ever reads half of it.
 */
export function tryLock(file: string): FolderLock | { heldBy: number } {
  mkdirSync(dirname(file), { recursive: true });
  const mine: Holder = { pid: process.pid, born: birthOf(process.pid) };
  const draft = `${file}.${process.pid}`;
  const handle = openSync(draft, 'w', 0o600);
  writeSync(handle, JSON.stringify(mine));
  closeSync(handle);
  try {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      try {
        linkSync(draft, file);
        return {
          release: () => {
            if (holderOf(file)?.pid === process.pid) rmSync(file, { force: true });
          },
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const holder = holderOf(file);
      if (holder && lives(holder)) return { heldBy: holder.pid };
      clearDead(file);
    }
    throw new Error(`the lock ${file} keeps coming back`);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The pid of the living process that holds the lock. */
export function lockHolder(file: string): number | undefined {
  const holder = holderOf(file);
  return holder && lives(holder) ? holder.pid : undefined;
}
