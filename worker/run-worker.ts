import { NativeConnection, Runtime, Worker, makeTelemetryFilterString } from '@temporalio/worker';
import type { WorkerOptions } from '@temporalio/worker';
import type { Logger } from 'pino';
import type { Activities } from '../activities/index.js';
import { taskQueues } from '../workflows/contract.js';

/** The engine's own lines go to our log; its signals are ours to handle. Once per process, before anything else of it. */
export function installRuntime(logger: Logger): void {
  const write =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (message: string, meta?: Record<string | symbol, unknown>) =>
      logger[level]({ engine: meta }, message);
  Runtime.install({
    shutdownSignals: [],
    logger: {
      log: (level, message, meta) =>
        write(level === 'ERROR' ? 'error' : level === 'WARN' ? 'warn' : 'debug')(message, meta),
      trace: write('debug'),
      debug: write('debug'),
      info: write('debug'),
      warn: write('warn'),
      error: write('error'),
    },
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }) } },
  });
}

export interface RunningWorkers {
  /** Resolves when both have stopped; rejects when one failed. */
  done: Promise<void>;
  stop(): void;
}

/** Parallel mail batches of one process: the relay of a region is the bottleneck, not we. */
const mailBatches = 4;
/** Overflow of the cache costs a replay, a larger cache memory: about 106 KB each. */
const cachedWorkflows = 1_000;

/** The two workers of the process: one for the processes and their writes, one for mail. */
export async function runWorkers(options: {
  address: string;
  namespace: string;
  workflowBundle: WorkerOptions['workflowBundle'];
  activities: Activities;
}): Promise<RunningWorkers> {
  const connection = await NativeConnection.connect({ address: options.address });
  const common = { connection, namespace: options.namespace, shutdownGraceTime: '10 s' } as const;
  const { sendBatch, ...writes } = options.activities;
  const process = await Worker.create({
    ...common,
    taskQueue: taskQueues.process,
    workflowBundle: options.workflowBundle,
    activities: writes,
    maxCachedWorkflows: cachedWorkflows,
    maxConcurrentActivityTaskExecutions: 20,
    maxConcurrentLocalActivityExecutions: 20,
  });
  const mail = await Worker.create({
    ...common,
    taskQueue: taskQueues.mail,
    activities: { sendBatch },
    maxConcurrentActivityTaskExecutions: mailBatches,
  });
  const stop = () => {
    for (const worker of [process, mail]) if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  const done = Promise.all([process.run(), mail.run()])
    .finally(stop)
    .finally(() => connection.close())
    .then(() => undefined);
  return { done, stop };
}
