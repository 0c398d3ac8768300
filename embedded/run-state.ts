import { readFileSync, rmSync } from 'node:fs';
import type { DataFolder } from '../platform/paths.js';
import { lockHolder } from './folder-lock.js';
import { writePrivately } from './secrets.js';

/** What runs in a data folder, for `vekha status`. No passwords. */
export interface RunState {
  /** The supervisor. */
  pid: number;
  /** The page of the program; null until the API answers. */
  address: string | null;
  temporal: { address: string; version: string; state: 'preparing' | 'ready' | 'failed' };
  /** `host:port/database` */
  database: string;
  /** Where mail goes: `host:port`. */
  mail: string;
  /** ISO instant. */
  startedAt: string;
}

export function writeRunState(file: string, state: RunState): void {
  writePrivately(file, `${JSON.stringify(state, null, 2)}\n`);
}

export function forgetRunState(file: string): void {
  rmSync(file, { force: true });
}

/** What runs in the folder now, or `undefined`: a file left by a killed supervisor says nothing, its lock is dead. */
export function readRunState(data: DataFolder): RunState | undefined {
  try {
    const state = JSON.parse(readFileSync(data.run, 'utf8')) as RunState;
    return lockHolder(data.lock) === state.pid ? state : undefined;
  } catch {
    return undefined;
  }
}

/** host:port/path of a URL, without the account in it. */
export function withoutAccount(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname === '/' ? '' : pathname}`;
}
