import { setTimeout as sleep } from 'node:timers/promises';
import { Connection, type WorkflowService } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { Unavailable } from '../../domain/errors.js';
import { channelArgs } from '../../platform/temporal.js';
import { logTail } from '../server-process.js';

/** How long finished workflows stay readable in Temporal; nothing an auditor needs lives only there. */
const RETENTION = '7 days';

export interface Patience {
  /** Says that waiting is pointless. */
  hasExited: () => boolean;
  /** Milliseconds. */
  patience: number;
  logFile?: string;
}

/** So long (ms) one try may take: the client would repeat its calls for half a minute to a server that has ended. */
const TRY = 5_000;

/** Waits until the server at `address` (host:port) answers for the namespace, and registers it when it is missing. */
export async function untilNamespace(address: string, namespace: string, waiting: Patience): Promise<void> {
  const deadline = performance.now() + waiting.patience;
  for (;;) {
    try {
      await ensureNamespace(address, namespace);
      return;
    } catch (error) {
      if (waiting.hasExited() || performance.now() > deadline)
        throw notReady(address, waiting.logFile, error);
      await sleep(100);
    }
  }
}

async function ensureNamespace(address: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: '2s', channelArgs });
  try {
    await connection.withDeadline(Date.now() + TRY, () => register(connection.workflowService, namespace));
  } finally {
    await connection.close();
  }
}

async function register(workflowService: WorkflowService, namespace: string): Promise<void> {
  await workflowService.describeNamespace({ namespace }).catch(async (error: unknown) => {
    if (codeOf(error) !== status.NOT_FOUND) throw error;
    await workflowService
      .registerNamespace({ namespace, workflowExecutionRetentionPeriod: msToTs(RETENTION) })
      .catch((refusal: unknown) => {
        if (codeOf(refusal) !== status.ALREADY_EXISTS) throw refusal;
      });
  });
  await knownToAll(workflowService, namespace);
}

/**
 * Each service keeps its own list of namespaces and reads it again from time to time: a new one is described at once
 * but refused to workflows for a while. Rejects until frontend, history and matching know it.
 */
async function knownToAll(workflowService: WorkflowService, namespace: string): Promise<void> {
  await workflowService
    .describeWorkflowExecution({ namespace, execution: { workflowId: 'vekha-ready' } })
    .catch((error: unknown) => {
      // "No such workflow" comes from the history service, so it knows the namespace.
      const isAbsence = codeOf(error) === status.NOT_FOUND && !/namespace/i.test(String(error));
      if (!isAbsence) throw error;
    });
  await workflowService.describeTaskQueue({
    namespace,
    taskQueue: { name: 'vekha-ready' },
    taskQueueType: 1,
  });
}

/** Of gRPC. */
const status = { NOT_FOUND: 5, ALREADY_EXISTS: 6 };
const codeOf = (error: unknown) => (error as { code?: unknown }).code;

function notReady(address: string, logFile: string | undefined, cause: unknown): Unavailable {
  const tail = logFile === undefined ? '' : ` Последние строки журнала ${logFile}:\n${logTail(logFile)}`;
  return new Unavailable(
    'embedded.temporal',
    `Сервер Temporal (${address}) не отвечает: ${cause instanceof Error ? cause.message : 'причина неизвестна'}.${tail}`,
  );
}
