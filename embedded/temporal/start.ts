import { Unavailable } from '../../domain/errors.js';
import type { Config } from '../../platform/config.js';
import { writableCache, type DataFolder } from '../../platform/paths.js';
import type { PortBook } from '../../platform/ports.js';
import type { ClusterAddress } from '../postgres-cluster.js';
import { atMostEvery, type Report } from '../report.js';
import type { Supervisor } from '../supervisor.js';
import { noTemporal, tryPrograms } from './acquire.js';
import { startDevServer } from './dev-server.js';
import { startTemporal } from './server.js';
import { temporalPorts } from './server-config.js';

export interface TemporalStart {
  config: Config;
  data: DataFolder;
  database: ClusterAddress;
  ports: PortBook;
  supervisor: Supervisor;
  report: Report;
}

/** Finds or makes the server's programs and keeps it running; without them the official download; else refuses. */
export async function startEmbeddedTemporal(start: TemporalStart): Promise<void> {
  const { config, data, database, ports, supervisor, report } = start;
  const progress = atMostEvery(10_000, (line) => report.say(`  … ${line}`));
  const found = await tryPrograms(config.cacheRoot, progress, { signal: supervisor.signal });
  const { temporalNamespace: namespace, temporalTimeSkipping: timeSkipping, shards } = config;
  const chosen = await ports.claim(temporalPorts);
  await report.step('Сервер Temporal', async () => {
    if ('programs' in found) {
      const options = {
        data,
        programs: found.programs,
        database,
        ports: chosen,
        shards,
        namespace,
        timeSkipping,
      };
      await supervisor.start({
        name: 'temporal',
        needs: ['postgres'],
        start: (signal) => startTemporal(options, signal),
      });
      return;
    }
    if (supervisor.isStopping()) throw new Unavailable('embedded.stopping', 'Запуск прерван.');
    const port = chosen.temporalFrontend;
    const cache = writableCache(config.cacheRoot);
    await supervisor
      .start({
        name: 'temporal',
        start: () => startDevServer({ data, cache, port, namespace, timeSkipping }),
      })
      .catch((error: unknown) => {
        throw noTemporal(found.refusal, error);
      });
  });
}
