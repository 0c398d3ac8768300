import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '../../platform/paths.js';
import type { ClusterAddress } from '../postgres-cluster.js';
import { writePrivately } from '../secrets.js';
import { isPortFree, PortTaken } from '../../platform/ports.js';
import { startServer, type Running } from '../server-process.js';
import type { TemporalPrograms } from './programs.js';
import { setUpTemporalSchema } from './schema.js';
import { dynamicConfig, serverConfig, type TemporalPorts } from './server-config.js';
import { untilNamespace } from './namespace.js';

export interface TemporalOptions {
  data: DataFolder;
  programs: TemporalPrograms;
  database: ClusterAddress;
  ports: TemporalPorts;
  shards: number;
  namespace: string;
  timeSkipping: boolean;
}

/** Starts the server on its two databases and returns when the namespace answers. */
export async function startTemporal(options: TemporalOptions, signal?: AbortSignal): Promise<Running> {
  const { data, programs, database, ports, shards, namespace, timeSkipping } = options;
  mkdirSync(data.temporal, { recursive: true, mode: 0o700 });
  chmodSync(data.temporal, 0o700);
  const configFile = join(data.temporal, 'server.yaml');
  const dynamicConfigFile = join(data.temporal, 'dynamic.yaml');
  writePrivately(configFile, serverConfig({ ports, database, shards, dynamicConfigFile }));
  writeFileSync(dynamicConfigFile, dynamicConfig(timeSkipping));
  await setUpTemporalSchema(programs.sql, database);
  for (const port of Object.values(ports)) if (!(await isPortFree(port))) throw new PortTaken(port);
  const logFile = join(data.logs, 'temporal.log');
  const running = await startServer({
    name: 'temporal',
    file: programs.server,
    args: ['--config-file', configFile, '--allow-no-auth', 'start'],
    cwd: data.temporal,
    env: { PATH: '/usr/bin:/bin' },
    logFile,
    pidFolder: data.pids,
    signal: 'SIGTERM',
    patience: 15_000,
  });
  try {
    await untilNamespace(`127.0.0.1:${ports.temporalFrontend}`, namespace, {
      hasExited: () => running.hasExited() || signal?.aborted === true,
      patience: 60_000,
      logFile,
    });
    // Somebody else's server can answer at an address it took in this very moment.
    if (running.hasExited()) throw new PortTaken(ports.temporalFrontend);
    return running;
  } catch (error) {
    await running.stop();
    throw error;
  }
}
