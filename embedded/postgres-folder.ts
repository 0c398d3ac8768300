import { spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Unavailable } from '../domain/errors.js';
import { isOurs } from './processes.js';
import type { PostgresPrograms } from './postgres-binaries.js';
import { writePrivately } from './secrets.js';
import { unprivilegedLaunch } from './unprivileged.js';

/** What a cluster has from its very first moment to its last: with less, initdb was interrupted. */
const signs = [
  'PG_VERSION',
  'postgresql.conf',
  join('global', 'pg_control'),
  join('base', '1', 'PG_VERSION'),
];

export function isCluster(folder: string): boolean {
  return signs.every((sign) => existsSync(join(folder, sign)));
}

/**
 * Makes the cluster when there is none. initdb works in a folder beside and the finished one is renamed, so a kill in
 * the middle leaves nothing under the real name; a folder that is no cluster all the same is moved aside, not deleted.
 */
export async function initialiseFolder(
  folder: string,
  password: string,
  { initdb }: PostgresPrograms,
): Promise<boolean> {
  if (isCluster(folder)) return false;
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  const launch = unprivilegedLaunch(initdb, fresh);
  const passwordFile = join(dirname(folder), 'initdb.password');
  writePrivately(passwordFile, `${password}\n`);
  if (launch.uid !== undefined && launch.gid !== undefined) chownSync(passwordFile, launch.uid, launch.gid);
  try {
    await run(
      [
        ...launch.prefix,
        initdb,
        ...[`--pgdata=${fresh}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
        ...[
          '--encoding=UTF8',
          '--locale-provider=builtin',
          '--locale=C.UTF-8',
          '--lc-messages=C',
          '--data-checksums',
        ],
      ],
      launch,
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  if (existsSync(folder)) {
    if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
    else renameSync(folder, `${folder}.unfinished-${Date.now()}`);
  }
  renameSync(fresh, folder);
  return true;
}

function run(command: readonly string[], as: { uid?: number; gid?: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    const [file = '', ...args] = command;
    const child = spawn(file, args, { ...as, cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } });
    let words = '';
    child.stdout.resume();
    child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString('utf8')));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new Unavailable(
            'embedded.initdb',
            `Не удалось создать базу данных (initdb): ${words.trim() || `код ${code}`}`,
          ),
        );
    });
  });
}

/**
 * After a restart of the machine or container the pid in a stale postmaster.pid can belong to a stranger; a server
 * killed together with its parent stays a zombie until somebody collects it, in some containers for ever. PostgreSQL
 * takes both for a running server and would refuse to start. The file goes only when its pid is not a server of this folder and no process
 * works inside the folder any more: the file also guards against a lost server's remaining back ends.
 */
export async function clearStalePid(folder: string): Promise<void> {
  const file = join(folder, 'postmaster.pid');
  let pid: number;
  try {
    pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  } catch {
    return;
  }
  if (!Number.isInteger(pid) || !exists(pid) || isOurs(pid, folder)) return;
  for (let attempt = 0; attempt < 100 && worksInside(folder); attempt += 1) await sleep(100);
  if (!worksInside(folder)) rmSync(file, { force: true });
}

/** Even if only as a zombie, which has no command line any more. */
function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function worksInside(folder: string): boolean {
  if (process.platform !== 'linux') return false;
  return readdirSync('/proc').some((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      return readlinkSync(`/proc/${name}/cwd`) === folder;
    } catch {
      return false;
    }
  });
}
