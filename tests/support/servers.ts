import { readFileSync } from 'node:fs';
import type { TemporalPrograms } from '../../embedded/temporal/programs.js';
import { clusterUrl, type ClusterAddress, type Role } from '../../embedded/postgres-cluster.js';

/** What tests/support/global-setup.mjs started for this run. */
export interface TestServers {
  /** Port and passwords of the embedded PostgreSQL. */
  postgresPort: number;
  passwords: Record<Role, string>;
  /** host:port of the Temporal server, time skipping allowed. */
  temporalAddress: string;
  namespace: string;
  /** What the Temporal server was started from. */
  temporalPrograms: TemporalPrograms;
  /** The temporary data folder of the servers. */
  dataRoot: string;
}

export const TEMPLATE_DATABASE = 'vekha_template';
/** The environment variable that names the file with the addresses. */
export const SERVERS_VARIABLE = 'VEKHA_TEST_SERVERS';

let known: TestServers | undefined;

/** The servers of this run. */
export function testServers(): TestServers {
  if (known) return known;
  const file = process.env[SERVERS_VARIABLE];
  if (file === undefined)
    throw new Error('this test belongs in a jest project with tests/support/global-setup.mjs');
  known = JSON.parse(readFileSync(file, 'utf8')) as TestServers;
  return known;
}

export function clusterOf({ postgresPort, passwords }: TestServers): ClusterAddress {
  return { port: postgresPort, passwordOf: (role) => passwords[role] };
}

export function testUrl(role: Role, database: string): string {
  return clusterUrl(clusterOf(testServers()), role, database);
}
