import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Conflict, Unavailable } from '../domain/errors.js';
import type { Config } from '../platform/config.js';
import { dataFolder, projectRoot } from '../platform/paths.js';
import { portBook } from '../platform/ports.js';
import type { Logger } from '../platform/logger.js';
import { migrate } from '../store/migrate.js';
import { tryLock, type FolderLock } from './folder-lock.js';
import { startMailCatcher, type MailCatcher } from './mail-catcher.js';
import { startNodeProcess } from './node-process.js';
import { clusterUrl, roles } from './postgres-cluster.js';
import { preparePostgres, type EmbeddedPostgres } from './postgres.js';
import { endOrphans } from './processes.js';
import type { Report } from './report.js';
import { forgetRunState, withoutAccount, writeRunState, type RunState } from './run-state.js';
import { secret } from './secrets.js';
import { serviceEnvironment } from './service-environment.js';
import { createSupervisor, type Supervisor } from './supervisor.js';
import { startEmbeddedTemporal } from './temporal/start.js';
import { temporalVersion } from './temporal/programs.js';
import { untilNamespace } from './temporal/namespace.js';

export interface Embedded {
  /** Where the program answers: `http://127.0.0.1:8080`. */
  address: string;
  /** As the application's role. */
  databaseUrl: string;
  /** As the owner of the schema; undefined with someone else's database whose owner was not named. */
  ownerUrl: string | undefined;
  smtpUrl: string;
  temporalAddress: string;
  /** Resolves when the Temporal server and the worker are up too; rejects with a message that says what is missing. */
  processesReady: Promise<void>;
  pidOf(name: string): number | undefined;
  /** Stops everything in order; safe to call twice. */
  stop(): Promise<void>;
}

/** The name people's mail programs show when nobody configured a sender: the mail stays on this machine anyway. */
const LOCAL_SENDER = 'Веха <vekha@localhost>';

export interface StartOptions {
  config: Config;
  log: Logger;
  report: Report;
  /** Aborted: what is up already is stopped, and the start rejects. */
  signal?: AbortSignal;
  /** The built entry points; others only in tests. */
  programs?: { api: string; worker: string };
}

/**
 * Brings up everything that the configuration does not name an address for, in the data folder, and keeps it running:
 * PostgreSQL, migrations, mail catcher, API, Temporal server, worker. Returns as soon as the API answers; the Temporal
 * server may still be being built then. Throws Conflict (`embedded.folder_in_use`) when the folder is in use.
 */
