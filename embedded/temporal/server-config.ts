import { roles, type ClusterAddress } from '../postgres-cluster.js';

/** Every port the server listens on, all on loopback. `frontend` is the one clients use. */
export const temporalPorts = [
  'temporalFrontend',
  'temporalFrontendMembership',
  'temporalMatching',
  'temporalMatchingMembership',
  'temporalHistory',
  'temporalHistoryMembership',
  'temporalWorker',
  'temporalWorkerMembership',
] as const;
export type TemporalPorts = Record<(typeof temporalPorts)[number], number>;

export const temporalDatabases = { default: 'temporal', visibility: 'temporal_visibility' } as const;

export interface ServerConfigInput {
  ports: TemporalPorts;
  database: ClusterAddress;
  /** Cannot be changed once the database exists. */
  shards: number;
  dynamicConfigFile: string;
}

/** The configuration file of the Temporal server. It holds a password: write it with mode 0600. JSON is YAML. */
export function serverConfig({ ports, database, shards, dynamicConfigFile }: ServerConfigInput): string {
  const store = (databaseName: string, connections: number) => ({
    sql: {
      pluginName: 'postgres12_pgx',
      databaseName,
      connectAddr: `127.0.0.1:${database.port}`,
      connectProtocol: 'tcp',
      user: roles.temporal,
      password: database.passwordOf(roles.temporal),
      maxConns: connections,
      maxIdleConns: connections,
      maxConnLifetime: '1h',
    },
  });
  const service = (grpcPort: number, membershipPort: number) => ({
    rpc: { grpcPort, membershipPort, bindOnLocalHost: true },
  });
  const noArchive = { history: { state: 'disabled' }, visibility: { state: 'disabled' } };
  return JSON.stringify(
    {
      log: { stdout: true, level: 'warn' },
      persistence: {
        defaultStore: 'default',
        visibilityStore: 'visibility',
        numHistoryShards: shards,
        datastores: {
          default: store(temporalDatabases.default, 20),
          visibility: store(temporalDatabases.visibility, 5),
        },
      },
      global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
      services: {
        frontend: service(ports.temporalFrontend, ports.temporalFrontendMembership),
        matching: service(ports.temporalMatching, ports.temporalMatchingMembership),
        history: service(ports.temporalHistory, ports.temporalHistoryMembership),
        worker: service(ports.temporalWorker, ports.temporalWorkerMembership),
      },
      clusterMetadata: {
        enableGlobalNamespace: false,
        failoverVersionIncrement: 10,
        masterClusterName: 'active',
        currentClusterName: 'active',
        clusterInformation: {
          active: {
            enabled: true,
            initialFailoverVersion: 1,
            rpcName: 'frontend',
            rpcAddress: `127.0.0.1:${ports.temporalFrontend}`,
          },
        },
      },
      dcRedirectionPolicy: { policy: 'noop' },
      archival: noArchive,
      namespaceDefaults: { archival: noArchive },
      dynamicConfigClient: { filepath: dynamicConfigFile, pollInterval: '60s' },
    },
    null,
    2,
  );
}

/**
 * Virtual time is for tests and simulation only. There a timer that is due at once must not wait for the second by which
 * the server guards against hosts with different clocks, and the namespaces made one after the other must be known soon.
 */
const forVirtualTime = {
  'frontend.WorkflowTimeSkippingEnabled': true,
  'history.timerProcessorMaxTimeShift': '20ms',
  'system.namespaceCacheRefreshInterval': '200ms',
};

/** The settings the server reads again while it runs. */
export function dynamicConfig(timeSkipping: boolean): string {
  const settings = Object.entries(timeSkipping ? forVirtualTime : {});
  return JSON.stringify(Object.fromEntries(settings.map(([key, value]) => [key, [{ value }]])), null, 2);
}
