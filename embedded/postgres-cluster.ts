import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { Unavailable } from '../domain/errors.js';

/** Who may do what in the embedded cluster; the names are also the names of the secrets. */
export const roles = {
  superuser: 'postgres',
  owner: 'vekha_owner',
  app: 'vekha_app',
  temporal: 'temporal',
} as const;
export type Role = (typeof roles)[keyof typeof roles];

export interface ClusterAddress {
  port: number;
  passwordOf: (role: Role) => string;
}

/** `postgresql://role:password@127.0.0.1:port/database` */
export function clusterUrl({ port, passwordOf }: ClusterAddress, role: Role, database: string): string {
  return `postgresql://${role}:${encodeURIComponent(passwordOf(role))}@127.0.0.1:${port}/${database}`;
}

/** Runs something as the superuser and closes the connection. */
export async function asSuperuser<Result>(
  address: ClusterAddress,
  database: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: clusterUrl(address, roles.superuser, database) });
  client.on('error', () => undefined); // a server that dies meanwhile is reported by the query that was running
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Roles and databases as they must be; safe to repeat at every start. The application's role owns nothing and may
 * create nothing: what it may do with each table is granted by the migrations.
 */
export async function ensureCluster(address: ClusterAddress): Promise<void> {
  await asSuperuser(address, 'postgres', async (client) => {
    for (const role of [roles.owner, roles.app, roles.temporal]) {
      const name = escapeIdentifier(role);
      if ((await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role])).rowCount === 0)
        await client.query(`CREATE ROLE ${name}`);
      await client.query(
        `ALTER ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD ${escapeLiteral(address.passwordOf(role))}`,
      );
    }
    await ensureDatabase(client, 'vekha', roles.owner, [roles.app]);
    await ensureDatabase(client, 'temporal', roles.temporal);
    await ensureDatabase(client, 'temporal_visibility', roles.temporal);
    await client.query('REVOKE CONNECT ON DATABASE postgres FROM PUBLIC');
  });
  await asSuperuser(address, 'vekha', (client) => client.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC'));
}

/** Creates the database when it is missing; only its owner and `guests` may connect. */
export async function ensureDatabase(
  client: Client,
  name: string,
  owner: Role,
  guests: readonly Role[] = [],
): Promise<void> {
  const database = escapeIdentifier(name);
  if ((await client.query('SELECT FROM pg_database WHERE datname = $1', [name])).rowCount === 0)
    await client.query(`CREATE DATABASE ${database} OWNER ${escapeIdentifier(owner)}`);
  await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  for (const guest of guests)
    await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${escapeIdentifier(guest)}`);
}

/** Waits until the server answers a query. Rejects early when `hasExited` says it never will. */
export async function untilAnswers(
  address: ClusterAddress,
  hasExited: () => boolean,
  patience: number,
): Promise<void> {
  const deadline = performance.now() + patience;
  for (;;) {
    try {
      await asSuperuser(address, 'postgres', (client) => client.query('SELECT 1'));
      return;
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      if (code === '28P01')
        throw new Unavailable(
          'embedded.wrong_secret',
          'Пароль встроенной базы данных не подходит: папка data/secrets не от этой базы. Верните её из той же резервной копии.',
        );
      if (hasExited() || performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
