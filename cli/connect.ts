import { Unavailable } from '../domain/errors.js';
import { readRunState } from '../embedded/run-state.js';
import type { RunState } from '../embedded/run-state.js';
import { clusterUrl, roles } from '../embedded/postgres-cluster.js';
import { secret } from '../embedded/secrets.js';
import { processEnvironment, readConfig } from '../platform/config.js';
import type { Config } from '../platform/config.js';
import { dataFolder } from '../platform/paths.js';
import { connectDatabase } from '../store/client.js';
import type { Database } from '../store/client.js';

/** What a command speaks with: the installation of this configuration, which has to be running. */
export interface Installation {
  config: Config;
  running: RunState | undefined;
  database: Database;
}

/** Runs `work` on the installation's database and closes it. Throws Unavailable `not_running`. */
export async function withInstallation<T>(work: (installation: Installation) => Promise<T>): Promise<T> {
  const config = readConfig(processEnvironment());
  const data = dataFolder(config.dataRoot);
  const running = readRunState(data);
  const url = config.databaseUrl ?? (running && embeddedUrl(running, data.secrets));
  if (!url) throw new Unavailable('not_running', 'Веха не запущена. Запустите её: npm start');
  const database = connectDatabase(url, 4);
  try {
    return await work({ config, running, database });
  } finally {
    await database.$disconnect();
  }
}

function embeddedUrl(running: RunState, secrets: string): string {
  const [address = '', name = 'vekha'] = running.database.split('/');
  const port = Number(address.split(':').at(-1));
  return clusterUrl({ port, passwordOf: (role) => secret(secrets, role) }, roles.app, name);
}
