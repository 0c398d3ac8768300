import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { tsToMs } from '@temporalio/common/lib/time.js';
import { asSuperuser } from '../../../embedded/postgres-cluster.js';
import { preparePostgres, type EmbeddedPostgres } from '../../../embedded/postgres.js';
import type { Running } from '../../../embedded/server-process.js';
import type { TemporalPrograms } from '../../../embedded/temporal/programs.js';
import { setUpTemporalSchema } from '../../../embedded/temporal/schema.js';
import {
  dynamicConfig,
  serverConfig,
  temporalPorts,
  type TemporalPorts,
} from '../../../embedded/temporal/server-config.js';
import { startTemporal } from '../../../embedded/temporal/server.js';
import { portBook, PortTaken } from '../../../platform/ports.js';
import { testServers } from '../../support/servers.js';
import { temporaryData } from '../../support/temporary-data.js';

const data = temporaryData();
let programs: TemporalPrograms;
let cluster: EmbeddedPostgres;
let postgres: Running;
let ports: TemporalPorts;
const servers: Running[] = [];

beforeAll(async () => {
  programs = testServers().temporalPrograms;
  const book = portBook(data.ports);
  ports = await book.claim(temporalPorts);
  cluster = await preparePostgres({ data, port: (await book.claim(['postgres'])).postgres });
  postgres = await cluster.start();
});
afterEach(async () => {
  for (const each of servers.splice(0)) await each.stop();
});
afterAll(async () => {
  await postgres.stop();
  data.remove();
});

async function start(): Promise<Running> {
  const server = await startTemporal({
    ...{ data, programs, database: cluster.address, ports, shards: 2, namespace: 'vekha' },
    timeSkipping: false,
  });
  servers.push(server);
  return server;
}

async function withClient<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
  const connection = await Connection.connect({
    address: `127.0.0.1:${ports.temporalFrontend}`,
    connectTimeout: '10s',
  });
  try {
    return await work(new Client({ connection, namespace: 'vekha' }));
  } finally {
    await connection.close();
  }
}

test('a schema set-up that was killed half-way is begun anew', async () => {
  await asSuperuser(cluster.address, 'temporal', (client) =>
    client.query('CREATE TABLE schema_version (half int); ALTER TABLE schema_version OWNER TO temporal'),
  );
  await asSuperuser(cluster.address, 'temporal_visibility', (client) =>
    client.query(
      'CREATE TABLE executions_visibility (half int); ALTER TABLE executions_visibility OWNER TO temporal',
    ),
  );
  await setUpTemporalSchema(programs.sql, cluster.address);
  const versions = await asSuperuser(
    cluster.address,
    'temporal',
    async (client) =>
      (await client.query<{ curr_version: string }>('SELECT curr_version FROM schema_version')).rows,
  );
  expect(versions).toHaveLength(1);
  expect(Number(versions[0]?.curr_version)).toBeGreaterThanOrEqual(1);
});

test('the server runs on its own databases, has the namespace, and keeps a workflow through kill -9 of everything', async () => {
  const first = await start();
  const retention = await withClient(async (client) => {
    await client.workflow.start('later', { workflowId: 'w-1', taskQueue: 'nobody', args: [{ id: 7 }] });
    const { config } = await client.workflowService.describeNamespace({ namespace: 'vekha' });
    return tsToMs(config?.workflowExecutionRetentionTtl);
  });
  expect(retention).toBe(7 * 24 * 3600 * 1000);

  process.kill(first.pid, 'SIGKILL');
  process.kill(postgres.pid, 'SIGKILL');
  await Promise.all([first.exited, postgres.exited]);
  postgres = await cluster.start();
  await start();
  const status = await withClient(
    async (client) => (await client.workflow.getHandle('w-1').describe()).status.name,
  );
  expect(status).toBe('RUNNING');
});

test('a second server on the same ports is refused, not taken for ours', async () => {
  await start();
  await expect(start()).rejects.toBeInstanceOf(PortTaken);
});

test('a restart of PostgreSQL alone is survived: the server answers again by itself', async () => {
  const server = await start();
  process.kill(postgres.pid, 'SIGKILL');
  await postgres.exited;
  postgres = await cluster.start();
  const workflowId = `after-${Date.now()}`;
  await withClient(async (client) => {
    for (let attempt = 0; ; attempt += 1)
      try {
        return await client.workflow.start('later', { workflowId, taskQueue: 'nobody' });
      } catch (error) {
        if (attempt === 60) throw error;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
  });
  expect(server.hasExited()).toBe(false);
});

test('its configuration is open to nobody else and listens on loopback alone', () => {
  const file = join(data.temporal, 'server.yaml');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const config = JSON.parse(readFileSync(file, 'utf8')) as {
    services: Record<string, { rpc: { bindOnLocalHost: boolean } }>;
    persistence: { numHistoryShards: number };
  };
  expect(Object.values(config.services).map(({ rpc }) => rpc.bindOnLocalHost)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(config.persistence.numHistoryShards).toBe(2);
  expect(JSON.parse(readFileSync(join(data.temporal, 'dynamic.yaml'), 'utf8'))).toEqual({});
});

test('virtual time is allowed only when it is asked for', () => {
  expect(dynamicConfig(false)).not.toContain('TimeSkipping');
  expect(JSON.parse(dynamicConfig(true))).toMatchObject({
    'frontend.WorkflowTimeSkippingEnabled': [{ value: true }],
  });
  const text = serverConfig({
    ports,
    database: cluster.address,
    shards: 4,
    dynamicConfigFile: '/d/dynamic.yaml',
  });
  expect(text).toContain('"filepath": "/d/dynamic.yaml"');
});
