import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Unavailable } from '../domain/errors.js';
import type { DataFolder } from '../platform/paths.js';
import { isPortFree, PortTaken } from '../platform/ports.js';
import { postgresBinaries, type PostgresPrograms } from './postgres-binaries.js';
import { ensureCluster, untilAnswers, type ClusterAddress } from './postgres-cluster.js';
import { clearStalePid, initialiseFolder } from './postgres-folder.js';
import { secret } from './secrets.js';
import { logTail, startServer, type Running } from './server-process.js';
import { unprivilegedLaunch } from './unprivileged.js';

export interface PostgresOptions {
  data: DataFolder;
  port: number;
  /** False gives up crash safety for speed: tests only. */
  durable?: boolean;
}

/** The server as its users see it. `start` may be called again after the process has gone. */
export interface EmbeddedPostgres {
  readonly address: ClusterAddress;
  start(signal?: AbortSignal): Promise<Running>;
}

/** Makes the cluster in the data folder when it is missing; `start` brings the server up with its roles and databases. */
export async function preparePostgres({
  data,
  port,
  durable = true,
}: PostgresOptions): Promise<EmbeddedPostgres> {
  const programs = await postgresBinaries();
  const address: ClusterAddress = { port, passwordOf: (role) => secret(data.secrets, role) };
  await initialiseFolder(data.postgres, address.passwordOf('postgres'), programs);
  return { address, start: (signal) => startPostgres(data, address, programs, durable, signal) };
}

const settings = (port: number, durable: boolean) => {
  const all: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    max_connections: 300,
    log_timezone: 'UTC',
    timezone: 'UTC',
    logging_collector: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
};

/** Words of a server that found the remains of another which is just ending. */
const refusals = /shared memory block|lock file "postmaster\.pid" already exists/;

async function startPostgres(
  data: DataFolder,
  address: ClusterAddress,
  { postgres }: PostgresPrograms,
  durable: boolean,
  signal?: AbortSignal,
): Promise<Running> {
  const logFile = join(data.logs, 'postgres.log');
  const launch = unprivilegedLaunch(postgres, data.postgres);
  const [file = postgres, ...args] = [
    ...launch.prefix,
    ...[postgres, '-D', data.postgres, ...settings(address.port, durable)],
  ];
  // When only the postmaster was killed its back ends need a moment to notice; PostgreSQL refuses until they are gone.
  for (let attempt = 1; ; attempt += 1) {
    await clearStalePid(data.postgres);
    if (!(await isPortFree(address.port))) throw new PortTaken(address.port);
    const running = await startServer({
      ...{ name: 'postgres', file, args, logFile, cwd: '/', uid: launch.uid, gid: launch.gid },
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
      pidFolder: data.pids,
      signal: 'SIGINT', // "fast": ends sessions, writes a checkpoint
      patience: 30_000,
    });
    try {
      await untilAnswers(address, () => running.hasExited() || signal?.aborted === true, 120_000);
      await ensureCluster(address);
      return running;
    } catch (error) {
      const exited = running.hasExited();
      await running.stop();
      if (exited && attempt < 20 && refusals.test(logTail(logFile))) {
        await sleep(250 * Math.min(attempt, 4));
        continue;
      }
      throw exited ? notStarted(logFile) : error;
    }
  }
}

function notStarted(logFile: string): Unavailable {
  return new Unavailable(
    'embedded.postgres',
    `PostgreSQL не запустился. Последние строки журнала ${logFile}:\n${logTail(logFile)}`,
  );
}
