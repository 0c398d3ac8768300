import { Client, Connection } from '@temporalio/client';
import { WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/common';
import { changedSignal, taskQueues, workflowIds, workflowTypes } from '../workflows/contract.js';
import type { MailWaveInput } from '../workflows/contract.js';

/** Where a hint goes: the process named by the record, started with its input when it does not run. */
export interface ProcessAddress {
  workflowType: string;
  workflowId: string;
}

/** The workflow behind an outbox row. Throws RangeError for a process nobody knows (a newer program wrote it). */
export function addressOf(process: string, key: string): ProcessAddress {
  switch (process) {
    case 'activity':
      return { workflowType: workflowTypes.activity, workflowId: workflowIds.activity(key) };
    case 'occurrence':
      return { workflowType: workflowTypes.occurrence, workflowId: workflowIds.occurrence(key) };
    case 'cycle':
      return { workflowType: workflowTypes.cycle, workflowId: workflowIds.cycle(key) };
    case 'urgent_mail':
      return { workflowType: workflowTypes.mailWave, workflowId: workflowIds.urgentMail(key) };
    default:
      throw new RangeError(`unknown process ${process}`);
  }
}

/**
 * Options of every channel to the server. Left alone, gRPC waits up to two minutes between its tries to reach a server that
 * was away, and shares that wait among all channels of the process to one address.
 */
export const channelArgs = {
  'grpc.initial_reconnect_backoff_ms': 250,
  'grpc.min_reconnect_backoff_ms': 250,
  'grpc.max_reconnect_backoff_ms': 1_000,
};

/** A client of the namespace; rejects when nothing answers at the address within five seconds. */
export async function connectTemporal(address: string, namespace: string): Promise<Client> {
  const connection = await Connection.connect({ address, connectTimeout: '5 s', channelArgs });
  return new Client({ connection, namespace });
}

/**
 * Delivers a hint: signals the record's process, starting it when it is not running. A closed one is started again: it reads
 * the state, finds nothing to do and ends, which is cheaper than knowing which hints came late. The guard against two
 * tasks of one period is in our database.
 */
export async function sendHint(
  client: Client,
  hint: { process: string; key: string; input: unknown },
): Promise<void> {
  const { workflowType, workflowId } = addressOf(hint.process, hint.key);
  await client.workflow.signalWithStart(workflowType, {
    workflowId,
    taskQueue: taskQueues.process,
    args: [inputOf(hint)],
    signal: changedSignal,
    workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
    workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
  });
}

/** The input of the process a hint starts: that of the row, but for the urgent wave, whose lane is ours to say. */
export function inputOf(hint: { process: string; key: string; input: unknown }): unknown {
  if (hint.process !== 'urgent_mail') return hint.input;
  const { at } = hint.input as { at: number };
  return { lane: 'urgent', organisationId: hint.key, at } satisfies MailWaveInput;
}
