import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '../../platform/paths.js';
import type { Running } from '../server-process.js';
import type { TestWorkflowEnvironment } from '@temporalio/testing';

export interface DevServerOptions {
  data: DataFolder;
  cache: string;
  port: number;
  namespace: string;
  timeSkipping: boolean;
}

/**
 * The official single-file development server, which the SDK downloads: for machines with internet and without Go.
 * Its state lies in one SQLite file of the data folder. It has no pid of its own here: the SDK looks after it.
 */
export async function startDevServer(options: DevServerOptions): Promise<Running> {
  const { data, cache, port, namespace, timeSkipping } = options;
  const testing = await import('@temporalio/testing');
  mkdirSync(data.temporal, { recursive: true, mode: 0o700 });
  const environment: TestWorkflowEnvironment = await testing.TestWorkflowEnvironment.createLocal({
    server: {
      executable: { type: 'cached-download', downloadDir: cache },
      ip: '127.0.0.1',
      port,
      namespace,
      dbFilename: join(data.temporal, 'dev-server.sqlite'),
      ui: false,
      extraArgs: timeSkipping ? ['--dynamic-config-value', 'frontend.WorkflowTimeSkippingEnabled=true'] : [],
    },
  });
  let gone = false;
  let tell: (why: string) => void = () => undefined;
  const exited = new Promise<string>((resolve) => (tell = resolve));
  return {
    pid: 0,
    exited,
    hasExited: () => gone,
    async stop() {
      await environment.teardown();
      gone = true;
      tell('остановлен');
    },
  };
}
