import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { clusterUrl, roles } from '../../../embedded/postgres-cluster.js';
import { preparePostgres, type EmbeddedPostgres } from '../../../embedded/postgres.js';
import type { Running } from '../../../embedded/server-process.js';
import { untilNamespace } from '../../../embedded/temporal/namespace.js';
import { projectRoot } from '../../../platform/paths.js';
import { freePorts } from '../../../platform/ports.js';
import { testServers } from '../../support/servers.js';
import { temporaryData } from '../../support/temporary-data.js';

const given = {
  POSTGRES_PASSWORD: 'a1',
  VEKHA_OWNER_PASSWORD: 'b2',
  VEKHA_APP_PASSWORD: 'c3',
  TEMPORAL_PASSWORD: 'd4',
  SMTP_URL: 'smtp://mail.school.ru:25',
  MAIL_FROM: 'vekha@school.ru',
  VEKHA_PUBLIC_URL: 'https://vekha.school.ru',
  VEKHA_SESSION_SECRET: 's'.repeat(40),
};

const compose = (env: Record<string, string>) =>
  spawnSync('docker-compose', ['config'], {
    cwd: projectRoot(),
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: '/nonexistent', LC_ALL: 'C.UTF-8', ...env },
  });

const isPresent = spawnSync('docker-compose', ['version']).status === 0;
if (!isPresent)
  console.warn('docker-compose is not on this machine: docker-compose.yml is not checked by it here');

const describeHere = isPresent ? describe : () => undefined;

describeHere('docker-compose.yml', () => {
  test('is accepted when every secret is given, and puts them where they belong', () => {
    const { status, stdout, stderr } = compose(given);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('postgresql://vekha_app:c3@postgres:5432/vekha');
    expect(stdout).toContain('postgresql://vekha_owner:b2@postgres:5432/vekha');
    expect(stdout.match(/b2/g)).toHaveLength(2); // the server and the migrations; neither api nor worker
  });

  test.each(Object.keys(given))('is refused without %s: nothing secret has a default', (name) => {
    const rest = Object.entries(given).filter(([key]) => key !== name);
    const { status, stderr } = compose(Object.fromEntries(rest));
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/задайте/);
  });
});

describe('the start script of the Temporal image, on a real PostgreSQL', () => {
  const data = temporaryData();
  let cluster: EmbeddedPostgres;
  let postgres: Running;
  let server: ChildProcess | undefined;

  beforeAll(async () => {
    const [port = 0] = await freePorts(1);
    cluster = await preparePostgres({ data, port });
    postgres = await cluster.start();
  });
  afterAll(async () => {
    server?.kill('SIGKILL');
    await postgres.stop();
    data.remove();
  });

  test('sets the databases up, starts the server from the environment, and does the same again', async () => {
    const programs = testServers().temporalPrograms;
    const ports = await freePorts(8);
    const port = new URL(clusterUrl(cluster.address, roles.temporal, 'temporal')).port;
    const names = ['FRONTEND', 'MATCHING', 'HISTORY', 'WORKER'];
    const env = {
      PATH: `${dirname(programs.server)}:${process.env.PATH}`,
      ...{ DB: 'postgres12_pgx', POSTGRES_SEEDS: '127.0.0.1', DB_PORT: port, POSTGRES_USER: roles.temporal },
      ...{ POSTGRES_PWD: cluster.address.passwordOf(roles.temporal), DBNAME: 'temporal' },
      ...{ VISIBILITY_DBNAME: 'temporal_visibility', NUM_HISTORY_SHARDS: '4', LOG_LEVEL: 'warn' },
      ...{ BIND_ON_IP: '127.0.0.1', TEMPORAL_BROADCAST_ADDRESS: '127.0.0.1' },
      ...Object.fromEntries(
        names.flatMap((name, n) => [
          [`${name}_GRPC_PORT`, String(ports[n * 2])],
          [`${name}_MEMBERSHIP_PORT`, String(ports[n * 2 + 1])],
        ]),
      ),
    };
    const logFile = join(data.root, 'temporal.log');
    const log = openSync(logFile, 'a');
    for (let round = 0; round < 2; round += 1) {
      const started = spawn('bash', [join(projectRoot(), 'embedded/compose/start-temporal.sh')], {
        env,
        stdio: ['ignore', log, log],
      });
      server = started;
      const waiting = { hasExited: () => started.exitCode !== null, patience: 40_000, logFile };
      await untilNamespace(`127.0.0.1:${ports[0]}`, 'vekha', waiting);
      expect(started.exitCode).toBeNull();
      const exited = new Promise((resolve) => started.once('exit', resolve));
      started.kill('SIGTERM');
      await exited;
    }
  });
});