export async function startEmbedded({
  config,
  log,
  report,
  signal,
  programs,
}: StartOptions): Promise<Embedded> {
  const data = dataFolder(config.dataRoot);
  mkdirSync(data.root, { recursive: true, mode: 0o755 });
  const lock = takeFolder(data.lock, data.root);
  const supervisor = superviseWith(log, report);
  let catcher: MailCatcher | undefined;
  let stopped: Promise<void> | undefined;
  const stop = () =>
    (stopped ??= (async () => {
      await supervisor.stop();
      await catcher?.stop();
      forgetRunState(data.run);
      lock.release();
    })());
  signal?.addEventListener('abort', () => void stop(), { once: true });
  try {
    return await bringUp();
  } catch (error) {
    await stop();
    throw error;
  }

  async function bringUp(): Promise<Embedded> {
    const orphans = await endOrphans(data.pids, data.root, ['api', 'worker', 'temporal', 'postgres']);
    if (orphans.length > 0)
      report.say(`Остановлено то, что осталось от прошлого запуска: ${orphans.join(', ')}`);
    const ports = portBook(data.ports);

    const cluster = await startCluster();
    const own = (role: 'vekha_app' | 'vekha_owner') => cluster && clusterUrl(cluster.address, role, 'vekha');
    const databaseUrl = config.databaseUrl ?? own(roles.app) ?? unreachable();
    const ownerUrl = config.databaseUrl === undefined ? own(roles.owner) : config.databaseOwnerUrl;
    if (ownerUrl === undefined) report.say('Таблицы не проверены: DATABASE_OWNER_URL не задан');
    else await report.step('Таблицы базы данных', () => migrate(ownerUrl));

    const mail = await startMail();
    const { api } = await ports.claim(['api'], config.port);
    const addressAt = (port: number) => `http://${reachableHost(config.host)}:${port}`;
    let address = addressAt(api);
    const temporalPort = (await ports.claim(['temporalFrontend'])).temporalFrontend;
    const temporalAddress = config.temporalAddress ?? `127.0.0.1:${temporalPort}`;
    const state: RunState = {
      ...{
        pid: process.pid,
        address: null,
        database: withoutAccount(databaseUrl),
        mail: withoutAccount(mail.url),
      },
      temporal: { address: temporalAddress, version: temporalVersion(), state: 'preparing' },
      startedAt: new Date().toISOString(),
    };
    const note = (change: Partial<RunState>) => {
      if (!supervisor.isStopping()) writeRunState(data.run, Object.assign(state, change));
    };
    note({});

    // Links in mails need an address at any rate; the API takes requests by every name of this machine unless one was chosen.
    const environment = (name: 'api' | 'worker') =>
      serviceEnvironment(config, {
        ...{ databaseUrl, temporalAddress, apiPort: api },
        publicUrl: config.publicUrl ?? (name === 'worker' ? address : undefined),
        ...{ smtpUrl: mail.url, mailFrom: mail.from },
        sessionSecret: config.sessionSecret ?? secret(data.secrets, 'session'),
      });
    const program = (name: 'api' | 'worker', readyWithin: number, onReady?: (message: object) => void) => ({
      name,
      start: (signal: AbortSignal) => {
        const file = programs?.[name] ?? builtFile(name);
        return startNodeProcess({ name, file, env: environment(name), data, readyWithin, onReady, signal });
      },
    });
    const listensAt = (message: object) => {
      // The port can have been taken a moment ago: then the API took the next one and says so.
      if ('port' in message && typeof message.port === 'number') address = addressAt(message.port);
      note({ address });
    };
    await report.step('Программа', () => supervisor.start(program('api', 60_000, listensAt)));

    const processesReady = (async () => {
      if (config.temporalAddress !== undefined)
        await untilNamespace(config.temporalAddress, config.temporalNamespace, {
          hasExited: () => supervisor.isStopping(),
          patience: 60_000,
        });
      else
        await startEmbeddedTemporal({
          ...{ config, data, ports, supervisor, report },
          database: cluster?.address ?? unreachable(),
        });
      await report.step('Исполнитель процессов', () => supervisor.start(program('worker', 120_000)));
      note({ temporal: { ...state.temporal, state: 'ready' } });
    })();
    processesReady.catch(() => {
      note({ temporal: { ...state.temporal, state: 'failed' } });
    });
    return {
      ...{ address, databaseUrl, ownerUrl, temporalAddress, processesReady, stop },
      smtpUrl: mail.url,
      pidOf: (name) => supervisor.pidOf(name),
    };

    async function startMail(): Promise<{ url: string; from: string }> {
      if (config.smtpUrl !== undefined) return { url: config.smtpUrl, from: config.mailFrom ?? LOCAL_SENDER };
      catcher = await startMailCatcher(data.mail, (await ports.claim(['mail'])).mail);
      return { url: catcher.url, from: config.mailFrom ?? LOCAL_SENDER };
    }

    async function startCluster(): Promise<EmbeddedPostgres | undefined> {
      if (config.databaseUrl !== undefined && config.temporalAddress !== undefined) return undefined;
      return report.step('База данных', async () => {
        const { postgres: port } = await ports.claim(['postgres']);
        const prepared = await preparePostgres({ data, port });
        await supervisor.start({ name: 'postgres', start: (signal) => prepared.start(signal) });
        return prepared;
      });
    }
  }
}

function takeFolder(file: string, root: string): FolderLock {
  const lock = tryLock(file);
  if ('release' in lock) return lock;
  throw new Conflict(
    'embedded.folder_in_use',
    `Программа уже работает в папке ${root} (процесс ${lock.heldBy}). Остановите её (Ctrl-C в её окне) или укажите другую папку в VEKHA_DATA.`,
  );
}

const names: Record<string, string> = {
  postgres: 'База данных',
  temporal: 'Сервер Temporal',
  api: 'Программа',
  worker: 'Исполнитель процессов',
};

function superviseWith(log: Logger, report: Report): Supervisor {
  const shown = (name: string) => names[name] ?? name;
  return createSupervisor({
    died(name, why) {
      log.error({ child: name, why }, 'a part died');
      report.say(`${shown(name)}: остановилось само (${why}), запускаем снова`);
    },
    restarted: (name) => report.say(`${shown(name)}: снова работает`),
    restartFailed: (name, error) =>
      log.error({ child: name, err: error }, 'a part could not be started again'),
  });
}

/** What a browser on this machine can open. */
function reachableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

const builtFile = (name: string) => join(projectRoot(), 'dist', name, 'main.js');

function unreachable(): never {
  throw new Unavailable('embedded.no_database', 'Встроенная база данных не запущена.');
}
