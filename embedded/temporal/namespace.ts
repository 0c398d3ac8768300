import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { Unavailable } from '../../domain/errors.js';
import { logTail } from '../server-process.js';

/** How long finished workflows stay readable in Temporal; nothing an auditor needs lives only there. */
const RETENTION = '7 days';
const ALREADY_EXISTS = 6;

export interface Patience {
  /** Says that waiting is pointless. */
  hasExited: () => boolean;
  /** Milliseconds. */
  patience: number;
  logFile?: string;
}

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
  const connection = await Connection.connect({ address, connectTimeout: '2s' });
  try {
    const { workflowService } = connection;
    const registered = await workflowService.describeNamespace({ namespace }).then(
      () => true,
      () => false,
    );
    if (registered) return;
    await workflowService
      .registerNamespace({ namespace, workflowExecutionRetentionPeriod: msToTs(RETENTION) })
      .catch((error: unknown) => {
        if ((error as { code?: unknown }).code !== ALREADY_EXISTS) throw error;
      });
    await workflowService.describeNamespace({ namespace });
  } finally {
    await connection.close();
  }
}

function notReady(address: string, logFile: string | undefined, cause: unknown): Unavailable {
  const tail = logFile === undefined ? '' : ` Последние строки журнала ${logFile}:\n${logTail(logFile)}`;
  return new Unavailable(
    'embedded.temporal',
    `Сервер Temporal (${address}) не отвечает: ${cause instanceof Error ? cause.message : 'причина неизвестна'}.${tail}`,
  );
}
