import { mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { escapeIdentifier } from 'pg';
import { tryLock } from '../../embedded/folder-lock.js';
import { asSuperuser, clusterUrl, roles } from '../../embedded/postgres-cluster.js';
import { preparePostgres } from '../../embedded/postgres.js';
import { endOrphans } from '../../embedded/processes.js';
import { atMostEvery } from '../../embedded/report.js';
import type { TemporalPrograms } from '../../embedded/temporal/programs.js';
import { tryPrograms } from '../../embedded/temporal/acquire.js';
import { startTemporal } from '../../embedded/temporal/server.js';
import { temporalPorts } from '../../embedded/temporal/server-config.js';
import { readConfig } from '../../platform/config.js';
import { dataFolder } from '../../platform/paths.js';
import { portBook } from '../../platform/ports.js';
import { migrate } from '../../store/migrate.js';
import { SERVERS_VARIABLE, TEMPLATE_DATABASE, type TestServers } from './servers.js';

const PREFIX = 'vekha-test-';
const NAMESPACE = 'vekha';

/** Starts the servers of one jest run in a temporary folder and writes their addresses where testServers() looks. */
export async function startTestServers(): Promise<{ stop(): Promise<void> }> {
  await removeAbandoned();
  const data = dataFolder(mkdtempSync(join(realpathSync(tmpdir()), PREFIX)));
  tryLock(data.lock);
  const ports = portBook(data.ports);
  const { postgres: postgresPort } = await ports.claim(['postgres']);
  const cluster = await preparePostgres({ data, port: postgresPort, durable: false });
  const postgres = await cluster.start();
  const stops = [() => postgres.stop()];
  const stop = async () => {
    for (const each of stops.reverse()) await each();
    rmSync(data.root, { recursive: true, force: true });
  };
  try {
    const [temporal, template] = await Promise.allSettled([startTestTemporal(), makeTemplate()]);
    if (temporal.status === 'rejected') throw temporal.reason;
    stops.push(() => temporal.value.running.stop());
    if (template.status === 'rejected') throw template.reason;
    const servers: TestServers = {
      postgresPort,
      passwords: passwords(),
      temporalAddress: `127.0.0.1:${temporal.value.port}`,
      namespace: NAMESPACE,
      temporalPrograms: temporal.value.programs,
      dataRoot: data.root,
    };
    const file = join(data.root, 'servers.json');
    writeFileSync(file, JSON.stringify(servers), { mode: 0o600 });
    process.env[SERVERS_VARIABLE] = file;
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }

  function passwords(): TestServers['passwords'] {
    const of = cluster.address.passwordOf;
    return {
      postgres: of('postgres'),
      vekha_owner: of('vekha_owner'),
      vekha_app: of('vekha_app'),
      temporal: of('temporal'),
    };
  }

  async function makeTemplate(): Promise<void> {
    await asSuperuser(cluster.address, 'postgres', (client) =>
      client.query(`CREATE DATABASE ${escapeIdentifier(TEMPLATE_DATABASE)} OWNER ${roles.owner}`),
    );
    await migrate(clusterUrl(cluster.address, roles.owner, TEMPLATE_DATABASE));
  }

  async function startTestTemporal() {
    const programs = await acquire(readConfig(process.env).cacheRoot);
    const chosen = await ports.claim(temporalPorts);
    const running = await startTemporal({
      ...{ data, programs, database: cluster.address, ports: chosen, shards: 4 },
      namespace: NAMESPACE,
      timeSkipping: true,
    });
    return { running, programs, port: chosen.temporalFrontend };
  }
}

async function acquire(cache: string): Promise<TemporalPrograms> {
  const tell = atMostEvery(10_000, (line) => process.stderr.write(`${line}\n`));
  const found = await tryPrograms(cache, tell);
  if ('programs' in found) return found.programs;
  throw new Error(`the tests need the real Temporal server: ${found.refusal}`);
}

/** Folders of runs that were killed, with the servers that still run in them. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    const data = dataFolder(join(realpathSync(tmpdir()), name));
    const lock = tryLockOf(data.lock);
    if (lock === undefined || 'heldBy' in lock) continue;
    await endOrphans(data.pids, data.root, ['temporal', 'postgres']);
    rmSync(data.root, { recursive: true, force: true });
  }
}

/** Another account's folder is not ours to look into. */
function tryLockOf(file: string): ReturnType<typeof tryLock> | undefined {
  try {
    return tryLock(file);
  } catch {
    return undefined;
  }
}
