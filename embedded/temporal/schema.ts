import { spawn } from 'node:child_process';
import { escapeIdentifier, type Client } from 'pg';
import { Unavailable } from '../../domain/errors.js';
import { withoutSecrets } from '../../platform/logger.js';
import { asSuperuser, ensureDatabase, roles, type ClusterAddress } from '../postgres-cluster.js';
import { temporalDatabases } from './server-config.js';

const schemas = [
  { database: temporalDatabases.default, name: 'postgresql/v12/temporal' },
  { database: temporalDatabases.visibility, name: 'postgresql/v12/visibility' },
] as const;

/**
 * Brings both databases of the server to the schema of this version; safe to repeat, and it is the upgrade too.
 * The schema tool does not work in one transaction: a first set-up that was killed half-way cannot be continued, so
 * databases in which no namespace was ever registered are made anew.
 */
export async function setUpTemporalSchema(sqlTool: string, address: ClusterAddress): Promise<void> {
  try {
    await updateAll(sqlTool, address);
  } catch (error) {
    if (await holdsNamespaces(address)) throw error;
    await asSuperuser(address, 'postgres', async (client) => {
      for (const { database } of schemas) {
        await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(database)} WITH (FORCE)`);
        await ensureDatabase(client, database, roles.temporal);
      }
    });
    await updateAll(sqlTool, address);
  }
}

async function updateAll(sqlTool: string, address: ClusterAddress): Promise<void> {
  await Promise.all(
    schemas.map(async ({ database, name }) => {
      const call = (...args: string[]) => runTool(sqlTool, address, database, args);
      if (!(await hasVersion(address, database))) await call('setup-schema', '-v', '0.0');
      await call('update-schema', '--schema-name', name);
    }),
  );
}

const has = async (client: Client, table: string) =>
  (await client.query<{ found: boolean }>('SELECT to_regclass($1) IS NOT NULL AS found', [`public.${table}`]))
    .rows[0]?.found === true;

const hasVersion = (address: ClusterAddress, database: string) =>
  asSuperuser(
    address,
    database,
    async (client) =>
      (await has(client, 'schema_version')) &&
      (await client.query('SELECT FROM schema_version LIMIT 1')).rowCount === 1,
  );

const holdsNamespaces = (address: ClusterAddress) =>
  asSuperuser(
    address,
    temporalDatabases.default,
    async (client) =>
      (await has(client, 'namespaces')) &&
      (await client.query('SELECT FROM namespaces LIMIT 1')).rowCount === 1,
  );

/** The password goes by the environment: a command line is open to every user of the machine. */
function runTool(sqlTool: string, address: ClusterAddress, database: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const connection = ['--plugin', 'postgres12', '--ep', '127.0.0.1', '-p', String(address.port)];
    const child = spawn(sqlTool, [...connection, '-u', roles.temporal, '--db', database, ...args], {
      env: { PATH: '/usr/bin:/bin', SQL_PASSWORD: address.passwordOf(roles.temporal) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let words = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (words = (words + chunk.toString('utf8')).slice(-2000)));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new Unavailable(
            'embedded.temporal_schema',
            `Не удалось подготовить базу Temporal (${database}): ${withoutSecrets(words.trim())}`,
          ),
        );
    });
  });
}
